import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import type { Briefing, Citation, HandedArticle } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Boundary } from '../../ui/boundary';
import { Failed } from '../../ui/failed';
import { Undrawn } from '../../ui/undrawn';
import { useAnswer } from '../../ui/use-answer';
import { plural } from '../../../preload/contract/wording/words';
import { CitationOpener, type OpenCitation } from '../briefing/citations';
import { useDesk } from '../desk/context';
import { isTyping } from '../desk/use-commands';
import { FindBar } from '../find/find-bar';
import type { ReadingOf } from '../desk/state';
import { applyAgain } from '../settings/apply';
import { ReadingEvidence } from './evidence';
import { Head } from './head';
import { SectionBody } from './section-body';
import { minutesLeft, sectionsOf } from './sections';

/** How far a finger goes sideways for a swipe, in pixels, and how much farther than up or down. */
const SWIPE = 60;
const SLANT = 2;

/**
 * For whoever reads and does nothing else: one column, large type, a section at a time, by key, tap and swipe; the
 * sentence behind each figure is one tap away. Nothing can be changed here.
 */
export function ReadingScreen({ of }: { of: Exclude<ReadingOf, { handed: number }> }): ReactNode {
  const { dispatch } = useDesk();
  const list = useAnswer('briefing:list', of === 'newest' ? [] : null, 0);
  const newest = list.value?.[0]?.id ?? null;
  const id = typeof of === 'number' ? of : of === 'newest' ? newest : null;
  const closed = useAnswer('briefing:get', id === null ? null : [id], 0);
  const sample = useAnswer('sample:briefing', of === 'sample' ? [] : null, 0);
  const briefing = of === 'sample' ? sample.value : closed.value;
  const failure = list.failure ?? closed.failure ?? sample.failure;
  const leave = useCallback(() => dispatch({ type: 'read', of: null }), [dispatch]);
  if (briefing !== null)
    return (
      <Boundary
        key={briefing.id}
        renderInstead={() => (
          <main className="reading" id="content" tabIndex={-1}>
            <div className="reading-page">
              <Undrawn what="This briefing">
                <Button look="primary" autoFocus onClick={leave}>
                  To the desk
                </Button>
              </Undrawn>
            </div>
          </main>
        )}
      >
        <Reading briefing={briefing} onLeave={leave} />
      </Boundary>
    );
  const none = of === 'newest' && list.value !== null && newest === null;
  return (
    <main className="reading" id="content" tabIndex={-1}>
      <div className="reading-page">
        {failure !== null && (
          <>
            <h1>The briefing could not be read</h1>
            <Failed of={[list, closed, sample]}>
              <Button look="primary" onClick={leave}>
                To the desk
              </Button>
            </Failed>
          </>
        )}
        {failure === null && !none && <p role="status">Reading…</p>}
        {none && (
          <>
            <h1>No briefing is closed yet</h1>
            <p>When the staff closes one, it opens here.</p>
            <div className="actions">
              <Button onClick={() => dispatch({ type: 'read', of: 'sample' })}>Show a sample</Button>
              <Button look="primary" onClick={leave}>
                To the desk
              </Button>
            </div>
          </>
        )}
      </div>
    </main>
  );
}

/**
 * A briefing, a section at a time.
 * @param articles where it came with them: the evidence is then shown in its place
 * @param signed who signed it, where it came in a file
 * @param beside what else is offered at the foot
 */
export function Reading({
  briefing,
  articles = null,
  signed,
  beside,
  onLeave,
}: {
  briefing: Briefing;
  articles?: readonly HandedArticle[] | null;
  signed?: ReactNode;
  beside?: ReactNode;
  onLeave: () => void;
}): ReactNode {
  const { state } = useDesk();
  const sections = useMemo(() => sectionsOf(briefing), [briefing]);
  const [night, turnNight] = useNight();
  const [at, setAt] = useState(0);
  const [looked, setLooked] = useState<Citation | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const last = sections.length - 1;
  const section = sections[at];

  const go = useCallback(
    (to: number): void => {
      if (to < 0 || to > last) return;
      setLooked(null);
      setAt(to);
      page.current?.scrollTo(0, 0);
      page.current?.focus({ preventScroll: true });
    },
    [last],
  );
  const close = useCallback(() => {
    setLooked(null);
    opener.current?.focus();
  }, []);
  const open = useCallback<OpenCitation>((citation, from) => {
    opener.current = from;
    setLooked(citation);
  }, []);

  useEffect(() => page.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null;
      if (event.key === 'Escape') {
        if (looked !== null) close();
        else onLeave();
      } else if (event.key === 'ArrowRight' || event.key === 'n') go(at + 1);
      else if (event.key === 'ArrowLeft' || event.key === 'p') go(at - 1);
      else if (digit !== null) go(digit);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [at, go, looked, close, onLeave]);

  const swiped = (event: PointerEvent): void => {
    const from = start.current;
    start.current = null;
    if (from === null) return;
    const [across, down] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(across) > SWIPE && Math.abs(across) > SLANT * Math.abs(down)) go(across < 0 ? at + 1 : at - 1);
  };

  return (
    <main className="reading" id="content" tabIndex={-1}>
      {state.find > 0 && <FindBar />}
      <div
        className="reading-page"
        ref={page}
        tabIndex={0}
        role="region"
        aria-label={`Section: ${section?.name ?? briefing.options.title}`}
        onPointerDown={(event) => {
          if (event.pointerType !== 'mouse') start.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerUp={swiped}
        onPointerCancel={() => {
          start.current = null;
        }}
      >
        {at === 0 ? <Head briefing={briefing} signed={signed} /> : <h1 className="again">{briefing.options.title}</h1>}
        {section === undefined ? (
          <p>This briefing tells of nothing.</p>
        ) : (
          <CitationOpener value={open}>
            <SectionBody briefing={briefing} id={section.id} name={section.name} />
          </CitationOpener>
        )}
        {at < last && (
          <Button look="primary" onClick={() => go(at + 1)}>
            Next: {sections[at + 1]?.name}
          </Button>
        )}
        {at === last && at > 0 && (
          <p className="reading-end">
            That is all. <Button onClick={() => go(0)}>Back to the beginning</Button>
          </p>
        )}
      </div>
      {looked !== null && <ReadingEvidence briefing={briefing} articles={articles} citation={looked} onClose={close} />}
      <nav className="reading-foot" aria-label="Sections">
        <Button aria-label="Section before" disabled={at === 0} onClick={() => go(at - 1)}>
          <span aria-hidden="true">‹</span>
        </Button>
        <label className="reading-where">
          <span className="hidden-text">Section</span>
          <select value={at} onChange={(event) => go(Number(event.target.value))}>
            {sections.map(({ id, name }, index) => (
              <option key={id} value={index}>
                {index + 1}. {name}
              </option>
            ))}
          </select>
        </label>
        <Button aria-label="Next section" disabled={at === last} onClick={() => go(at + 1)}>
          <span aria-hidden="true">›</span>
        </Button>
        <span className="reading-left" role="status">
          {at + 1} of {sections.length}, {plural(minutesLeft(sections, at), 'minute')} left
        </span>
        <progress max={sections.length} value={at + 1} aria-label="Read" />
        <span className="space" />
        {beside}
        <Button aria-pressed={night} onClick={turnNight}>
          Night
        </Button>
        <Button onClick={onLeave}>To the desk</Button>
      </nav>
    </main>
  );
}

/** Night is kept for the time of reading: the desk keeps its own theme. */
const NIGHT = 'daybrief-night';

/** Whether it is night, and a turn of it. */
function useNight(): [night: boolean, turn: () => void] {
  const { settings } = useDesk();
  const [night, setNight] = useState(
    () => sessionStorage.getItem(NIGHT) === 'yes' || document.documentElement.dataset['theme'] === 'dark',
  );
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (night) dataset['theme'] = 'dark';
    else if (dataset['theme'] === 'dark') dataset['theme'] = 'light';
  }, [night, settings]);
  useEffect(() => applyAgain, []);
  const turn = (): void => {
    sessionStorage.setItem(NIGHT, night ? 'no' : 'yes');
    setNight(!night);
  };
  return [night, turn];
}

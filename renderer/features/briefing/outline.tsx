import { useEffect, useState, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { Briefing } from '../../../preload/contract';
import { scrollerOf } from '../../ui/scroller';

interface Part {
  id: string;
  name: string;
}

/** What begins a part of the briefing: its front page, the leads, the headings of sections and of what is drawn. */
const BEGINS = '.front, section.leads, h2.section[id], .drawn h3[id]';

/** How far down the window a part has come when one reads it, as a share of the window's height. */
const READ = 0.35;

/**
 * The parts of the briefing at its side, and which of them one is in. Nothing on paper; the styles hide it where there is
 * no room beside the page.
 * @param page what holds the parts
 * @param whole whether all of them are there yet
 */
export function Outline({
  briefing,
  page,
  whole,
}: {
  briefing: Briefing;
  page: RefObject<HTMLElement | null>;
  whole: boolean;
}): ReactNode {
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [here, setHere] = useState<string | null>(null);

  useEffect(() => {
    const begun = beginnings(page.current);
    const scroller = scrollerOf(page.current?.parentElement ?? null);
    if (scroller === null) return;
    const find = (): void => {
      const line = innerHeight * READ;
      const isRead = (element: HTMLElement): boolean => topOf(element) <= line;
      // A part gone to from here is the one, though it is so short that the next has come as far.
      const gone = begun.find((element) => element === document.activeElement && topOf(element) >= -1);
      const read = gone !== undefined && isRead(gone) ? gone : begun.findLast(isRead);
      const atEnd = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
      setHere((atEnd ? begun.at(-1) : (read ?? begun[0]))?.id ?? null);
    };
    // After the front page has been fitted to the screen.
    const frame = requestAnimationFrame(() => {
      setParts(begun.map((element) => ({ id: element.id, name: nameOf(element) })));
      find();
    });
    scroller.addEventListener('scroll', find, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', find);
    };
  }, [briefing, page, whole]);

  if (parts.length < 3) return null;
  return (
    <nav className="outline screen-only" aria-label="Parts of this briefing">
      <ol>
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === here ? 'location' : undefined} onClick={(event) => go(event, id)}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function beginnings(page: HTMLElement | null): HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>(BEGINS) ?? [])].filter(({ id }) => id !== '');
}

/**
 * How far down the window what an element begins is, in pixels. Of a section whose heading it is: to ask after what stands in
 * one that is out of sight would lay all of it out.
 */
function topOf(element: HTMLElement): number {
  const section = element.closest('section');
  return (section?.firstElementChild === element ? section : element).getBoundingClientRect().top;
}

/** A part is named as its heading says, or shorter where it says much. */
function nameOf(element: HTMLElement): string {
  return element.dataset['outline'] ?? element.textContent.trim();
}

/** The part comes to the top, and the keyboard goes on from there. */
function go(event: MouseEvent, id: string): void {
  const part = document.getElementById(id);
  if (part === null) return;
  event.preventDefault();
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'start' });
}

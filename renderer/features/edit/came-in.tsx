import { useEffect, useRef, type ReactNode } from 'react';
import type { Briefing, BriefingOptions, CameIn } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { actionName, byWhom, editInWords } from './words';

interface Props {
  options: BriefingOptions;
  /** The draft that was looked at. */
  seen: Briefing;
}

/** Says what came in since a draft was looked at, before it can be closed. */
export function CameInDialog({ options, seen, onClose }: Props & { onClose: () => void }): ReactNode {
  return (
    <Dialog title="Not closed: something came in" onClose={onClose} alert wide>
      <p>
        Nothing was closed, for this is not the draft you looked at any more. The draft behind this is made anew: look
        at it, and close it then.
      </p>
      <CameInList options={options} seen={seen} />
      <div className="actions">
        <Button look="primary" onClick={onClose} autoFocus>
          Look at it
        </Button>
      </div>
    </Dialog>
  );
}

/** The same above the draft that is looked at now. */
export function NewSince(props: Props): ReactNode {
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section className="draft-edits" aria-label="New since you looked" ref={region}>
      <h2>New since you looked</h2>
      <CameInList {...props} />
    </section>
  );
}

function CameInList({ options, seen }: Props): ReactNode {
  const { revision, library } = useDesk();
  const answer = useAnswer('briefing:since', [options, seen.fingerprint], revision);
  const { value: all, failure } = answer;
  if (failure !== null) return <Failed of={[answer]} />;
  if (all === null && answer.busy) return <p role="status">Reading…</p>;
  if (all === null || all.length === 0)
    return <p>What it was is no article, decision or edit that could be named. Look the whole draft over.</p>;
  return (
    <ul className="record" tabIndex={0} aria-label="What came in">
      {all.map((one) => (
        <li key={JSON.stringify(one)}>
          <span>{inWords(one)}</span>
          <span className="soft">
            {one.by !== null && `${byWhom(one.by)}, `}
            {formatInstant(one.at, library?.timeZone ?? 'UTC')}
            {one.kind === 'action' &&
              one.action.kind === 'edit' &&
              (one.action.from !== options.from || one.action.to !== options.to) &&
              `, in the briefing of ${formatPeriod(one.action.from, one.action.to)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

const ARTICLES: Record<Extract<CameIn, { kind: 'article' }>['what'], string> = {
  new: 'Came in',
  dated: 'Has another date',
  described: 'Has other data',
  'read again': 'Was read again',
  withdrawn: 'Was withdrawn',
  restored: 'Was restored',
  purged: 'Was purged',
};

const TURNS = { done: '', undone: 'Undone: ', redone: 'Done again: ' } as const;

function inWords(one: CameIn): string {
  switch (one.kind) {
    case 'article':
      return `${ARTICLES[one.what]}: ${one.title ?? `article ${one.article}`}`;
    case 'closing':
      return `Closed as version ${one.version}: “${one.title}”, ${formatPeriod(one.from, one.to)}`;
    case 'action': {
      const { action, title, turn } = one;
      if (action.kind === 'edit') return `${TURNS[turn]}${editInWords(action.edit)}`;
      const of = title === null ? '' : ` in ${title}`;
      return `${TURNS[turn]}${actionName(action)}: “${action.decision.key.phrase}”${of}`;
    }
  }
}

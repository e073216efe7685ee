import type { ReactNode } from 'react';
import { changesInWords, type CasualtyEvent, type EventStaff, type NotCountedEntry } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { harmWord, NO_PLACE } from '../../../preload/contract/wording/words';
import type { ClaimRow } from '../briefing/claims';
import { eventNumber } from '../briefing/event-words';
import { anchorOf, useEditing } from './context';
import { eventAnchor, eventLine, firstAnchor } from './event';
import { ItemMenu, type ItemAction } from './item-menu';
import { Note } from './staff-words';

/**
 * What can be done with an event.
 * @param number its index among the period's own events; null for what is none: it is in no sum
 */
export function EventTools({ event, number }: { event: CasualtyEvent; number: number | null }): ReactNode {
  const editing = useEditing();
  const at = editing === null ? null : eventAnchor(event, editing.briefing);
  if (editing === null || at === null) return null;
  const { edit, open, briefing } = editing;
  const of = eventLine(event, briefing.options.to.slice(0, 4));
  const { within = null, sum = null, note = null } = event.staff ?? {};
  const put = (to: 'in' | 'out' | null, name: string, said: string): ItemAction =>
    number === null || sum === to
      ? null
      : { id: `sum-${to ?? 'machine'}`, name, run: () => void edit({ kind: 'event-sum', event: at, sum: to }, said) };
  return (
    <ItemMenu
      label={`Edit event ${number === null ? '' : `${eventNumber(number)}: `}${event.place ?? NO_PLACE.toLowerCase()}`}
      actions={[
        { id: 'merge', name: 'Put together with…', run: () => open({ name: 'merge-event', event, at, of }) },
        {
          id: 'within',
          name: within === null ? 'A part of…' : 'A part of another…',
          ...(within === null ? {} : { about: `now of ${within}` }),
          run: () => open({ name: 'within-event', event, at, of }),
        },
        within === null
          ? null
          : {
              id: 'whole',
              name: 'A part of no other event',
              run: () =>
                void edit({ kind: 'event-within', event: at, within: null }, 'The event is no part of another.'),
            },
        put('in', 'Put into the sum', 'The event is in the sum.'),
        put('out', 'Leave out of the sum', 'The event is left out of the sum.'),
        put(null, 'In the sum as the machine decides', 'The machine decides on the sum again.'),
        {
          id: 'facts',
          name: 'Correct place, day or kind…',
          run: () => open({ name: 'event-facts', event, at, of }),
        },
        {
          id: 'note',
          name: note === null ? 'Add a note…' : 'Change the note…',
          run: () => open({ name: 'note', on: 'event', at, of, text: note ?? '' }),
        },
        { id: 'reject', name: 'Reject the event…', run: () => open({ name: 'reject-event', event, at, of }) },
      ]}
    />
  );
}

/** What can be done with one of several claims about an event; nothing with one that stands alone. */
export function ClaimTools({
  row: { claim },
  event,
  alone,
}: {
  row: ClaimRow;
  event: CasualtyEvent;
  alone: boolean;
}): ReactNode {
  const editing = useEditing();
  if (editing === null || alone) return null;
  const { edit, open, briefing } = editing;
  const statements = claim.figures.flatMap(({ citation }) => anchorOf(briefing, citation) ?? []);
  const [first] = statements;
  const whole = claim.superseded ? [] : claim.figures.filter(({ part }) => !part);
  const types = [...new Set(whole.map(({ type }) => type))];
  return (
    <ItemMenu
      label={`Edit claim of ${claim.claimant ?? claim.outlet ?? 'the paper itself'}`}
      actions={[
        ...types.map((type): ItemAction => {
          const own = whole.filter((figure) => figure.type === type);
          const figure = firstAnchor(own, briefing);
          const total = event.totals.find((one) => one.type === type);
          const shown = own.some(({ low, high }) => low === total?.low && high === total.high);
          const chosen = shown && event.staff?.figures.includes(type) === true;
          if (figure === null) return null;
          const of = types.length === 1 ? '' : ` of ${harmWord(type)}`;
          return {
            id: `figure-${type}`,
            name: chosen ? `Show the range of all claims${of}` : `Show this figure${of} in the line`,
            run: () => {
              // Only now: an event of hundreds of claims would be gone through for each of them.
              const at = eventAnchor(event, briefing);
              if (at === null) return;
              void edit(
                { kind: 'event-figure', event: at, figure, chosen: !chosen },
                chosen ? 'The line shows the range of all claims.' : 'The line shows this claim’s figure.',
              );
            },
          };
        }),
        first === undefined
          ? null
          : {
              id: 'note',
              name: claim.note === undefined ? 'Add a note…' : 'Change the note…',
              run: () =>
                open({
                  name: 'note',
                  on: 'claim',
                  at: first,
                  of: `what ${claim.claimant ?? claim.outlet ?? 'the paper itself'} states`,
                  text: claim.note ?? '',
                }),
            },
        statements.length === 0
          ? null
          : {
              id: 'apart',
              name: 'Take out of this event',
              run: () => void edit({ kind: 'event-split', statements }, 'The claim is an event of its own.'),
            },
      ]}
    />
  );
}

/** What the staff changed at an event, beside its line. */
export function EventChanges({ staff }: { staff: EventStaff | undefined }): ReactNode {
  const changes = staff === undefined ? [] : changesInWords(staff, (day) => formatPartial(day));
  return changes.length > 0 && <span className="event-changes by-staff">{changes.join('; ')}</span>;
}

/** The staff's note on an event, in a row of its table. */
export function EventNote({ staff, columns }: { staff: EventStaff | undefined; columns: number }): ReactNode {
  if (staff?.note == null || staff.note.trim() === '') return null;
  return (
    <tr className="noted">
      <td colSpan={columns}>
        <Note of={staff} />
      </td>
    </tr>
  );
}

/** Brings a rejected event back, beside any of its statements. */
export function BringEventBack({ entry: { event, citation, phrase } }: { entry: NotCountedEntry }): ReactNode {
  const editing = useEditing();
  const at = editing === null || event !== true ? null : anchorOf(editing.briefing, citation);
  if (editing === null || at === null) return null;
  return (
    <span className="screen-only">
      {' '}
      <Button
        aria-label={`Bring back the event of “${phrase}”`}
        onClick={() =>
          void editing.edit({ kind: 'event-reject', event: at, rejected: false, reason: '' }, 'The event is back.')
        }
      >
        Bring back
      </Button>
    </span>
  );
}

import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { formatPartial } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { useEditing, type EditDialog } from './context';
import { eventLine, otherEvents } from './event';
import { PickDialog } from './pick-dialog';

type Of<Name extends EditDialog['name']> = Extract<EditDialog, { name: Name }>;

/** Chooses the event that one is put together with, or is a part of. */
export function OtherEventDialog({
  dialog: { name, event, at, of },
  onClose,
}: {
  dialog: Of<'merge-event' | 'within-event'>;
  onClose: () => void;
}): ReactNode {
  const editing = useEditing();
  if (editing === null) return null;
  const { briefing, edit } = editing;
  const year = briefing.options.to.slice(0, 4);
  const merges = name === 'merge-event';
  return (
    <PickDialog
      title={merges ? 'Put together with another event' : 'A part of another event'}
      of={of}
      find="Find an event"
      legend={merges ? 'Both are one event' : 'It is a part of, and never added to'}
      none="No other event has these words in its line."
      does={merges ? 'Put together' : 'Make it a part'}
      choices={otherEvents(briefing, event).map((other) => ({
        line: eventLine(other.event, year),
        under: other.table,
        is: other.at,
      }))}
      onChoose={(other) =>
        void (merges
          ? edit({ kind: 'event-merge', events: [at, other] }, 'The two are one event.')
          : edit({ kind: 'event-within', event: at, within: other }, 'The event is a part of the other one.'))
      }
      onClose={onClose}
    />
  );
}

/** Takes an event out of the briefing, with the reason. */
export function RejectEventDialog({
  dialog: { at, of },
  onClose,
}: {
  dialog: Of<'reject-event'>;
  onClose: () => void;
}): ReactNode {
  const editing = useEditing();
  const [reason, setReason] = useState('');
  return (
    <Dialog title="Reject this event" onClose={onClose}>
      <p className="of">{of}</p>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          onClose();
          void editing?.edit(
            { kind: 'event-reject', event: at, rejected: true, reason: reason.trim() },
            'Rejected: its statements stand under Not counted.',
          );
        }}
      >
        <TextField
          label="Reason"
          hint="Printed with its statements under Not counted; from there the event can be brought back."
          autoFocus
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Reject the event
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const FACTS = { place: 'Place', date: 'Day', what: 'Kind' } as const;
type Fact = keyof typeof FACTS;

/** Corrects place, day and kind for all statements of an event; an empty field is the machine's again. */
export function EventFactsDialog({
  dialog: { event, at, of },
  onClose,
}: {
  dialog: Of<'event-facts'>;
  onClose: () => void;
}): ReactNode {
  const editing = useEditing();
  const machine = event.staff?.machine ?? { place: event.place, date: event.date, what: event.what };
  const [facts, setFacts] = useState({
    place: event.place ?? '',
    date: event.date ?? '',
    what: event.what ?? '',
  });
  const read = (fact: Fact): string => {
    const value = machine[fact];
    if (value === null) return 'The machine read none.';
    return `The machine read: ${fact === 'date' ? formatPartial(value) : value}.`;
  };
  const differs = (fact: Fact): boolean => facts[fact].trim() !== '' && facts[fact].trim() !== machine[fact];
  const field = (fact: Fact, hint: string, pattern?: string): ReactNode => (
    <div className="fact-field">
      <TextField
        label={FACTS[fact]}
        hint={`${read(fact)}${hint}`}
        autoFocus={fact === 'place'}
        maxLength={fact === 'date' ? 10 : 200}
        pattern={pattern}
        value={facts[fact]}
        onChange={(text) => setFacts({ ...facts, [fact]: text })}
      />
      {differs(fact) && (
        <Button
          aria-label={`Give back: ${FACTS[fact].toLowerCase()}`}
          onClick={() => setFacts({ ...facts, [fact]: machine[fact] ?? '' })}
        >
          Give back
        </Button>
      )}
    </div>
  );
  return (
    <Dialog title="Place, day and kind of this event" onClose={onClose}>
      <p className="of">{of}</p>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          onClose();
          const own = (['place', 'date', 'what'] as const).filter(differs);
          const before = event.staff?.facts ?? [];
          const same = own.length === before.length && own.every((fact) => facts[fact].trim() === event[fact]);
          if (same) return;
          void editing?.edit(
            {
              kind: 'event-facts',
              event: at,
              facts: own.length === 0 ? null : Object.fromEntries(own.map((fact) => [fact, facts[fact].trim()])),
            },
            own.length === 0
              ? 'Place, day and kind are the machine’s again.'
              : 'Corrected for all statements of the event.',
          );
        }}
      >
        <p>They hold for all its statements. A field left empty stays as the machine read it.</p>
        {field('place', '')}
        {field('date', ' Write 2026-03-12, 2026-03 or 2026.', '\\d{4}(-\\d{2}(-\\d{2})?)?')}
        {field('what', ' In a word or two: “fire”, “bus crash”.')}
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Correct
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

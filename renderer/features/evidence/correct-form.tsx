import { useState, type ReactNode } from 'react';
import type { Casualty, CasualtyPatch, Quote, QuotePatch } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Field, TextField } from '../../ui/field';
import { harmNames, harmOrder, scopeNames } from '../../../preload/contract/wording/words';

interface Props<P> {
  onSave: (patch: P, reason: string) => void;
  onCancel: () => void;
}

/** Who said it; an empty name leaves the quote unattributed. */
export function QuoteForm({ quote, onSave, onCancel }: Props<QuotePatch> & { quote: Quote }): ReactNode {
  const [speaker, setSpeaker] = useState(quote.speaker?.name ?? '');
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ kind: 'quote', speaker: speaker.trim() === '' ? null : speaker.trim() }, reason.trim());
      }}
    >
      <TextField
        label="Speaker"
        hint="Leave it empty for unattributed."
        autoFocus
        maxLength={200}
        value={speaker}
        onChange={setSpeaker}
      />
      <Reason value={reason} onChange={setReason} />
      <Save name="Save correction" onCancel={onCancel} />
    </form>
  );
}

function toNumber(text: string): number | null {
  const number = Number(text.replaceAll(/[,\s]/g, ''));
  return text.trim() === '' || !Number.isSafeInteger(number) || number < 0 ? null : number;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

const scopes = ['incident', 'period', 'cumulative', 'background', 'hypothetical'] as const;
const datePattern = '\\d{4}(-\\d{2}(-\\d{2})?)?';

export function CasualtyForm({
  casualty,
  save = 'Save correction',
  onSave,
  onCancel,
}: Props<CasualtyPatch> & { casualty: Casualty; save?: string }): ReactNode {
  const [type, setType] = useState(casualty.type);
  const [low, setLow] = useState(casualty.low?.toString() ?? '');
  const [high, setHigh] = useState(casualty.high?.toString() ?? '');
  const [place, setPlace] = useState(casualty.place?.name ?? '');
  const [date, setDate] = useState(casualty.date?.value ?? '');
  const [scope, setScope] = useState(casualty.scope);
  const [claimant, setClaimant] = useState(casualty.claimant?.name ?? '');
  const [reason, setReason] = useState('');
  const numbers = { low: toNumber(low), high: toNumber(high) };
  const crossed = numbers.low !== null && numbers.high !== null && numbers.low > numbers.high;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (crossed) return;
        onSave(
          {
            kind: 'casualty',
            type,
            ...numbers,
            place: orNull(place),
            date: orNull(date),
            scope,
            claimant: orNull(claimant),
          },
          reason.trim(),
        );
      }}
    >
      <Field label="What happened to them">
        {(ids) => (
          <select
            {...ids}
            autoFocus
            value={type}
            onChange={(event) => setType(harmOrder.find((candidate) => candidate === event.target.value) ?? type)}
          >
            {harmOrder.map((candidate) => (
              <option key={candidate} value={candidate}>
                {harmNames[candidate]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="two">
        <Field label="At least">
          {(ids) => (
            <input
              {...ids}
              inputMode="numeric"
              pattern="[0-9, ]*"
              value={low}
              onChange={(event) => setLow(event.target.value)}
            />
          )}
        </Field>
        <Field label="At most">
          {(ids) => (
            <input
              {...ids}
              inputMode="numeric"
              pattern="[0-9, ]*"
              aria-invalid={crossed}
              value={high}
              onChange={(event) => setHigh(event.target.value)}
            />
          )}
        </Field>
      </div>
      {crossed && <p role="alert">The most is below the least.</p>}
      <TextField label="Where" maxLength={200} value={place} onChange={setPlace} />
      <TextField
        label="When"
        hint="2026-03-12, 2026-03 or 2026"
        pattern={datePattern}
        value={date}
        onChange={setDate}
      />
      <Field label="Scope">
        {(ids) => (
          <select
            {...ids}
            value={scope}
            onChange={(event) => setScope(scopes.find((candidate) => candidate === event.target.value) ?? scope)}
          >
            {scopes.map((candidate) => (
              <option key={candidate} value={candidate}>
                {scopeNames[candidate]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label="Claimed by"
        hint="Leave it empty for the paper itself."
        maxLength={200}
        value={claimant}
        onChange={setClaimant}
      />
      <Reason value={reason} onChange={setReason} />
      <Save name={save} onCancel={onCancel} />
    </form>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  return <TextField label="Reason" maxLength={500} value={value} onChange={onChange} />;
}

function Save({ name, onCancel }: { name: string; onCancel: () => void }): ReactNode {
  return (
    <div className="acts">
      <Button type="submit" look="primary">
        {name}
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}

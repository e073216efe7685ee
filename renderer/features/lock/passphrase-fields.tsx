import { useState, type ReactNode } from 'react';
import { PASSPHRASE_LONGEST, PASSPHRASE_SHORTEST } from '../../../preload/contract';
import { Field } from '../../ui/field';

interface Props {
  label: string;
  hint?: string;
  autoFocus?: boolean;
  shown?: boolean;
  value: string;
  onChange: (passphrase: string) => void;
}

/** A line whose letters are not shown, unless it is asked for. */
export function PassphraseField({ label, hint, autoFocus = false, shown = false, value, onChange }: Props): ReactNode {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <input
          {...ids}
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          maxLength={PASSPHRASE_LONGEST}
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A passphrase that is typed twice. */
export interface Twice {
  once: string;
  again: string;
}

export const nothingTyped: Twice = { once: '', again: '' };

/** The passphrase, when it is long enough and was typed twice the same; null before. */
export const agreed = ({ once, again }: Twice): string | null =>
  once.length >= PASSPHRASE_SHORTEST && once === again ? once : null;

/** What may be said of a passphrase without knowing how it was chosen. */
function about({ once, again }: Twice): string {
  if (once.length < PASSPHRASE_SHORTEST)
    return `At least ${PASSPHRASE_SHORTEST} characters. Four or more words that nobody would put together are easy to keep in mind and hard to guess.`;
  if (again !== '' && again !== once && !once.startsWith(again)) return 'The two are not the same.';
  return once.length < 16
    ? 'Short: whoever has the file and time can try many. Four or more words that nobody would put together are harder to guess.'
    : 'Long enough, if it is no known sentence and not about you.';
}

/** A new passphrase, typed twice, with what a lost one means. */
export function NewPassphrase({
  value,
  onChange,
  autoFocus = false,
}: {
  value: Twice;
  onChange: (twice: Twice) => void;
  autoFocus?: boolean;
}): ReactNode {
  const [shown, setShown] = useState(false);
  return (
    <>
      <PassphraseField
        label="New passphrase"
        autoFocus={autoFocus}
        shown={shown}
        value={value.once}
        onChange={(once) => onChange({ ...value, once })}
      />
      <PassphraseField
        label="The same again"
        shown={shown}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
      <p className="hint" role="status">
        {about(value)}
      </p>
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        Show what is typed
      </label>
      <p>
        <strong>Nobody can open the library without its passphrase</strong>: not we, and nobody who looks after this
        computer. If it is lost, so is everything in the library. Write it down and keep it where papers like these
        articles are kept.
      </p>
    </>
  );
}

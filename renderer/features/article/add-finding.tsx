import { useState, type ReactNode } from 'react';
import type { Anchor, ArticleDetail, Casualty, StaffFinding } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { useEdit } from '../edit/use-edit';
import { CasualtyForm } from '../evidence/correct-form';
import { ownPeriod } from './own-period';
import { writtenWords } from './selection';

const KINDS = [
  { id: 'casualty', name: 'A figure of people harmed', hint: 'The number with its noun: “at least 26 soldiers”.' },
  { id: 'quote', name: 'A quotation', hint: 'The words between the marks, without the marks.' },
  { id: 'actor', name: 'A person or a body', hint: 'The name as the article writes it.' },
  { id: 'role', name: 'A role', hint: 'The words of the role: “deputy mayor of Osk”.' },
] as const;

type Kind = (typeof KINDS)[number]['id'];

/** Adds what the machine missed: words of the article, and what they say. */
export function AddFindingDialog({
  detail,
  selected,
  onClose,
}: {
  detail: ArticleDetail;
  /** What was selected in the text; null leaves the words to be written. */
  selected: Anchor | null;
  onClose: () => void;
}): ReactNode {
  const edit = useEdit();
  const [words, setWords] = useState(selected?.phrase ?? '');
  const [kind, setKind] = useState<Kind>('casualty');
  const at =
    selected !== null && words === selected.phrase ? selected : writtenWords(detail.id, detail.findings, words);
  const hint = KINDS.find(({ id }) => id === kind)?.hint ?? '';

  const add = (finding: StaffFinding): void => {
    if (at === null) return;
    onClose();
    void edit(
      ownPeriod(detail),
      { kind: 'finding-add', at, finding },
      'Added as a finding of the staff. Ctrl+Z takes it back.',
    );
  };

  return (
    <Dialog title="Add what the machine missed" onClose={onClose} wide>
      <fieldset className="choice">
        <legend>What it is</legend>
        {KINDS.map(({ id, name }) => (
          <label className="check" key={id}>
            <input type="radio" name="kind" checked={kind === id} onChange={() => setKind(id)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <Field label="Words of the article" hint={hint}>
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            aria-invalid={words.trim() !== '' && at === null}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {words.trim() !== '' && at === null && <p role="alert">These words do not stand in the article like this.</p>}
      {kind === 'casualty' ? (
        <CasualtyForm
          key={at?.phrase}
          casualty={blank(at, detail)}
          save="Add figure"
          onCancel={onClose}
          onSave={({ type, low, high, place, date, scope, claimant }) =>
            add({ of: 'casualty', type, low, high, place, date, scope, claimant })
          }
        />
      ) : (
        <NameForm
          kind={kind}
          words={words.trim()}
          ready={at !== null}
          names={detail.findings.actors.map(({ name }) => name)}
          onCancel={onClose}
          onSave={(finding) => add(finding)}
        />
      )}
    </Dialog>
  );
}

/** A statement of which nothing is known but its number, where it is written in figures. */
function blank(at: Anchor | null, { findings }: ArticleDetail): Casualty {
  const number = /\d[\d,]*/.exec(at?.phrase ?? '')?.[0].replaceAll(',', '') ?? null;
  const low = number === null ? null : Number(number);
  const open = /\b(?:at least|more than|over)\b/i.test(at?.phrase ?? '');
  const main = findings.tolls.find((toll) => toll.main);
  const here = { start: at?.start ?? 0, end: at?.start ?? 0 };
  return {
    id: '',
    type: 'killed',
    start: at?.start ?? 0,
    end: at?.end ?? 0,
    low,
    high: open ? null : low,
    approx: false,
    vague: false,
    victims: '',
    status: 'unknown',
    // What the article is about is offered, and seen in the form before it is kept.
    place: main?.place == null ? null : { name: main.place, ...here },
    date: main?.date == null ? null : { value: main.date.value, precision: main.date.precision, phrase: null },
    scope: 'incident',
    claimant: null,
    perpetrator: null,
    certainty: 1,
    rule: 'staff',
  };
}

function NameForm({
  kind,
  words,
  ready,
  names,
  onSave,
  onCancel,
}: {
  kind: Exclude<Kind, 'casualty'>;
  words: string;
  ready: boolean;
  names: readonly string[];
  onSave: (finding: StaffFinding) => void;
  onCancel: () => void;
}): ReactNode {
  const [name, setName] = useState('');
  const [type, setType] = useState<'person' | 'organisation'>('person');
  const who = name.trim();
  const save = (): void => {
    if (kind === 'actor') onSave({ of: 'actor', name: words, type });
    else if (kind === 'quote') onSave({ of: 'quote', speaker: who === '' ? null : who });
    else if (who !== '') onSave({ of: 'role', actor: who });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save();
      }}
    >
      {kind === 'actor' ? (
        <Field label="Person or body">
          {(ids) => (
            <select
              {...ids}
              value={type}
              onChange={(event) => setType(event.target.value === 'person' ? 'person' : 'organisation')}
            >
              <option value="person">Person</option>
              <option value="organisation">Organisation</option>
            </select>
          )}
        </Field>
      ) : (
        <Field
          label={kind === 'quote' ? 'Speaker' : 'Whose role'}
          hint={kind === 'quote' ? 'Leave it empty for unattributed.' : 'The name as the article has it.'}
        >
          {(ids) => (
            <>
              <input
                {...ids}
                type="text"
                list="names-of-article"
                maxLength={200}
                required={kind === 'role'}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
              <datalist id="names-of-article">
                {names.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      )}
      <div className="acts">
        <Button type="submit" look="primary" disabled={!ready}>
          Add
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

import { useId, type ReactNode } from 'react';
import { languageName, type Counted, type Facets, type NameHit, type Search } from '../../../preload/contract';
import { Field } from '../../ui/field';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { Failed } from '../../ui/failed';
import { useAnswer } from '../../ui/use-answer';
import { useLast } from '../../ui/use-last';
import { useDesk } from '../desk/context';
import { briefedName, kinNames, withFilter } from './narrowing';

interface Props {
  search: Search;
  onChange: (search: Search) => void;
}

/** What the list can be narrowed to, each choice with the number of articles it leaves. */
export function Filters({ search, onChange }: Props): ReactNode {
  const { revision } = useDesk();
  // While the next numbers are counted the last stay: a choice never vanishes under the pointer.
  const facets = useAnswer('articles:facets', [search], revision);
  const value = useLast(facets.value);
  const { where = {} } = search;
  return (
    <div className="toolbar filters" role="group" aria-label="Filters">
      <Failed of={[facets]} says={(message) => `The choices could not be counted: ${message}`} quiet />
      {search.filter !== 'undated' && (
        <>
          <Field label="Published from" className="day">
            {(ids) => (
              <input
                {...ids}
                type="date"
                value={search.from ?? ''}
                onChange={(event) =>
                  onChange({ ...search, from: event.target.value === '' ? null : event.target.value })
                }
              />
            )}
          </Field>
          <Field label="until" className="day">
            {(ids) => (
              <input
                {...ids}
                type="date"
                value={search.to ?? ''}
                onChange={(event) => onChange({ ...search, to: event.target.value === '' ? null : event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      <Choice
        label="Outlet"
        chosen={where.source}
        options={counted(value?.outlets ?? null, where.source, (outlet) =>
          outlet === '' ? 'No outlet named' : outlet,
        )}
        onChoose={(source) => onChange(withFilter(search, 'source', source))}
      />
      <Choice
        label="Language"
        chosen={where.language}
        options={counted(value?.languages ?? null, where.language, languageName)}
        onChoose={(language) => onChange(withFilter(search, 'language', language))}
      />
      <Choice
        label="Verdict"
        chosen={where.verdict}
        options={verdicts.map((verdict) => ({
          value: verdict,
          name: numbered(kinNames[verdict], value?.verdicts.find((one) => one.value === verdict)?.articles ?? 0, value),
        }))}
        onChoose={(chosen) =>
          onChange(
            withFilter(
              search,
              'verdict',
              verdicts.find((verdict) => verdict === chosen),
            ),
          )
        }
      />
      <NameField
        label="Actor"
        kind="actor"
        value={where.actor ?? ''}
        onChange={(actor) => onChange(withFilter(search, 'actor', actor))}
      />
      <NameField
        label="Place"
        kind="place"
        value={where.place ?? ''}
        onChange={(place) => onChange(withFilter(search, 'place', place))}
      />
      <Choice
        label="Closed briefings"
        chosen={where.briefed === undefined ? undefined : where.briefed ? 'in' : 'out'}
        options={[
          { value: 'in', name: numbered(briefedName(true), value?.briefed ?? 0, value) },
          { value: 'out', name: numbered(briefedName(false), value?.unbriefed ?? 0, value) },
        ]}
        onChoose={(chosen) =>
          onChange(withFilter(search, 'briefed', chosen === undefined ? undefined : chosen === 'in'))
        }
      />
      <label className="check">
        <input
          type="checkbox"
          checked={where.casualties === true}
          onChange={(event) => onChange(withFilter(search, 'casualties', event.target.checked ? true : undefined))}
        />
        {numbered('Has casualties', value?.casualties ?? 0, value)}
      </label>
    </div>
  );
}

const verdicts = ['new', 'near-duplicate', 'update'] as const;

interface Option {
  value: string;
  name: string;
}

/** @param known what was counted; nothing while it is not known */
function numbered(name: string, articles: number, known: Facets | Counted[] | null): string {
  return known === null ? name : `${name} (${formatNumber(articles)})`;
}

/** The values with their numbers; the chosen one stays even where nothing has it now. */
function counted(values: Counted[] | null, chosen: string | undefined, nameOf: (value: string) => string): Option[] {
  const all = values ?? [];
  const missing =
    chosen === undefined || all.some(({ value }) => value === chosen) ? [] : [{ value: chosen, articles: 0 }];
  return [...all, ...missing].map(({ value, articles }) => ({
    value,
    name: numbered(nameOf(value), articles, values),
  }));
}

/** Beside every value: no choice at all. A value may be empty, so each stands behind a sign. */
function Choice({
  label,
  chosen,
  options,
  onChoose,
}: {
  label: string;
  chosen: string | undefined;
  options: Option[];
  onChoose: (value: string | undefined) => void;
}): ReactNode {
  return (
    <Field label={label} className="choice-field">
      {(ids) => (
        <select
          {...ids}
          value={chosen === undefined ? '' : `=${chosen}`}
          onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value.slice(1))}
        >
          <option value="">Any</option>
          {options.map(({ value, name }) => (
            <option key={value} value={`=${value}`}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A name, with those that articles hold offered as one types. */
function NameField({
  label,
  kind,
  value,
  onChange,
}: {
  label: string;
  kind: NameHit['kind'];
  value: string;
  onChange: (name: string | undefined) => void;
}): ReactNode {
  const { revision } = useDesk();
  const list = useId();
  const hits = useLast(useAnswer('names:find', [value, kind], revision).value);
  return (
    <Field label={label} className="name-field">
      {(ids) => (
        <>
          <input
            {...ids}
            type="text"
            list={list}
            maxLength={300}
            autoComplete="off"
            value={value}
            onChange={({ target }) => onChange(target.value.trim() === '' ? undefined : target.value)}
          />
          <datalist id={list}>
            {(hits ?? []).map(({ name, articles }) => (
              <option key={name} value={name}>
                {formatNumber(articles)}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

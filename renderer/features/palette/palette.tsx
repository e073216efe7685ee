import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import type { Asking } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { matching, type Entry } from './entries';
import { useFound, useGroups } from './use-entries';

/** Nothing that was asked failed: what is not found is not there. */
const isWhole = (asked: readonly Asking<unknown>[]): boolean => asked.every(({ failure }) => failure === null);

/** Everything by its name: commands, days, briefings, actors, articles. */
export function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const { dispatch } = useDesk();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = useFound(typed);
  const known = useGroups();
  const asked = [...known.asked, ...found.asked];
  const groups = useMemo(() => matching(known.groups, found.groups, typed), [known.groups, found.groups, typed]);
  const all = groups.flatMap(({ entries }) => entries);
  const at = Math.min(chosen, all.length - 1);
  const optionId = (entry: Entry): string => `${id}-${entry.id}`;
  const current = all[at];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, typed]);

  const act = (entry: Entry): void => {
    // First the dialog: what is done may open one of its own.
    dispatch({ type: 'dialog', name: null });
    entry.act();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
    const to = steps[event.key];
    if (to !== undefined && all.length > 0) {
      const turned =
        Math.abs(to - at) === 1 ? (to + all.length) % all.length : Math.min(all.length - 1, Math.max(0, to));
      setChosen(turned);
    } else if (event.key === 'Enter' && current !== undefined) act(current);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Go to" onClose={onClose} wide>
      <input
        type="text"
        role="combobox"
        aria-label="Command, day, actor or article"
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : optionId(current)}
        autoFocus
        autoComplete="off"
        maxLength={200}
        placeholder="Command, day, actor or article"
        value={typed}
        onKeyDown={pressed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
        }}
      />
      <div
        className="palette"
        id={`${id}-list`}
        ref={list}
        role={all.length > 0 ? 'listbox' : undefined}
        aria-label={all.length > 0 ? 'Places and commands' : undefined}
      >
        {groups.map(({ name, entries }) => (
          <div key={name} role="group" aria-label={name}>
            <div className="palette-head" aria-hidden="true">
              {name}
            </div>
            {entries.map((entry) => (
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                aria-selected={entry === current}
                className="palette-entry"
                onMouseMove={() => setChosen(all.indexOf(entry))}
                onClick={() => act(entry)}
              >
                <span>{entry.label}</span>
                {entry.hint !== undefined && <small>{entry.hint}</small>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="count" role="status">
        {all.length > 0 ? null : found.waiting ? 'Searching…' : isWhole(asked) ? 'Nothing of this name.' : null}
      </p>
      <Failed of={asked} says={(message) => `Not everything could be looked up: ${message}`} quiet />
    </Dialog>
  );
}

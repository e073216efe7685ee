import { useState, type ReactNode } from 'react';
import type { Day } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { addDays } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { useDesk } from '../desk/context';

/** Chooses the day or the days a briefing covers. */
export function PeriodDialog({ from, to, onClose }: { from: Day; to: Day; onClose: () => void }): ReactNode {
  const { dispatch, library } = useDesk();
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  const newest = library?.days[0]?.day;
  const presets: { name: string; from: Day; to: Day }[] =
    newest === undefined
      ? []
      : [
          { name: 'Newest day', from: newest, to: newest },
          { name: 'Seven days to the newest', from: addDays(newest, -6), to: newest },
          { name: 'Thirty days to the newest', from: addDays(newest, -29), to: newest },
        ];
  const wrong = first === '' || last === '' || last < first;
  return (
    <Dialog title="Day or period" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong) return;
          onClose();
          dispatch({ type: 'go', screen: { kind: 'period', from: first, to: last } });
        }}
      >
        <div className="two">
          <Field label="First day">
            {(ids) => (
              <input {...ids} type="date" required value={first} onChange={(event) => setFirst(event.target.value)} />
            )}
          </Field>
          <Field label="Last day" {...(last !== '' && last < first ? { hint: 'It is before the first day.' } : {})}>
            {(ids) => (
              <input {...ids} type="date" required value={last} onChange={(event) => setLast(event.target.value)} />
            )}
          </Field>
        </div>
        <div className="row">
          {presets.map((preset) => (
            <Button
              key={preset.name}
              onClick={() => {
                setFirst(preset.from);
                setLast(preset.to);
              }}
            >
              {preset.name}
            </Button>
          ))}
        </div>
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={wrong}>
            Open the draft
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

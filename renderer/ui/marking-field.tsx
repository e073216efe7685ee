import type { ReactNode } from 'react';
import { Button } from './button';
import { Field } from './field';

const suggestions = ['Official', 'Official – sensitive', 'Internal', 'Confidential'];

/** A classification marking in the user's own words; the buttons only spare the typing. */
export function MarkingField({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  return (
    <>
      <Field label="Marking" hint="Printed above and below every page. Leave it empty for none.">
        {(ids) => (
          <input {...ids} type="text" maxLength={80} value={value} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
      <div className="row suggestions">
        {suggestions.map((suggestion) => (
          <Button key={suggestion} onClick={() => onChange(suggestion)}>
            {suggestion}
          </Button>
        ))}
        <Button onClick={() => onChange('')}>None</Button>
      </div>
    </>
  );
}

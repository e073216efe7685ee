import type { ReactNode } from 'react';
import { Button } from './button';
import { TextField } from './field';

const suggestions = ['Official', 'Official – sensitive', 'Internal', 'Confidential'];

/** A classification marking in the user's own words; the buttons only spare the typing. */
export function MarkingField({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  return (
    <>
      <TextField
        label="Marking"
        hint="Printed above and below every page. Leave it empty for none."
        maxLength={80}
        value={value}
        onChange={onChange}
      />
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

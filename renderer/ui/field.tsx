import { useId, type ComponentProps, type ReactNode } from 'react';

interface Props {
  label: string;
  hint?: string;
  className?: string;
  /** Gets the id the control must carry, and that of the hint. */
  children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode;
}

/** A labelled control, with a line of explanation below it. */
export function Field({ label, hint, className, children }: Props): ReactNode {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={className === undefined ? 'field' : `field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children(hint === undefined ? { id } : { id, 'aria-describedby': hintId })}
      {hint !== undefined && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
    </div>
  );
}

type TextProps = Omit<ComponentProps<'input'>, 'type' | 'id' | 'className' | 'value' | 'onChange' | 'children'> &
  Pick<Props, 'label' | 'hint'> & {
    value: string;
    /** Given the text as it stands after each key. */
    onChange: (text: string) => void;
  };

/** A labelled line of text. */
export function TextField({ label, hint, onChange, ...input }: TextProps): ReactNode {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => <input {...ids} {...input} type="text" onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

import { useId, type ReactNode } from 'react';

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

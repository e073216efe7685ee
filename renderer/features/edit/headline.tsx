import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { useEditing } from './context';

/** The field in which a headline is written, in its place. Enter keeps it, Escape leaves it as it was. */
export function HeadlineField({
  story,
  title,
  onDone,
}: {
  story: number;
  title: string;
  onDone: () => void;
}): ReactNode {
  const editing = useEditing();
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The menu it was asked for from gives the focus back to its button a frame after it is gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => field.current?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  if (editing === null) return null;
  const { edit } = editing;
  return (
    <form
      className="headline-field"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        const written = text.trim();
        if (written !== title && written !== '')
          void edit({ kind: 'story-title', story, title: written }, 'The headline is the staff’s.');
      }}
    >
      <input
        type="text"
        aria-label="Headline"
        ref={field}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <Button type="submit" look="primary">
        Keep
      </Button>
      <Button onClick={onDone}>Cancel</Button>
    </form>
  );
}

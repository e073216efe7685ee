import type { ReactNode } from 'react';
import type { Anchor, Citation, Noted, NoteOn } from '../../../preload/contract';
import { anchorOf, useEditing } from './context';
import { ItemMenu } from './item-menu';

/**
 * What can be done with an item that has nothing of the staff's but a note.
 * @param of what it is, as the dialog says it
 */
export function NoteTools({
  on,
  label,
  of,
  item,
}: {
  on: NoteOn;
  label: string;
  of: string;
  item: Noted & { citation: Citation };
}): ReactNode {
  const editing = useEditing();
  const at = editing === null ? null : anchorOf(editing.briefing, item.citation);
  return at !== null && <NoteMenu on={on} label={label} of={of} item={item} at={at} />;
}

/**
 * The same of an item that is named by other than its words.
 * @param at by what an edit names it
 */
export function NoteMenu({
  on,
  label,
  of,
  item,
  at,
}: {
  on: NoteOn;
  label: string;
  of: string;
  item: Noted;
  at: Anchor | number;
}): ReactNode {
  const editing = useEditing();
  if (editing === null) return null;
  const text = item.note ?? '';
  return (
    <ItemMenu
      label={label}
      actions={[
        {
          id: 'note',
          name: text === '' ? 'Add a note…' : 'Change the note…',
          run: () => editing.open({ name: 'note', on, at, of, text }),
        },
      ]}
    />
  );
}

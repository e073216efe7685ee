import type { ReactNode } from 'react';
import { namesInWords, type ActorCard, type DeedEntry } from '../../../preload/contract';
import { useEditing } from './context';
import { ItemMenu } from './item-menu';
import { NoteTools } from './note-tools';
import { ByStaff, Note } from './staff-words';

/** What can be done with an actor, on the card. */
export function ActorTools({ actor }: { actor: ActorCard }): ReactNode {
  const editing = useEditing();
  if (editing === null) return null;
  const { edit, open } = editing;
  const { name, aliases, roles } = actor;
  const pinned = actor.staff?.pinned === true;
  const note = actor.staff?.note ?? null;
  const ask = (dialog: 'rename-actor' | 'merge-actor' | 'split-actor' | 'actor-role') => (): void =>
    open({ name: dialog, actor });
  return (
    <ItemMenu
      label={`Edit actor: ${name}`}
      actions={[
        {
          id: 'pin',
          name: pinned ? 'No longer pinned' : 'Pin the card',
          run: () =>
            void edit(
              { kind: 'actor-place', actor: name, place: pinned ? null : 'pinned' },
              pinned ? 'The card stands by its weight alone.' : 'Pinned: the card stands before all others.',
            ),
        },
        {
          id: 'hide',
          name: 'No card in this briefing',
          run: () =>
            void edit({ kind: 'actor-place', actor: name, place: 'hidden' }, `${name} has no card in this briefing.`),
        },
        { id: 'rename', name: 'Rename…', run: ask('rename-actor') },
        { id: 'merge', name: 'Put together with another name…', run: ask('merge-actor') },
        aliases.length === 0 ? null : { id: 'split', name: 'Take a name apart…', run: ask('split-actor') },
        roles.length === 0 ? null : { id: 'role', name: 'Pin or forbid a role…', run: ask('actor-role') },
        {
          id: 'note',
          name: note === null ? 'Add a note…' : 'Change the note…',
          run: () => open({ name: 'note', on: 'actor', at: name, of: name, text: note ?? '' }),
        },
      ]}
    />
  );
}

/** What the staff changed at an actor, and their note. */
export function ActorMarks({ staff }: { staff: ActorCard['staff'] }): ReactNode {
  if (staff === undefined) return null;
  const changes = namesInWords(staff);
  return (
    <>
      {changes.length > 0 && (
        <p className="staff-line">
          <ByStaff of={changes.join('; ')} />
        </p>
      )}
      <Note of={staff} />
    </>
  );
}

/** What can be done with a deed: a note beside it. */
export function DeedTools({ deed }: { deed: DeedEntry }): ReactNode {
  const of = `${deed.actor}: ${deed.verb}`;
  return <NoteTools on="deed" label={`Edit deed of ${of}`} of={of} item={deed} />;
}

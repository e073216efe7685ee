import type { ReactNode } from 'react';
import type { StoryLine } from '../../../preload/contract';
import { storyOf, useEditing } from './context';
import { ItemMenu } from './item-menu';

/** What can be done with a story that stands in a line. */
export function StoryTools({
  story: line,
  onRename,
}: {
  story: StoryLine;
  /** Called when its headline is to be written. */
  onRename: () => void;
}): ReactNode {
  const editing = useEditing();
  const story = editing === null ? null : storyOf(line, editing.briefing);
  if (editing === null || story === null) return null;
  const { edit, open } = editing;
  const headline = line.staff?.headline ?? null;
  const note = line.staff?.note ?? null;
  return (
    <ItemMenu
      label={`Edit story: ${line.title}`}
      actions={[
        { id: 'rename', name: 'Write the headline', run: onRename },
        headline === null
          ? null
          : {
              id: 'headline',
              name: 'The source’s headline',
              about: headline,
              run: () => void edit({ kind: 'story-title', story, title: null }, 'The source’s headline stands again.'),
            },
        line.lead === null
          ? {
              id: 'lead',
              name: 'Make it a lead',
              run: () =>
                void edit({ kind: 'story-place', story, place: 'lead' }, 'Pinned: it leads, whatever comes in.'),
            }
          : null,
        { id: 'merge', name: 'Put together with…', run: () => open({ name: 'merge-story', story, of: line.title }) },
        line.sources.length < 2
          ? null
          : {
              id: 'split',
              name: 'Take apart…',
              run: () => open({ name: 'split-story', sources: line.sources, of: line.title }),
            },
        {
          id: 'note',
          name: note === null ? 'Add a note…' : 'Change the note…',
          run: () => open({ name: 'note', on: 'lead', at: story, of: line.title, text: note ?? '' }),
        },
        {
          id: 'hide',
          name: 'Hide this story',
          run: () =>
            void edit({ kind: 'story-place', story, place: 'hidden' }, 'Hidden: it stands nowhere in this briefing.'),
        },
      ]}
    />
  );
}

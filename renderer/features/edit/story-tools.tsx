import type { ReactNode } from 'react';
import type { StoryLine } from '../../../preload/contract';
import { storyOf, useEditing } from './context';
import { ItemMenu } from './item-menu';

/** What can be done with a story that stands in a line. */
export function StoryTools({ story: line }: { story: StoryLine }): ReactNode {
  const editing = useEditing();
  const story = editing === null ? null : storyOf(line, editing.briefing);
  if (editing === null || story === null) return null;
  const { edit, open } = editing;
  return (
    <ItemMenu
      label={`Edit story: ${line.title}`}
      actions={[
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
          id: 'hide',
          name: 'Hide this story',
          run: () =>
            void edit({ kind: 'story-place', story, place: 'hidden' }, 'Hidden: it stands nowhere in this briefing.'),
        },
      ]}
    />
  );
}

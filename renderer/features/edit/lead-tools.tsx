import type { ReactNode } from 'react';
import type { LeadStory } from '../../../preload/contract';
import { storyOf, useEditing, type Editing } from './context';
import { ItemMenu } from './item-menu';

/** What can be done with a lead. */
export function LeadTools({
  lead,
  index,
  onRename,
}: {
  lead: LeadStory;
  index: number;
  /** Called when its headline is to be written. */
  onRename: () => void;
}): ReactNode {
  const editing = useEditing();
  const story = editing === null ? null : storyOf(lead, editing.briefing);
  if (editing === null || story === null) return null;
  const { edit, open, briefing } = editing;
  const pinned = lead.staff?.pinned === true;
  const headline = lead.staff?.headline ?? null;
  const last = briefing.leads.length - 1;
  return (
    <ItemMenu
      label={`Edit lead ${index + 1}: ${lead.title}`}
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
        { id: 'summary', name: 'Choose the sentences…', run: () => open({ name: 'summary', story, lead }) },
        index === 0
          ? null
          : { id: 'up', name: 'Move up', about: 'Alt+Up', run: () => moveLead(editing, index, index - 1) },
        index === last
          ? null
          : { id: 'down', name: 'Move down', about: 'Alt+Down', run: () => moveLead(editing, index, index + 1) },
        {
          id: 'pin',
          name: pinned ? 'No longer pinned' : 'Pin among the leads',
          run: () =>
            void edit(
              { kind: 'story-place', story, place: pinned ? null : 'lead' },
              pinned ? 'The story leads by its weight alone.' : 'Pinned: it leads, whatever comes in.',
            ),
        },
        {
          id: 'merge',
          name: 'Put together with…',
          run: () => open({ name: 'merge-story', story, of: lead.title }),
        },
        lead.sources.length < 2
          ? null
          : {
              id: 'split',
              name: 'Take apart…',
              run: () => open({ name: 'split-story', sources: lead.sources, of: lead.title }),
            },
        {
          id: 'note',
          name: lead.staff?.note == null ? 'Add a note…' : 'Change the note…',
          run: () => open({ name: 'note', on: 'lead', at: story, of: lead.title, text: lead.staff?.note ?? '' }),
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

/** Moves a lead to another place; all leads then stand in the staff's order. */
export function moveLead({ briefing, edit }: Editing, from: number, to: number): void {
  const stories = briefing.leads.map((lead) => storyOf(lead, briefing));
  const [moved] = stories.splice(from, 1);
  if (moved === undefined || to < 0 || to > stories.length) return;
  stories.splice(to, 0, moved);
  const order = stories.filter((story) => story !== null);
  void edit({ kind: 'lead-order', stories: order }, `Lead ${from + 1} is lead ${to + 1} now.`);
}

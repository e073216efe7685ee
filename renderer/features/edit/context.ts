import { createContext, useContext } from 'react';
import type {
  ActorCard,
  Anchor,
  Briefing,
  CasualtyEvent,
  Citation,
  Edit,
  LeadStory,
  NoteOn,
  StoryLine,
} from '../../../preload/contract';

/** A dialog in which something of the briefing is changed. */
export type EditDialog =
  | { name: 'note'; on: NoteOn; at: Anchor | number | string; of: string; text: string }
  | { name: 'merge-story'; story: number; of: string }
  | { name: 'split-story'; sources: number[]; of: string }
  | { name: 'summary'; story: number; lead: LeadStory }
  | AboutEvent<'merge-event'>
  | AboutEvent<'within-event'>
  | AboutEvent<'reject-event'>
  | AboutEvent<'event-facts'>
  | AboutActor<'rename-actor'>
  | AboutActor<'merge-actor'>
  | AboutActor<'split-actor'>
  | AboutActor<'actor-role'>;

/** A dialog about what an actor is called or is. */
interface AboutActor<Name extends string> {
  name: Name;
  actor: ActorCard;
}

/** A dialog about one event: the words that name it, and the line that tells it. */
interface AboutEvent<Name extends string> {
  name: Name;
  event: CasualtyEvent;
  at: Anchor;
  of: string;
}

/** What can be changed in the draft on screen. */
export interface Editing {
  briefing: Briefing;
  /** Makes an edit and says in the strip what was done; false where it was refused, with the reason in the strip. */
  edit: (edit: Edit, said: string) => Promise<boolean>;
  open: (dialog: EditDialog) => void;
}

const Context = createContext<Editing | null>(null);

export const EditingProvider = Context.Provider;

/** Null on paper, in a closed briefing and wherever nothing is edited. */
export const useEditing = (): Editing | null => useContext(Context);

/** The article by whose id edits name a story. */
export function storyOf({ sources }: Pick<LeadStory | StoryLine, 'sources'>, briefing: Briefing): number | null {
  return briefing.sources[sources[0] ?? -1]?.article ?? null;
}

/** The words of a citation, by which edits name what stands on them; null where its reference is not of this briefing. */
export function anchorOf({ references }: Pick<Briefing, 'references'>, citation: Citation): Anchor | null {
  const { article, start, end } = citation;
  const reference = references[citation.reference - 1];
  if (reference === undefined || reference.article !== article) return null;
  const [from] = reference.sentence;
  const phrase = reference.text.slice(start - from, end - from);
  return phrase.length === end - start ? { article, start, end, phrase } : null;
}

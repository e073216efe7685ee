import type { EditEntry } from './desk';
import type { ActorKind, QuoteKind } from './findings';

/** Whether whoever is called so has a page: "police" states figures and is nobody by name. */
export const hasPage = (name: string): boolean => /\p{Lu}/u.test(name);

/** Words of an article of the library that tell something of an actor. */
export interface Sighting {
  article: number;
  title: string;
  source: string | null;
  /** When the article was published. */
  published: string | null;
  start: number;
  end: number;
}

/** All that the library tells of an actor, the staff's edits and decisions applied. Everything is newest first. */
export interface ActorPage {
  name: string;
  /** Null where no article names them. */
  kind: ActorKind | null;
  /** What else they are called. */
  aliases: string[];
  /** Each role once, with the first and the last article that gives it. */
  roles: { text: string; former: boolean; first: Sighting; last: Sighting; articles: number }[];
  /** Each quote once; `also`: how many more articles have the same words. */
  quotes: { kind: QuoteKind; parts: string[]; at: Sighting; also: number }[];
  /** Each deed in the source's own sentence. */
  deeds: { text: string; at: Sighting }[];
  /** The articles that name them, each by its first mention. */
  articles: Sighting[];
  /** Articles that name them and are too old to have been read here. */
  older: number;
  /** Edits of names and roles that hold for them, oldest first. */
  edits: EditEntry[];
}

import type { ArticleQuery } from './library';
import type { Instant } from './moments';

/** A value some articles have, and how many of those found. */
export interface Counted {
  value: string;
  articles: number;
}

/** What a list could be narrowed to, each with how many it would then hold: a filter that is set does not narrow its own. */
export interface Facets {
  /** Most articles first; empty for those that name no outlet. */
  outlets: Counted[];
  languages: Counted[];
  verdicts: Counted[];
  casualties: number;
  briefed: number;
  unbriefed: number;
}

/** Somebody or a place that articles name. */
export interface NameHit {
  kind: 'actor' | 'place';
  name: string;
  articles: number;
}

/** A query without its page: what a search is kept as. */
export type Search = Omit<ArticleQuery, 'offset' | 'limit'>;

export type SavedContent =
  | { kind: 'search'; search: Search }
  /** Articles that hold any of these names, as they stand. */
  | { kind: 'watch'; names: string[] };

export interface NewSaved {
  name: string;
  content: SavedContent;
}

/** A search that is kept, or a watch-list. */
export interface SavedSearch extends NewSaved {
  id: number;
  created: Instant;
  /** How many articles it finds now. */
  articles: number;
  /** How many of them came in since it was last looked at. */
  fresh: number;
  /** The newest article that was there then. */
  seen: number;
  /** Present where it is not what the app last wrote: what it finds may not be what was asked for. */
  altered?: true;
}

/** An article that holds names of watch-lists. */
export interface WatchHit {
  article: number;
  /** The watch-lists with those names of theirs; `altered` where a list is not what the app last wrote. */
  lists: { id: number; name: string; names: string[]; altered?: true }[];
}

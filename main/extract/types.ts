import type {
  Actor,
  Casualty,
  DateFinding,
  Deed,
  Link,
  Mention,
  NotCounted,
  Quote,
  Toll,
} from '../../preload/contract/findings';

/** A place name as it stands in the text. */
export interface PlaceMention {
  start: number;
  end: number;
  name: string;
  kind: 'country' | 'city' | 'region' | 'other';
  /** It stands there as its government, which acts: a place only where a preposition says so. */
  acts?: true;
  /** Where the name of its country starts, of a part of one ("eastern Burkina Faso"). */
  land?: number;
  /** A part of a town, as the words before its name say ("the neighbourhood of"). */
  part?: true;
}

/** A mention with what it stands for. `actor` is null when it could not be resolved to one actor. */
export interface ActorMention extends Mention {
  actor: string | null;
  kind: Actor['kind'];
}

/** What the name recogniser hands to the other extractors, in the order of the text, nothing overlapping. */
export interface Names {
  actors: Actor[];
  /** Names, aliases, titles ("the minister") and metonyms; pronouns too where they resolve. */
  mentions: ActorMention[];
  places: PlaceMention[];
  /** For each token of the document, the index into `mentions` it belongs to, or -1. */
  mentionOfToken: Int32Array;
  /** For each token of the document, the index into `places` it belongs to, or -1. */
  placeOfToken: Int32Array;
}

export interface Harm {
  casualties: Casualty[];
  notCounted: NotCounted[];
  tolls: Toll[];
  /** There are more counts than are read of one article; none is given. */
  tangled: boolean;
}

export interface Extraction {
  dates: DateFinding[];
  quotes: Quote[];
  harm: Harm;
  actors: Actor[];
  links: Link[];
  deeds: Deed[];
}

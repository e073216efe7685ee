import type { Span, VictimStatus } from '../../../preload/contract/findings';
import type { Token } from '../../text/tokens';
import type { ActorMention } from '../types';
import { genderOf, isYoung } from './lexicon/people';

/**
 * `count` a number with a noun, `bare` a number alone, `single` one person described ("a man", "his wife"), `definite` people
 * already spoken of ("the man"), `named` a name, `pronoun`, `none` a denial ("no one", "no civilians"), `plural`
 * people without a number, `thing` a number of something else ("250 swans").
 */
export type PeopleForm = 'count' | 'bare' | 'single' | 'definite' | 'named' | 'pronoun' | 'none' | 'plural' | 'thing';

/** A noun phrase that means people. Token indices; `next` is the token after all of it, "of the militia" included. */
export interface People {
  first: number;
  next: number;
  /** Token after quantity, premodifiers and noun: where the phrase shown ends. */
  shown: number;
  /** Where the phrase shown begins when that is not `first` (the name after its title), else -1. */
  shownFrom: number;
  form: PeopleForm;
  low: number | null;
  high: number | null;
  approx: boolean;
  vague: boolean;
  definite: boolean;
  further: boolean;
  /** It is a part of people spoken of before ("two of the men"). */
  partitive: boolean;
  /** Who did the harm ("the gunman", "himself"). */
  doer: boolean;
  head: string | null;
  /** The noun was read as people only by its ending. */
  guessed: boolean;
  status: VictimStatus;
  mention: ActorMention | null;
  /** The words of the name, for `named`. */
  name: string | null;
  age: number | null;
  gender: 'f' | 'm' | null;
  young: boolean;
}

/** Where the phrase that is shown of people begins and ends in the text. */
export function shownSpan(tokens: readonly Token[], { shownFrom, first, shown }: People): Span {
  const start = tokens[shownFrom >= 0 ? shownFrom : first]?.start ?? 0;
  return [start, tokens[shown - 1]?.end ?? start];
}

/** A number of people, with their noun or alone. */
export const isCount = ({ form }: Pick<People, 'form'>): boolean => form === 'count' || form === 'bare';

/** The same, and not "no one". */
export const countsSomebody = (people: Pick<People, 'form' | 'low'>): boolean => isCount(people) && people.low !== 0;

/** A number of people above nobody, and no noun that only ends as one of people. */
export const isSureCount = ({ form, low, guessed }: People): boolean =>
  isCount({ form }) && low !== null && low > 0 && !guessed;

/** Words for one who shot or struck, and for harm to oneself. */
const DOERS = new Set(['gunman', 'shooter', 'himself', 'herself']);

/**
 * A phrase with nothing known but its place, form and number; the rest is filled in by who builds it. One shape for all
 * keeps the reading fast.
 */
export function phrase(
  form: PeopleForm,
  first: number,
  next: number,
  shown: number,
  low: number | null,
  high: number | null,
  head: string | null,
  status: VictimStatus,
): People {
  return {
    first,
    next,
    shown,
    shownFrom: -1,
    form,
    low,
    high,
    approx: false,
    vague: false,
    definite: false,
    further: false,
    partitive: false,
    doer: head !== null && DOERS.has(head),
    head,
    guessed: false,
    status,
    mention: null,
    name: null,
    age: null,
    gender: head === null ? null : genderOf(head),
    young: head !== null && isYoung(head),
  };
}

import {
  ARTICLE_SORTS,
  ARTICLE_VERDICTS,
  ARTICLES_SHOWN,
  type ArticleFilters,
  type Search,
} from '../../preload/contract';
import { NAME_FIELDS } from '../store/finding/parse';
import { dayOption } from './day-option';
import { WrongUse } from './io';

/** Options that narrow and sort a list of articles. */
export const FILTERS = {
  from: { type: 'string' },
  to: { type: 'string' },
  show: { type: 'string' },
  outlet: { type: 'string' },
  language: { type: 'string' },
  verdict: { type: 'string' },
  actor: { type: 'string' },
  place: { type: 'string' },
  casualties: { type: 'boolean' },
  briefed: { type: 'boolean' },
  unbriefed: { type: 'boolean' },
  sort: { type: 'string' },
} as const;

type Given = { [Option in keyof typeof FILTERS]?: string | boolean | undefined };

/**
 * The search that options and words name.
 * @throws WrongUse for a value that an option does not take
 */
export function searchOf(words: string, given: Given): Search {
  const text = (option: keyof Given): string | undefined => {
    const value = given[option];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const day = (option: 'from' | 'to'): string | null => {
    const value = text(option);
    return value === undefined ? null : dayOption(`--${option}`, value);
  };
  const one = <T extends string>(option: keyof Given, values: readonly T[]): T | undefined => {
    const value = text(option);
    const found = values.find((known) => known === value);
    if (value !== undefined && found === undefined)
      throw new WrongUse(`--${option} takes ${values.join(', ')}, not ${value}.`);
    return found;
  };
  if (given.briefed === true && given.unbriefed === true)
    throw new WrongUse('Choose --briefed or --unbriefed, not both.');
  const where: ArticleFilters = {};
  const verdict = one('verdict', ARTICLE_VERDICTS);
  if (verdict !== undefined) where.verdict = verdict;
  const [source, language, actor, place] = (['outlet', 'language', 'actor', 'place'] as const).map(text);
  if (source !== undefined) where.source = source;
  if (language !== undefined) where.language = language;
  if (actor !== undefined) where.actor = actor;
  if (place !== undefined) where.place = place;
  if (given.casualties === true) where.casualties = true;
  if (given.briefed === true || given.unbriefed === true) where.briefed = given.briefed === true;
  const sort = one('sort', ARTICLE_SORTS);
  return {
    search: words,
    from: day('from'),
    to: day('to'),
    filter: one('show', ARTICLES_SHOWN) ?? 'all',
    where,
    ...(sort === undefined ? {} : { sort }),
  };
}

/** A field and the words behind it: "-source:Osk Times". */
const FIELD = new RegExp(`^(-?(?:${NAME_FIELDS.join('|')}):)(\\S.*)$`, 'u');

/**
 * The words of a command line as one search. The shell took the quotation marks: a term with spaces is a phrase again, and so is
 * what stands behind a field. One term alone is the search as it was written.
 */
export function wordsOf(terms: readonly string[]): string {
  return terms
    .map((term) => {
      if (terms.length === 1 || !/\s/u.test(term) || term.includes('"')) return term;
      const [, field = '', words = term] = FIELD.exec(term) ?? [];
      return `${field}"${words}"`;
    })
    .join(' ');
}

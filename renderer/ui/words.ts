import {
  fromSources,
  type DateBasis,
  type Glance,
  type HarmType,
  type Published,
  type QuoteEntry,
  type Scope,
  type Verdict,
} from '../../preload/contract';
import { formatPartial, formatPublished } from './dates';
import { formatNumber } from './figures';

export const harmNames: Record<HarmType, string> = {
  killed: 'Killed',
  injured: 'Injured',
  killed_or_injured: 'Killed or injured',
  missing: 'Missing',
  displaced: 'Displaced',
  detained: 'Detained',
  abducted: 'Abducted',
  other: 'Otherwise harmed',
};

/** Columns in the order the table has them. */
export const harmOrder: HarmType[] = [
  'killed',
  'injured',
  'missing',
  'killed_or_injured',
  'displaced',
  'detained',
  'abducted',
  'other',
];

export const scopeNames: Record<Scope, string> = {
  incident: 'one incident',
  period: 'over a period',
  cumulative: 'running total',
  background: 'background',
  hypothetical: 'hypothetical',
};

export const basisNames: Record<DateBasis, string> = {
  text: 'date from the text',
  name: 'date from the file’s name',
  file: 'date assumed from the file’s time',
  given: 'date given by the staff',
};

export const verdictNames: Record<Verdict, string> = {
  new: 'New',
  update: 'Updated version of an article here',
  'near-duplicate': 'Near-duplicate of an article here',
  'already-here': 'Already here',
  rejected: 'Rejected',
};

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "12 articles from 3 sources"; of no sources where no article names one. */
export const articlesFrom = (glance: Pick<Glance, 'articles' | 'sources'>): string =>
  `${plural(glance.articles, 'article')} ${fromSources(glance)}`.trimEnd();

/** "12 March 2026 (date from the text)", or that there is none. */
export function publishedWithBasis(published: Published | null): string {
  return published === null
    ? 'no publication date'
    : `${formatPublished(published.value)} (${basisNames[published.basis]})`;
}

/** The stage's own names for repair rules are hyphenated words. */
export function ruleName(rule: string): string {
  return rule.replaceAll('-', ' ');
}

/** The outer words of the outlet: "Sarvan Courier, by way of Newsgrid". */
export function outletName(of: { source: string | null; syndicator: string | null; agency: string | null }): string {
  const outlet = of.source ?? of.agency;
  const agency = of.agency !== null && of.agency !== outlet ? ` (${of.agency})` : '';
  const via = of.syndicator !== null && of.syndicator !== outlet ? `, by way of ${of.syndicator}` : '';
  return `${outlet ?? 'source not named'}${agency}${via}`;
}

/** The line under a quote: "said 3 July, via the Kremlin"; where no day of saying is told, "said, reported 4 July". */
export function quoteCircumstances(quote: QuoteEntry, year: string): string {
  const said = quote.said === null ? null : formatPartial(quote.said, year);
  const reported =
    quote.published === null
      ? null
      : `reported ${formatPublished(quote.published, year)}${quote.assumed ? ' (date assumed)' : ''}`;
  const parts = [
    said === null ? quote.cue : [quote.cue, said].filter((part) => part !== null).join(' '),
    quote.via === null ? null : `via ${quote.via}`,
    said === null ? reported : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const invisible: Record<string, string> = {
  '\u00ad': '[soft hyphen]',
  '\u00a0': '[no-break space]',
  '\u200b': '[zero-width space]',
  '\u200c': '[zero-width non-joiner]',
  '\u200d': '[zero-width joiner]',
  '\ufeff': '[byte order mark]',
  '\n': '[line break]',
  '\r': '',
  '\t': '[tab]',
};

/** Characters that can't be seen, named; a very long stretch is cut to `limit` characters. */
export function visible(text: string, limit = 300): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut.replace(/[\u00ad\u00a0\u200b-\u200d\ufeff\n\r\t]/g, (character) => invisible[character] ?? '');
}

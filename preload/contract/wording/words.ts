import type {
  DateBasis,
  CasualtyEvent,
  Glance,
  GlanceFigure,
  HarmAside,
  HarmType,
  Published,
  QuoteEntry,
  Scope,
  Verdict,
} from '../index';
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

/** A kind of harm within a line: "28–31 killed". */
export const harmWord = (type: HarmType): string => harmNames[type].toLowerCase();

/** The column that several of the rarer kinds of harm share. */
export const RARER_HARM = 'Other harm';

/** What the chart of the dead and the hurt, and its table, are called. */
export const HARM_BY_DAY = `${harmNames.killed} and ${harmWord('injured')} by day`;

/** Why an event is in no sum of the one or the other. */
export const COUNTED_TOGETHER = `${harmWord('killed')} and ${harmWord('injured')} are counted as one`;

/** What the front page calls the events that harmed most: of one day or several, and of days before them. */
export const WORST_EVENTS = 'The worst events';

/** What is told where there is harm, and none of it of an event of the period or the days just before it. */
export const NO_RECENT_EVENT = 'No recent event is told with casualties.';

/** What the part of a briefing is called that holds harm which is none of the period's own. */
export const HARM_ASIDE = 'Other harm told';

/** What stands before the parts of a count that its source states as such. */
export const OF_THEM = 'of them';
/** What is said of a lower count beside a whole that no sentence makes it a part of. */
export const NOT_ADDED = 'told as well, not added';

/** The tables of harm that is none of the period's own events. */
export const asideNames: Record<keyof HarmAside, string> = {
  running: 'Running totals',
  sums: 'Sums over several events',
  older: 'Older harm',
  undated: 'Harm without a day',
  other: 'Displaced, detained, abducted',
};

/** The same tables in the order they are told, with what a row of each is called beside the period's own events. */
export const asideRows: readonly (readonly [table: keyof HarmAside, name: string])[] = [
  ['running', 'running total'],
  ['sums', 'sum over several events'],
  ['older', 'older harm'],
  ['undated', 'without a day'],
  ['other', 'displaced, detained, abducted'],
];

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

/** "1 story", "2,318 stories". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "from 3 sources"; empty where no article names one. */
export const fromSources = ({ sources }: Pick<Glance, 'sources'>): string =>
  sources === 0 ? '' : `from ${plural(sources, 'source')}`;

/** "12 articles from 3 sources"; of no sources where no article names one. */
export const articlesFrom = (glance: Pick<Glance, 'articles' | 'sources'>): string =>
  `${plural(glance.articles, 'article')} ${fromSources(glance)}`.trimEnd();

/** What stands below a glance figure: "3 incidents, 1 of them before the period, 2 left out". */
export function glanceScope(figure: Pick<GlanceFigure, 'added' | 'leftOut' | 'earlier'>): string {
  const incidents = plural(figure.added, 'incident');
  const before = figure.earlier?.length ?? 0;
  const some = before === figure.added ? '' : `${formatNumber(before)} of them `;
  const earlier = before === 0 ? '' : `, ${some}before the period`;
  return `${incidents}${earlier}${figure.leftOut === 0 ? '' : `, ${formatNumber(figure.leftOut)} left out`}`;
}

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

/** What is told where an event has no place, and no day. */
export const NO_PLACE = 'Place not found';
export const NO_DAY = 'date not found';

/**
 * The day of an event, or since when it is counted; marked where the days of all articles that tell of it are only assumed.
 * @param year left out where it is that one
 * @returns null where no day is told
 */
export function eventDay({ date, since, claims }: CasualtyEvent, year?: string): string | null {
  if (date === null) return null;
  const day = (since ? 'since ' : '') + formatPartial(date, year);
  return day + (claims.every(({ assumed }) => assumed) ? ' (date assumed)' : '');
}

/** The line under a quote: "said 3 July, via the Kremlin"; where no day of saying is told, "said, reported 4 July". */
export function quoteCircumstances(quote: QuoteEntry, year?: string): string {
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

import type { ReadArticle } from '../types';
import { isWholeClause, opensClause } from './clause';
import { GRIEF } from './lexicon';

/** Characters of a headline that a text without one gets, and what it may have where no shorter one is whole. */
const LONGEST = 125;
const STRETCHED = 150;
/** Where one may end where nothing else is whole. */
const PHRASE_ENDS = /\s(?=(?:with|aimed|including|in an attempt|in a bid|so as)\s)/g;
/** A part shorter than this says too little, or is a subject whose verb is still to come. */
const SHORTEST = 60;
/** Where a clause ends that can stand by itself: before a mark, or a word that opens what hangs on it. */
const CLAUSE_ENDS =
  /(?:,|;|:| [–—-]{1,2})\s|\s(?=(?:after|as|while|when|where|which|who|because|although|though|since|following|according|amid|despite|saying|adding|but|and|in which|in order)\s)/g;

/**
 * The headline of an article: its own; where the text has none, its lede, shortened to what says something whole and has
 * what harm the lede tells of: the fire, not the grief about it.
 * @param lede the lede as it is printed, without dateline; null when there is none
 */
export function headlineOf({ title, findings }: ReadArticle, lede: string | null): string {
  // "(In third paragraph, …)": a line in brackets is the desk's note, whatever stands below it.
  const note = NOTE.test(title);
  if (lede === null || (findings.header.title !== null && !note)) return title;
  // A title that the staff gave is not cut: only the first words of a text end so.
  if (!title.endsWith('…') && !note) return title === lede.trim() ? title.replace(/\.$/, '') : title;
  const line = withVerb(lede, findings.text).replace(/\s+/g, ' ').trim();
  const harm = toldHarm(line, findings);
  if (line.length <= LONGEST && !(harm !== null && GRIEF.test(line.slice(0, harm)))) return line.replace(/\.$/, '');
  const parts = partsOf(line, 0);
  // "A wall fell in Osk, killing two": what befell them is told before they are counted.
  const tells = (part: string): boolean =>
    harm === null || part.length >= harm + AFTER || COUNTS.test(line.slice(part.length));
  const cut =
    longest(parts.filter(tells)) ??
    (harm === null ? undefined : harmed(line, harm)) ??
    parts.filter(tells).toSorted((a, b) => a.length - b.length)[0] ??
    longest(partsOf(line, 0, PHRASE_ENDS).filter(tells)) ??
    (harm === null ? longest(parts) : undefined);
  if (cut !== undefined) return cut;
  const space = line.lastIndexOf(' ', LONGEST - 1);
  return `${tidy(line.slice(0, space > 0 ? space : LONGEST - 1)).replace(HANGING, '')}…`;
}

const NOTE =
  /^\(.*\)$|^(?:eds?|editors?|attention|attn)\b\s?[:.,–—-]|^(?:updates?|updating|adds|recasts|corrects|repeats|rpt)\b[\s:-]+(?:with\b|to\b|details|first|throughout|at\b)/i;

/** Words on which no line breaks off. */
const HANGING = /(?:\s(?:the|an?|of|in|on|at|to|for|by|with|from|and|or|as|that|its|their|his|her))+$/;

const tidy = (part: string): string => part.replace(/[\s,;:–—-]+$/, '');

/** The opening parts of a line, from where it is read, that end at the end of a clause and are whole. */
function partsOf(line: string, from: number, ends = CLAUSE_ENDS): string[] {
  const parts: string[] = [];
  for (const { index, 0: mark } of line.matchAll(ends)) {
    if (index < from + SHORTEST || index > from + STRETCHED) continue;
    const part = tidy(line.slice(from, index));
    const rest = line.slice(index + mark.length);
    if (/^(?:and|but)\s/.test(rest) && !opensClause(rest.replace(/^\w+\s/, ''))) continue;
    if (!isInside(part) && isWholeClause(part) && part.split('"').length % 2 === 1) parts.push(part);
  }
  const whole = line.slice(from).replace(/\.$/, '');
  if (whole.length <= STRETCHED) parts.push(whole);
  return parts;
}

const longest = (parts: readonly string[]): string | undefined =>
  parts.filter(({ length }) => length <= LONGEST).toSorted((a, b) => b.length - a.length)[0];

const COUNTS = /^,?\s(?:killing|injuring|wounding|leaving|claiming)\s/;

/** Characters after the last count in which stands what befell them: "were killed" alone says too little. */
const AFTER = 14;

/** Characters between two counts of one lede: "21 were killed and several injured". */
const NEXT = 50;

/** Where the counts of dead or hurt that the lede gives first end in its line; null where it tells of none. */
function toldHarm(line: string, { casualties, text }: ReadArticle['findings']): number | null {
  let told: number | null = null;
  for (const { type, scope, start, end } of casualties) {
    if (type !== 'killed' && type !== 'injured' && type !== 'missing') continue;
    if (scope !== 'incident' && scope !== 'cumulative') continue;
    const phrase = text.slice(start, end).replace(/\s+/g, ' ');
    const at = line.indexOf(phrase, told ?? 0);
    if (at >= 0 && (told === null || at - told < NEXT)) told = at + phrase.length;
  }
  return told;
}

/** "Leaders voiced grief after a fire in Osk killed 60": the clause that tells the harm, as a line of its own. */
function harmed(line: string, harm: number): string | undefined {
  const opener = [...line.slice(0, harm).matchAll(OPENERS)].at(-1);
  if (opener === undefined) return undefined;
  const from = opener.index + opener[0].length;
  const part = longest(partsOf(line, from).filter(({ length }) => from + length >= harm));
  return part === undefined ? undefined : part.charAt(0).toUpperCase() + part.slice(1);
}

const OPENERS =
  /\s(?:after|as|when|because)\s(?=(?:an?|the|at least|some|two|three|four|five|six|seven|eight|nine|ten|\d+|\p{Lu})\b)/gu;

/** An abbreviation at which a sentence seems to end: "(U.S.)", "Standard Corp." */
const ABBREVIATED =
  /(?:\b(?:Corp|Inc|Ltd|Co|Gen|Lt|Col|Sen|Rep|Gov|St|Prof|Rev|Maj|Sgt|Capt|No|Md|[A-Z][a-z]{2})|\b\p{Lu}(?:\.\p{Lu})*)\.\)?$/u;

/** A lede that breaks off after an abbreviation ("Standard Corp.") goes on with the next sentence. */
function withVerb(lede: string, text: string): string {
  if (!ABBREVIATED.test(lede) || isWholeClause(lede.replace(/[.!?]$/, ''))) return lede;
  const from = text.indexOf(lede);
  const rest = from < 0 ? '' : (text.slice(from + lede.length).split('\n')[0] ?? '');
  const more = /^[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]/.exec(rest)?.[0] ?? '';
  return lede + more;
}

/** "X, governor of Y": after one comma the verb of what stood before it may be still to come. */
const isInside = (part: string): boolean => part.split(', ').length % 2 === 0;

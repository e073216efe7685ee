import type { ReadArticle } from '../types';
import { awaitsVerb, goesOnListing, hasObject, isWholeClause, opensClause, sharesVerb } from './clause';
import { GRIEF } from './lexicon';

/** Characters of a headline that a text without one gets, and what it may have where no shorter one is whole. */
const LONGEST = 125;
const STRETCHED = 160;
/** What a clause may have that has no end before: rather long than broken off. */
const UTMOST = 190;
/** And with who holds an opinion. */
const CLAIMED = 230;
/** Where one may end where nothing else is whole. */
const PHRASE_ENDS = /\s(?=(?:with|aimed|including|in an attempt|in a bid|so as)\s)/g;
/** What one is affected with, or armed with, is still to come. */
const BEFALLS = /\b(?:be|been|being|is|are|was|were)\s(?:\p{Ll}+ly\s)?\p{Ll}+ed$/u;
/** A part shorter than this says too little, or is a subject whose verb is still to come. */
const SHORTEST = 60;
/** Where a clause ends that can stand by itself: before a mark, or a word that opens what hangs on it. */
const CLAUSE_ENDS =
  /(?:,(?!\s\d{3}\b)|;|:| [–—-]{1,2})\s|\s(?=(?:after|as|while|when|where|which|because|although|though|since|following|according|amid|despite|saying|adding|but|and|in which|in order)\s)/g;

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
  if (!title.endsWith('…') && !note) return title === lede.trim() ? title.replace(HERE, '').replace(/\.$/, '') : title;
  // Where "here" is stands in the dateline, which no reader of the line sees.
  const line = withVerb(lede, findings.text).replace(/\s+/g, ' ').replace(HERE, '').trim();
  const harm = toldHarm(line, findings);
  if (line.length <= LONGEST && !(harm !== null && GRIEF.test(line.slice(0, harm)))) return line.replace(/\.$/, '');
  const parts = partsOf(line, 0);
  // "A wall fell in Osk, killing two": what befell them is told before they are counted.
  const tells = (part: string): boolean =>
    harm === null || part.length >= harm + AFTER || COUNTS.test(line.slice(part.length));
  const cut =
    longest(parts.filter(tells)) ??
    (harm === null ? undefined : harmed(line, harm)) ??
    shortest(parts.filter(tells)) ??
    longest(partsOf(line, 0, { ends: PHRASE_ENDS }).filter((part) => tells(part) && !BEFALLS.test(part))) ??
    (harm === null ? longest(parts) : undefined);
  if (cut !== undefined) return line.startsWith(cut) ? completed(line, cut, parts) : cut;
  const main = mainClause(line);
  const told = partsOf(main, 0);
  const part = longest(told) ?? shortest(told);
  if (part !== undefined) return capital(completed(main, part, told));
  return capital(shortest(partsOf(main, 0, { most: UTMOST })) ?? brokenOff(main));
}

/** A line that has no whole clause short enough breaks off behind a noun, before what only tells more of it. */
function brokenOff(line: string): string {
  const parts = [...line.matchAll(ADJUNCT)].flatMap(({ index }) => {
    const part = tidy(line.slice(0, index)).replace(/\s\p{Ll}+ly$/u, '');
    const whole =
      part.length >= SHORTEST &&
      part.length <= STRETCHED &&
      !isOpen(part) &&
      isWholeClause(part) &&
      !PURPOSE.test(part);
    return whole && hasObject(part) && !awaitsVerb(part) ? [part] : [];
  });
  const part = parts.at(-1);
  if (part !== undefined) return `${part}…`;
  const space = line.lastIndexOf(' ', STRETCHED - 1);
  const broken = line.slice(0, space > 0 ? space : STRETCHED - 1);
  // Nor within a quotation or a bracket, where enough stands before it.
  const mark = isOpen(broken) ? Math.max(...['"', '“', '('].map((open) => broken.lastIndexOf(open))) : -1;
  return `${tidy(mark >= SHORTEST ? broken.slice(0, mark) : broken).replace(HANGING, '')}…`;
}

/** "Here", but not "near here", behind what was done or said. */
const HERE =
  /(?<!\b(?:near|from|in|to|around|over|outside|is|are|was|were))(?:\s(?:reaching|received|obtained|available))?\shere(?=[,.]|\s(?:on|in|at|late|early|to|that|with|after|by|for|amid|before|following|this|under|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday)\b|$)/g;

/** Nouns that say nothing before what they are of. */
const PURPOSE = /\b(?:objective|aim|purpose|bid|efforts?|order|view|attempt|plans?|decision|right|need|part|basis)$/;

const ADJUNCT =
  /\s(?=(?:between|by|in|at|on|over|for|from|during|under|upon|with|against|through|within|resulting|leading|about|concerning|regarding|into|to)\s)/g;

/**
 * The cut line with what it may not lose, where there is room: what it is told in spite of, where a place lies, and of an
 * opinion who holds it.
 */
function completed(line: string, cut: string, parts: readonly string[]): string {
  const rest = line.slice(cut.length);
  if (OPINION.test(cut) && !SPEAKS.test(cut)) {
    const said = ATTRIBUTION.exec(rest)?.[0] ?? ATTRIBUTED.exec(rest)?.[0];
    const whole = cut + (said ?? '').replace(/\.$/, '');
    if (said !== undefined && whole.length <= CLAIMED) return whole;
  }
  if (ATTRIBUTION.test(rest) || !NEEDED.test(rest)) return cut;
  const more = shortest(parts.filter((part) => part.length > cut.length && part.length <= STRETCHED));
  return more ?? cut;
}

/** Who is told to say it, behind the clause: ", said an officer of Osk", ", a survey said". */
const ATTRIBUTION =
  /^,\s(?:(?:said|says|according to|warned|argued)\s[^,;]{3,90}?(?=[,;]|\.?$)|(?!which\b|who\b|but\b|and\b)[^,;]{3,90}?\s(?:(?:has|have)\s)?(?:said|says|reported|warned|argued|claimed|told\s(?:the\s)?[^\s,;]+)(?![\w-]))/;

/** The same at the end of the line. */
const ATTRIBUTED =
  /,\s(?!(?:which|who|but|and|while|as|when|although|after)\b)[^,;]{3,90}?\s(?:(?:has|have)\s)?said(?=\s[^,;]{0,40}$|\.?$)/;
const SPEAKS = /\b(?:said|says|told|warned|reported|announced|hoped|vowed|argued|claimed)\b/;

/** What is wished, feared, judged or suspected is no fact without who does so; "May" is a month. */
const OPINION =
  /\b(?:(?:is|are)(?! [a-z]+ing\b)|cannot|should|must|ought|may|might|could|would|expects?|hopes?|believes?|wants?|needs?|likely|faces?|[Tt]here (?:is|are)|suspect(?:ed)?|alleged(?:ly)?|a lot of|lacks?|blow|unfair|wrong|best|worst|dangerous|reflect(?:s|ed)|threat(?:ens?)?)\b/;

/** What a clause is told in spite of, what it comes from, or where its place lies. */
const NEEDED =
  /^(?:\s(?:despite|although|though|unless|if|but|after|following|when|as (?:long|soon) as)\b|,\s(?:the|an?|in|near|despite)\s)/;

/** A long line without brackets and what a comma puts aside; of "With prices rising, shops shut" the clause behind. */
function mainClause(line: string): string {
  const bare = line.replace(/\s\([^()]{1,60}\)/g, '').replace(/,\s(?:which|who|whose)\s[^,]{3,160},(?=\s\p{Ll})/u, '');
  if (!FRONTED.test(bare)) return bare;
  const comma = [...bare.matchAll(/,\s(?=[\p{L}\p{N}])/gu)].find(
    ({ index }) =>
      index >= 20 &&
      !/^(?:and|or|which|who|said|including|\p{Ll}+ed)\b/u.test(bare.slice(index + 2)) &&
      partsOf(bare, index + 2).length > 0,
  );
  return comma === undefined ? bare : bare.slice(comma.index + 2);
}

const FRONTED = /^(?:with|during|marked|using|amid|despite|following|faced|citing|in a|in an)\s/i;

const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1);

const NOTE =
  /^\(.*\)$|^(?:eds?|editors?|attention|attn)\b\s?[:.,–—-]|^(?:updates?|updating|adds|recasts|corrects|repeats|rpt)\b[\s:-]+(?:with\b|to\b|details|first|throughout|at\b)/i;

/** Words on which no line breaks off. */
const HANGING = /(?:\s(?:the|an?|of|in|on|at|to|for|by|with|from|and|or|as|that|its|their|his|her))+$/;

/** "Were freed shortly after", "three days before": it hangs on what follows. */
const HOW_LONG =
  /\s(?:(?:(?:only|just)\s)?(?:(?:an?|a few|a couple of|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many)\s)?(?:moment|second|minute|hour|day|night|week|month|year|decade)s?|shortly|soon|just|immediately|right|even|only|long)$/i;

const tidy = (part: string): string => part.replace(/[\s,;:–—-]+$/, '');

/** The opening parts of a line, from where it is read, that end at the end of a clause and are whole. */
function partsOf(line: string, from: number, { ends = CLAUSE_ENDS, most = STRETCHED } = {}): string[] {
  const parts: string[] = [];
  for (const { index, 0: mark } of line.matchAll(ends)) {
    if (index < from + SHORTEST || index > from + most) continue;
    const rest = line.slice(index + mark.length);
    const part = tidy(
      /^(?:after|before)\s/.test(rest) ? line.slice(from, index).replace(HOW_LONG, '') : line.slice(from, index),
    );
    if (/^(?:and|but)\s/.test(rest) && !opensClause(rest.replace(/^\w+\s/, ''))) continue;
    if ((mark.startsWith(',') && goesOnListing(rest)) || sharesVerb(part, rest)) continue;
    if (!isInside(part) && isWholeClause(part) && !isOpen(part)) parts.push(part);
  }
  const whole = line.slice(from).replace(/\.$/, '');
  if (whole.length <= most) parts.push(whole);
  return parts;
}

/** A quotation or a bracket that a part opens and does not close. */
function isOpen(part: string): boolean {
  const count = (mark: string): number => part.split(mark).length - 1;
  return count('"') % 2 === 1 || count('“') > count('”') || count('(') > count(')');
}

const longest = (parts: readonly string[]): string | undefined =>
  parts.filter(({ length }) => length <= LONGEST).toSorted((a, b) => b.length - a.length)[0];

const shortest = (parts: readonly string[]): string | undefined => parts.toSorted((a, b) => a.length - b.length)[0];

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
  if (part === undefined || LONG_AGO.test(part) || WHOSE.test(part)) return undefined;
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** "An attack on his convoy": whose, only what stands before the clause tells. */
const WHOSE = /^\P{Lu}*\b(?:his|her|him|their|them|its|he|she|they)\b/u;

/** What is told as the reason of today's news is none itself. */
const LONG_AGO = /\b(?:last|previous) (?:week|month|year)\b|\b(?:weeks?|months?|years?) (?:ago|earlier)\b/i;

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

/** "X, governor of Y": after one comma that parts no list the verb of what stood before it may be still to come. */
const isInside = (part: string): boolean =>
  [...part.matchAll(/, /g)].filter(({ index }) => !goesOnListing(part.slice(index + 2))).length % 2 === 1;

import { shown, type Briefing } from '../../../preload/contract';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { headingOf, stampOf } from '../heading';
import type { Attached } from './attached';

/** A glyph that the file gives no letter for: a ligature, another form of a digit or a mark. */
const NAMELESS = '\0';

/** Letters and digits alone, as they are shown: how words are set, broken and marked is the printer's. */
export const bare = (text: string): string =>
  shown(text)
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}\0]+/gu, '');

/** Whether words stand in a print, where nameless glyphs may stand for two letters that are set as one. */
function stands(words: string, print: string): boolean {
  const sought = bare(words);
  if (print.includes(sought)) return true;
  const pieces = sought.match(/ff[il]?|f[ijlt]|tt|Th|./gu) ?? [];
  const either = pieces.map((piece) => `(?:${piece}|${NAMELESS})`);
  return print.includes(NAMELESS) && new RegExp(either.join(`${NAMELESS}*`), 'u').test(print);
}

/**
 * What a printed briefing does not say as its data say it: title, marking, leads, the sums, and in the full edition every
 * sentence that a number leads to, every quotation and every place of harm. Sentences of the printing hand itself (headings,
 * days, who says so) are not compared.
 * @param pages the text of each page
 */
export function differences({ briefing, layout }: Attached, pages: readonly string[]): string[] {
  const { options, leads, glance } = briefing;
  const plain = pages.map(bare);
  const printed = withoutRunning(plain, briefing).join('');
  const problems: string[] = [];
  const expect = (what: string, words: string, where = printed): void => {
    if (!stands(words, where)) problems.push(`${what} is not printed as the data have it: “${short(words)}”`);
  };
  expect('The title', options.title, plain.join(''));
  const stamp = stampOf(briefing);
  if (stamp !== null) {
    const marking = bare(stamp.toUpperCase());
    for (const [index, page] of plain.entries())
      if (!page.toUpperCase().includes(marking)) problems.push(`Page ${index + 1} lacks the marking ${stamp}.`);
  }
  const first = plain[0] ?? '';
  for (const [name, figure] of [
    ['killed', glance.killed],
    ['injured', glance.injured],
  ] as const)
    for (const bound of [figure?.low ?? null, figure?.high ?? null])
      if (bound !== null && !stands(formatNumber(bound), first))
        problems.push(`The sum of ${name} is ${bound} in the data, and the front page does not print it.`);
  const least = layout.edition === 'full' ? leads.length : Math.min(3, leads.length);
  for (const [index, lead] of leads.slice(0, least).entries()) expect(`Lead ${index + 1}`, lead.title);
  if (layout.edition !== 'full') return problems;
  for (const { number, text } of briefing.references) expect(`Sentence ${number}`, text);
  if (!layout.without.includes('quotes'))
    for (const { quotes } of briefing.quotes)
      for (const { kind, parts } of quotes)
        if (kind !== 'indirect') for (const part of parts) expect('A quotation', part);
  if (!layout.without.includes('casualties'))
    for (const [index, { place }] of briefing.casualties.entries())
      if (place !== null) expect(`The place of E${index + 1}`, place);
  return problems;
}

/** The lines that run through all pages stand at each page's end, in the midst of a sentence that goes on. */
function withoutRunning(pages: readonly string[], briefing: Briefing): string[] {
  const line = bare(headingOf(briefing)).slice(0, 60);
  return pages.map((page) => {
    const at = page.lastIndexOf(line);
    return at < 0 ? page : page.slice(0, at);
  });
}

const short = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`);

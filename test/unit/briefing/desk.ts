import type { Anchor, Briefing, Edit, EditEntry } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import type { BriefingInput } from '../../../main/briefing/types';
import { input, write, type Written } from './make';

/** The words of an article an edit is about. @param nth which of equal ones */
export function at(written: Written, phrase: string, nth = 0): Anchor {
  const { text } = write(written).findings;
  let start = text.indexOf(phrase);
  for (let count = 0; count < nth; count++) start = text.indexOf(phrase, start + 1);
  if (start < 0) throw new Error(`"${phrase}" does not stand in article ${written.id}`);
  return { article: written.id, start, end: start + phrase.length, phrase };
}

export const PERIOD = { from: '2026-03-11', to: '2026-03-12' };

export const entries = (edits: readonly Edit[], period = PERIOD): EditEntry[] =>
  edits.map((edit, index) => ({ id: index + 1, at: '2026-03-12T05:00:00.000Z', by: null, ...period, edit }));

/** The briefing with edits made in it. */
export const edited = (articles: Written[], edits: Edit[], more: Partial<BriefingInput> = {}): Briefing =>
  buildBriefing(input(articles, { edits: entries(edits), ...more }));

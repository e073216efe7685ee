import type { Briefing, Closing, Instant } from '../../preload/contract';
import { misquotes } from '../briefing/guard';
import { articleText } from '../store/articles';
import { closeBriefing } from '../store/briefings';
import type { Connection } from '../store/database';
import { refuse } from '../store/failures';

/** So many of the quotations that are not word for word are named. */
const NAMED = 3;

/**
 * Closes a draft: what was seen, and nothing that came in since.
 * @param draft as it stands now
 * @throws `changed` when it is not the one that was seen; `refused` while a quotation is not word for word in its source
 */
export function closeDraft(db: Connection, draft: Briefing, { by, seen }: Closing, now: Instant): Briefing {
  if (draft.fingerprint !== seen)
    refuse(
      'changed',
      'Something came in since the draft on screen was made, so nothing was closed. The draft is shown as it stands now: look it over, and close it then.',
    );
  // Many quotations are of one article.
  const texts = new Map<number, string>();
  const textOf = (article: number): string => {
    const text = texts.get(article) ?? articleText(db, article);
    texts.set(article, text);
    return text;
  };
  const wrong = misquotes(draft, textOf);
  if (wrong.length > 0) {
    const named = wrong.slice(0, NAMED).map(({ words, where }) => `“${words}” in ${where}`);
    const more = wrong.length > NAMED ? `, and ${wrong.length - NAMED} more` : '';
    refuse('refused', `Not closed: not word for word in its source is ${named.join('; ')}${more}.`);
  }
  return closeBriefing(db, draft, by, now);
}

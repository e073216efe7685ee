import { WEEKDAYS } from '../../../language/classes';
import type { Token } from '../../../text/tokens';
import type { Context, Phrase } from '../context';
import { BODY_NOUNS, DOCUMENTS, ROLE_NOUNS, SPEECH_NOUNS } from '../lexicon';
import { SEVERAL } from './people';
import { headOf } from './posts';

/** The one there is. */
export const onlyOf = (actors: ReadonlySet<string>): string | null => {
  const [only] = actors;
  return actors.size === 1 && only !== undefined ? only : null;
};

/** Not "the idea", nor a noun alone that is no word for somebody, several or a body: "account said". */
export function mayTell(context: Context, phrase: Phrase): boolean {
  const { tokens } = context.document;
  const head = headOf(tokens, phrase);
  if (ROLE_NOUNS.has(head) || BODY_NOUNS.has(head) || DOCUMENTS.has(head) || SEVERAL.has(head)) return true;
  if (SPEECH_NOUNS.has(head)) return DOCUMENTS.has(head.replace(/s$/, ''));
  const alone = phrase.past - phrase.first === 1 && tokens[phrase.first]?.capital === false;
  return !alone || head.endsWith('s');
}

/** "a report Saturday": the day belongs to what was done. */
export function withoutDay(tokens: readonly Token[], phrase: Phrase): Phrase {
  const day =
    phrase.mention < 0 && phrase.past - phrase.first > 2 && WEEKDAYS.has(tokens[phrase.past - 1]?.lower ?? '');
  return day ? { ...phrase, past: phrase.past - (tokens[phrase.past - 2]?.lower === 'on' ? 2 : 1) } : phrase;
}

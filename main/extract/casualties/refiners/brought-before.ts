import { union } from '../../../language/classes';
import type { Document } from '../../../text/document';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { TELLING } from '../lexicon/telling';
import { inTitle } from '../opening';
import type { Entry } from './entry';
import { INDEFINITE, turnsAway } from './turns';

/** What a sentence that opens a report brings up so that the next one tells its victims, beside the nouns of events. */
const BRINGS_UP = union(
  'bomb bombs grenade gunfire gunshots rocket rockets missile missiles mortar rain rains downpour protest protests demonstration siege riots rioting fighting violence heatwave outbreak head-on',
);
/** What is done about an event, later and elsewhere. */
const ABOUT = union(
  'condemned visited vowed urged called ordered mourned attended pledged promised met arrived announced warned demanded marked remembered commemorated buried charged sentenced tried',
);

/** Tokens from the start in which the event stands, and what is not the event behind its noun. */
const BROUGHT = 6;
const OF_EVENT = union('victims survivors relief aid fund appeal warning alert season');

/** "A stampede at a temple in … on Sunday has shocked the land. Nine pilgrims died.": the event first counted right behind the sentence that brings it up. */
export function broughtUp(document: Document, entries: readonly Entry[], sentence: number): number | null {
  const { tokens, firstToken } = document;
  const from = firstToken[sentence] ?? 0;
  const to = firstToken[sentence + 1] ?? tokens.length;
  let brings = false;
  for (let index = from; index < to; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (ABOUT.has(lower) || TELLING.has(lower)) return null;
    if (index - from < BROUGHT && (EVENT_NOUNS.has(lower) || BRINGS_UP.has(lower)))
      brings ||= !OF_EVENT.has(tokens[index + 1]?.lower ?? '');
  }
  if (!brings || turnsAway(document, sentence + 1) || bringsOwn(document, sentence + 1)) return null;
  const first = entries.find(({ event, statement }) => event >= 0 && !inTitle(document, statement.sentence));
  return first?.statement.sentence === sentence + 1 ? first.event : null;
}

/** "in a fire", "when a bus overturned": an event of the sentence's own. */
function bringsOwn({ tokens, firstToken }: Document, sentence: number): boolean {
  const to = firstToken[sentence + 1] ?? tokens.length;
  for (let index = (firstToken[sentence] ?? 0) + 1; index < to; index++)
    if (
      EVENT_NOUNS.has(tokens[index]?.lower ?? '') &&
      [1, 2, 3].some((back) => INDEFINITE.has(tokens[index - back]?.lower ?? ''))
    )
      return true;
  return false;
}

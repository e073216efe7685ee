import { POSSESSIVE_MARKS, PREPOSITIONS } from '../../../language/classes';
import { ARMED, AUXILIARIES, DEALINGS, DEEDS, MEMBERS, MODALS, PRESSURES } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import { endOfKind } from '../parsers/kinds';
import { at, type Reading } from '../parsers/reading';

const TELLING = new Set(['told', 'tell', 'tells', 'telling', 'asked']);
/** Longest apposition stepped over between a name and its verb, in tokens. */
const LONGEST_APPOSITION = 14;

/**
 * How a name is used where it stands: as one who does or says something, or has something done to it.
 * @param first index of the name's first token
 * @param last one past its last token
 */
export function isActing(reading: Reading, first: number, last: number): boolean {
  return (
    ARMED.has(reading.tokens[last]?.lower ?? '') ||
    isBehindItsArmed(reading, first) ||
    isSubject(reading, first, last) ||
    isOwnerOfDeed(reading, last) ||
    isObject(reading, first, last)
  );
}

/** "six bombers of the Islamist group X", "rebels from the X": whatever is said of them is said of their body. */
function isBehindItsArmed({ tokens, flags }: Reading, first: number): boolean {
  let index = first - 1;
  while (
    index > first - LONGEST_KIND &&
    tokens[index]?.capital === false &&
    (tokens[index]?.lower === 'the' || (at(flags, index) & (is.COMPANY | is.BODY | is.MODIFIER)) !== 0)
  )
    index--;
  // "the local Islamist group X".
  while (index > first - LONGEST_KIND && (at(flags, index) & is.NO_ACTOR) !== 0) index--;
  while (index > first - LONGEST_KIND && KIND_OPENERS.has(tokens[index]?.lower ?? '')) index--;
  const link = tokens[index]?.lower ?? '';
  return (
    (link === 'of' || link === 'from') &&
    tokens[index]?.sentence === tokens[first]?.sentence &&
    (ARMED.has(tokens[index - 1]?.lower ?? '') || FIGHTING.has(tokens[index - 1]?.lower ?? ''))
  );
}
/** Longest description between "of" and the name of a group, in tokens. */
const LONGEST_KIND = 6;
const KIND_OPENERS = new Set([
  'the',
  'a',
  'an',
  'local',
  'armed',
  'outlawed',
  'banned',
  'rebel',
  'militant',
  'extremist',
]);
/** Armed men whose noun, behind the name of a place, would be theirs: read only before the name of their body. */
const FIGHTING = new Set(['bombers', 'attackers', 'jihadists', 'extremists', 'terrorists', 'cadres', 'auxiliaries']);

export function isSubject(reading: Reading, first: number, last: number): boolean {
  const { tokens, flags } = reading;
  const sentence = tokens[last - 1]?.sentence;
  let index = endOfKind(reading, last);
  if (tokens[index]?.text === '(' && tokens[index + 2]?.text === ')') index += 3;
  let clause = last;
  if (tokens[index]?.text === ',' && tokens[index + 1]?.lower === 'which') clause = index += 2;
  else if (tokens[index]?.kind === 'mark' && DASH.test(tokens[index]?.text ?? '')) {
    // "Mali, Chad and Niger -- are": the dash closes a list.
    while (tokens[index]?.kind === 'mark' && DASH.test(tokens[index]?.text ?? '')) index++;
    return tokens[index]?.sentence === sentence && AUXILIARIES.has(tokens[index]?.lower ?? '');
  } else if (tokens[index]?.text === ',') {
    let end = index + 1;
    while (end < index + LONGEST_APPOSITION && tokens[end]?.sentence === sentence && tokens[end]?.text !== ',') end++;
    if (tokens[end]?.text !== ',' || tokens[end]?.sentence !== sentence) return false;
    if (tokens[index + 1]?.capital === true) return false;
    index = end + 1;
  }
  if (MEMBERS.has(tokens[index]?.lower ?? '')) index++;
  // A headline's future: "Canada to hold talks", not "went to Canada to hold talks".
  if (
    tokens[index]?.lower === 'to' &&
    !(tokens[first - 1]?.sentence === sentence && PREPOSITIONS.has(tokens[first - 1]?.lower ?? '')) &&
    tokens[index + 1]?.sentence === sentence &&
    tokens[index + 1]?.capital === false &&
    (at(flags, index + 1) & (is.ACTS | (isHeadline(reading, last) ? is.COMMON : 0))) !== 0
  )
    return true;
  let auxiliary = false;
  let modal = false;
  while (index < last + LONGEST_APPOSITION + 8) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) return false;
    // "Lisbon will not “yield” on fish": the paper may quote the verb alone.
    if (auxiliary && QUOTATION.test(token.text)) {
      index++;
      continue;
    }
    if (token.kind !== 'word') return false;
    // "France on Monday called": the day stands before the verb.
    if (token.lower === 'on' && (is.flagsOf(tokens[index + 1]?.lower ?? '') & is.CALENDAR) !== 0) {
      index += 2;
      continue;
    }
    if (AUXILIARIES.has(token.lower)) {
      auxiliary = true;
      if (MODALS.has(token.lower)) modal = true;
    } else if (!token.lower.endsWith('ly') && !(is.flagsOf(token.lower) & is.CALENDAR)) break;
    index++;
  }
  const token = tokens[index];
  if (token === undefined) return false;
  // "France Recalls Envoy": a headline's verbs have capitals.
  if (token.capital)
    return (
      index === last &&
      token.lower.endsWith('s') &&
      (at(flags, index) & (is.SAYS | is.ACTS)) !== 0 &&
      (at(flags, index) & is.HEAD) === 0 &&
      isHeadline(reading, last)
    );
  if (modal) return true;
  // "after Washington paused": any past tense right after the name; "Paris based" has a hyphen to come.
  if (
    index === clause &&
    token.lower.length > 4 &&
    token.lower.endsWith('ed') &&
    !/based|backed|need$/.test(token.lower)
  )
    return true;
  if (index === clause && IRREGULAR_PAST.has(token.lower)) return true;
  if ((at(flags, index) & (is.SAYS | is.ACTS)) === 0)
    return auxiliary && (token.lower.endsWith('ed') || token.lower.endsWith('ing') || PARTICIPLES.has(token.lower));
  // "China trade", "US report": a noun that looks like a verb is one only with an ending or an auxiliary.
  return (
    auxiliary ||
    token.lower.endsWith('s') ||
    token.lower.endsWith('ed') ||
    (token.lower.length > 3 && IRREGULAR_PAST.has(token.lower)) ||
    PLURALS.has(tokens[last - 1]?.lower ?? '')
  );
}
const DASH = /^[-–—]+$/;
const QUOTATION = /^["“]$/;

/** A line without a full stop. */
function isHeadline({ document, tokens }: Reading, last: number): boolean {
  const span = document.sentences[tokens[last - 1]?.sentence ?? 0];
  const end = span === undefined ? '' : document.text.charAt(span[1] - 1);
  return end !== '.' && end !== '”' && end !== '"';
}

const IRREGULAR_PAST = new Set(
  'said told thought wrote began broke built bought chose cut fought gave held kept led left lost made met overthrew paid put ran sought sold sent set shot spent struck took won withdrew fell rose saw felt knew drew threw swept went came became got grew hit stood spoke drove flew sank shook brought bought taught caught hid hurt laid lay rode rose sang slept stole swore tore understood woke wore bore bound bred burst cast clung crept dealt dug fled forbade forgave forgot froze hung lent lit meant overtook quit read rid rang shed shut slid spread sprang stuck stung swam swung upheld wept wound forecast'.split(
    ' ',
  ),
);
/** Participles in no -ed, and what only somebody can be, after an auxiliary. */
const PARTICIPLES = new Set(
  'given taken chosen gone done broken written spoken begun driven withdrawn thrown shown known drawn flown grown forbidden forgotten hidden overthrown undertaken sunk risen fallen seen sworn stolen torn woven frozen shaken beaten bitten ready willing unwilling reluctant eager'.split(
    ' ',
  ),
);
const PLURALS = new Set(['taliban', 'police', 'authorities', 'forces', 'states', 'nations', 'houthis', 'rebels']);

function isOwnerOfDeed({ tokens }: Reading, last: number): boolean {
  const mark = tokens[last]?.lower;
  if (mark !== "'s" && mark !== '’s') return false;
  for (let index = last + 1; index < last + 4; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') return false;
    if (DEEDS.has(token.lower)) return true;
  }
  return false;
}

function isObject(reading: Reading, first: number, last: number): boolean {
  const { tokens, flags } = reading;
  const sentence = tokens[first]?.sentence;
  if (isTeller(reading, first, last)) return true;
  const owner = tokens[last]?.lower;
  if (owner === "'s" || owner === '’s' || (tokens[last]?.kind === 'word' && tokens[last]?.capital === true))
    return false;
  // "meets Korean guests", "China trade": a noun after the name is what is acted on.
  const next = tokens[last];
  if (
    next?.kind === 'word' &&
    next.sentence === sentence &&
    (at(flags, last) & (is.FUNCTION | is.LOCATIVE | is.CALENDAR)) === 0 &&
    next.lower !== 'to' &&
    !next.lower.endsWith('ly')
  )
    return false;
  let index = first - 1;
  while (index >= 0 && (tokens[index]?.lower === 'the' || (at(flags, index) & is.NATIONALITY) !== 0)) index--;
  const before = tokens[index];
  if (before === undefined || before.sentence !== sentence || before.capital) return false;
  if ((at(flags, index) & is.ACTED_ON) !== 0) return !TELLING.has(before.lower);
  const governor = tokens[index - 1]?.lower ?? '';
  if (before.lower === 'by' && DEEDS.has(governor)) return true;
  if (before.lower === 'by') return governor.endsWith('ed') || governor.endsWith('en') || IRREGULAR_PAST.has(governor);
  if (before.lower === 'and') return isBetween(reading, index);
  if (before.lower === 'between') return DEALINGS.has(governor);
  if (before.lower === 'with') return DEALINGS.has(governor);
  if (before.lower === 'on' || before.lower === 'against')
    return PRESSURES.has(governor) || governor === 'called' || governor === 'calls' || governor === 'calling';
  return false;
}

/** "according to Ankara", "according to the Board’s records"; "according to a Velden spokesman" is somebody else. */
function isTeller({ tokens, flags }: Reading, first: number, last: number): boolean {
  const to = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (tokens[to]?.lower !== 'to' || tokens[to - 1]?.lower !== 'according') return false;
  const next = tokens[last];
  if (next?.kind !== 'word' || next.sentence !== tokens[first]?.sentence) return true;
  if (POSSESSIVE_MARKS.has(next.lower)) return false;
  return !next.capital && ((at(flags, last) & is.FUNCTION) !== 0 || RECORDS.has(next.lower));
}
const RECORDS = new Set(['data', 'figures', 'records', 'statistics', 'estimates', 'documents', 'numbers']);

/** "talks between the guerrillas and the army": the second partner of a dealing. */
function isBetween({ tokens }: Reading, and: number): boolean {
  for (let index = and - 1; index > and - 7 && index > 0; index--) {
    if (tokens[index]?.kind === 'mark') return false;
    if (tokens[index]?.lower === 'between') return DEALINGS.has(tokens[index - 1]?.lower ?? '');
  }
  return false;
}

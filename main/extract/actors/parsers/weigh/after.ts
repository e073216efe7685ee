import { BE, DETERMINERS, POSSESSIVE_MARKS, union } from '../../../../language/classes';
import { lastAtOrBefore } from '../../../../text/document';
import type { Token } from '../../../../text/tokens';
import { isKnownWord } from '../../../../lists/words';
import { ARMED, AUXILIARIES } from '../../lexicon/deeds';
import * as is from '../../lexicon/lookup';
import { ORDINALS } from '../../lexicon/roles';
import type { Candidate } from '../candidate';
import { endOfKind } from '../kinds';
import { at, qualifiesNoun, type Reading } from '../reading';
import { QUOTES } from './before';

const REIGNS = new Set([
  'administration',
  'regime',
  'family',
  'camp',
  'presidency',
  'era',
  'dictatorship',
  'dynasty',
  'clan',
  'brothers',
  'sisters',
]);

/** What stands after a candidate says about it. */
export function weighAfter(reading: Reading, candidate: Candidate): void {
  const { tokens, flags } = reading;
  const { last, size } = candidate;
  let next = tokens[last];
  // "RAMPUR: The administration …": where a report comes from, or who speaks in a transcript.
  if (
    size === 1 &&
    next?.text === ':' &&
    tokens[candidate.first]?.allCapitals === true &&
    tokens[candidate.first - 1]?.sentence !== next.sentence &&
    tokens[last + 1]?.capital === true
  )
    candidate.organisation -= 3;
  if (
    next !== undefined &&
    QUOTES.has(next.text) &&
    tokens[last + 1]?.kind === 'word' &&
    QUOTES.has(tokens[candidate.first - 1]?.text ?? '')
  ) {
    next = tokens[last + 1];
    if (next !== undefined && !next.capital && (at(flags, last + 1) & is.COMPANY) !== 0) candidate.organisation += 3;
    return;
  }
  if (next === undefined || next.sentence !== tokens[last - 1]?.sentence) return;
  const after = tokens[last + 1];
  // "(Ann Roe/The Pillar)": who took the picture.
  if (next.text === '/' && after?.capital === true && tokens[candidate.first - 1]?.text === '(') candidate.person -= 9;
  const bits = at(flags, last);
  const named = candidate.names > 0;
  if (next.kind === 'mark') {
    if (next.text === ',' && after !== undefined) {
      if (after.kind === 'number' && after.text.length <= 2) candidate.person += 4;
      else if (after.lower === 'who' || after.lower === 'whose') candidate.person += 3;
      // "head of Zelv, which represents": nobody whom the lists know.
      else if (after.lower === 'which' && !named) candidate.person -= 3;
      // "X, founded by a preacher": nobody is.
      else if (size > 1 && MADE.has(after.lower) && MAKERS.has(tokens[last + 2]?.lower ?? '')) {
        candidate.organisation += 5;
        candidate.person -= 3;
      }
      // "in Velden, where".
      else if (after.lower === 'where') {
        candidate.place += 4;
        candidate.person -= 2;
      } else if ((at(flags, last + 1) & is.COUNTRY) !== 0 && !POSSESSIVE_MARKS.has(tokens[last + 2]?.lower ?? ''))
        candidate.place += 2;
      else weighApposition(reading, last + 1, candidate);
    } else if (next.text === '(' && after?.allCapitals === true) candidate.organisation += 2;
    // "Ann Roe (41)": an age.
    else if (next.text === '(' && after?.kind === 'number' && after.text.length <= 2 && tokens[last + 2]?.text === ')')
      candidate.person += 4;
    return;
  }
  if (next.capital) return;
  // "The Abu Tarif claimed it", "two of the Abu Tarif’s fighters": an article before words of no language, and they act.
  if (
    size > 1 &&
    candidate.title === candidate.first &&
    tokens[candidate.first - 1]?.lower === 'the' &&
    tokens[candidate.first - 1]?.sentence === next.sentence &&
    ((bits & (is.SAYS | is.ACTS)) !== 0 || ARMED.has(next.lower)) &&
    isOfNoLanguage(tokens, flags, candidate)
  )
    candidate.organisation += 4;
  // "its Amber Heron rover": what bears a name and does nothing.
  if (size > 1 && is.isNamedThing(next.lower)) candidate.person -= 5;
  if (size > 1 && employs(tokens, flags, last)) {
    candidate.organisation += 4;
    candidate.person -= 1.5;
  }
  if (
    (is.isHumanVerb(next.lower) && !(size === 1 && is.isPlainHumanVerb(next.lower))) ||
    isDoneToPersons(tokens, flags, candidate)
  )
    candidate.person += 2;
  if (next.lower === 'who' || next.lower === 'himself' || next.lower === 'herself') candidate.person += 3;
  if (candidate.place < 4 && tokens[candidate.first - 1]?.lower === 'the' && endOfKind(reading, last) > last) {
    candidate.organisation += 4;
    candidate.person -= 3;
  }
  if ((bits & is.PLACE_KIND) !== 0) candidate.place += 4;
  // "attacked Velden community", but "the Velden community": a village, and a people.
  else if (next.lower === 'community' && tokens[candidate.title - 1]?.lower !== 'the') candidate.place += 4;
  else if ((bits & is.BODY) !== 0 || REIGNS.has(next.lower)) {
    // "the Roe administration", "the Poe regime": named after a person.
    if (REIGNS.has(next.lower) || (named && next.lower === 'government' && candidate.place < 4))
      candidate.person += named || (size > 1 && candidate.organisation < 3) ? 3.5 : 1.5;
    else if (!(named && (bits & is.LOWER_BODY) !== 0))
      // "Fano fighters", "Time magazine": what such nouns tell of is no person.
      candidate.organisation +=
        size === 1 && (!named || PRESS.has(next.lower)) && (ARMED.has(next.lower) || PRESS.has(next.lower)) ? 4 : 2.5;
  } else if ((bits & is.SAYS) !== 0 && isTakenUp(reading, candidate)) {
    candidate.person += 5;
  } else if ((bits & is.SAYS) !== 0) {
    candidate.person += 1.5;
    if (size === 1 && !named) candidate.organisation += isUnheardOf(tokens, flags, candidate) ? 3.5 : 2;
    if (size > 1 && is.isFacility(tokens[last - 1]?.lower ?? '')) candidate.organisation += 2;
  } else if ((bits & is.ACTS) !== 0) {
    candidate.person += 0.5;
    if (size > 1 && is.isFacility(tokens[last - 1]?.lower ?? '')) candidate.organisation += 2;
    if (size === 1 && !named) candidate.organisation += isUnheardOf(tokens, flags, candidate) ? 3.5 : 1;
  }
}

/** "Zelvor said … He added": a word of no list, and "he" or "she" opens the next sentence or paragraph; nobody else is named. */
function isTakenUp({ document, tokens, flags }: Reading, { first, last, size, title }: Candidate): boolean {
  const token = tokens[first];
  if (token === undefined || size !== 1 || title !== first || token.allCapitals || at(flags, first) !== 0) return false;
  const { firstSentence, firstToken } = document;
  const from = firstToken[token.sentence] ?? first;
  for (let index = from; index < first; index++)
    if (tokens[index]?.capital === true && index > from && (at(flags, index) & is.NAME) !== 0) return false;
  const past = firstToken[token.sentence + 1] ?? tokens.length;
  for (let index = last + 1; index < past; index++)
    if (tokens[index]?.capital === true && (at(flags, index) & (is.NAME | is.HONORIFIC)) !== 0) return false;
  const paragraph = lastAtOrBefore((index) => firstSentence[index] ?? 0, firstSentence.length, token.sentence) + 1;
  const opens = (sentence: number | undefined): boolean =>
    sentence !== undefined && /^s?he$/.test(tokens[firstToken[sentence] ?? tokens.length]?.lower ?? '');
  return opens(token.sentence + 1) || opens(firstSentence[paragraph]);
}

const BEING = union(BE, 'been');
const PLURAL = union('are were have');

/** "Roe was arrested", "Poe has died": the verb after the auxiliaries is one of persons only. */
function isDoneToPersons(
  tokens: Reading['tokens'],
  flags: Int32Array,
  { first, last, size, weak }: Candidate,
): boolean {
  // "GDP has grown".
  if (size === 1 && tokens[first]?.allCapitals === true) return false;
  let passive = false;
  let index = last;
  while (
    AUXILIARIES.has(tokens[index]?.lower ?? '') ||
    (index > last && tokens[index]?.lower.endsWith('ly') === true)
  ) {
    if (BEING.has(tokens[index]?.lower ?? '')) passive = true;
    index++;
  }
  // "Nunavummiut were": many, unless the name ends a list.
  const many = PLURAL.has(tokens[last]?.lower ?? '');
  if (size === 1 && many && tokens[first - 1]?.lower !== 'and') return false;
  const verb = tokens[index];
  if (index === last || verb === undefined || verb.capital || verb.sentence !== tokens[first]?.sentence) return false;
  // "Looters were arrested": its capital is the sentence's.
  if (size === 1 && weak && (isKnownWord(tokens[first]?.lower ?? '') || tokens[first]?.lower.endsWith('s') === true))
    return false;
  return passive
    ? SUFFERED.has(verb.lower) ||
        (size > 1 && CHOSEN.has(verb.lower)) ||
        (size > 1 && STRUCK.has(verb.lower) && (!many || tokens[first - 1]?.lower === 'and'))
    : is.isHumanVerb(verb.lower) && (at(flags, index) & is.SAYS) === 0;
}

/** What is done to those who have two names. */
const CHOSEN = union(
  'named appointed elected nominated selected dropped recalled inducted crowned honoured honored treated rushed interviewed photographed pictured',
);
/** What is done to persons alone. */
const SUFFERED = union(
  'arrested executed jailed imprisoned sentenced handcuffed hospitalised hospitalized born murdered assassinated beheaded hanged stabbed raped tortured buried cremated bailed remanded paroled extradited pardoned sworn married divorced widowed knighted baptised baptized ordained abducted kidnapped sacked',
);

/** What is done to persons, and to what has one word for a name too ("Reform was killed off"). */
const STRUCK = union('killed slain wounded injured shot lynched');

/** Papers and broadcasters by their noun. */
const PRESS = union('newspaper magazine tabloid daily weekly broadcaster newswire militia');

const MADE = union('founded formed established created');
const MAKERS = union('by in');

/** No word of the candidate is one of the language, a place or a body's noun. */
function isOfNoLanguage(tokens: Reading['tokens'], flags: Int32Array, { first, last }: Candidate): boolean {
  for (let index = first; index < last; index++)
    if (tokens[index]?.kind !== 'word' || (at(flags, index) & (is.COMMON | is.HEAD | is.CAPITAL_KIND)) !== 0)
      return false;
  return true;
}

/** "Zelvora said": a word of no list, at the start of what is said, with nothing before it that makes it a person. */
function isUnheardOf(tokens: Reading['tokens'], flags: Int32Array, { first, title }: Candidate): boolean {
  const token = tokens[first];
  return (
    token !== undefined &&
    title === first &&
    at(flags, first) === 0 &&
    token.text.length > 4 &&
    !/[\d-]/.test(token.text) &&
    tokens[first - 1]?.sentence !== token.sentence &&
    !isKnownWord(token.lower)
  );
}

/** What people are for a firm or a team, seldom for a person. */
const EMPLOYED = new Set(
  'analyst economist strategist trader dealer broker defender midfielder striker goalkeeper winger fullback linebacker quarterback'.split(
    ' ',
  ),
);

/** "Roe Poe debt analyst Ann Low": whose analyst she is. */
function employs(tokens: Reading['tokens'], flags: Int32Array, last: number): boolean {
  for (let index = last; index < last + 4; index++) {
    const token = tokens[index];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      token.capital ||
      (at(flags, index) & (is.FUNCTION | is.SAYS)) !== 0
    )
      return false;
    if (EMPLOYED.has(token.lower)) return tokens[index + 1]?.capital === true;
  }
  return false;
}

/** "the bank's new chief": what is owned is a post. */
function ownsPost({ tokens, flags }: Reading, mark: number): boolean {
  if (!POSSESSIVE_MARKS.has(tokens[mark]?.lower ?? '')) return false;
  for (let index = mark + 1; index < mark + 4 && tokens[index]?.kind === 'word'; index++)
    if ((at(flags, index) & is.ROLE) !== 0) return true;
  return false;
}

/** What may follow an office that no name is put beside. */
const closesOffice = (next: Token | undefined): boolean =>
  next?.text === ',' || (next?.capital === false && OFFICE_OF.has(next.lower));
const OFFICE_OF = union('of for at in to and');

/** "X, a social media platform", "X, leader of the party": the first noun that says what X is. */
function weighApposition(reading: Reading, start: number, candidate: Candidate): void {
  const { tokens, flags } = reading;
  for (let index = start; index < start + 8; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'mark' || token.sentence !== tokens[candidate.first]?.sentence) return;
    const bits = at(flags, index);
    // "X, a lawyer, accused the firm": past the comma the clause goes on.
    if (index === start && token.lower.endsWith('ed') && DETERMINERS.has(tokens[index + 1]?.lower ?? '')) return;
    if (index === start && (bits & is.FUNCTION) !== 0 && !DETERMINERS.has(token.lower) && !ORDINALS.has(token.lower))
      return;
    if (
      (bits & is.SAYS) !== 0 ||
      (index > start && (token.lower === 'of' || token.lower === 'and' || (bits & is.LOCATIVE) !== 0))
    )
      return;
    if (token.capital) {
      // "X, Norland's Chief Cabinet Secretary,": an office with its capital, and no name after it.
      if (index > start && candidate.size > 1 && (bits & is.ROLE) !== 0 && closesOffice(tokens[index + 1])) {
        candidate.person += 3;
        return;
      }
      continue;
    }
    // "X, the bank's chief": what he is comes after it.
    if ((bits & is.COMPANY) !== 0 && ownsPost(reading, index + 1)) continue;
    if ((bits & is.COMPANY) !== 0 && (at(flags, index + 1) & (is.ROLE | is.COMPANY)) === 0) {
      candidate.organisation += index > start && tokens[index - 1]?.lower === 'law' ? 6 : 3;
      return;
    }
    if (((bits & is.ROLE) !== 0 && !qualifiesNoun(reading, index)) || (token.lower === 'fellow' && index > start)) {
      candidate.person += 3;
      return;
    }
    // "X, a bridge specialist": what his post is about.
    if ((bits & is.PLACE_KIND) !== 0 && (at(flags, index + 1) & is.ROLE) === 0) {
      candidate.place += 3;
      return;
    }
  }
}

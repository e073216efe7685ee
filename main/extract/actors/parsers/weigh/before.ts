import { DETERMINERS } from '../../../../language/classes';
import { formsIn } from '../../../../language/verbs';
import { AUXILIARIES, DEALINGS } from '../../lexicon/deeds';
import * as is from '../../lexicon/lookup';
import type { Candidate } from '../candidate';
import { at, isNameLike, qualifiesNoun, type Reading } from '../reading';
import { isBehindOffice } from './office';

/** Longest description before a comma and the name it describes, in tokens. */
const LONGEST_DESCRIPTION = 10;
const INDEFINITE = new Set(['a', 'an', 'another']);
const NAMING = new Set(['surnamed', 'named', 'called', 'one', 'identified', 'including', 'by']);

/** "the head of the clinic, X", "identified as X", "a man named X", "led by X": the words before present somebody. */
export function isIntroduced(reading: Reading, candidate: Candidate): boolean {
  const { tokens, flags } = reading;
  const { title, first, last } = candidate;
  const sentence = tokens[first]?.sentence;
  const before = tokens[title - 1];
  const next = tokens[last];
  if (
    candidate.size > 1 &&
    before?.lower !== 'the' &&
    next !== undefined &&
    next.sentence === sentence &&
    !next.capital
  ) {
    // "Ann Roe handed", "Ann Roe of the Harvest Bureau", "Ann Roe, one of the".
    if ((at(flags, last) & is.ACTS) !== 0 && (at(flags, last) & (is.COMPANY | is.BODY)) === 0) return true;
    if (next.lower === 'of' && tokens[last + 1]?.lower === 'the' && before?.sentence !== sentence) return true;
    if (next.text === ',' && tokens[last + 1]?.lower === 'one' && tokens[last + 2]?.lower === 'of') return true;
    // "Omar Roe as chief engineer".
    if (next.lower === 'as')
      for (let index = last + 1; index < last + 5 && tokens[index]?.kind === 'word'; index++)
        if ((at(flags, index) & is.ROLE) !== 0) return true;
    // "Ann Roe, a 68-year-old", "Ann Roe, another passenger".
    if (next.text === ',' && INDEFINITE.has(tokens[last + 1]?.lower ?? '')) {
      if (tokens[last + 2]?.text.includes('year-old') === true) return true;
      if (tokens[last + 3]?.kind === 'mark' && (at(flags, last + 2) & (is.COMPANY | is.BODY | is.PLACE_KIND)) === 0)
        return true;
    }
  }
  if (before === undefined || before.sentence !== sentence) return false;
  if (NAMING.has(before.lower)) return true;
  // "AAP's Omar Roe": somebody of a body that has letters.
  if ((before.lower === "'s" || before.lower === '’s') && candidate.size > 1)
    return tokens[title - 2]?.allCapitals === true && isUncommon(flags, candidate);
  if (before.lower === 'to' && tokens[title - 2]?.lower === 'according')
    return candidate.size > 1 && candidate.names > 0;
  // "district commissioner (DC) Ann Roe".
  if (before.text === ')' && tokens[title - 3]?.text === '(') return (at(flags, title - 4) & (is.ROLE | is.RANK)) !== 0;
  if (before.lower === 'as') {
    for (let index = title - 2; index > title - 8; index--)
      if (tokens[index]?.lower === 'identified' || tokens[index]?.lower === 'named') return true;
    return false;
  }
  if (before.text !== ',') return false;
  for (let index = title - 2; index > title - LONGEST_DESCRIPTION; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence || token.kind === 'mark') return false;
    if ((at(flags, index) & (is.ROLE | is.RANK)) !== 0 && !qualifiesNoun(reading, index)) return true;
  }
  return false;
}

const OWNED = new Set(['whose', 'its', 'his', 'her', 'their']);
const STAGED = /^(?:debut\w*|cast|casts|starr\w+|sang|sings|singing|plays|played|playing|appear\w+|acted)$/;

/** "cast her as X", "the role of X": a part in a work. */
function isPart(tokens: Reading['tokens'], index: number): boolean {
  const lower = tokens[index]?.lower;
  if (lower === 'of') return tokens[index - 1]?.lower === 'role' || tokens[index - 1]?.lower === 'part';
  if (lower !== 'as') return false;
  for (let back = index - 1; back > index - 6 && tokens[back]?.kind === 'word'; back--)
    if (STAGED.test(tokens[back]?.lower ?? '')) return tokens[back]?.sentence === tokens[index]?.sentence;
  return false;
}

const SWORN = new Set(['swore', 'sworn', 'swears', 'swearing', 'roped', 'drafted', 'voted']);
const LISTENERS = new Set(['to', 'told', 'tell', 'tells', 'telling']);
const WINGS = new Set([
  'wing',
  'militia',
  'unit',
  'squad',
  'gang',
  'force',
  'council',
  'alliance',
  'collective',
  'offshoot',
  'splinter',
]);
const FIRMS = new Set([
  'firm',
  'consultancy',
  'startup',
  'start-up',
  'conglomerate',
  'retailer',
  'brokerage',
  'insurer',
  'carmaker',
]);
const COLLECTIVES = new Set([
  'group',
  'militia',
  'movement',
  'faction',
  'party',
  'organisation',
  'organization',
  'alliance',
  'federation',
  'union',
  'outfit',
  'charity',
  'ngo',
]);
const OF_BODIES = new Set([
  'rights',
  'umbrella',
  'trade',
  'industry',
  'student',
  'regulatory',
  'governing',
  'monitoring',
]);
const FOUNDS = new Set(
  formsIn(
    ['found', 'lead', 'head', 'form', 'run', 'chair', 'join', 'create', 'co-found', 'command'],
    ['past', 'third'],
  ),
);

/** "the Islamist group X", "rights body X": what the noun before it is nobody alone; not "the party Ann Roe founded". */
const isCollective = (tokens: Reading['tokens'], noun: number, { last }: Candidate): boolean =>
  !FOUNDS.has(tokens[last]?.lower ?? '') &&
  (COLLECTIVES.has(tokens[noun]?.lower ?? '') ||
    (tokens[noun]?.lower === 'body' && OF_BODIES.has(tokens[noun - 1]?.lower ?? '')));

const PERSONS_TOO = new Set(['rival', 'developer', 'publisher', 'operator', 'regulator', 'maker']);

/** Relatives, one or many: "their sons, Toby and Giles". */
const isKin = (lower: string): boolean =>
  is.isKin(lower) || (lower.endsWith('s') && is.isKin(lower.slice(0, -1))) || lower === 'children' || lower === 'wives';

const closes = (tokens: Reading['tokens'], last: number): boolean =>
  tokens[last]?.text === ',' || tokens[last]?.text === '.';

/** The noun before the comma is what one person is, with an article, an owner or nothing before its adjectives. */
function describes({ tokens, flags }: Pick<Reading, 'tokens' | 'flags'>, comma: number): boolean {
  const noun = tokens[comma - 1];
  if (noun === undefined || noun.capital || (at(flags, comma - 1) & is.ROLE) === 0 || is.isManyOfTrade(noun.lower))
    return false;
  for (let index = comma - 2; index > comma - 7; index--) {
    const token = tokens[index];
    if (token?.sentence !== noun.sentence || token.kind !== 'word') return false;
    if (DETERMINERS.has(token.lower) || token.lower === "'s" || token.lower === '’s') return true;
    if ((at(flags, index) & (is.FUNCTION | is.SAYS)) !== 0) return false;
  }
  return false;
}

/** None of its words is one of the language. */
function isUncommon(flags: Int32Array, { first, last }: Candidate): boolean {
  for (let index = first; index < last; index++)
    if ((at(flags, index) & (is.COMMON | is.CAPITAL_KIND | is.HEAD)) !== 0) return false;
  return true;
}

const HARMS: ReadonlySet<string> = new Set(
  formsIn(
    ['kill', 'murder', 'assassinate', 'behead', 'abduct', 'kidnap', 'slay', 'stab', 'lynch', 'execute'],
    ['past', 'ing'],
  ),
);

/** "Rebels gunned down Omar Roe", "they shot dead former militant Omar Roe": the verb before is done to persons alone. */
function harmsPersons(tokens: Reading['tokens'], index: number): boolean {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (HARMS.has(word(index))) return true;
  if (word(index) === 'down') return word(index - 1) === 'gunned' || word(index - 1) === 'gunning';
  return word(index) === 'dead' && (word(index - 1) === 'shot' || word(index - 1) === 'shooting');
}

const CREDITS = new Set(['reporting', 'editing', 'writing', 'compiled', 'photo', 'photos', 'photograph', 'edited']);
const PROVISIONS = new Set(['section', 'sections', 'article', 'articles', 'clause', 'rule']);
export const QUOTES = new Set(['“', '"', '‘', "'", '«', '”', '’']);

/** How a place lies or fares, between its preposition and its name. */
const LYING = new Set([
  'neighbouring',
  'neighboring',
  'nearby',
  'adjacent',
  'remote',
  'restive',
  'volatile',
  'besieged',
]);
/** Deeds done upon a place, a body or a person. */
const DONE_ON = new Set([
  'strike',
  'strikes',
  'airstrike',
  'airstrikes',
  'raid',
  'raids',
  'attack',
  'attacks',
  'shelling',
  'bombardment',
  'assault',
  'bombing',
]);

/** "a raid on Velden in the Roe district": what lies in a district is a place. */
function liesInDistrict(tokens: Reading['tokens'], flags: Int32Array, last: number): boolean {
  if (tokens[last]?.lower !== 'in') return false;
  for (let index = last + 1; index < last + 6; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.sentence !== tokens[last]?.sentence) return false;
    if (!token.capital && (at(flags, index) & is.PLACE_KIND) !== 0) return tokens[index - 1]?.capital === true;
  }
  return false;
}

/** What stands before a candidate says about it. */
export function weighBefore({ tokens, flags }: Reading, candidate: Candidate): void {
  const { first } = candidate;
  let index = candidate.title - 1;
  let before = tokens[index];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return;
  const article = before.lower === 'the';
  if (article) {
    if (candidate.title === first) {
      candidate.person -= 3;
      // "according to The Pillar", "told The Pillar": a work with an article of its own that people talk to is a paper.
      const listener =
        before.capital &&
        LISTENERS.has(tokens[index - 1]?.lower ?? '') &&
        tokens[index - 1]?.sentence === before.sentence;
      // "held by the Abu Tarif": what persons of one name never are.
      const doer =
        tokens[index - 1]?.lower === 'by' &&
        candidate.size > 1 &&
        isUncommon(flags, candidate) &&
        /(?:ed|en|held|out|up)$/.test(tokens[index - 2]?.lower ?? '');
      candidate.organisation += listener ? 3.5 : doer ? 5.5 : 1.5;
    }
    index--;
    before = tokens[index];
    if (before === undefined) return;
  }
  // "Section 106 of the X": a law.
  if (before.lower === 'of' && tokens[index - 1]?.kind === 'number' && PROVISIONS.has(tokens[index - 2]?.lower ?? '')) {
    candidate.organisation -= 9;
    candidate.person -= 9;
  }
  if (QUOTES.has(before.text) && index > 0) {
    index--;
    before = tokens[index];
    if (before === undefined) return;
  }
  // "in neighbouring Velden"
  if (LYING.has(before.lower) && (at(flags, index - 1) & is.LOCATIVE) !== 0) {
    index--;
    before = tokens[index] ?? before;
  }
  const bits = at(flags, index);
  if (candidate.size > 1 && !article && isUncommon(flags, candidate) && harmsPersons(tokens, index))
    candidate.person += 2;
  // "Additional reporting by Ann Roe": a credit.
  if (before.lower === 'by' && CREDITS.has(tokens[index - 1]?.lower ?? '')) candidate.person -= 20;
  // "south of Velden".
  if (before.lower === 'of' && (at(flags, index - 1) & is.DIRECTION) !== 0) {
    candidate.place += 5;
    candidate.person -= 2;
  }
  // "the party's youth wing, known as Roe", "an app called Poe".
  if (
    !article &&
    candidate.size <= 2 &&
    (before.lower === 'called' ||
      before.lower === 'dubbed' ||
      (before.lower === 'as' && tokens[index - 1]?.lower === 'known'))
  )
    for (let back = index - 1; back > index - 6 && tokens[back]?.sentence === before.sentence; back--)
      if ((at(flags, back) & is.COMPANY) !== 0 || WINGS.has(tokens[back]?.lower ?? '')) {
        candidate.organisation += 5;
        candidate.person -= 3;
        break;
      }
  // "the new film Gully Dreams", "her debut as Desdemona", "the role of Tosca": works and parts in them.
  if (!article && ((is.isWork(before.lower) && !before.capital) || isPart(tokens, index))) {
    candidate.person -= 9;
    candidate.organisation -= 6;
  }
  // "whose Tosca", "her Amneris".
  if (candidate.title === first && candidate.size === 1 && OWNED.has(before.lower)) candidate.person -= 3;
  // "a resident, Almaz, told", "the driver, Slamet, had": one word between commas after what somebody is.
  if (
    before.text === ',' &&
    !article &&
    candidate.size === 1 &&
    candidate.title === first &&
    closes(tokens, candidate.last) &&
    describes({ tokens, flags }, index)
  )
    candidate.person += 4;
  // "the Minister of Health, Omar Roe, said": two words between commas after an office and what it is of.
  if (
    before.text === ',' &&
    !article &&
    candidate.size > 1 &&
    candidate.title === first &&
    closes(tokens, candidate.last) &&
    isBehindOffice(tokens, flags, index, candidate)
  )
    candidate.person += 4;
  // "her husband, Tim".
  if (!article && (before.text === ',' ? isKin(tokens[index - 1]?.lower ?? '') : isKin(before.lower)))
    candidate.person += 3;
  if (before.text === '(' && tokens[index - 1]?.capital === true) candidate.organisation += 1;
  // "according to Roe": nobody is anywhere.
  if (before.lower === 'to' && tokens[index - 1]?.lower === 'according') candidate.located = false;
  else if ((bits & is.LOCATIVE) !== 0) {
    // "talks between Peru and Chile" are between governments.
    candidate.located = !(before.lower === 'between' && DEALINGS.has(tokens[index - 1]?.lower ?? ''));
    // "swore in Omar Roe".
    if (before.lower === 'in' && SWORN.has(tokens[index - 1]?.lower ?? '') && candidate.size > 1) {
      candidate.located = false;
      candidate.person += 2;
      return;
    }
    const inside = before.lower === 'in' || before.lower === 'near' || before.lower === 'at' || before.lower === 'off';
    candidate.place += inside ? 3 : 1;
    if (inside && before.lower !== 'at') candidate.person -= 2;
    // "from Haverton": one word that is no given name.
    else if (candidate.size === 1 && !is.isGivenName(candidate.key)) candidate.person -= 1;
    // "analysts at X": where they work.
    if (before.lower === 'at' && (at(flags, index - 1) & (is.BODY | is.ROLE)) !== 0) candidate.organisation += 3.5;
  } else if (before.lower === 'on' && candidate.size <= 2 && isUncommon(flags, candidate)) {
    const deed = tokens[index - 1]?.kind === 'mark' ? index - 2 : index - 1;
    if (DONE_ON.has(tokens[deed]?.lower ?? '') && liesInDistrict(tokens, flags, candidate.last)) candidate.place += 3;
  } else if (before.lower === 'of') {
    // "Lady Roe of Velden": what a name is of is a place or a body.
    if (!article && isNameLike(tokens[index - 1]) && (at(flags, index - 1) & is.NAME) !== 0) {
      candidate.person -= 2.5;
      candidate.place += 1;
    }
    // "Ann Roe, 41, of Velden": where somebody is from.
    if (!article && (tokens[index - 1]?.text === ',' || tokens[index - 1]?.kind === 'number')) {
      candidate.place += 3;
      candidate.person -= 2.5;
    }
    if ((at(flags, index - 1) & is.PLACE_KIND) !== 0 || tokens[index - 1]?.lower === 'community') candidate.place += 5;
    else if ((at(flags, index - 1) & (is.BODY | is.ROLE)) !== 0) candidate.organisation += candidate.size > 1 ? 2 : 1;
  } else if (
    !article &&
    (!before.capital || before.allCapitals) &&
    ((bits & is.COMPANY) !== 0 || isCollective(tokens, index, candidate))
  ) {
    // "rival Ann Roe", "developer Tom Poe": a firm or somebody.
    candidate.organisation +=
      candidate.size > 1 && PERSONS_TOO.has(before.lower) && is.isGivenName(tokens[first]?.lower ?? '')
        ? 1
        : // "a partner at the law firm Roe Poe who left": who is the partner.
          FIRMS.has(before.lower) || isCollective(tokens, index, candidate)
          ? 7
          : 4;
    candidate.place = Math.min(candidate.place, 2);
  } else if (
    !article &&
    (!before.capital || before.text.includes('-')) &&
    // "major Pacific ports": the ranks are words of the language too.
    ((bits & is.ROLE) !== 0 || ((bits & is.RANK) !== 0 && candidate.size > 1))
  ) {
    // "brokers ZVQ", "president of the NGO": letters.
    if (candidate.size === 1 && tokens[first]?.allCapitals === true && candidate.names === 0) {
      if (before.lower.endsWith('s')) candidate.organisation += 3;
    } else candidate.person += 5;
  } else if (!before.capital && (bits & is.DIRECTION) !== 0) candidate.place += 3;
  const lower = before.lower;
  // "said Nepra had approved": whom the clause is about, not who says it.
  const clause = candidate.size === 1 && candidate.names === 0 && AUXILIARIES.has(tokens[candidate.last]?.lower ?? '');
  if ((lower === 'said' || lower === 'says' || lower === 'added') && !clause) candidate.person += 1.5;
  if (lower === 'for' && (at(flags, index - 1) & is.ROLE) !== 0) candidate.organisation += 2;
  if ((lower === 'told' || (lower === 'to' && tokens[index - 1]?.lower === 'according')) && candidate.size === 1)
    candidate.organisation += 2;
  // "told Addis Standard": a listener with a word of the language at its end and no given name is a paper.
  if (
    !article &&
    lower === 'told' &&
    candidate.size > 1 &&
    candidate.title === first &&
    !is.isGivenName(tokens[first]?.lower ?? '') &&
    (at(flags, candidate.last - 1) & (is.COMMON | is.NAME)) === is.COMMON
  ) {
    candidate.organisation += 4;
    candidate.person -= 3;
  }
}

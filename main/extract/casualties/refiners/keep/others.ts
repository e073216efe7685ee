import { canHarm } from '../../lexicon/agents';
import { isAnimal } from '../../lexicon/animals';
import { BE, harmWord } from '../../lexicon/harm';
import type { Statement } from '../../reading';
import { windowOf } from '../window';
import { MONTHS, union, without } from '../../../../language/classes';
import { ORDINALS } from '../../../../language/numbers';
import type { Document } from '../../../../text/document';

const WORKS = new Set('film movie novel drama thriller play sitcom opera miniseries screenplay episode'.split(' '));

/** Words between a work and what is told in it. */
const TELLS_OF = new Set('which who where about of tells follows depicts portrays stars'.split(' '));

/** "the film, in which a detective hunts a man who killed three girls": it happened to nobody. */
export function inFiction(document: Document, statement: Statement): boolean {
  const { from } = windowOf(document, statement);
  let tells = false;
  for (let index = statement.people.first - 1; index >= from && statement.people.first - index < 18; index--) {
    const lower = document.tokens[index]?.lower ?? '';
    tells ||= TELLS_OF.has(lower);
    if (tells && WORKS.has(lower)) return document.tokens[index + 1]?.lower !== 'crew';
  }
  return false;
}

const ORDINAL_DIGITS = /^\d{1,4}(?:st|nd|rd|th)$/;

const RANKED_BY = new Set([...BE, 'become', 'becomes', 'became', 'becoming', ',']);

/** "Ann Lee is the fourth reporter to be killed this year": it ranks a victim the text tells of elsewhere. */
export function ordinal(document: Document, { people, predicate }: Statement): boolean {
  if (
    people.low !== 1 ||
    people.high !== 1 ||
    document.tokens[people.first]?.lower !== 'the' ||
    predicate < people.first
  )
    return false;
  const rank = document.tokens[people.first + 1]?.lower ?? '';
  if (!ORDINALS.has(rank) && !ORDINAL_DIGITS.test(rank)) return false;
  return document.tokens[people.next]?.lower === 'to' || RANKED_BY.has(document.tokens[people.first - 1]?.lower ?? '');
}

/** "deeply hurt", "hurt by the remark": no wound. */
export function inFeelings(document: Document, { predicate, people }: Statement): boolean {
  const before = document.tokens[predicate - 1]?.lower ?? '';
  if (before === 'deeply' || before === 'politically' || before === '"' || before === '“') return true;
  if (people.low !== 1 || document.tokens[predicate + 1]?.lower !== 'by') return false;
  for (let index = predicate + 2; index < predicate + 9; index++)
    if (canHarm(document.tokens[index]?.lower ?? '')) return false;
  return true;
}

/** "who was 9, was hit": an age; "till april 6": a day. */
const LABELS = union(without(MONTHS.keys(), 'march may'), 'was is aged age');

/** "Hwy 62": what roads are numbered by. */
const ROADS = union('hwy highway route interstate motorway expressway autoroute');

/** "the Blue Heron 2", "Apollo 13": the number belongs to the name before it. */
export function label(document: Document, statement: Statement): boolean {
  const { people } = statement;
  const number = document.tokens[people.first];
  const before = document.tokens[people.first - 1];
  if (statement.rule === 'listed' || statement.total) return false;
  if (people.form !== 'bare' || people.next - people.first !== 1 || number?.kind !== 'number' || before === undefined)
    return false;
  if (before.sentence === number.sentence && LABELS.has(before.lower) && !statement.nominal) return true;
  if (before.sentence === number.sentence && ROADS.has(before.lower) && before.capital) return true;
  return (
    before.sentence === number.sentence &&
    before.kind === 'word' &&
    before.capital &&
    !before.allCapitals &&
    number.text.length === 1 &&
    // "Gunmen Kill 1, Kidnap 18": the verb of a headline
    harmWord(before.lower) === undefined &&
    document.tokens[people.first - 2]?.sentence === before.sentence
  );
}

/** So often a numeral between two names is the number of pictures, whatever stands behind it. */
const PICTURES = 3;

/** "Getty Images 22 Rail workers … AP 22 Mourners … Not known 22 Police …": a gallery's captions run together, each with its number of pictures. */
export function pictureCounts(document: Document): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const [index, { kind, text }] of document.tokens.entries())
    if (kind === 'number' && isCaptionStart(document, index) && isCredit(document, index - 1))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  return new Set([...seen].flatMap(([text, count]) => (count >= PICTURES ? [text] : [])));
}

/** A capital behind it, and before it the words of another caption. */
function isCaptionStart({ tokens }: Document, index: number): boolean {
  const before = tokens[index - 1];
  return tokens[index + 1]?.capital === true && before?.kind === 'word' && before.sentence === tokens[index]?.sentence;
}

/** The name of whoever took the picture before; no "Kill" of a headline. */
const isCredit = ({ tokens }: Document, index: number): boolean =>
  tokens[index]?.capital === true && harmWord(tokens[index]?.lower ?? '') === undefined;

export const countsPictures = (document: Document, { people }: Statement, counts: ReadonlySet<string>): boolean =>
  counts.has(document.tokens[people.first]?.text ?? '') && isCaptionStart(document, people.first);

/** "0700/11 0 22": a number among numbers is a line's or an account's. */
export function ofDigits({ tokens }: Document, { people }: Statement): boolean {
  const number = tokens[people.first];
  return (
    people.form === 'bare' &&
    number?.kind === 'number' &&
    [1, 2].every(
      (back) =>
        tokens[people.first - back]?.kind === 'number' && tokens[people.first - back]?.sentence === number.sentence,
    )
  );
}

/** "Delta Tiger rebels": the animal stands in a name. */
const isInName = ({ tokens }: Document, index: number): boolean =>
  tokens[index]?.capital === true && (tokens[index - 1]?.capital === true || tokens[index + 1]?.capital === true);

/** "burned two corpses": the dead come to no further harm. */
export const ofCorpses = ({ tokens }: Document, { type, people }: Statement): boolean =>
  type === 'injured' && people.form === 'bare' && ['corpses', 'bodies'].includes(tokens[people.next]?.lower ?? '');

/** A bare number, "of them" or none, in a sentence whose only subject is animals. */
export function ofAnimals(document: Document, statement: Statement): boolean {
  // "a six-year-old tiger"
  if (statement.people.head?.includes('-old') === true && isAnimal(document.tokens[statement.people.next]?.lower ?? ''))
    return true;
  if (statement.people.form !== 'bare') return false;
  const { from } = windowOf(document, statement);
  for (let index = from; index < statement.people.first; index++)
    if (isAnimal(document.tokens[index]?.lower ?? '') && !isInName(document, index)) return true;
  // "12 out of 30 horses"
  const { next } = statement.people;
  if (isAnimal(document.tokens[next]?.lower ?? '')) return true;
  for (let index = next; index < next + 6; index++)
    if (
      isAnimal(document.tokens[index]?.lower ?? '') &&
      (document.tokens[next]?.lower === 'of' || document.tokens[next]?.lower === 'out')
    )
      return true;
  return false;
}

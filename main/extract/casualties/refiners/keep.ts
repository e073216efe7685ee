import { union } from '../../../language/classes';
import { BE } from '../lexicon/harm';
import type { People } from '../people';
import type { Found } from '../reading';
import { IN_CARE } from '../parsers/care';
import { NOT_MADE } from '../parsers/endings';
import { isLostBeside, LOST } from '../parsers/losses';
import type { Statement } from '../reading';
import { NEAR_HARM, harmInCare, ill, natural, ofDisease } from './keep/health';
import {
  countsPictures,
  inFeelings,
  inFiction,
  label,
  ofAnimals,
  ofCorpses,
  ofDigits,
  ordinal,
  pictureCounts,
} from './keep/others';
import { ATHLETES, ofSport } from './keep/sport';
import { COUNTABLE, TRAPPED, heldUnder } from './keep/trapped';
import type { Document } from '../../../text/document';
import type { NotCounted } from '../../../../preload/contract/findings';

/** Leaves out what is no statement of harm to people, and says why. */
export function keepStatements(document: Document, found: readonly Found[], notCounted: NotCounted[]): Found[] {
  const kept: Found[] = [];
  const harmedActors = new Set<string>();
  const naturally = new Set<string>();
  // Once somebody was killed, "he died" and "the man died" speak of him.
  let killed = false;
  const told = new Map<number, number>();
  const pictures = pictureCounts(document);
  // What one victim was called: "the infant" later is that one.
  const heads = new Set<string>();
  // Clauses in which several are counted: whoever is told of beside them came to the same end.
  const counting = new Set<number>();
  for (const { statement } of found) {
    told.set(statement.predicate, (told.get(statement.predicate) ?? 0) + 1);
    if (COUNTABLE.has(statement.people.form) && statement.people.low !== 0) counting.add(statement.predicate);
  }
  for (const one of found) {
    const { statement } = one;
    if (told.get(statement.predicate) === 1 && isNameOfSeveral(document, statement)) continue;
    const pointsBack =
      killed &&
      (statement.people.form === 'definite' || statement.people.form === 'pronoun' || isAnother(document, statement));
    const reason = countsPictures(document, statement, pictures)
      ? 'not people'
      : reasonAgainst(
          document,
          statement,
          harmedActors,
          naturally,
          pointsBack,
          kept.length > 0,
          statement.sentence - (kept[kept.length - 1]?.statement.sentence ?? -Infinity) <= NEAR_HARM,
          !counting.has(statement.predicate),
          heads,
        );
    if (reason === null) {
      kept.push(one);
      if (statement.people.low === 1) heads.add(statement.people.head ?? '');
      if (statement.type === 'killed' && !statement.hypothetical) killed = true;
      const actor = statement.people.mention?.actor;
      if (actor !== null && actor !== undefined) harmedActors.add(actor);
    } else if (reason !== '') {
      const start = document.tokens[statement.people.first]?.start ?? 0;
      const died = statement.people.mention?.actor;
      if (reason === 'natural death' && died !== null && died !== undefined) naturally.add(died);
      notCounted.push({ start, end: document.tokens[statement.people.shown - 1]?.end ?? start, reason });
    }
  }
  return kept;
}

function reasonAgainst(
  document: Document,
  statement: Statement,
  harmed: ReadonlySet<string>,
  naturally: ReadonlySet<string>,
  pointsBack: boolean,
  harmSeen: boolean,
  harmNear: boolean,
  alone: boolean,
  heads: ReadonlySet<string>,
): string | null {
  const { people } = statement;
  if (people.form === 'plural') return '';
  // "it was not known how many people were hurt"
  if (people.vague && document.tokens[people.first - 1]?.lower === 'how') return '';
  if (label(document, statement)) return '';
  if (people.form === 'thing') return 'not people';
  if (inFiction(document, statement)) return 'fiction';
  if (
    statement.part &&
    ((people.form === 'definite' && !(isIncluded(document, people) && !heads.has(people.head ?? ''))) ||
      people.form === 'pronoun' ||
      (people.low === null && people.high === null))
  )
    return '';
  if (people.partitive && people.low === null && people.high === null) return '';
  if (ofAnimals(document, statement) || ofCorpses(document, statement) || ofDigits(document, statement))
    return 'not people';
  if (statement.rule !== 'nth' && ordinal(document, statement)) return 'ordinal';
  // A threat to one person, or what might have been, is no statement of a number.
  if (statement.hypothetical && !COUNTABLE.has(people.form)) return 'hypothetical';
  if (statement.hypothetical && PUNISHMENTS.has(document.tokens[statement.predicate]?.lower ?? ''))
    return 'hypothetical';
  if (people.form === 'pronoun' && people.low === null) return '';
  // "I died laughing": the dead do not say so.
  if (statement.type === 'killed' && people.form === 'pronoun' && people.head === 'i') return '';
  if (statement.nominal && people.mention?.actor != null && harmed.has(people.mention.actor)) return 'repeat';
  if (statement.nominal && people.form === 'definite') return 'repeat';
  const predicate = document.tokens[statement.predicate]?.lower ?? '';
  if (
    people.head === 'person' &&
    GENERAL.has(document.tokens[people.first - 1]?.lower ?? '') &&
    document.tokens[people.first]?.lower === 'someone'
  )
    return '';
  if (TRAPPED.has(predicate) && statement.type === 'missing' && !heldUnder(document, statement)) return '';
  const before = document.tokens[statement.predicate - 1]?.lower ?? '';
  // "Nobody was seriously hurt": somebody may have been, a little.
  if (statement.type === 'injured' && people.form === 'none' && GRAVELY.has(before)) return '';
  // "Nor was a single person killed"
  if (isNotOne(document, people)) return '';
  // "It's really hurting his wife": what goes on is grief, or a trade.
  if (
    predicate === 'hurting' &&
    [1, 2].some((back) => BE.has(document.tokens[statement.predicate - back]?.lower ?? ''))
  )
    return '';
  if (predicate === 'hurt' && inFeelings(document, statement)) return '';
  if (people.guessed && (statement.certainty < 0.8 || predicate.startsWith('hurt'))) return 'not people';
  if (statement.rule === LOST && isLostBeside(people) && !harmNear) return '';
  if (statement.rule === NOT_MADE && !harmNear) return '';
  if (statement.rule === IN_CARE && !harmInCare(document, statement, harmNear)) return '';
  if (predicate.startsWith('hospitali') && ill(document, statement, harmSeen)) return 'illness';
  if (statement.rule === 'attribute' && ATHLETES.has(people.head ?? '')) return 'sport';
  if (statement.type === 'injured' && people.low === 1 && !COUNTABLE.has(people.form) && ofSport(document, statement))
    return 'sport';
  if (
    (statement.type === 'detained' || statement.type === 'abducted' || statement.type === 'displaced') &&
    !COUNTABLE.has(people.form) &&
    !introduced(document, statement)
  )
    return '';
  if (statement.type === 'killed' && (people.low ?? people.high ?? 0) > 1 && ofDisease(document, statement))
    return 'disease';
  if (
    statement.type === 'killed' &&
    people.low === 1 &&
    // "Three women, a boy and an old man died": of one cause.
    alone &&
    !pointsBack &&
    !COUNTABLE.has(people.form) &&
    !(statement.rule === 'identified' && harmSeen) &&
    natural(document, statement, naturally)
  )
    return 'natural death';
  return null;
}

/** "Kar Volunteers were burnt": a name alone with a verb in the plural is no one person's. */
const isNameOfSeveral = ({ tokens }: Document, { people, predicate }: Statement): boolean =>
  people.form === 'named' &&
  people.low === 1 &&
  people.next <= predicate &&
  /[^s]s$/.test(tokens[people.next - 1]?.lower ?? '') &&
  [1, 2, 3].some((back) => predicate - back >= people.next && tokens[predicate - back]?.lower === 'were');

/** "three bodies were found; another person was said to have died": one more of the dead. */
const isAnother = ({ tokens }: Document, { people }: Statement): boolean =>
  people.further || tokens[people.first]?.lower === 'another';

/** "a militant", "another man": one person the text introduces. */
function introduced(document: Document, { people }: Statement): boolean {
  const first = document.tokens[people.first]?.lower ?? '';
  return people.form === 'single' && (first === 'a' || first === 'an' || first === 'another' || first === 'one');
}

const isNotOne = ({ tokens }: Document, { first }: People): boolean =>
  tokens[first]?.lower === 'a' &&
  tokens[first + 1]?.lower === 'single' &&
  [1, 2].some((back) => NEVER.has(tokens[first - back]?.lower ?? ''));

/** "Twelve people, including the driver": one of them, whom the text introduces. */
const isIncluded = ({ tokens }: Document, { first, low }: People): boolean =>
  low === 1 && tokens[first - 1]?.lower === 'including';

const NEVER = union('not nor never without');

const GRAVELY = union('seriously badly critically severely gravely');

/** "when someone has died" tells of nobody. */
const GENERAL = new Set(['when', 'if', 'that', 'whenever', 'where']);

const PUNISHMENTS = new Set(['executed', 'execute', 'executes', 'hanged', 'electrocuted', 'beheaded', 'die', 'death']);

import type { NotCounted } from '../../../../preload/contract/findings';
import { MONTHS, union, without } from '../../../language/classes';
import { ORDINALS } from '../../../language/numbers';
import type { Document } from '../../../text/document';
import type { Found } from '../index';
import { formsIn } from '../../../language/verbs';
import { canHarm } from '../lexicon/agents';
import { EPIDEMICS } from '../lexicon/happenings';
import { isAnimal } from '../lexicon/animals';
import { BE } from '../lexicon/harm';
import { IN_CARE } from '../parsers/care';
import type { Statement } from '../reading';
import { windowOf } from './window';

/** Causes that make one person's death news of harm, and those that make it none. */
const TRAUMA = new Set(
  'killed shot shooting stabbed stabbing wounded injured injuries injury wounds crash crashed collision accident blast explosion exploded bomb bombing attack attacked fire blaze flood floods earthquake quake storm hurricane typhoon cyclone landslide avalanche collapse collapsed drowned drowning murder murdered homicide gunfire gunshot gunshots gunman gunmen beaten clashes fighting war riot fired outbreak virus ebola cholera flu epidemic pandemic derailed war fighting capsized sank poisoning overdose electrocuted strike strikes battle police execution executed suicide killing struck'.split(
    ' ',
  ),
);
/** Signs that must stand in the very sentence: elsewhere they are too common to tell. */
const WEAK = new Set([
  'war',
  'fighting',
  'fire',
  'police',
  'battle',
  'strike',
  'strikes',
  'fired',
  'execution',
  'collapse',
  'struck',
  'storm',
  'attack',
  'flu',
  'cholera',
  'virus',
  'outbreak',
]);
const AILMENTS = new Set(['attack', 'failure', 'disease', 'condition', 'problems', 'ailment', 'trouble']);
const NATURAL = new Set(
  'cancer stroke illness natural pneumonia leukemia alzheimer age diabetes peacefully'.split(' '),
);
const COUNTABLE = new Set(['count', 'bare', 'none']);

/** Leaves out what is no statement of harm to people, and says why. */
export function keepStatements(document: Document, found: readonly Found[], notCounted: NotCounted[]): Found[] {
  const kept: Found[] = [];
  const harmedActors = new Set<string>();
  const naturally = new Set<string>();
  // Once somebody was killed, "he died" and "the man died" speak of him.
  let killed = false;
  for (const one of found) {
    const { statement } = one;
    const pointsBack = killed && (statement.people.form === 'definite' || statement.people.form === 'pronoun');
    const reason = reasonAgainst(
      document,
      statement,
      harmedActors,
      naturally,
      pointsBack,
      kept.length > 0,
      statement.sentence - (kept[kept.length - 1]?.statement.sentence ?? -Infinity) <= NEAR_HARM,
    );
    if (reason === null) {
      kept.push(one);
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
    (people.form === 'definite' || people.form === 'pronoun' || (people.low === null && people.high === null))
  )
    return '';
  if (people.partitive && people.low === null && people.high === null) return '';
  if (ofAnimals(document, statement)) return 'not people';
  if (ordinal(document, statement)) return 'ordinal';
  // A threat to one person, or what might have been, is no statement of a number.
  if (statement.hypothetical && !COUNTABLE.has(people.form)) return 'hypothetical';
  if (statement.hypothetical && PUNISHMENTS.has(document.tokens[statement.predicate]?.lower ?? ''))
    return 'hypothetical';
  if (people.form === 'pronoun' && people.low === null) return '';
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
  if (predicate === 'hurt' && inFeelings(document, statement)) return '';
  if (people.guessed && (statement.certainty < 0.8 || predicate.startsWith('hurt'))) return 'not people';
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
    !pointsBack &&
    !COUNTABLE.has(people.form) &&
    !(statement.rule === 'identified' && harmSeen) &&
    natural(document, statement, naturally)
  )
    return 'natural death';
  return null;
}

const WORKS = new Set('film movie novel drama thriller play sitcom opera miniseries screenplay episode'.split(' '));
/** Words between a work and what is told in it. */
const TELLS_OF = new Set('which who where about of tells follows depicts portrays stars'.split(' '));

/** "the film, in which a detective hunts a man who killed three girls": it happened to nobody. */
function inFiction(document: Document, statement: Statement): boolean {
  const { from } = windowOf(document, statement);
  let tells = false;
  for (let index = statement.people.first - 1; index >= from && statement.people.first - index < 18; index--) {
    const lower = document.tokens[index]?.lower ?? '';
    tells ||= TELLS_OF.has(lower);
    if (tells && WORKS.has(lower)) return document.tokens[index + 1]?.lower !== 'crew';
  }
  return false;
}

const TRAPPED = new Set(formsIn(['trap', 'bury', 'entomb'], ['past', 'participle']));
/** What ends it, and what the living are trapped in for a time, or the dead buried in. */
const OUT_AGAIN = new Set(
  'rescued freed removed extricated escaped survived pulled evacuated airlifted saved released cemetery grave graves graveyard funeral traffic lift elevator'.split(
    ' ',
  ),
);
/** Nobody came out yet. */
const STILL = new Set('are is remain remains remained still feared believed'.split(' '));
const UNDER = new Set('under beneath in inside underground alive by'.split(' '));

/** A number of people under rubble, mud or ground, of whom the sentence does not tell that they came out. */
function heldUnder(document: Document, statement: Statement): boolean {
  if (!COUNTABLE.has(statement.people.form)) return false;
  const { from, to } = windowOf(document, statement);
  let still = false;
  for (let index = statement.predicate - 1; index >= from && statement.predicate - index < 6; index--)
    if (STILL.has(document.tokens[index]?.lower ?? '')) still = true;
  // "trapped 44 for nearly a day"
  if (!still && document.tokens[Math.max(statement.people.next, statement.predicate + 1)]?.lower === 'for')
    return false;
  if (!still && statement.rule !== 'active' && statement.rule !== 'participle') return false;
  for (let index = from; index < to; index++) if (OUT_AGAIN.has(document.tokens[index]?.lower ?? '')) return false;
  const after = document.tokens[statement.predicate + 1];
  return (
    document.tokens[statement.predicate]?.lower !== 'buried' ||
    UNDER.has(after?.lower ?? '') ||
    statement.rule === 'active'
  );
}

const ORDINAL_DIGITS = /^\d{1,4}(?:st|nd|rd|th)$/;
const RANKED_BY = new Set([...BE, 'become', 'becomes', 'became', 'becoming', ',']);

/** "Ann Lee is the fourth reporter to be killed this year": it ranks a victim the text tells of elsewhere. */
function ordinal(document: Document, { people, predicate }: Statement): boolean {
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

/** "a militant", "another man": one person the text introduces. */
function introduced(document: Document, { people }: Statement): boolean {
  const first = document.tokens[people.first]?.lower ?? '';
  return people.form === 'single' && (first === 'a' || first === 'an' || first === 'another' || first === 'one');
}

/** Sentences after a harm in which those in hospital are still its injured. */
const NEAR_HARM = 3;

/** Those in hospital were injured when the text has just told of harm, or their own sentence does, and none of them is ill. */
function harmInCare(document: Document, statement: Statement, harmNear: boolean): boolean {
  const { from, to } = windowOf(document, statement);
  let harm = harmNear;
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (
      (ILLNESS.has(lower) && document.tokens[index - 1]?.lower !== 'heat') ||
      PATIENTS.has(statement.people.head ?? '')
    )
      return false;
    if (TRAUMA.has(lower) && !WEAK.has(lower)) harm = true;
  }
  return harm;
}

const PATIENTS = new Set(['patients', 'doctors', 'nurses', 'cases']);

/** "when someone has died" tells of nobody. */
const GENERAL = new Set(['when', 'if', 'that', 'whenever', 'where']);
const ATHLETES = new Set([
  'player',
  'players',
  'footballer',
  'footballers',
  'striker',
  'strikers',
  'athlete',
  'athletes',
  'racer',
  'racers',
  'starter',
  'starters',
  'pitcher',
  'pitchers',
  'batsman',
  'batsmen',
  'bowler',
  'bowlers',
  'forward',
  'forwards',
  'defender',
  'defenders',
  'rider',
  'riders',
]);
const SPORT = new Set(
  'match matches game games season coach league cup striker midfielder defender goalkeeper winger prop flanker fly-half scrum-half hooker quarterback pitcher batsman bowler wicket wickets innings squad team club captain skipper playoff playoffs tournament championship semi-final final qualifier goal goals try tries lineup line-up fixture rugby football cricket tennis soccer basketball baseball hockey athletics olympic olympics transfer referee substitute kick-off half-time'.split(
    ' ',
  ),
);
/** With one of these near, the injury is no knock on the pitch. */
const VIOLENT = new Set(
  'crash crashed collision bomb bombing blast explosion exploded gunman gunmen gunfire stabbed stabbing knife police killed dead died fire riot clashes clash hooligans stampede attacked attackers collapsed collapse'.split(
    ' ',
  ),
);

/** One player's injury in a report of sport: three of its words around it or in the opening, and none of violence. */
function ofSport(document: Document, statement: Statement): boolean {
  const { from, to } = windowOf(document, statement);
  let words = 0;
  const seen = new Set<string>();
  const look = (first: number, last: number): boolean => {
    for (let index = first; index < last; index++) {
      const lower = document.tokens[index]?.lower ?? '';
      if (VIOLENT.has(lower)) return false;
      if (SPORT.has(lower) && !seen.has(lower)) {
        seen.add(lower);
        words++;
      }
    }
    return true;
  };
  return look(from, to) && look(0, Math.min(OPENING, document.tokens.length)) && words >= 3;
}

/** Tokens of the opening. */
const OPENING = 120;

/** "deeply hurt", "hurt by the remark": no wound. */
function inFeelings(document: Document, { predicate, people }: Statement): boolean {
  const before = document.tokens[predicate - 1]?.lower ?? '';
  if (before === 'deeply' || before === 'politically' || before === '"' || before === '“') return true;
  if (people.low !== 1 || document.tokens[predicate + 1]?.lower !== 'by') return false;
  for (let index = predicate + 2; index < predicate + 9; index++)
    if (canHarm(document.tokens[index]?.lower ?? '')) return false;
  return true;
}

/** "who was 9, was hit": an age; "till april 6": a day. */
const LABELS = union(without(MONTHS.keys(), 'march may'), 'was is aged age');

/** "the Blue Heron 2", "Apollo 13": the number belongs to the name before it. */
function label(document: Document, statement: Statement): boolean {
  const { people } = statement;
  const number = document.tokens[people.first];
  const before = document.tokens[people.first - 1];
  if (statement.rule === 'listed') return false;
  if (people.form !== 'bare' || people.next - people.first !== 1 || number?.kind !== 'number' || before === undefined)
    return false;
  if (before.sentence === number.sentence && LABELS.has(before.lower) && !statement.nominal) return true;
  return (
    before.sentence === number.sentence &&
    before.kind === 'word' &&
    before.capital &&
    !before.allCapitals &&
    number.text.length === 1 &&
    document.tokens[people.first - 2]?.sentence === before.sentence
  );
}

const PUNISHMENTS = new Set(['executed', 'execute', 'executes', 'hanged', 'electrocuted', 'beheaded', 'die', 'death']);

/** A bare number, "of them" or none, in a sentence whose only subject is animals. */
function ofAnimals(document: Document, statement: Statement): boolean {
  // "a six-year-old tiger"
  if (statement.people.head?.includes('-old') === true && isAnimal(document.tokens[statement.people.next]?.lower ?? ''))
    return true;
  if (statement.people.form !== 'bare') return false;
  const { from } = windowOf(document, statement);
  for (let index = from; index < statement.people.first; index++)
    if (isAnimal(document.tokens[index]?.lower ?? '')) return true;
  // "12 out of 30 horses"
  const { next } = statement.people;
  for (let index = next; index < next + 6; index++)
    if (
      isAnimal(document.tokens[index]?.lower ?? '') &&
      (document.tokens[next]?.lower === 'of' || document.tokens[next]?.lower === 'out')
    )
      return true;
  return false;
}

const ILLNESS = new Set(
  'coronavirus covid covid-19 flu influenza illness virus stroke cancer fever infection infected pneumonia poisoning surgery cholera dengue measles sick'.split(
    ' ',
  ),
);

/** "was hospitalised with a fever": harm is injury; without a sign of it, here or before, he is a patient. */
function ill(document: Document, statement: Statement, harmSeen: boolean): boolean {
  const { from, to } = windowOf(document, statement);
  let trauma = harmSeen;
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (ILLNESS.has(lower)) return true;
    if (TRAUMA.has(lower)) trauma = true;
  }
  return !trauma && statement.people.low === 1;
}

const CHRONIC = new Set(
  'cancer heart stroke diabetes smoking obesity alzheimer dementia tobacco alcohol opioid opioids suicide'.split(' '),
);

/** Deaths of an illness that is no outbreak ("heart disease kills …", "12 patients died during the trial"). */
function ofDisease(document: Document, statement: Statement): boolean {
  const { from, to } = windowOf(document, statement);
  let chronic = statement.people.head === 'patients';
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    // "in the heart of the town"
    if (CHRONIC.has(lower) && !(lower === 'heart' && document.tokens[index + 1]?.lower === 'of')) chronic = true;
    if (index !== statement.predicate && (TRAUMA.has(lower) || EPIDEMICS.has(lower)) && !statement.hypothetical)
      return false;
  }
  return chronic;
}

/** One person's death with no sign of violence, accident or disaster in its sentence, the one before, or the opening. */
function natural(document: Document, statement: Statement, naturally: ReadonlySet<string>): boolean {
  if (statement.rule === 'to-death' || statement.rule === 'suicide') return false;
  const predicate = document.tokens[statement.predicate]?.lower ?? '';
  if (
    !(predicate.startsWith('die') || predicate === 'dead' || predicate === 'death' || predicate.startsWith('succumb'))
  )
    return false;
  const { from, to } = windowOf(document, statement);
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (NATURAL.has(lower) || (lower === 'heart' && AILMENTS.has(document.tokens[index + 1]?.lower ?? ''))) return true;
  }
  if (statement.nominal && statement.people.mention !== null && naturally.has(statement.people.mention.actor ?? ''))
    return true;
  const start = Math.max(document.firstToken[Math.max(0, statement.sentence - 1)] ?? 0, from - 70);
  for (let index = start; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (index !== statement.predicate && TRAUMA.has(lower) && (index >= from || !WEAK.has(lower))) return false;
  }
  const opening = Math.min(document.firstToken[Math.min(4, document.firstToken.length - 1)] ?? 0, 200);
  for (let index = 0; index < opening; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (TRAUMA.has(lower) && !WEAK.has(lower)) return false;
  }
  return (
    document.givenTitle === null ||
    !document.givenTitle
      .toLowerCase()
      .split(/\W+/)
      .some((word) => TRAUMA.has(word))
  );
}

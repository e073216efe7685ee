import { EPIDEMICS } from '../../lexicon/happenings';
import type { Statement } from '../../reading';
import { windowOf } from '../window';
import type { Document } from '../../../../text/document';

/** Causes that make one person's death news of harm, and those that make it none. */
const TRAUMA = new Set(
  'killed shot shooting stabbed stabbing wounded injured injuries injury wounds crash crashed collision accident blast explosion exploded bomb bombing attack attacked fire blaze flood floods earthquake quake storm hurricane typhoon cyclone landslide avalanche collapse collapsed drowned drowning murder murdered homicide gunfire gunshot gunshots gunman gunmen beaten clashes fighting war riot fired outbreak virus ebola cholera flu epidemic pandemic derailed war fighting capsized sank poisoning overdose electrocuted strike strikes battle police execution executed suicide killing struck fall fell plunged spot instantly burns burnt bullet bullets hacked lynched rammed overturned crushed electrocution stampede hypothermia impact exposure starvation heatstroke cold hunger rubble wreckage'.split(
    ' ',
  ),
);

/** What else ends a life that no illness does. */
const VIOLENCE = new Set(
  'mauled gored trampled lightning asphyxiated suffocated strangled strangulation throttled knifed bludgeoned clubbed mutilated dismembered beheaded decapitated assailant assailants robbers carjackers ambush ambushed shelling mortar missile grenade landmine airstrike airstrikes crossfire insurgents militants sniper hijackers detonated smashed sunk torrent mudslide whirlpool skidded swerved veered hit-and-run pile-up motorcyclist cyclist pedestrian scaffolding hanging noose'.split(
    ' ',
  ),
);
/** Verbs of what a vehicle, a beast or a mass does to somebody, with what does it within a few tokens. */
const STRIKES = new Set(
  'hit knocked run ran runs mowed mown ploughed plowed flung thrown dragged swept buried pinned bitten stung'.split(
    ' ',
  ),
);
const STRIKERS = new Set(
  'car van truck lorry trailer bus minibus coach tram train locomotive tractor jeep motorcycle motorbike bike tricycle tuk-tuk rickshaw auto-rickshaw ambulance taxi vehicle bulldozer excavator tree branch boulder rock rocks debris wave waves current soil mud snow snake crocodile bull elephant dog dogs bees wasps shark horse'.split(
    ' ',
  ),
);
/** How it is done: who "ran a tram museum" lives. */
const WAYS = new Set('by over down into onto under beneath off from away'.split(' '));
/** Tokens between the two. */
const STRIKE = 7;

/** "was hit by a tram", "his car left the road" */
function isStruck({ tokens }: Pick<Document, 'tokens'>, index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (lower === 'left' || lower === 'off')
    return tokens[index + 1]?.lower === 'the' && tokens[index + 2]?.lower === 'road';
  if (!STRIKES.has(lower)) return false;
  if (![1, 2].some((ahead) => WAYS.has(tokens[index + ahead]?.lower ?? ''))) return false;
  for (let at = index + 1; at <= index + STRIKE; at++) if (STRIKERS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

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
  'fall',
  'fell',
  'spot',
  'instantly',
  'impact',
  'cold',
  'hunger',
]);

const AILMENTS = new Set(['attack', 'failure', 'disease', 'condition', 'problems', 'ailment', 'trouble']);

const NATURAL = new Set(
  'cancer stroke illness natural pneumonia leukemia alzheimer age diabetes peacefully cardiac'.split(' '),
);

/** Sentences after a harm in which those in hospital are still its injured. */
export const NEAR_HARM = 3;

/** Those in hospital were injured when the text has just told of harm, or their own sentence does, and none of them is ill. */
export function harmInCare(document: Document, statement: Statement, harmNear: boolean): boolean {
  const { from, to } = windowOf(document, statement);
  let harm = harmNear && !ofPlague(document);
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

const ILLNESS = new Set(
  'coronavirus covid covid-19 flu influenza illness virus stroke cancer fever infection infected pneumonia surgery cholera dengue measles sick'.split(
    ' ',
  ),
);

/** "was hospitalised with a fever": harm is injury; without a sign of it, here or before, he is a patient. */
export function ill(document: Document, statement: Statement, harmSeen: boolean): boolean {
  const { from, to } = windowOf(document, statement);
  let trauma = harmSeen;
  let hurt = false;
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (ILLNESS.has(lower)) return true;
    if (TRAUMA.has(lower)) trauma = true;
    if (TRAUMA.has(lower) && !EPIDEMICS.has(lower)) hurt = true;
  }
  if (!hurt && (PATIENTS.has(statement.people.head ?? '') || ofPlague(document))) return true;
  return !trauma && statement.people.low === 1;
}

/** Headline and lede name a plague: whoever is taken to hospital has caught it. */
function ofPlague(document: Document): boolean {
  const end = Math.min(document.firstToken[PLAGUE] ?? document.tokens.length, 120);
  for (let index = 0; index < end; index++) if (EPIDEMICS.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** Sentences in which an article says that it is about a plague. */
const PLAGUE = 3;

const CHRONIC = new Set(
  'cancer heart stroke diabetes smoking obesity alzheimer dementia tobacco alcohol opioid opioids suicide'.split(' '),
);

/** Deaths of an illness that is no outbreak ("heart disease kills …", "12 patients died during the trial"). */
export function ofDisease(document: Document, statement: Statement): boolean {
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

/** A sign of violence, accident or disaster; but who "collapsed in a dressing room" fell ill. */
function isTrauma({ tokens }: Document, index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (VIOLENCE.has(lower) || isStruck({ tokens }, index)) return true;
  if (!TRAUMA.has(lower)) return false;
  if (lower !== 'collapsed') return true;
  for (let before = index - 1; before > index - 6; before--) if (BUILT.has(tokens[before]?.lower ?? '')) return true;
  return false;
}

const BUILT = new Set(
  'building wall roof bridge mine tunnel house ceiling dam scaffold scaffolding tower block stage balcony floor stand shaft warehouse factory school church mosque hotel crane platform gallery trench well home'.split(
    ' ',
  ),
);

/** One person's death with no sign of violence, accident or disaster in its sentence, the one before, or the opening. */
export function natural(document: Document, statement: Statement, naturally: ReadonlySet<string>): boolean {
  // Who is "among the dead" is one of several.
  if (statement.part || statement.rule === 'to-death' || statement.rule === 'suicide') return false;
  const predicate = document.tokens[statement.predicate]?.lower ?? '';
  if (
    !(
      predicate.startsWith('die') ||
      predicate === 'dead' ||
      predicate === 'death' ||
      predicate === 'passed' ||
      predicate === 'breathed' ||
      predicate.startsWith('succumb')
    )
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
    if (index !== statement.predicate && isTrauma(document, index) && (index >= from || !WEAK.has(lower))) return false;
  }
  const opening = Math.min(document.firstToken[Math.min(4, document.firstToken.length - 1)] ?? 0, 200);
  for (let index = 0; index < opening; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (isTrauma(document, index) && !WEAK.has(lower)) return false;
  }
  return (
    document.givenTitle === null ||
    !document.givenTitle
      .toLowerCase()
      .split(/\W+/)
      .some((word) => TRAUMA.has(word))
  );
}

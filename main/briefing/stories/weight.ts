import type { Day, Region, Topic } from '../../../preload/contract';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { plainName } from '../names';
import { ofArticle } from '../per-article';
import { actIn, changesWhoGoverns, isPlanned } from './acts';
import type { Story } from './group';
import { harm, officeHolderKilled } from './harm';
import { ACTS, DEMANDS, isCountry, TOPIC_WEIGHT, TRADING, TRADING_WEIGHT } from './lexicon';
import { SAID, saidIn } from './said-in';
import { topicOf } from './topic';

/** What makes a story matter to an official, and the reasons in words. */
export interface Weight {
  score: number;
  topic: Topic;
  reasons: string[];
}

/** A story with what it weighs. */
export interface Ranked {
  story: Story;
  weight: Weight;
  region: Region;
}

/**
 * Weighs a story: its independent reports, who came to harm in these days, what a state or an army did, what is warned of,
 * who acts in it, whether it is new, and what it is about (CONVENTIONS; a duty editor's order).
 * @param known in how many stories each person and body of the period acts
 * @param from first day of the period, `to` its last
 */
export function weigh(story: Story, known: ReadonlyMap<string, number>, from: Day, to: Day): Weight {
  const reports = independent(story);
  const { weight: killed, count: dead } = harm(story, 'killed', from);
  const { weight: injured, count: hurt } = harm(story, 'injured', from);
  const { weight: missing, count: lost } = harm(story, 'missing', from);
  const { count: driven } = harm(story, 'displaced', from);
  const topic = topicOf(story, killed + injured + missing > 0);
  const done = actIn(story, ACTS);
  const move = done === null ? saidIn(story, SAID.moves) : null;
  const act = done ?? move;
  const undone = act === null ? saidIn(story, SAID.undone) : null;
  const demand = act === null && undone === null ? actIn(story, DEMANDS) : null;
  const fallen = officeHolderKilled(story, from);
  const incident = killed < SOME ? saidIn(story, SAID.incidents) : null;
  // The day's trading tells of the vote that moved it, and is no news of it.
  const trading = topic === 'economy' && TRADING.test(story.articles[0]?.title ?? '');
  const turn = trading ? null : saidIn(story, SAID.turns);
  const warning = saidIn(story, SAID.warnings);
  const stake = saidIn(story, SAID.stakes);
  const routine = killed + injured + missing === 0 ? saidIn(story, SAID.routine) : null;
  const office = saidIn(story, SAID.office);
  const actors = Math.max(0, ...namesIn(story).map((name) => known.get(name) ?? 0));
  const newest = story.articles.some(({ findings }) => findings.published?.value.slice(0, 10) === to);
  // Each part grows with its logarithm: ten reports are not ten times two, and no single part decides alone.
  const score =
    2 * Math.log2(1 + reports) +
    0.7 * Math.log2(originals(story)) +
    // What may cost more lives weighs before all are counted; a bomb that killed five no less than one that killed four.
    Math.max(
      (killed < FEW ? 1.5 : 3) * Math.log10(1 + killed),
      1.5 * Math.log10(1 + killed) + (incident === null ? 0 : 1.5),
    ) +
    Math.log10(1 + injured) +
    // Who is trapped or lost may be dead, and may be saved.
    2 * Math.log10(1 + missing) +
    Math.min(2, Math.log10(1 + driven / HUNDRED)) +
    (act === null ? 0 : isPlanned(act) ? 1 : changesWhoGoverns(act) ? 2.5 : 1.5) +
    (undone === null ? 0 : 1) +
    (demand === null ? 0 : 0.5) +
    (turn === null ? 0 : 3 + Math.max(0, TOPIC_WEIGHT.politics - Math.max(0, TOPIC_WEIGHT[topic]))) +
    (fallen === null ? 0 : 2.5) +
    (warning === null ? 0 : TO_ALL.test(warning) ? 2.6 : 1.5) +
    (stake === null ? 0 : 1.5) -
    (routine === null ? 0 : 1) +
    (office === null ? 0 : 0.7) +
    0.3 * Math.log2(1 + Math.min(actors, MOST_STORIES)) +
    (newest ? 0.3 : 0) +
    (trading ? TRADING_WEIGHT : TOPIC_WEIGHT[topic]);
  const reasons = [reports === 1 ? 'one source' : `${reports} independent sources`];
  if (killed > 0) reasons.push(`its sources speak of ${dead} or more killed`);
  else if (injured > 0) reasons.push(`its sources speak of ${hurt} or more injured`);
  if (lost > 0) reasons.push(`its sources speak of ${lost} or more missing`);
  if (driven >= HUNDRED) reasons.push(`its sources speak of ${formatNumber(driven)} or more driven from their homes`);
  if (act !== null && isPlanned(act)) reasons.push(`planned, or asked for: “${act}”`);
  else if (done !== null || demand !== null) reasons.push(`a state or a body acts: “${done ?? demand}”`);
  else if (move !== null) reasons.push(`troops move: “${move}”`);
  if (undone !== null) reasons.push(`something was decided or undone: “${undone}”`);
  if (fallen !== null) reasons.push(`somebody in office was killed: ${fallen}`);
  if (incident !== null) reasons.push(`lives were at stake: “${incident}”`);
  if (warning !== null) reasons.push(`a warning: “${warning}”`);
  if (turn !== null) reasons.push(`a turn for a country: “${turn}”`);
  if (stake !== null) reasons.push(`what is at stake: “${stake}”`);
  if (actors > 1) reasons.push(`its most prominent actor acts in ${actors} stories`);
  if (newest) reasons.push('reported on the last day of the period');
  return { score, topic, reasons };
}

/** In how many of the stories each person and body acts; countries act in too many to tell one story from another. */
export function actorsOf(stories: readonly Story[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const story of stories)
    for (const name of new Set(namesIn(story))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const namesIn = ({ articles }: Story): string[] => articles.flatMap(actingIn);

const actingIn = ofArticle(({ findings }): readonly string[] =>
  findings.actors
    .filter(({ acts, kind, name }) => acts && (kind === 'person' || (name.includes(' ') && !isCountry(name))))
    .map(({ name }) => plainName(name)),
);

/** Papers and agencies that tell the story, each once; one that names none is another each time it is no copy. */
function independent({ articles }: Story): number {
  const names = new Set<string>();
  for (const article of articles)
    if (article.copyOf === null) names.add(plainName(article.agency ?? article.source ?? `unnamed`));
  return names.size;
}

/** Its articles that repeat no other. */
const originals = ({ articles }: Story): number => Math.max(1, articles.filter(({ copyOf }) => copyOf === null).length);

/** What a whole coast or region is warned of, and may have to flee. */
const TO_ALL = /tsunami|evacuat|eruption|volcan|hurricane|typhoon|cyclone/i;
/** More stories than this make nobody more prominent. */
const MOST_STORIES = 4;
/** So few dead move nobody but their own; a minister is told of more. */
const FEW = 5;
/** Below so many a bomb or a crash weighs as one that may have cost more. */
const SOME = 10;
/** So many driven from their homes begin to matter beyond their village. */
const HUNDRED = 100;

import type { Casualty, Day, Region, Topic } from '../../../preload/contract';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { plainName } from '../names';
import { isOfOneDay, pastOf } from '../casualties/past';
import { isBefore, isOld } from '../news';
import { ofArticle, ofArticleAnd } from '../per-article';
import type { ReadArticle } from '../types';
import type { Story } from './group';
import {
  ACTS,
  DEMANDS,
  FALLS,
  HIGH_OFFICES,
  INCIDENTS,
  isCountry,
  MOVES,
  NOT_YET,
  ROUTINE,
  STAKES,
  STATE_NOUNS,
  TOPIC_WEIGHT,
  TRADING,
  TRADING_WEIGHT,
  TURNS,
  UNDONE,
  WARNINGS,
} from './lexicon';
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
  const { count: driven } = harm(story, 'displaced', from);
  const topic = topicOf(story, killed + injured > 0);
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
  const routine = killed + injured === 0 ? saidIn(story, SAID.routine) : null;
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
    Math.min(2, Math.log10(1 + driven / HUNDRED)) +
    (act === null ? 0 : isPlanned(act) ? 1 : FALLS.has(verbOf(act)) ? 2.5 : 1.5) +
    (undone === null ? 0 : 1) +
    (demand === null ? 0 : 0.5) +
    (turn === null ? 0 : 3 + Math.max(0, TOPIC_WEIGHT.politics - Math.max(0, TOPIC_WEIGHT[topic]))) +
    (fallen === null ? 0 : 2.5) +
    (warning === null ? 0 : 1.5) +
    (stake === null ? 0 : 1.5) -
    (routine === null ? 0 : 1) +
    (office === null ? 0 : 0.7) +
    0.3 * Math.log2(1 + Math.min(actors, MOST_STORIES)) +
    (newest ? 0.3 : 0) +
    (trading ? TRADING_WEIGHT : TOPIC_WEIGHT[topic]);
  const reasons = [reports === 1 ? 'one source' : `${reports} independent sources`];
  if (killed > 0) reasons.push(`its sources speak of ${dead} or more killed`);
  else if (injured > 0) reasons.push(`its sources speak of ${hurt} or more injured`);
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

/** The most that one of its articles says of one event of these days, early in its text; what lies before the period counts for less. */
function harm(
  { articles }: Story,
  type: 'killed' | 'injured' | 'displaced',
  from: Day,
): { count: number; weight: number } {
  const told = articles.flatMap((article) =>
    article.findings.casualties
      .filter((one) => one.type === type && isNews(article, one, from))
      .map(({ low, high, date }) => {
        const count = low ?? high ?? 0;
        const over = isBefore(date?.value ?? null, from) && !goesOn(article);
        return { count, weight: count * (over ? EARLIER : 1) };
      }),
  );
  const [most] = told.toSorted((a, b) => b.weight - a.weight);
  return most ?? { count: 0, weight: 0 };
}

/** What harm of the days before the period weighs beside that of the period. */
const EARLIER = 0.4;
/** So many driven from their homes begin to matter beyond their village. */
const HUNDRED = 100;

/** "In a fourth day of violence", "after days of clashes": what its opening tells of began before and is not over. */
function goesOn(article: ReadArticle): boolean {
  return opening(article).some(([start, end]) => NTH_DAY.test(article.findings.text.slice(start, end)));
}

const NTH_DAY =
  /\b(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) (?:straight |consecutive |successive )?(?:day|night|week)s? of|(?:days|nights|weeks) of) (?:\p{L}+ ){0,3}(?:violence|fighting|clashes|rioting|riots|unrest|shelling|bombardment|raids|strikes|airstrikes|battles?|protests|attacks)\b/iu;

/** An article tells it early, of one event, and of no day that is too long past; what it gives no day stands in its opening. */
function isNews(article: ReadArticle, casualty: Casualty, from: Day): boolean {
  const { sentences, text, tolls } = article.findings;
  const { scope, start, date, id, type } = casualty;
  if ((scope !== 'incident' && !isOfOneDay(article, casualty)) || start >= (sentences[EARLY]?.[0] ?? text.length))
    return false;
  const main = tolls.some((toll) => toll.main && toll.findings.includes(id));
  // No toll counts those who fled: the lede under the headline is their opening as well.
  const opens = sentences[type === 'displaced' ? 2 : 1]?.[0] ?? text.length;
  if (date === null && !main && start >= opens) return false;
  return (date === null || !isOld(date.value, from)) && pastOf(article, casualty) === null;
}

/** Offices and commands whose holder's death is an affair of state. */
const OFFICES =
  /\b(?:president|premier|minister|chancellor|governor|mayor|senator|lawmaker|legislator|deputy|ambassador|envoy|general|commander|chief|leader|judge|prosecutor)\b/i;

/** Who of those killed in these days held an office or a command: "the industry minister". */
function officeHolderKilled({ articles }: Story, from: Day): string | null {
  for (const article of articles)
    for (const casualty of article.findings.casualties) {
      const { findings } = article;
      const { type, start, end } = casualty;
      if (type !== 'killed' || !isNews(article, casualty, from)) continue;
      const held = findings.actors.find(
        ({ kind, roles, mentions }) =>
          kind === 'person' &&
          mentions.some((mention) => mention.start >= start && mention.end <= end) &&
          roles.some(({ text, former }) => !former && OFFICES.test(text)),
      );
      if (held !== undefined) return held.name;
    }
  return null;
}

/** Its articles that repeat no other. */
const originals = ({ articles }: Story): number => Math.max(1, articles.filter(({ copyOf }) => copyOf === null).length);

/** Sentences of an article that tell what it is about; what stands below is background more often than not. */
const EARLY = 8;
/** More stories than this make nobody more prominent. */
const MOST_STORIES = 4;
/** So few dead move nobody but their own; a minister is told of more. */
const FEW = 5;
/** Below so many a bomb or a crash weighs as one that may have cost more. */
const SOME = 10;

/** The words of the opening by which an office or a body acts: "the president dissolved", "troops have withdrawn". */
const actIn = (story: Story, verbs: ReadonlyMap<string, unknown>): string | null => firstOf(story, actOf, verbs);

const actOf = ofArticleAnd((article, verbs: ReadonlyMap<string, unknown>): string | null => {
  for (const [start, end] of opening(article)) {
    const tokens = article.findings.text.slice(start, end).match(TOKENS) ?? [];
    let office = -1;
    for (const [index, token] of tokens.entries()) {
      const lower = token.toLowerCase();
      if (office >= 0 && isAct(tokens, index, verbs)) return tokens.slice(office, index + 1).join(' ');
      if (STATE_NOUNS.has(lower) || LETTERS.has(token.replaceAll('.', ''))) office = index;
      // What stands between an office and its verb: its name, a day, an auxiliary; else it is no subject of what follows.
      else if (office >= 0 && (index - office > ACT_REACH || !BETWEEN.test(token))) office = -1;
    }
  }
  return null;
});

/** What is found in the first article of a story that has it. */
function firstOf<K>({ articles }: Story, find: (article: ReadArticle, key: K) => string | null, key: K): string | null {
  for (const article of articles) {
    const found = find(article, key);
    if (found !== null) return found;
  }
  return null;
}

/** Countries and bodies as papers shorten them: a state acts whatever letters its name has. */
const LETTERS: ReadonlySet<string> = new Set(['US', 'USA', 'UK', 'UAE', 'DRC', 'ROK', 'DPRK', 'UN', 'EU', 'AU']);
const TOKENS = /(?:[A-Z]\.){2,}|[\p{L}-]+|[,;:.]/gu;

/** What is to be done, or hoped and asked for, is not done yet: "the army will withdraw", "to withdraw its troops". */
const isPlanned = (act: string): boolean => PLANNED.test(act);
const PLANNED =
  /\b(?:will|would|may|might|could|should|to)\s(?!not\b)(?:\p{Ll}+ly\s)?(?:be\s)?\p{Ll}+$|^(?:withdraw|pull out|reduce|deploy|redeploy|send|boost|bring home)\b|\b(?:will|would|may|might|could|should|to)\s(?:be\s)?(?:withdraw\w*|pull(?:ed)? out|reduced?|cut|redeploy(?:ed)?|leave|return home)/u;

const verbOf = (act: string): string => act.slice(act.lastIndexOf(' ') + 1);

/** Words from an office to its verb. */
const ACT_REACH = 6;
const BETWEEN =
  /^(?:\p{Lu}[\p{L}.-]+|al-\p{L}+|on|of|and|has|have|had|was|were|is|are|will|would|not|also|again|today|yesterday|late|early|formally|abruptly|have|been|still|just|\p{Ll}+ly)$/u;
const PERFECT = /^(?:has|have|had|was|were|been|\p{Ll}+ly|again|abruptly|just|also)$/u;
const MODAL = /^(?:will|would|also|finally)$/u;

/** A form of the verb that is one here: in the past, after an auxiliary, after a modal; "sanctions" alone may be a noun. */
function isAct(tokens: readonly string[], index: number, verbs: ReadonlyMap<string, unknown>): boolean {
  const token = tokens[index] ?? '';
  if (!verbs.has(token)) return false;
  const before = tokens[index - 1] ?? '';
  // "Will not sign" is a deed, "has not signed" none.
  if (before === 'not') return MODAL.test(tokens[index - 2] ?? '');
  if (/(?:ed|quit|withdrew|retook|struck|shot|drove|overthrew|forbade)$/.test(token) || PERFECT.test(before))
    return true;
  return MODAL.test(before);
}

/** The first words of the opening that one of the patterns finds, in a sentence that does not say what would undo them. */
const saidIn = (story: Story, words: Words): string | null => firstOf(story, saidOf, words);

/** Patterns, and what a sentence must not say. */
interface Words {
  patterns: readonly RegExp[];
  unless?: RegExp;
}

const saidOf = ofArticleAnd((article, { patterns, unless }: Words): string | null => {
  for (const [start, end] of opening(article)) {
    const sentence = article.findings.text.slice(start, end);
    if (unless?.test(sentence) === true) continue;
    for (const pattern of patterns) {
      const found = pattern.exec(sentence);
      if (found === null || LONG_AGO.test(sentence.slice(0, found.index))) continue;
      if (!SINCE_THEN.test(sentence.slice(found.index + found[0].length))) return found[0];
    }
  }
  return null;
});

const SAID = {
  moves: { patterns: MOVES },
  undone: { patterns: UNDONE },
  incidents: { patterns: INCIDENTS },
  turns: { patterns: TURNS, unless: NOT_YET },
  warnings: { patterns: WARNINGS },
  stakes: { patterns: STAKES },
  routine: { patterns: ROUTINE },
  office: { patterns: [HIGH_OFFICES] },
} as const satisfies Record<string, Words>;

/** "Last month's bombing", "the 1988 massacre": told of before. */
const LONG_AGO =
  /\b(?:(?:last|previous) (?:month|year)['’]s|disabled by|(?:the|a|of|in) (?:19|20)\d\d)\s(?:[\w-]+\s){0,3}$/i;

/** "Who signed a peace deal last month": told of before as well. */
const SINCE_THEN =
  /^[^,;.]{0,40}?\b(?:(?:last|previous) (?:month|year)|in (?:19|20)\d\d|(?:months?|years?|decades?) ago)\b/i;

/** Title and lede. */
const opening = ({ findings }: ReadArticle): (readonly [number, number])[] => findings.sentences.slice(0, 2);

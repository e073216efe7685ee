import type { Casualty, Day } from '../../../preload/contract';
import { isOfOneDay, pastOf } from '../casualties/past';
import { isBefore, isOld } from '../news';
import type { ReadArticle } from '../types';
import type { Story } from './group';
import { opening } from './said-in';

/** The most that one of its articles says of one event of these days, early in its text; what lies before the period counts for less. */
export function harm(
  { articles }: Story,
  type: 'killed' | 'injured' | 'missing' | 'displaced',
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
export function officeHolderKilled({ articles }: Story, from: Day): string | null {
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

/** Sentences of an article that tell what it is about; what stands below is background more often than not. */
const EARLY = 8;

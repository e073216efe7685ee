import type { Span, WarningEntry } from '../../preload/contract';
import type { ReferenceBook } from './references';
import { TOPIC_WEIGHT } from './stories/lexicon';
import { ofArticle } from './per-article';
import type { Ranked } from './stories/weight';
import { GIVING, givingForms, warnerOf } from './warner';
import { readsAlone } from './stories/summary';

/** Lines of a front page. */
const MOST = 6;
/** Sentences of an article in which its own news stands. */
const EARLY = 6;

const HAZARD =
  '(?:tsunami|storm|hurricane|cyclone|typhoon|flood(?:ing)?|tornado|avalanche|landslide|volcanic|eruption|heat|air[- ]raid|missile|terror(?:ism)?|security|travel|health)';
const PEOPLE = '(?:citizens|nationals|residents|travell?ers|tourists|staff|diplomats|people|villagers|families)';

/** Verbs by which a warning is given out; "the office issuing a warning" gives one out as well. */
const GIVES = givingForms(GIVING);
/** Verbs by which people are got out of harm's way, and those by which it is imposed on them. */
const TELLS = givingForms('order tell ask urge instruct advise');

/** What is in force or given out so that people get out of harm's way. Rhetoric ("warned that the economy …") is none. */
const IN_FORCE: readonly RegExp[] = [
  new RegExp(`\\b(?:${GIVES})\\b[^.;]{0,60}\\b(?:${HAZARD}|evacuation)[- ](?:warning|alert|advisory|watch|order)`, 'i'),
  new RegExp(
    `\\b${HAZARD}[- ](?:warning|alert|advisory|watch)(?:s|es|ies)?\\b[^.;]{0,60}\\b(?:issued|in force|in effect|raised|extended|declared)\\b`,
    'i',
  ),
  /\b(?:declare|impose|extend|order)(?:s|d|ed)?\b[^.;]{0,50}\b(?:state of emergency|curfew|martial law|evacuation|lockdown|quarantine)\b/i,
  /\b(?:state of emergency|curfew|martial law|evacuation order|lockdown|quarantine)\b[^.;]{0,40}\b(?:was|were|has been|have been|is|remains?|remained) (?:declared|imposed|extended|ordered|issued|in force|in effect)\b/i,
  // "Villagers of the slopes were ordered to evacuate".
  new RegExp(
    `\\b${PEOPLE}\\b[^.;]{0,80}\\b(?:are|were|was|been|being) (?:${TELLS}) to (?:evacuate|leave|flee)\\b`,
    'i',
  ),
  new RegExp(`\\border(?:s|ed)\\b[^.;]{0,50}\\b${PEOPLE}\\b[^.;]{0,30}\\b(?:to leave|to evacuate|out of)\\b`, 'i'),
  new RegExp(
    `\\b(?:embassy|consulate|foreign (?:ministry|office|minister)|state department)\\b[^.;]{0,60}\\b(?:warn|advise|urge|tell|told)(?:s|d|ed)?\\b[^.;]{0,40}\\b${PEOPLE}\\b`,
    'i',
  ),
];
/** What is over, not done or only spoken of. */
const OVER =
  /\b(?:lift(?:s|ed)?|cancell?ed|ended|expired|denied|no (?:tsunami|storm|travel) (?:warning|alert)|could|might|would|if|had been|not (?:yet )?(?:issued|declared|imposed))\b/i;
/** In small letters: the month is written with a capital. */
const MAY = /\bmay\b/;

/**
 * Warnings and orders in force that the period's sources report, in the order of their stories, one of each.
 * @param ranked the period's stories in the order they lead
 */
export function listWarnings(ranked: readonly Ranked[], book: ReferenceBook): WarningEntry[] {
  const entries: WarningEntry[] = [];
  for (const [index, { story, weight }] of ranked.entries()) {
    if (entries.length === MOST) break;
    if (TOPIC_WEIGHT[weight.topic] <= TOPIC_WEIGHT.culture) continue;
    const article = story.articles.find((one) => one.copyOf === null && warningIn(one) !== null);
    const span = article === undefined ? null : warningIn(article);
    if (article === undefined || span === null) continue;
    const by = warnerOf(article, span);
    entries.push({
      text: article.findings.text.slice(...span).trim(),
      ...(by === null ? {} : { by }),
      citation: book.cite(article, span[0], span[1]),
      story: index,
    });
  }
  return entries;
}

/** The first sentence of its opening that gives out a warning; null where none does, and of what was not analysed. */
const warningIn = ofArticle(({ findings: { analysed, sentences, text } }): Span | null => {
  if (!analysed) return null;
  const span = sentences.slice(0, EARLY).find((one) => {
    const sentence = text.slice(...one).trim();
    return (
      readsAlone(sentence) &&
      !OVER.test(sentence) &&
      !MAY.test(sentence) &&
      IN_FORCE.some((pattern) => pattern.test(sentence))
    );
  });
  return span ?? null;
});

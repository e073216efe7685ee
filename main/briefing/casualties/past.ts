import type { Casualty, Span } from '../../../preload/contract';
import { sentenceAround } from '../references';
import type { ReadArticle } from '../types';

// "Accused of murdering", "given life after being convicted of": what a court deals with was done before.
const TRIED =
  /\b(?:accused of|charged with|convicted (?:of|for|in)|found guilty of|tried (?:for|over|on)|on trial (?:for|over)|trial (?:for|over|of)|sentenced (?:\w+ ){0,6}(?:for|over)|jailed (?:\w+ ){0,4}(?:for|over)|charges of|guilty of|held responsible for|suspicion of|involve(?:d|ment) in|indicted (?:for|on|over)|implicated (?:\w+ ){0,3}in|verdict (?:on|over)|suspected of|acquitted of)\b[^.;]{0,120}$/i;

/** A verb of its own between the harm and a day: the day is that of the court, or of who speaks. */
const VERB =
  /\b(?:beg[ai]n|opened|opens|resum\w+|adjourn\w+|ended|was|were|is|are|has|have|had|said|appeared|pleaded|denied|faces?|faced|told|will|went|received|got)\b/i;

/**
 * Why a figure told as of these days is not: its article holds the same figure as history, or tells of it as of what a
 * court deals with, and nowhere else of its day; null where nothing says so.
 */
export function pastOf(article: ReadArticle, casualty: Casualty): string | null {
  if (isLikened(article, casualty)) return 'history';
  if (AGED.test(article.findings.text.slice(Math.max(0, casualty.start - 40), casualty.start))) return 'an age';
  if (isRate(article, casualty)) return 'a rate';
  if (isSaved(article, casualty)) return 'rescued since';
  if (casualty.scope !== 'incident') return null;
  const same = article.findings.casualties.filter(
    (other) => other.type === casualty.type && other.low === casualty.low && other.high === casualty.high,
  );
  if (same.some((other) => other.scope === 'background' && ofSamePeople(article, casualty, other))) return 'history';
  const isOf = (other: Casualty): boolean => other === casualty || ofSamePeople(article, casualty, other);
  if (!same.some((other) => isTried(article, other) && isOf(other))) return null;
  return same.some((other) => hasOwnDay(article, other)) ? null : 'of a court’s case, its day not told';
}

function ofSamePeople({ findings: { text } }: ReadArticle, one: Casualty, other: Casualty): boolean {
  const words = ({ start, end }: Casualty): string => text.slice(start, end).toLowerCase();
  const noun = ({ victims }: Casualty): string => victims.split(' ').at(-1)?.toLowerCase() ?? '';
  const apart = one.place !== null && other.place !== null && one.place.name !== other.place.name;
  if ((one.low ?? 0) < 2) return words(one) === words(other) && /^\p{Lu}/u.test(text.slice(one.start, one.end));
  return !apart && (noun(one) === noun(other) || words(one).split(' ')[0] === words(other).split(' ')[0]);
}

// "Crises like the tsunami, in which 500 died": what is likened was before.
const LIKENED =
  /\b(?:like|such as|similar to|reminiscent of) [^.;,]{3,60},? (?:in which|which|that|when|where) [^.;,]{0,30}$/i;

/** "The children, aged three, six and". */
const AGED = /\baged (?:[\w-]+,? (?:and )?){0,4}$/i;

function isLikened(article: ReadArticle, { start, end }: Casualty): boolean {
  const [from] = sentenceAround(article, start, end);
  return LIKENED.test(article.findings.text.slice(from, start));
}

// "100 are killed every day", "five deaths per year": of no event.
const RATE =
  /^[^,.;]{0,40}\b(?:every ?day|each day|per (?:day|week|month|year|annum)|daily|annually|(?:each|every) (?:week|month|year))\b/i;

/** "Some 3,000 children a day"; "a day after" and "in a week" give none. */
const EACH =
  /^(?:\s(?!(?:in|within|on|for|over|during|after|before|of|to|by|from|since|than)\b)[\w-]+){0,2}\san? (?:day|week|month|year)\b(?!\s(?:after|before|ago|earlier|later|of|since|when|long|old|into|from|and|that|in which|to|prior|apart)\b)/i;

const isRate = ({ findings: { text } }: ReadArticle, { end }: Casualty): boolean =>
  [RATE, EACH].some((pattern) => pattern.test(text.slice(end, end + 70)));

/** "All the 16 who were trapped were rescued": who was missing is so no more. */
const SAVED =
  /\b(?:was|were|has been|have been|had been) (?:\w+ly |all )?(?:rescued|saved|found alive|found safe|brought out alive|pulled out alive)\b/i;
const ALL = /\ball\b/i;
const COUNT =
  /\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b/i;

function isSaved({ findings: { text, sentences } }: ReadArticle, { type, start, end }: Casualty): boolean {
  if (type !== 'missing') return false;
  const count = COUNT.exec(text.slice(start, end))?.[0];
  if (count === undefined) return false;
  const same = new RegExp(`\\b${count}\\b`, 'i');
  return sentences.some(([from, to]) => {
    const sentence = text.slice(from, to);
    return SAVED.test(sentence) && ALL.test(sentence) && same.test(sentence);
  });
}

function isTried(article: ReadArticle, { start, end }: Casualty): boolean {
  const [from] = sentenceAround(article, start, end);
  return TRIED.test(article.findings.text.slice(from, start));
}

/** Its own sentence tells its day, and not that of a court. */
function hasOwnDay(article: ReadArticle, casualty: Casualty): boolean {
  const { text } = article.findings;
  const phrase = casualty.date?.phrase ?? null;
  if (phrase === null) return false;
  const [from, to] = sentenceAround(article, casualty.start, casualty.end);
  if (phrase[0] < from || phrase[1] > to) return false;
  if (!isTried(article, casualty)) return true;
  return phrase[0] > casualty.end && !VERB.test(text.slice(casualty.end, phrase[0]));
}

/** "Went on trial on Tuesday, accused of killing nine over ten years": the day is the court's. */
export const isDayOfCourt = (article: ReadArticle, casualty: Casualty): boolean =>
  isTried(article, casualty) && !hasOwnDay(article, casualty);

/** Between two counts that the sentence joins: "at least ten killed and over a dozen", "ten dead, twelve". */
const COUNTS = /^[\s,]*(?:people |others )?(?:killed|dead|injured|wounded|missing)?[\s,]*(?:and|,)\s$/i;

const NUMBER = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|a few|few|several|recent)';
/** "In the last eight days", "in only four days earlier this month", "from Nov. 5 to Nov. 13", "in recent air raids": of no single event. */
const SPAN = new RegExp(
  `\\b(?:in|over|during|within|for)\\s(?:only |just |as little as )?(?:the\\s)?(?:past|last|previous|space of)?\\s?${NUMBER}\\s(?:days|weeks|months|years)\\b|` +
    '\\bfrom\\s[^,;]{2,20}\\d{1,2}\\s(?:to|until|through)\\s[^,;]{2,20}\\d\\b|' +
    '\\brecent\\s(?:[\\w-]+\\s){0,2}(?:attacks|raids|strikes|accidents|clashes|bombings|blasts|killings|shootings|protests|incidents|days|weeks|months)\\b',
  'i',
);
/** So near to the figure it tells how long was counted. */
const NEAR = 100;

function isOverSpan({ findings: { text } }: ReadArticle, { start, end }: Casualty, [from, to]: Span): boolean {
  const after = text.slice(end, Math.min(to, end + NEAR)).split(/[;:]/)[0] ?? '';
  const before =
    text
      .slice(Math.max(from, start - NEAR), start)
      .split(/[;:]/)
      .at(-1) ?? '';
  return SPAN.test(after) || SPAN.test(before);
}

const LASTING =
  '(?:floods?|flooding|rains|drought|famine|epidemic|outbreak|monsoon|heat ?wave|cold (?:wave|snap|spell))';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)';
const LASTS = new RegExp(`\\b${LASTING}\\b`, 'i');
/** "The floods began in late October": what it takes is counted since then, whatever day the report has. */
const BEGAN = new RegExp(
  `\\b${LASTING}\\b[^.;]{0,80}\\b(?:began|begun|started|broke out) (?:in|on|at|some|about|weeks|months)\\b|` +
    `\\b${LASTING}\\b[^.;]{0,80}\\bsince (?:the |early |mid-? ?|late |last )*(?:${MONTH}|month|beginning|start)\\b`,
  'i',
);

/** The harm of what lasts for weeks, with no day in its own sentence. */
export function isLasting(article: ReadArticle, { start, end, date }: Casualty): boolean {
  const { text } = article.findings;
  const [from, to] = sentenceAround(article, start, end);
  if (!LASTS.test(text.slice(from, to)) || !BEGAN.test(text)) return false;
  return date?.phrase == null || date.phrase[0] < from || date.phrase[1] > to;
}

/** Words of a count that goes on. */
const GOES_ON =
  /\b(?:toll|total|tally|since|so far|br(?:ings?|ought|inging)|rais\w+|ris\w+|rose|years?|months?|weeks?|season|outbreak|number|epidemic|separate|across)\b/i;

/** "Three bombs rocked Osk on Friday morning, injuring 14": several strokes of one day that the report counts as one. */
export function isOfOneDay(article: ReadArticle, { id, scope, date, place, start, end }: Casualty): boolean {
  const { tolls, text } = article.findings;
  if (scope !== 'cumulative' || date?.precision !== 'day' || date.phrase === null || place === null) return false;
  if (!tolls.some(({ main, findings }) => main && findings.includes(id))) return false;
  const [from, to] = sentenceAround(article, start, end);
  return date.phrase[0] >= from && date.phrase[1] <= to && !GOES_ON.test(text.slice(from, to));
}

/**
 * The scope of a figure: wider than of one event where its sentence, or one that gives the same figure, says that it is counted
 * over days, or joins it to a count that is: "in three days at least ten killed and over a dozen wounded".
 */
export function scopeOf(article: ReadArticle, casualty: Casualty): Casualty['scope'] {
  const { casualties, text } = article.findings;
  if (isOfOneDay(article, casualty)) return 'incident';
  if (casualty.scope !== 'incident') return casualty.scope;
  const same = casualties.filter(
    (other) =>
      other.type === casualty.type &&
      other.scope === 'incident' &&
      other.low === casualty.low &&
      other.high === casualty.high,
  );
  const before = casualties.find(
    (other) =>
      other.type !== casualty.type &&
      (other.scope === 'cumulative' || other.scope === 'period') &&
      other.end <= casualty.start &&
      casualty.start - other.end < 30 &&
      COUNTS.test(text.slice(other.end, casualty.start)),
  );
  if (before !== undefined) return before.scope;
  if (isLasting(article, casualty)) return 'cumulative';
  const spans = same.some((other) => isOverSpan(article, other, sentenceAround(article, other.start, other.end)));
  return spans ? 'period' : casualty.scope;
}

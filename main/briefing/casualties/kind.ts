import { ofStatements } from './event';
import type { Statement } from './statements';

// Kinds of event, by the words reports use for them. The word shown is the report's own.
const EVENTS =
  /\b(earthquakes?|quakes?|aftershocks?|tsunami|flood(?:s|ing)?|landslides?|mudslides?|avalanches?|cyclone|hurricane|typhoon|tornado(?:es)?|storms?|heatwave|wildfires?|(?<!(?:opened?|opening|under|friendly|enemy|hostile|return(?:ed)?|arms|gun|mortar|artillery|exchanged?|exchanges? of) )fire(?! (?:on|at|into|upon)\b)|blaze|inferno|eruption|explosions?|blasts?|bombings?|car bombs?|suicide attacks?|air strikes?|airstrikes?|missile (?:strike|attack)s?|drone (?:strike|attack)s?|strikes?|shelling|bombardment|ambush|raids?|clash(?:es)?|fighting|battle|massacre|shooting|stabbing|hostage-taking|attacks?|offensive|riots?|unrest|crackdown|stampede|crush|collapse|capsizing|shipwreck|sinking|derailment|train (?:crash|collision)|plane crash|helicopter crash|bus crash|pile-up|crash|collision|accident|outbreak|epidemic|famine|siege|war(?!-|- | (?:crimes?|veterans?|trial)))\b/i;

/** "The blast brought the number of miners killed in 2006 to 28": what raised the count of a year is not what all of it died of. */
const RAISED =
  /\b(?:br(?:ing|ought)|rais|increas|push|tak(?:es?|ing)|took)\w*\s(?:the |its )?(?:total |overall )?(?:number|toll|tally|total)\b[^.;]*?\b(?:in (?:19|20)\d\d|(?:this|last) (?:year|month|season)|since)\b/i;

/** "Who came to aid earthquake victims": what those were harmed by whom others help. */
const OF_THOSE =
  /^(?:['’]s)?[- ](?:victims?|survivors?|relief|aid|response|rescue|recovery|zones?|areas?|hit|stricken|affected|ravaged|damaged|torn)\b/i;

/** The first word for an event that is not of what only tells whom the harmed helped, or where; else the first. */
function eventIn(told: string): RegExpExecArray | null {
  const first = EVENTS.exec(told);
  for (let found = first, from = 0; found !== null; found = EVENTS.exec(told.slice(from))) {
    from += found.index + found[0].length;
    if (!OF_THOSE.test(told.slice(from))) return found;
  }
  return first;
}

const ILLNESS =
  '(?:dengue(?: h(?:ae|e)morrhagic)?(?: fever)?|cholera|ebola|measles|malaria|meningitis|polio|diphtheria|typhoid|tuberculosis|pneumonic plague|bubonic plague|bird flu|swine flu|avian (?:flu|influenza)|influenza|covid-19|coronavirus|sars|mers|lassa fever|yellow fever|rift valley fever|mpox|monkeypox|zika|chikungunya|nipah|japanese encephalitis|encephalitis|leptospirosis|hepatitis [a-e]|rabies|anthrax)';

/** An illness that people died of or have: not what a worker who is shot gives drops against. */
const OF_ILLNESS = new RegExp(
  `\\b(?:of|from|by|with|to|for|due to)(?: the| a| an)?(?: suspected| severe| new)? (${ILLNESS})\\b|\\b(${ILLNESS})(?: virus)?(?:-related)? (?:outbreak|epidemic|pandemic|deaths?|cases?|patients?|toll|fatalit(?:y|ies)|infections?)\\b`,
  'i',
);

/** "37 deaths from the disease": which one stands before. */
const SAME_ILLNESS = /\bthe (?:disease|virus|fever|infection|illness)\b/i;

/** Sentences before "the disease" in which its name is looked for. */
const NAMED_BEFORE = 3;

/** The illness that a statement's sentence names, or the sentences before it where it says "the disease"; null: none. */
function illnessOf({ article, casualty }: Statement): string | null {
  const { sentences, text } = article.findings;
  const at = sentences.findIndex(([start, end]) => start <= casualty.start && end >= casualty.end);
  for (let index = at; index >= 0 && at - index <= NAMED_BEFORE; index--) {
    const told = text.slice(...(sentences[index] ?? [0, 0]));
    const found = OF_ILLNESS.exec(told);
    const name = found?.[1] ?? found?.[2];
    if (name !== undefined) return name;
    if (index === at && !SAME_ILLNESS.test(told)) return null;
  }
  return null;
}

/** What happened, in the word the first report's title or its statement's own sentence uses; null when neither says. */
export function whatHappened(statements: readonly Statement[]): string | null {
  for (const statement of statements) {
    const { article, casualty, part } = statement;
    // The sentence of a part may be about how that part came about.
    if (part) continue;
    const sentence = article.findings.sentences.find(([start, end]) => start <= casualty.start && end >= casualty.end);
    const told = sentence === undefined ? '' : article.findings.text.slice(...sentence);
    const raised = casualty.scope === 'incident' ? null : RAISED.exec(told);
    const own = eventIn(raised === null ? told : told.slice(raised.index));
    if (raised !== null && own === null) return null;
    if (own?.[1] !== undefined) return own[1].toLowerCase();
    const illness = illnessOf(statement);
    if (illness !== null) return illness;
  }
  for (const { article, toll } of statements) {
    const main = toll !== null && article.findings.tolls[toll]?.main === true;
    const title = main ? EVENTS.exec(article.title) : null;
    if (title?.[1] !== undefined) return title[1].toLowerCase();
  }
  return null;
}

/** The same of an event, while events are joined. */
export const happenedIn = ofStatements(whatHappened);

/** What does not befall one place twice within two days, each with the words for it. */
const ONCE: readonly RegExp[] = [
  /^(?:fire|blaze|inferno|wildfires?)$/,
  /^(?:earthquakes?|quakes?|tsunami)$/,
  /^(?:flood|landslide|mudslide|avalanche|cyclone|hurricane|typhoon|tornado|storm)/,
  /^(?:collapse|stampede|crush|eruption|capsizing|shipwreck|sinking|plane crash|helicopter crash|train (?:crash|collision)|derailment)$/,
];

/** Which of these kinds a word is of; -1: none. */
export const onceKind = (word: string | null): number =>
  word === null ? -1 : ONCE.findIndex((kind) => kind.test(word));

/** True where both are called by words for one kind of thing that happens but once: "fire", "blaze". */
export const sameOnce = (one: string | null, other: string | null): boolean =>
  onceKind(one) >= 0 && onceKind(one) === onceKind(other);

import { BE } from '../language/classes';

/** A deed in its sentence: offsets from the sentence's start. */
export interface Told {
  sentence: string;
  /** Of the clause of the deed, and of its verb. */
  clause: readonly [number, number];
  verb: readonly [number, number];
  /** The day is told. */
  dated: boolean;
}

// What is told of before: a year, a month ago, what had been done by then.
const BEFORE =
  /\b(?:(?:last|previous|early this|late last|earlier this|early last|earlier) (?:year|month|week|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn)|over the past|in the past|(?:in|since|of) (?:19|20)\d\d|at the time|years? ago|months? ago|the then|until then|before then|previously)\b/i;

/** Words that open a clause of the circumstances: who else resigned, before or when. */
const ASIDE =
  /\b(?:after|before|when|where|which|who|whose|since|if|once|unless|until|because|whether|although|though)\s(?:[^,;]{0,60})$/i;

/** Verbs of what is given out or held back, and what makes it no decision: figures, forecasts, no comment. */
const GIVES_OUT = /^(?:releas|publish|issu|unveil|rais|cut|refus|revis|lower|launch)/i;
const NO_DECISION =
  /^(?:\s\S+){0,4}\s(?:report|information|figures?|data|statistics|statement|results?|profits?|earnings|forecasts?|estimates?|outlook|index|points|percent|to comment|comment|issues?|questions?|concerns?|challenges|doubts?|possibility|subject|matter|point)\b/i;

/** "In a report released on Tuesday". */
const GIVEN_OUT =
  /\b(?:reports?|statements?|statistics|figures|data|information|list|survey|study)\s(?:(?:was|were|is|are|has been|have been)\s)?$/i;

/** "Closed lower", "ended at 4,980": markets; "agree on the importance of": talk. */
const MARKET =
  /^\s(?:sharply |slightly |mostly )*(?:lower|higher|up|down|flat|mixed|at \d|\d|almost|(?:the|this) (?:year|season|week|month|day)\b|on the importance|on the need)\b/i;
/** "The boss Tim Spicer, freed in Osk, told": who suffers it; where a comma stands before the name as well, it is who acts. */
function suffers(before: string): boolean {
  const name = /(?:\p{Lu}[\p{L}.'’-]+\s?)+,\s$/u.exec(before);
  return name !== null && !before.slice(0, name.index).endsWith(', ');
}

/** In the present they tell a stand that is taken, not a step. */
const STANDS = /^(?:refuses?|rejects?|opposes?|bans?|forbids?|recogni[sz]es?|supports?)$/i;

/** Verbs of saying where they open what is said. */
const SAYING = /^\s(?:that|there)\b/i;

/**
 * True when the sentence tells of a decision of these days: not of what was done before, by the way, in somebody's own words,
 * or of figures that are given out.
 */
export function isDecision({ sentence, clause, verb, dated }: Told): boolean {
  const before = sentence.slice(0, verb[0]);
  const after = sentence.slice(verb[1]);
  // In the words of somebody who is quoted it is a claim.
  if (before.split(/["“”]/).length % 2 === 0) return false;
  const own = sentence.slice(clause[0], verb[0]);
  if (ASIDE.test(sentence.slice(0, clause[0])) || ASIDE.test(own)) return false;
  if (!dated && (BEFORE.test(sentence) || /\b(?:had|later) (?:\w+ )?$/i.test(before))) return false;
  if (SAYING.test(after) || (GIVES_OUT.test(sentence.slice(...verb)) && NO_DECISION.test(after))) return false;
  // "Refuses to recognise", "already has ratified": how it has stood for long.
  if (!dated && (STANDS.test(sentence.slice(...verb)) || /\balready (?:has |have )?$/i.test(before))) return false;
  // "Remains barred": how it stands, no deed.
  if (/\b(?:remain|stay)(?:s|ed)?\s$/i.test(before)) return false;
  if (GIVEN_OUT.test(before) || MARKET.test(after) || before.trim() === '') return false;
  if (suffers(before) || /\b(?:Co|Corp|Inc|Ltd)\.$/.test(sentence)) return false;
  // "Sanctions imposed by the north": a noun is told of, not a deed; "was ordered by" is one.
  if (/^(?:\s\w+){0,2}\sby\b/i.test(after)) {
    const words = before.trim().split(/\s+/).slice(-3);
    if (!words.some((word) => BE.has(word.toLowerCase()))) return false;
  }
  return true;
}

/** Names of what nobody acts by: goals, accords, an index; what a body's name ends in is no such word. */
const NO_ACTOR =
  /\b(?:goals?|index|accords?|agreements?|plan|programmes?|programs?|reports?|declaration|treaty|protocol|resolution|summit|conference|meeting|talks|elections?|championships?|cup|initiative|convention|constitution|charter|roadmap)$/i;

/** Houses that report: they tell what others do. */
const MEDIA =
  /^(?:the )?(?:[\w-]+ )?(?:herald|times|post|star|news|daily|gazette|tribune|mail|guardian|telegraph|nation|standard|journal)$/i;

export const canAct = (name: string): boolean => !NO_ACTOR.test(name) && !MEDIA.test(name);

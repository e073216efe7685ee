import { ofArticleAnd } from '../per-article';
import type { Story } from './group';
import { FALLS, STATE_NOUNS } from './lexicon';
import { firstOf, opening } from './said-in';

/** The words of the opening by which an office or a body acts: "the president dissolved", "troops have withdrawn". */
export const actIn = (story: Story, verbs: ReadonlyMap<string, unknown>): string | null => firstOf(story, actOf, verbs);

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

/** Countries and bodies as papers shorten them: a state acts whatever letters its name has. */
const LETTERS: ReadonlySet<string> = new Set(['US', 'USA', 'UK', 'UAE', 'DRC', 'ROK', 'DPRK', 'UN', 'EU', 'AU']);
const TOKENS = /(?:[A-Z]\.){2,}|[\p{L}-]+|[,;:.]/gu;

/** What is to be done, or hoped and asked for, is not done yet: "the army will withdraw", "to withdraw its troops". */
export const isPlanned = (act: string): boolean => PLANNED.test(act);
const PLANNED =
  /\b(?:will|would|may|might|could|should|to)\s(?!not\b)(?:\p{Ll}+ly\s)?(?:be\s)?\p{Ll}+$|^(?:withdraw|pull out|reduce|deploy|redeploy|send|boost|bring home)\b|\b(?:will|would|may|might|could|should|to)\s(?:be\s)?(?:withdraw\w*|pull(?:ed)? out|reduced?|cut|redeploy(?:ed)?|leave|return home)/u;

/** "The government quit": who governs changes, or a war begins. */
export const changesWhoGoverns = (act: string): boolean => FALLS.has(act.slice(act.lastIndexOf(' ') + 1));

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

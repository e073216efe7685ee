import {
  BE,
  COORDINATORS,
  DETERMINERS,
  HAVE,
  MODALS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  union,
} from '../../language/classes';
import type { Edit } from './edits';

// A measure in figures, or a word of two letters and more: what is set "- R Beattie", "n- Wendy" is no compound. A further
// part of one compound ("Lashkar-e- Taiba") may be shorter.
const SPACED = /(?<=(?:(?<![\p{L}\p{N}'’.-])(?:\p{L}{2,}|\d{1,3})|-\p{L}+)-) (?=(\p{L}{2,})(-?))/gu;
// "Antonov- 74": a type or a number, where the text writes it whole as well.
const NUMBERED = /(?<![\p{L}\p{N}'’.-])(\p{L}+-) (\d+)(?![\p{L}\p{N}])/gu;
// After a hyphen left hanging stands the word that joins the next compound: "three- and six-month bills".
const HANGING = union(COORDINATORS, 'to through as plus und');
// After a hyphen typed for a dash the sentence goes on: "the ferry sank- it was the third", "the mayor- Eva Lind- said".
const GOING_ON = union(
  DETERMINERS,
  SUBJECT_PRONOUNS,
  OBJECT_PRONOUNS,
  RELATIVES,
  QUESTION_WORDS,
  PREPOSITIONS,
  SUBORDINATORS,
  BE,
  HAVE,
  MODALS,
  'not there then said says told',
);
const UNIT = /^(?:second|minute|hour|day|night|week|month|year|inch|foot|yard|mile|met(?:re|er)|ton|storey|story|page)/;

/**
 * The space a line break left behind the hyphen of a compound or a name: "al- Rubaie", "Asia- Pacific", "two-year- old".
 * A line in which such a hyphen stands for a dash is left as it is.
 */
export function spacedHyphens(text: string): Edit[] {
  const edits: Edit[] = [];
  let dashedTo = 0;
  for (const { index, 1: next = '', 2: on } of text.includes('- ') ? text.matchAll(SPACED) : []) {
    const word = next.toLowerCase();
    if (index < dashedTo || (HANGING.has(word) && on === '')) continue;
    if (GOING_ON.has(word) && on === '') {
      const line = text.lastIndexOf('\n', index);
      dashedTo = text.indexOf('\n', index);
      if (dashedTo === -1) dashedTo = text.length;
      while ((edits.at(-1)?.start ?? -1) > line) edits.pop();
      continue;
    }
    if (/\d-$/.test(text.slice(index - 2, index)) && !UNIT.test(word)) continue;
    edits.push({ start: index, end: index + 1, put: '', rule: 'hyphen-space' });
  }
  for (const { index, 1: kind = '', 2: number = '' } of text.includes('- ') ? text.matchAll(NUMBERED) : [])
    if (text.includes(kind + number)) {
      const space = index + kind.length;
      edits.push({ start: space, end: space + 1, put: '', rule: 'hyphen-space' });
    }
  return edits.toSorted((a, b) => a.start - b.start);
}

import { splitParagraphs } from '../paragraphs';
import { isDigit, isLetter } from './letters';
import { removal } from './paragraphs';
import type { Edit } from './edits';

// A line of boilerplate says one thing and says it briefly.
const LONGEST = 240;

const SHARE =
  'facebook|twitter|x|linkedin|whatsapp|e-?mail|mail|print|telegram|reddit|pinterest|instagram|messenger|copy link|share|tweet';
/**
 * Whose the words are: the sign, names and a year, then what they forbid. "Copyright law" goes on in prose, and so does a
 * third point, "(c) Three people were killed".
 */
const OWNED = new RegExp(
  '^(?:©|[Cc]opyright|COPYRIGHT|\\([cC]\\)(?=.*(?:\\b(?:19|20)\\d\\d\\b|[Rr]ights reserved)))' +
    '(?:[ ,|–—-]*(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT|by|of|the|and|&|(?:19|20)\\d\\d|\\p{Lu}[^\\s.]*(?:\\.(?:com|org|net)|(?<=Inc|Ltd|Co|U\\.S)\\.)?))*' +
    '(?:\\.?$|[.,;|]? ?[Aa]ll [Rr]ights|[.,;|] .*\\b(?:reserved|permission|reproduc|republi|redistribut|terms|licen[cs]|provided by))',
  'u',
);
const LINES: readonly RegExp[] = [
  /^(?:story|article) continues (?:below|after) (?:this )?(?:advert|ad\b|promotion)/i,
  /^(?:-+ ?)?advertisements?(?: ?-+)?$/i,
  /^(?:please )?(?:subscribe|sign up)\b(?=.*\b(?:newsletter|our|inbox|channel|alerts|updates)\b)[^.!?]*[.!?]?$/i,
  /^(?:subscribe|sign up|log ?in|register)(?: now| today| here| for free)?[.!]?$/i,
  /^(?:read|see|watch|listen) (?:more|also|next|now|here)(?:$|\s?[:|>»])/i,
  /^(?:follow|like) us on\b[^.!?]*[.!?]?$/i,
  /^(?:download|get) (?:our|the) (?:\w+ )?app\b[^.!?]*[.!?]?$/i,
  /^click here\b(?=.*\b(?:to|for)\b)[^.!?]*[.!?]?$/i,
  OWNED,
  /^(?:\S+ ){0,6}all rights reserved\.?$/i,
  /^legal disclaimer ?:/i,
  new RegExp(
    `^(?:share (?:this|on|via)?(?: story| article| post)?:? ?)?(?:(?:${SHARE})(?: (?:on|via) (?:facebook|twitter|x|e-?mail))?[ ,|/·•]+)+(?:${SHARE})$`,
    'i',
  ),
  // What a page leads on to: a headline after a colon, or the heading of a list.
  /^(?:also read|read also|see also|don['’]t miss|related|related (?:stories|articles|news|content|coverage|topics|links)|more (?:stories|news|on this (?:story|topic))|you (?:may|might) also like|recommended for you|most (?:read|popular)|trending(?: now)?)(?:$|\s?[:|>»])/i,
  // Who wrote and edited it: names and nothing said of them.
  /^\(?(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|Compiled|Translated)(?: and (?:[Rr]eporting|[Ee]diting|[Ww]riting))? by(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|and|in|for|at|by|additional|reporting|editing|writing)[,;:.]?)+\)?\.?$/u,
  // Where the page itself was first published, in one sentence: what a report of the news says is the paper's own matter.
  /^this (?:article|story|piece) (?:was |has been )?(?:originally|first) (?:appeared|published|posted|ran)\b(?:[^.!?]|\.(?=\S))*\.?$/i,
  // Whose picture it was: an agency or a source behind a stroke, or the word for it before a colon.
  /^(?:file )?(?:photo|photograph|image|picture)s? (?:credit|source|courtesy|copyright)s?(?: of|:| ?[|/])? ?[^.!?]{2,80}$/iu,
  /^(?:file )?(?:photo|photograph|image|picture)s?(?: by)? ?: ?[^.!?:]{2,60}\/ ?[^.!?:]{2,30}$/iu,
  /^(?:share|save) (?:this )?(?:story|article|post)[.!]?$/i,
  // A syndicator's own number under the article.
  /^[A-Z]{4,10}\d{8,}[A-Z]{0,4}\d{0,16}$/,
];
// One share button a line: boilerplate in company only.
const BUTTON = new RegExp(`^(?:share this:?|more|google|tumblr|pocket|${SHARE})(?:[: ]+(?:${SHARE}|google))?:?$`, 'i');
// The words such lines begin with: a look at the first word spares the patterns.
const FIRST = new Set(
  (
    'also don related recommended most trending you additional further reporting editing writing compiled translated this the file photo photos photograph photographs image images picture pictures advert advertisement advertisements story article please subscribe sign log login register read see watch listen follow like download get click copyright legal share save more google tumblr pocket tweet ' +
    SHARE.replaceAll('|', ' ').replaceAll('?', '')
  ).split(' '),
);

function suspicious(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // ©, an opening bracket, a hyphen
  if (first === 169 || first === 40 || first === 45) return true;
  let index = start;
  while (index < end && index - start < 15 && isLetter(text, index)) index++;
  if (FIRST.has(text.slice(start, index).toLowerCase())) return true;
  if (first >= 65 && first <= 90 && isDigit(text, index)) return true;
  const last = text.charAt(end - 1);
  return text.endsWith('eserved', last === '.' ? end - 1 : end);
}

/** Lines around an article that are no part of it: invitations to subscribe, share buttons, rights, adverts. */
export function boilerplate(text: string): Edit[] {
  if (!text.includes('\n')) return [];
  const edits: Edit[] = [];
  const paragraphs = splitParagraphs(text);
  const button = (index: number): boolean => {
    const paragraph = paragraphs[index];
    return (
      paragraph !== undefined && paragraph[1] - paragraph[0] < 30 && BUTTON.test(text.slice(paragraph[0], paragraph[1]))
    );
  };
  for (const [index, [start, end]] of paragraphs.entries()) {
    if (
      !suspicious(text, start, end) ||
      (end - start > LONGEST && !/^legal disclaimer ?:/i.test(text.slice(start, start + 20)))
    )
      continue;
    if (button(index) && (button(index - 1) || button(index + 1))) {
      edits.push(removal(text, start, end, 'boilerplate'));
      continue;
    }
    const line = text.slice(start, end);
    if (LINES.some((pattern) => pattern.test(line))) edits.push(removal(text, start, end, 'boilerplate'));
  }
  return edits;
}

import { splitParagraphs } from '../paragraphs';
import { removal } from './paragraphs';
import type { Edit } from './edits';

// A line of boilerplate says one thing and says it briefly.
const LONGEST = 240;

const SHARE = 'facebook|twitter|x|linkedin|whatsapp|e-?mail|mail|print|telegram|reddit|pinterest|instagram|messenger|copy link|share|tweet';
const LINES: readonly RegExp[] = [
  /^(?:story|article) continues (?:below|after) (?:this )?(?:advert|ad\b|promotion)/i,
  /^(?:-+ ?)?advertisements?(?: ?-+)?$/i,
  /^(?:please )?(?:subscribe|sign up)\b(?=.*\b(?:newsletter|our|inbox|channel|alerts|updates)\b)[^.!?]*[.!?]?$/i,
  /^(?:subscribe|sign up|log ?in|register)(?: now| today| here| for free)?[.!]?$/i,
  /^(?:read|see|watch|listen) (?:more|also|next|now|here)(?:$|\s?[:|>»])/i,
  /^(?:follow|like) us on\b[^.!?]*[.!?]?$/i,
  /^(?:download|get) (?:our|the) (?:\w+ )?app\b[^.!?]*[.!?]?$/i,
  /^click here\b(?=.*\b(?:to|for)\b)[^.!?]*[.!?]?$/i,
  /^(?:©|\(c\)|copyright)(?: ?(?:©|\(c\)))? ?(?:copyright )?(?:\d{4}|\p{Lu})[^!?]*$/iu,
  /^(?:\S+ ){0,6}all rights reserved\.?$/i,
  /^legal disclaimer ?:/i,
  new RegExp(`^(?:share (?:this|on|via)?(?: story| article| post)?:? ?)?(?:(?:${SHARE})(?: (?:on|via) (?:facebook|twitter|x|e-?mail))?[ ,|/·•]+)+(?:${SHARE})$`, 'i'),
  /^(?:share|save) (?:this )?(?:story|article|post)[.!]?$/i,
  // A syndicator's own number under the article.
  /^[A-Z]{4,10}\d{8,}[A-Z]{0,4}\d{0,16}$/,
];
// One share button a line: boilerplate in company only.
const BUTTON = new RegExp(`^(?:share this:?|more|google|tumblr|pocket|${SHARE})(?:[: ]+(?:${SHARE}|google))?:?$`, 'i');
const GATE = /advert|subscri|sign up|log ?in|register|read |see |watch|listen|follow us|like us|app\b|click here|©|\(c\)|copyright|reserved|disclaimer|share|tweet|twitter|facebook|mail|[A-Z]{4}\d{8}/i;

/** Lines around an article that are no part of it: invitations to subscribe, share buttons, rights, adverts. */
export function boilerplate(text: string): Edit[] {
  if (!text.includes('\n')) return [];
  const edits: Edit[] = [];
  const paragraphs = splitParagraphs(text);
  const button = (index: number): boolean => {
    const paragraph = paragraphs[index];
    return paragraph !== undefined && paragraph[1] - paragraph[0] < 30 && BUTTON.test(text.slice(paragraph[0], paragraph[1]));
  };
  for (const [index, [start, end]] of paragraphs.entries()) {
    if (button(index) && (button(index - 1) || button(index + 1))) {
      edits.push(removal(text, start, end, 'boilerplate'));
      continue;
    }
    if (end - start > LONGEST && !/^legal disclaimer ?:/i.test(text.slice(start, start + 20))) continue;
    const line = text.slice(start, end);
    if (GATE.test(line) && LINES.some((pattern) => pattern.test(line))) edits.push(removal(text, start, end, 'boilerplate'));
  }
  return edits;
}

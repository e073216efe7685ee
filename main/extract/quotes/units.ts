import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';
import type { Quoted } from './parsers/marks';

/**
 * The text with each quoted stretch as one item, cut where a sentence of the paper ends.
 * An item is a token's index, or `~index` of a quoted stretch.
 */
export interface Outline {
  readonly items: Int32Array;
  readonly units: readonly Unit[];
}

export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  /** Holds a quoted stretch. */
  readonly quoted: boolean;
}

// A unit that grows past so many items is cut, so that no rule looks further: prose has no such sentence.
const LONGEST = 400;

const STOPS = new Set(['.', '?', '!', '…']);

/** Cuts the document into units; one pass over its tokens. */
export function outline(document: Document, spans: readonly Quoted[]): Outline {
  const { tokens } = document;
  const items = new Int32Array(tokens.length + spans.length);
  const units: Unit[] = [];
  let count = 0;
  let span = 0;
  for (let paragraph = 0; paragraph < document.paragraphs.length; paragraph++) {
    let index = document.firstToken[document.firstSentence[paragraph] ?? 0] ?? 0;
    const to = document.firstToken[document.firstSentence[paragraph + 1] ?? 0] ?? tokens.length;
    let from = count;
    let quoted = false;
    const close = (): void => {
      if (count > from) units.push({ from, to: count, paragraph, quoted });
      from = count;
      quoted = false;
    };
    while (index < to) {
      if (count - from >= LONGEST) close();
      const next = spans[span];
      if (next !== undefined && next.first === index) {
        if (count > from && endsBefore(document, items[count - 1] ?? 0, index, spans)) close();
        items[count++] = ~span;
        quoted = true;
        span++;
        index = next.past;
        continue;
      }
      if (count > from && endsBefore(document, items[count - 1] ?? 0, index, spans)) close();
      items[count++] = index++;
    }
    close();
  }
  return { items: items.subarray(0, count), units };
}

/** Whether a sentence of the paper ends between the item before and the token at `index`. */
function endsBefore(document: Document, item: number, index: number, spans: readonly Quoted[]): boolean {
  const token = document.tokens[index];
  if (token === undefined) return true;
  if (item >= 0) {
    const before = document.tokens[item];
    return (
      before !== undefined &&
      before.sentence !== token.sentence &&
      STOPS.has(before.text.charAt(before.text.length - 1))
    );
  }
  const span = spans[~item];
  if (span === undefined) return false;
  if (STOPS.has(token.text) || token.kind === 'mark') return false;
  const final = document.text.charAt(span.end - 1);
  if (!STOPS.has(final)) return false;
  return beginsSentence(token) && index > 0;
}

function beginsSentence(token: Token): boolean {
  return token.capital || token.kind === 'number';
}

import {
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  type Color,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Briefing } from '../../../preload/contract';
import { headingOf, stampOf } from '../heading';
import { embedTypeface, type Line, type Typeface } from './typeface';

/** Size of the running lines and distances from the page's edges, in points. They stand inside the printed page's margins. */
const SIZE = 7.5;
const SIDE = 51;
const ABOVE = { marking: 27, title: 40 };
const BELOW = { foot: 36, marking: 23 };
const INK = rgb(0.3, 0.33, 0.345);
const ALERT = rgb(0.549, 0.184, 0.106);

/**
 * Draws the heads and feet of every page: title and marking above; creation, engine, page number and marking below.
 * Chromium's own templates for these lines can't wait for a font, so they are drawn here, with the app's.
 * They are marked as artifacts: a screen reader passes them over.
 * @param created what the foot says: when the briefing was made, in words, and by which engine
 */
export async function drawRunningLines(document: PDFDocument, briefing: Briefing, created: string): Promise<void> {
  const regular = await embedTypeface(document, 'regular');
  const bold = await embedTypeface(document, 'bold');
  const state = briefing.closed === null ? 'draft' : `version ${briefing.version}`;
  const pages = document.getPages();
  const room = Math.min(...pages.map((page) => page.getWidth())) - 2 * SIDE;
  const title = fit(regular, `${headingOf(briefing)}, ${state}`, room);
  const foot = fit(regular, created, room * 0.75);
  const marking = stampOf(briefing);
  const stamp = marking === null ? null : fit(bold, marking.toUpperCase(), room);
  for (const [index, page] of pages.entries()) {
    const number = regular(`Page ${index + 1} of ${pages.length}`);
    const top = page.getHeight();
    const draw = (line: Line, align: 'left' | 'centre' | 'right', y: number, color: Color): void => {
      const space = page.getWidth() - 2 * SIDE - line.width(SIZE);
      line.draw(page, { x: SIDE + space * { left: 0, centre: 0.5, right: 1 }[align], y, size: SIZE, color });
    };
    artifact(page, () => {
      draw(title, 'left', top - ABOVE.title, INK);
      draw(foot, 'left', BELOW.foot, INK);
      draw(number, 'right', BELOW.foot, INK);
      if (stamp === null) return;
      draw(stamp, 'centre', top - ABOVE.marking, ALERT);
      draw(stamp, 'centre', BELOW.marking, ALERT);
    });
  }
}

/** Sets a text, cut with an ellipsis when it is wider than the room. */
function fit(typeface: Typeface, text: string, room: number): Line {
  const whole = typeface(text);
  if (whole.width(SIZE) <= room) return whole;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const cut = typeface(`${characters.slice(0, middle).join('')}…`);
    if (cut.width(SIZE) <= room) low = middle;
    else high = middle - 1;
  }
  return typeface(`${characters.slice(0, low).join('')}…`);
}

function artifact(page: PDFPage, draw: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

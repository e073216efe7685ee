import type { Briefing } from '../../../preload/contract';
import sansSerif from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';

/** The heads and feet of every page, as the two HTML templates printing takes. */
export interface RunningLines {
  header: string;
  footer: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

// Printing lays the templates out apart from the page: they see neither its styles nor its fonts, so both come along.
const STYLE = `<style>
@font-face{font-family:"Inter";src:url(${sansSerif}) format("woff2");font-weight:100 900}
.line{box-sizing:border-box;width:100%;padding:0 18mm;font:400 7.5pt/1.3 "Inter",sans-serif;color:#4d5558;display:grid;grid-template-columns:1fr auto 1fr;gap:6mm;-webkit-print-color-adjust:exact}
.line>:last-child{text-align:right}
.line span{overflow-wrap:anywhere}
.marking{font-weight:600;letter-spacing:.12em;text-transform:uppercase;color:#8c2f1b;text-align:center}
</style>`;

/**
 * Title and marking above; marking, page number, time of creation and engine below.
 * @param created when the briefing was made, in words, in the library's time zone
 */
export function runningLines(briefing: Briefing, created: string): RunningLines {
  const marking = `<span class="marking">${escape(briefing.options.marking ?? '')}</span>`;
  const state = briefing.closed === null ? 'draft' : `version ${briefing.version}`;
  const title = escape(`${briefing.options.title}, ${period(briefing)}, ${state}`);
  const foot = escape(`Created ${created}, engine ${briefing.engine}`);
  return {
    header: `${STYLE}<div class="line"><span>${title}</span>${marking}<span></span></div>`,
    footer: `${STYLE}<div class="line"><span>${foot}</span>${marking}<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
  };
}

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The period in words: one day, or first to last. */
export function period({ options: { from, to } }: Briefing): string {
  const first = LONG_DAY.format(new Date(`${from}T00:00:00Z`));
  return from === to ? first : `${first} to ${LONG_DAY.format(new Date(`${to}T00:00:00Z`))}`;
}

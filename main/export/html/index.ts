import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RENDERER } from '../../files/bundle';
import { shown, type Briefing, type Layout } from '../../../preload/contract';
import { headingOf, stampOf } from '../heading';

/** The styles of the desk as they were built, with the bytes of the typefaces they name. */
export interface Styles {
  css: string;
  /** File name in the styles -> bytes. */
  fonts: ReadonlyMap<string, Uint8Array>;
}

/** Reads those of the app's own page: a page of the web takes them along. */
export async function readStyles(): Promise<Styles> {
  const page = await readFile(join(RENDERER, 'index.html'), 'utf8');
  const sheets = [...page.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/gu)].map(([, file]) => file ?? '');
  const css = (await Promise.all(sheets.map((file) => readFile(join(RENDERER, file), 'utf8')))).join('\n');
  const names = [...new Set([...css.matchAll(/url\(\.\/([^)]+\.woff2)\)/gu)].map(([, name]) => name ?? ''))];
  const fonts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(RENDERER, 'assets', name))] as const),
  );
  return { css, fonts: new Map(fonts) };
}

/**
 * One file that holds all it needs, to be read in any browser, now and in twenty years: the markup that is printed, its
 * styles, the typefaces of its characters. It has no script, and its policy lets it fetch nothing.
 * @param markup what the hidden window drew
 */
export function asPage(briefing: Briefing, layout: Layout, markup: string, styles: Styles): string {
  const marking = stampOf(briefing);
  const characters = new Set(Array.from(markup, (character) => character.codePointAt(0) ?? 0));
  const stamp = marking === null ? '' : `<p class="page-marking">${escape(marking)}</p>\n`;
  return `<!doctype html>
<html lang="en" class="printing" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Daybrief, engine ${escape(briefing.engine)}">
<title>${escape(headingOf(briefing))}</title>
<style>
${withTypefaces(styles, characters)}
${PAGE.replaceAll('TYPE', String(layout.typeSize / 100))}
</style>
</head>
<body>
${stamp}${layout.edition === 'full' ? markup : withoutLinks(markup)}
${stamp}</body>
</html>
`;
}

/** An edition without the evidence keeps its numbers; they lead nowhere. */
const withoutLinks = (markup: string): string => markup.replaceAll(/(<a [^>]*?) ?href="#(?:ref|source)-\d+"/gu, '$1');

/** What differs from paper: a window is as wide as it is, has no pages, and can be printed. */
const PAGE = `
html, body { height: auto; overflow: auto; background: #fff; }
body { zoom: TYPE; padding: 1.5rem 1rem; }
main.paper { --type: 1 !important; max-width: calc(210mm - 1.42in); margin: 0 auto; }
main.paper .brief, main.paper .front { width: auto; height: auto; overflow: visible; }
main.paper .front { padding-bottom: 8mm; }
main.paper .marking { display: none; }
.page-marking { text-align: center; text-transform: uppercase; letter-spacing: 0.14em; color: var(--alert); font: 600 0.75rem/1.4 var(--sans); margin: 0 0 1.2rem; }
:target { background: var(--mark); }
@media screen and (max-width: 46rem) { main.paper .brief-body { padding-left: 0; } main.paper .annex { margin-left: 0; } main.paper .story .aside { position: static; width: auto; } main.paper :is(.cards, .regions, .lines, .speakers, .columns) { columns: 1; } main.paper .front-side { grid-template-columns: 1fr; } main.paper .table-scroll { overflow-x: auto; } }
@media print { body { padding: 0; } }
`;

/** Typefaces go along as far as a character of the page needs them; each as data, once. */
function withTypefaces({ css, fonts }: Styles, characters: ReadonlySet<number>): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//gu, '')
    .replaceAll(/@font-face\s*\{[^}]*\}/gu, (face) => {
      const name = /url\(\.\/([^)]+\.woff2)\)/u.exec(face)?.[1];
      const bytes = name === undefined ? undefined : fonts.get(name);
      const range = /unicode-range:\s*([^;}]+)/u.exec(face)?.[1];
      if (bytes === undefined || (range !== undefined && !needed(range, characters))) return '';
      const data = `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')`;
      return face.replace(/src:[^;}]+/u, `src: ${data}`);
    })
    .replaceAll(/\n{2,}/gu, '\n');
}

function needed(range: string, characters: ReadonlySet<number>): boolean {
  const parts = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'f'), 16)] as const;
  });
  return [...characters].some((code) => parts.some(([from, to]) => code >= from && code <= to));
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => shown(text).replaceAll(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');

import { shown, type Citation } from '../../../preload/contract';

/**
 * Text that came from outside, made inert: no mark of Markdown, no tag of HTML and no bare address in it takes effect, and
 * line breaks become spaces, so that it stays in its line, cell or heading.
 */
export function escapeMarkdown(text: string): string {
  return (
    withoutAutolinks(shown(text).replaceAll(/\s+/gu, ' ').trim(), (words) =>
      words
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_[\]~|#]/gu, '\\$&'),
    )
      // At the start of a line these would open a list.
      .replace(/^([-+=])/u, '\\$1')
      .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
  );
}

// What one or another viewer makes a link of by itself: an address with its scheme, one that begins with www, that of a
// mailbox, and the bare name of a host. The bounds keep a hostile line from being read again and again.
const REST = String.raw`(?:[^\s\x60|<>]*[^\s\x60|<>.,;:!?…"“”'’()*_~])`;
const LABEL = String.raw`[a-z\d][a-z\d-]{1,62}\.`;
const ADDRESS = new RegExp(
  [
    String.raw`(?:[a-z][a-z\d+.-]{0,31}:\/\/|(?<![a-z\d])www\.|(?:mailto|xmpp|tel):)${REST}`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`,
    String.raw`(?<![\p{L}\d.-])(?:${LABEL}){1,6}(?:com|org|net|edu|gov|mil|int|info|biz|news|tv)(?![\p{L}\d-])(?:[/:?#]${REST})?`,
    String.raw`(?<![\p{L}\d.-])(?:${LABEL}){2,6}[a-z]{2}(?![\p{L}\d-])(?:[/:?#]${REST})?`,
    String.raw`(?<![\p{L}\d.-])${LABEL}[a-z]{2}\/${REST}`,
  ].join('|'),
  'giu',
);

/** Addresses as code, of which no viewer makes a link; `escape` is for the words around them. */
function withoutAutolinks(text: string, escape: (words: string) => string): string {
  let done = '';
  let next = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    done += `${escape(text.slice(next, index))}\`${address}\``;
    next = index + address.length;
  }
  return done + escape(text.slice(next));
}

/** One row of a table; the cells are escaped already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

// A description or words of a link without brackets in them; what is written otherwise is shown as it was typed.
const PICTURE = /(?<!\\)!\[([^[\]\n]*)\]\([^()\n]*\)/gu;
const LINK = /(?<![\\!])\[([^[\]\n]*)\]\(<?([^()\s<>]+)>?(?:[ \t]+"[^"\n]*")?\)/gu;

/**
 * The staff's own Markdown, set apart in a quotation block. As on screen a link says where it leads instead of leading
 * there, and a picture is its description. No bracket, tag, entity or bare address in it is left to any viewer.
 */
export function staffMarkdown(text: string): string {
  const said = shown(text)
    .trim()
    .replaceAll(PICTURE, '[picture: $1]')
    .replaceAll(LINK, '$1 ($2)')
    // An escaped sign is none of an address to who reads the source alone, and one to who reads what is shown.
    .replaceAll(/\\([:@/]|\.(?=\S))|\\[^]/gu, (pair, sign: string | undefined) => sign ?? pair);
  return withoutAutolinks(said, inert)
    .split(/\r?\n/u)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Marks of emphasis, lists, tables and headings are left; what was escaped stays so. */
const inert = (words: string): string =>
  words.replaceAll(/\\[^&<]|\\?[&<]|\\$|[[\]`]/gu, (mark) => INERT[mark] ?? mark);

const INERT: Record<string, string> = {
  '&': '&amp;',
  '\\&': '&amp;',
  '<': '&lt;',
  '\\<': '&lt;',
  '[': '\\[',
  ']': '\\]',
  '`': '\\`',
  // Before an address it would undo what makes that code.
  '\\': '\\\\',
};

/** The numbers of the references, each once, leading to their headings. */
export function cite(...citations: readonly Citation[]): string {
  const numbers = [...new Set(citations.map(({ reference }) => reference))];
  return numbers.map((number) => `[\\[${number}\\]](#reference-${number})`).join(' ');
}

/** The same text with the references' numbers kept and their links taken: an edition without the annex they lead to. */
export function withoutLinks(text: string): string {
  return text.replaceAll(/\[(\\\[\d+\\\])\]\(#reference-\d+\)/gu, '$1');
}

import { lexer, type Token } from 'marked';
import { isoMoment, type Readable, type TextReader } from '../reader';

/** Markdown: the words without the marks, one paragraph, heading, list item or table row a line. */
export const markdownReader: TextReader = { format: 'markdown', read };

function read(content: string): Readable {
  const { data, body } = frontMatter(content.replace(/\r\n?/g, '\n'));
  const blocks: string[] = [];
  const tokens = lexer(overmarked(body) ? '' : body.replace(/^(?:\s?>){20,}/gm, '> '));
  if (tokens.length === 0) blocks.push(body.trim());
  for (const token of tokens) collect(token, blocks);
  const first = tokens.find((token) => token.type !== 'space');
  const heading = first?.type === 'heading' ? (blocks[0] ?? null) : null;
  return {
    text: blocks.join('\n\n'),
    title: data.get('title') ?? heading,
    published: isoMoment(data.get('date') ?? data.get('published') ?? data.get('pubdate')),
    source: data.get('source') ?? data.get('publisher') ?? null,
    byline: data.get('author') ?? data.get('byline') ?? null,
  };
}

// The parser's time grows with the square of the marks in one block; no article has as many.
const MOST_MARKS = 1000;

/** Whether a block is so full of marks that it can't be prose: it is then taken as it stands. */
function overmarked(body: string): boolean {
  let marks = 0;
  for (let index = 0; index < body.length; index++) {
    const code = body.charCodeAt(index);
    if (code === 10 && body.charCodeAt(index + 1) === 10) marks = 0;
    // * _ [ ` < ~ !
    else if (code === 42 || code === 95 || code === 91 || code === 96 || code === 60 || code === 126 || code === 33)
      marks++;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

/** The lines between two `---` at the head, as far as they are plain `key: value`. */
export function frontMatter(content: string): { data: Map<string, string>; body: string } {
  const data = new Map<string, string>();
  if (!content.startsWith('---\n')) return { data, body: content };
  const end = content.indexOf('\n---', 3);
  if (end < 0 || end > 10_000) return { data, body: content };
  for (const line of content.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    if (value !== '') data.set(line.slice(0, colon).trim().toLowerCase(), value);
  }
  const after = content.indexOf('\n', end + 1);
  return { data, body: after < 0 ? '' : content.slice(after + 1) };
}

function collect(token: Token, blocks: string[]): void {
  switch (token.type) {
    case 'heading':
    case 'paragraph':
    case 'text':
      add(blocks, 'tokens' in token && token.tokens !== undefined ? inline(token.tokens) : entities(token.raw));
      break;
    case 'list':
      for (const item of token.items ?? []) for (const inner of item.tokens ?? []) collect(inner, blocks);
      break;
    case 'blockquote':
      for (const inner of token.tokens ?? []) collect(inner, blocks);
      break;
    case 'table':
      add(blocks, (token.header ?? []).map((cell: { tokens: Token[] }) => inline(cell.tokens)).join('   '));
      for (const row of token.rows ?? [])
        add(blocks, row.map((cell: { tokens: Token[] }) => inline(cell.tokens)).join('   '));
      break;
    case 'code':
      add(blocks, token.text);
      break;
    case 'html':
      add(blocks, entities(token.raw.replace(/<[^<>]{0,2000}>/g, ' ')));
      break;
    default:
      break;
  }
}

function inline(tokens: readonly Token[]): string {
  let out = '';
  for (const token of tokens) {
    if (token.type === 'br') out += '\n';
    else if (token.type === 'image' || token.type === 'html' || token.type === 'checkbox') continue;
    else if (token.type === 'codespan' || token.type === 'escape') out += entities(token.text);
    else if ('tokens' in token && token.tokens !== undefined) out += inline(token.tokens);
    else
      out += entities('text' in token && typeof token.text === 'string' ? token.text : token.raw).replace(/\n/g, ' ');
  }
  return out;
}

function add(blocks: string[], text: string): void {
  const trimmed = text.replace(/[ \t]+/g, ' ').trim();
  if (trimmed !== '') blocks.push(trimmed);
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function entities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { CannotRead, isoMoment, type Readable, type TextReader } from '../reader';

/** Stands before what was copied out of a page, as the clipboard holds it. */
export const SELECTION = '<!--StartFragment-->';

/** A web page: the article in it, without its menus, scripts and adverts. Nothing in the page is run or fetched. */
export const htmlReader: TextReader = { format: 'html', read };

// Beyond this a page is no article, and the search for one in it takes too long.
const MOST_ELEMENTS = 40_000;
const DEEPEST = 1000;
// A table in a cell is four elements deep.
const DEEPEST_WALKED = 4 * DEEPEST;
// The search for an article asks every element for all below it, which grows with the square of the depth and more.
const DEEPEST_SEARCHED = 120;
// Each is a piece of text of its own to the parser, and the search for the article grows with their square.
const MOST_REFERENCES = 10_000;

function read(content: string): Readable {
  const { document, depth } = parsed(content);
  const data = pageData(document);
  const whole = blocks(document.body ?? document.documentElement);
  // What somebody selected in a page is all wanted: nothing is sought in it.
  const selected = content.startsWith(SELECTION);
  const searched = !selected && whole.length > 0 && depth <= DEEPEST_SEARCHED && references(content) <= MOST_REFERENCES;
  const found = searched ? article(document) : null;
  const text = (found?.text ?? whole).join('\n\n');
  const title = data.title ?? found?.title ?? clean(document.title);
  return {
    text,
    title,
    published: data.published,
    source: data.source ?? found?.source ?? null,
    byline: data.byline ?? found?.byline ?? null,
  };
}

interface Parsed {
  document: Document;
  /** How deeply its elements are nested. */
  depth: number;
}

/**
 * A page or a part of one, no deeper than it can be walked.
 * @throws CannotRead where it is nested without end
 */
function parsed(content: string): Parsed {
  if (deepest(content) > DEEPEST) throw nestedWithoutEnd();
  const { document } = parseHTML(page(content));
  // The marks may lie to a count of them (an end tag of nothing, a table in a table's cell): the tree does not.
  const depth = depthOf(document.documentElement);
  if (depth > DEEPEST_WALKED) throw nestedWithoutEnd();
  return { document, depth };
}

const nestedWithoutEnd = (): CannotRead =>
  new CannotRead('is built so that no article can be found in it. Copy its text into a text file, and add that.');

/** A fragment without a body is wrapped in one: the parser keeps what stands outside apart. */
function page(content: string): string {
  return /<body[\s>]/i.test(content) ? content : `<!doctype html><html><head></head><body>${content}</body></html>`;
}

/** Character references and stray brackets. */
function references(content: string): number {
  let count = 0;
  for (let at = content.search(/[&<]/); at >= 0 && at < content.length && count <= MOST_REFERENCES; at++) {
    const code = content.charCodeAt(at);
    if (code === 38 || (code === 60 && !/[a-z/!?]/i.test(content.charAt(at + 1)))) count++;
  }
  return count;
}

/** How deeply the elements below `root` are nested, in one walk that needs no stack. */
function depthOf(root: Element): number {
  let depth = 0;
  let most = 0;
  let node: Element | null = root;
  while (node !== null) {
    const child: Element | null = node.firstElementChild;
    if (child !== null) {
      depth++;
      if (depth > most) most = depth;
      node = child;
      continue;
    }
    while (node !== null && node !== root && node.nextElementSibling === null) {
      node = node.parentElement;
      depth--;
    }
    node = node === null || node === root ? null : node.nextElementSibling;
  }
  return most;
}

/** About how deeply elements are nested, told from the marks before the page is parsed. */
function deepest(content: string): number {
  let depth = 0;
  let most = 0;
  for (const match of content.matchAll(/<(\/?)([a-z][a-z0-9-]{0,20})/gi)) {
    if (VOID.has((match[2] ?? '').toLowerCase())) continue;
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1));
    if (depth > most) most = depth;
  }
  return most;
}

// Elements without an end tag, or whose end tag may be left out.
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option'.split(' '),
);

function article(
  document: Document,
): { text: string[]; title: string | null; source: string | null; byline: string | null } | null {
  if (document.querySelectorAll('*').length > MOST_ELEMENTS) return null;
  try {
    const parsed = new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse();
    if (parsed === null || !parsed.content) return null;
    const text = blocks(parseHTML(page(parsed.content)).document.body);
    if (text.length === 0) return null;
    return { text, title: clean(parsed.title), source: clean(parsed.siteName), byline: clean(parsed.byline) };
  } catch {
    return null;
  }
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'head',
  'nav',
  'form',
  'button',
  'select',
  'textarea',
  'canvas',
  'audio',
  'video',
]);
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * The text of a page that another program made, one string a block: all of it, for nothing in it is a menu.
 * @throws CannotRead where it is nested without end
 */
export const blocksOf = (html: string): string[] => {
  const { document } = parsed(html);
  return blocks(document.body ?? document.documentElement);
};

/** The text of an element, one string a block, white space as a browser shows it. */
function blocks(root: Element): string[] {
  const out: string[] = [];
  let line = '';
  const flush = (): void => {
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (text !== '') out.push(text);
    line = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      line += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toLowerCase();
    if (SKIPPED.has(name)) return;
    if (name === 'br') {
      flush();
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush();
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (block) flush();
  };
  walk(root);
  flush();
  return out;
}

interface PageData {
  title: string | null;
  published: string | null;
  source: string | null;
  byline: string | null;
}

/** What the page says of itself in its head: Open Graph, plain meta elements, linked data. */
function pageData(document: Document): PageData {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const value = clean(meta.getAttribute('content'));
    if (name !== '' && value !== null && !metas.has(name)) metas.set(name, value);
  }
  const linked = linkedData(document);
  const time = document
    .querySelector(
      'time[pubdate][datetime], time[itemprop="datePublished"][datetime], article time[datetime], header time[datetime]',
    )
    ?.getAttribute('datetime');
  const published = [
    linked.published,
    metas.get('article:published_time'),
    metas.get('datepublished'),
    metas.get('parsely-pub-date'),
    metas.get('dc.date.issued'),
    metas.get('dc.date'),
    metas.get('dcterms.date'),
    metas.get('pubdate'),
    metas.get('publishdate'),
    metas.get('date'),
    metas.get('sailthru.date'),
    time,
  ]
    .map(isoMoment)
    .find((moment) => moment !== null);
  const author = metas.get('author') ?? metas.get('article:author') ?? metas.get('byl') ?? null;
  return {
    title: linked.title ?? metas.get('og:title') ?? null,
    published: published ?? null,
    source: metas.get('og:site_name') ?? linked.source ?? null,
    byline: linked.byline ?? (author !== null && !/^https?:/i.test(author) ? author.replace(/^by\s+/i, '') : null),
  };
}

function linkedData(document: Document): PageData {
  const none: PageData = { title: null, published: null, source: null, byline: null };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const found = articles(value, 0).find(
      (node) => typeof node['headline'] === 'string' || typeof node['datePublished'] === 'string',
    );
    if (found === undefined) continue;
    return {
      title: stringOf(found['headline']),
      published: isoMoment(stringOf(found['datePublished'])),
      source: nameOf(found['publisher']),
      byline: nameOf(found['author']),
    };
  }
  return none;
}

function articles(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => articles(item, depth + 1));
  const node: Record<string, unknown> = { ...value };
  const type = node['@type'];
  const own = (Array.isArray(type) ? type : [type]).some(
    (name) => typeof name === 'string' && /Article|Posting|Report/.test(name),
  )
    ? [node]
    : [];
  return [...own, ...articles(node['@graph'], depth + 1)];
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name): name is string => name !== null);
    return names.length === 0 ? null : names.slice(0, 6).join(', ');
  }
  return typeof value === 'object' && value !== null && 'name' in value ? stringOf(value.name) : null;
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null;
}

function clean(value: string | null | undefined): string | null {
  const text = (value ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, 500);
}

import { isPlace } from './names';
import { isSection, publisherAfter, type Publisher } from './outlet';

const LONGEST = 200;

const CLOSED = /[.,;:]["”’')]?$/;
const SMALL = new Set(
  'a an and as at but by for from in into is its nor of off on or over per so than that the to up via was were vs with are be has have it not no'.split(
    ' ',
  ),
);

/**
 * Whether a first line is a headline: short, one line of its own above a body, without a final stop unless it is set
 * in title case.
 * @param next the beginning of the line that follows it, empty when there is none
 */
export function looksLikeTitle(line: string, length: number, next: string): boolean {
  if (next === '' || length > LONGEST || length < 4 || !/\p{L}{2}/u.test(line)) return false;
  if (!/^["“‘'([$£€¿¡\p{Lu}\p{N}]/u.test(line) && !/^(?:i|e)\p{Lu}/u.test(line))
    return /^\p{Ll}/u.test(line) && lowerCaseTitle(line, next);
  if (/^\p{Ll}/u.test(next) && !/^by \S/.test(next) && !CLOSED.test(line) && !/[?!]$/.test(line)) return false;
  if (/https?:\/\/|\.(?:com|org|net)\//i.test(line)) return false;
  const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2 || words.length > 32) return false;
  if (!CLOSED.test(line)) return true;
  return !/[,;:]["”’')]?$/.test(line) && words.length <= 20 && titleCase(words) && !/\bsaid\b/.test(line);
}

/** All of the text is in lower case: a headline is then much shorter than what follows, and has no stop. */
function lowerCaseTitle(line: string, next: string): boolean {
  return (
    /^\p{Ll}/u.test(next) &&
    !/\p{Lu}/u.test(line) &&
    !/[.,;:]$/.test(line) &&
    line.length <= 100 &&
    next.length > 2 * line.length
  );
}

function titleCase(words: readonly string[]): boolean {
  let counted = 0;
  let capital = 0;
  for (const word of words) {
    const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
    if (SMALL.has(bare.toLowerCase()) || !/^\p{L}/u.test(bare)) continue;
    counted++;
    if (/^\p{Lu}/u.test(bare)) capital++;
  }
  return counted >= 2 && capital >= counted * 0.85;
}

/** A headline and the publisher that was taken off its end. */
export interface TitleParts {
  title: string;
  publisher: Publisher | null;
}

const SHORTEST = 10;
// "| The Verge": after a bar a site puts its own name; these words begin something else.
const NO_NAME =
  /^(?:what|why|how|who|when|where|live|watch|photos?|pictures?|video|opinion|analysis|explainer|exclusive|in|on|at|if|is|are|can|will|should|this|that|a|an)(?:\s|$|:)/i;
const PLATFORMS = new Set('twitter x facebook youtube instagram tiktok telegram whatsapp reddit'.split(' '));

/**
 * Takes the outlet off a headline: "Ferry sinks | The Daily Example", "Ferry sinks - example.com", "Ferry sinks – Example Courier".
 * What stands after a dash is an outlet only when its words say so: "Geneva - City of Peace" is a headline.
 */
export function splitTitle(line: string): TitleParts {
  const [head = '', ...crumbs] = line.split(/\s\|\s/);
  if (crumbs.length > 0 && crumbs.length <= 5 && head.length >= SHORTEST) {
    const named = afterBars(head, crumbs);
    const dashed = afterDash(head);
    if (named?.sure !== true && dashed !== null) return dashed;
    if (named !== null) return { title: head.trimEnd(), publisher: named.publisher };
    if (crumbs.every((crumb) => isSection(crumb.trim()))) return { title: head.trimEnd(), publisher: null };
    return { title: line, publisher: null };
  }
  return afterDash(line) ?? { title: line, publisher: null };
}

function afterBars(head: string, crumbs: readonly string[]): { publisher: Publisher; sure: boolean } | null {
  for (const crumb of [...crumbs].reverse()) {
    const found = publisherAfter(head, crumb);
    if (found !== null) return { publisher: found, sure: true };
  }
  const name = [...crumbs]
    .reverse()
    .find((crumb) => !isSection(crumb.trim()))
    ?.trim();
  return name !== undefined && isSiteName(name) ? { publisher: { kind: 'outlet', name }, sure: false } : null;
}

/** A short row of words in capitals: what a site calls itself. */
function isSiteName(name: string): boolean {
  if (name.length > 50 || NO_NAME.test(name) || PLATFORMS.has(name.toLowerCase()) || isPlace(name.toLowerCase()))
    return false;
  const parts = name.split(' ');
  return (
    parts.length <= 5 &&
    parts.every((word) => /^\p{Lu}[\p{L}\p{M}\p{N}.'’+-]*$|^\d{1,3}$|^\p{Ll}{1,3}$|^&$/u.test(word)) &&
    /^[\p{Lu}\p{N}]|^i\p{Lu}/u.test(name)
  );
}

function afterDash(line: string): TitleParts | null {
  const dash = /^(.{10,180}) [-–—] ([^–—]{2,50})$/u.exec(line);
  const [, before, tail] = dash ?? [];
  if (before === undefined || tail === undefined || !/\s/.test(before.trim())) return null;
  const found = publisherAfter(before, tail);
  return found === null ? null : { title: before.trimEnd(), publisher: found };
}

/** Whether two headlines are one: half of all their words are shared. */
export function sameTitle(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared * 2 >= a.size + b.size - shared;
}

function wordsOf(title: string): Set<string> {
  return new Set(
    title
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

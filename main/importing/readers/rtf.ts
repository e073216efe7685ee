import { CannotRead, NOTHING_KNOWN, type DocumentReader, type Readable } from '../reader';
import { blocksOf } from './html';

/** Rich text: its paragraphs. Pictures and objects in it are left out. */
export const rtfReader: DocumentReader = { format: 'rtf', readBytes };

const DEEPEST = 500;

async function readBytes(content: Uint8Array): Promise<Readable> {
  const source = Buffer.from(content).toString('latin1');
  if (!source.trimStart().startsWith('{\\rtf'))
    throw new CannotRead('is no RTF, whatever its name says. Save it as RTF or text, and add that.');
  if (depthOf(source) > DEEPEST)
    throw new CannotRead('is nested without end. Copy its text into a text file, and add that.');
  const { default: rtf } = await import('@iarna/rtf-to-html');
  const html = await new Promise<string>((resolve, reject) => {
    rtf.fromString(plainer(source), (error, page) => {
      if (error === null || error === undefined) resolve(page);
      else reject(error);
    });
  });
  return { ...NOTHING_KNOWN, text: blocksOf(html).join('\n\n') };
}

/**
 * What the parser takes for words is taken out before: pictures, objects, and what stands for a character beyond the code
 * page in older readers (`\u8217?` is one character, and the question mark is its substitute).
 */
function plainer(source: string): string {
  const substitutes = !/\\uc0(?!\d)/.test(source);
  return withoutGroups(source).replaceAll(
    /\\u(-?\d{1,6}) ?(\\'[0-9a-f]{2}|[^\\{}\r\n])?/gi,
    (_whole, code: string, substitute: string | undefined) =>
      `\\u${code} ${substitutes || substitute === undefined ? '' : substitute}`,
  );
}

const LEFT_OUT =
  /\{\s*(?:\\\*\s*)?\\(?:pict|object|objdata|nonshppict|shppict|themedata|colorschememapping|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|info|header[lrf]?|footer[lrf]?|fldinst|bkmkstart|bkmkend|xmlnstbl|mmathPr|filetbl|revtbl)(?![a-z])/gi;

function withoutGroups(source: string): string {
  let out = '';
  let from = 0;
  for (const match of source.matchAll(LEFT_OUT)) {
    if (match.index < from) continue;
    out += source.slice(from, match.index);
    from = endOf(source, match.index);
  }
  return out + source.slice(from);
}

/** Where the group that opens at an offset ends. */
function endOf(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return source.length;
}

function depthOf(source: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '{') most = Math.max(most, ++depth);
    else if (character === '}') depth--;
  }
  return most;
}

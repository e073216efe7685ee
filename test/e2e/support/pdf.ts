import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder for pictures of every screen and page: ignored by git, made to be looked at. */
export const PICTURES = resolve(import.meta.dirname, '../../../pictures');
mkdirSync(PICTURES, { recursive: true });

/** Why the tools that read a PDF are not here, or null when they are. */
export function missingPdfTools(): string | null {
  const missing = ['pdfinfo', 'pdftotext', 'pdftohtml', 'pdftoppm', 'pdffonts'].filter(
    (tool) => spawnSync(tool, ['-v']).error !== undefined,
  );
  return missing.length === 0 ? null : `${missing.join(', ')} not installed (package poppler-utils)`;
}

export function pdfInfo(path: string): Map<string, string> {
  const lines = execFileSync('pdfinfo', [path], { encoding: 'utf8' }).split('\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
    }),
  );
}

/** The text of the whole file, layout kept. */
export function pdfText(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** The fonts of the file, with whether each is embedded. */
export function pdfFonts(path: string): { name: string; embedded: boolean }[] {
  return execFileSync('pdffonts', [path], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: line.split(/\s+/)[0] ?? '',
      embedded: /\byes\b/.test(line.slice(line.search(/\s(?:yes|no)\s/), line.search(/\s(?:yes|no)\s/) + 5)),
    }));
}

/** A word on a page: where it stands, in points from the page's upper left corner. */
export interface Word {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
}

/** Every word of the file, in the order it is read. */
export function pdfWords(path: string): Word[] {
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const words: Word[] = [];
  let page = 0;
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page++;
    const [, left, top, right, text] =
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(.*)<\/word>/.exec(line) ?? [];
    if (text !== undefined) words.push({ page, text, left: Number(left), right: Number(right), top: Number(top) });
  }
  return words;
}

/** The sizes of type on the pages from one to another, in points, rounded down to a third: the tool enlarges no more. */
export function pdfSizes(path: string, from: number, to: number): number[] {
  const zoom = 3;
  const pages = ['-f', String(from), '-l', String(to)];
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', String(zoom), ...pages, path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return [...xml.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, size]) => Number(size) / zoom);
}

/** Writes a picture of every page, named after the file. */
export function picturePages(path: string, name: string): void {
  execFileSync('pdftoppm', ['-r', '70', '-png', path, join(PICTURES, name)]);
}

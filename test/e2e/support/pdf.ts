import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder for pictures of every screen and page: ignored by git, made to be looked at. */
export const PICTURES = resolve(import.meta.dirname, '../../../pictures');
mkdirSync(PICTURES, { recursive: true });

/** Why the tools that read a PDF are not here, or null when they are. */
export function missingPdfTools(): string | null {
  const missing = ['pdfinfo', 'pdftotext', 'pdftoppm', 'pdffonts'].filter(
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

/** Writes a picture of every page, named after the file. */
export function picturePages(path: string, name: string): void {
  execFileSync('pdftoppm', ['-r', '70', '-png', path, join(PICTURES, name)]);
}

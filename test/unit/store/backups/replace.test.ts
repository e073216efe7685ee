import { existsSync, linkSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { endReplacing, replaceLibrary } from '../../../../main/store/backups/replace';
import { folder } from '../library';

const NOW = '2031-05-06T08:00:00.000Z';
const KEPT = 'news (replaced 2031-05-06 08.00.00).daybrief';

function place(): { at: string; library: string; part: string } {
  const at = folder();
  const [library, part] = [join(at, 'news.daybrief'), join(at, 'part')];
  for (const [file, words] of [
    [library, 'old'],
    [`${library}-wal`, 'old log'],
    [`${library}-shm`, 'old index'],
    [part, 'new'],
  ] as const)
    writeFileSync(file, words);
  return { at, library, part };
}

const read = (at: string): Record<string, string> =>
  Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(join(at, name), 'utf8')]));

test('what is replaced is kept with its log under another name', () => {
  const { at, library, part } = place();
  expect(replaceLibrary(part, library, NOW)).toBe(join(at, KEPT));
  expect(read(at)).toEqual({
    'news.daybrief': 'new',
    [KEPT]: 'old',
    [`${KEPT}-wal`]: 'old log',
    [`${KEPT}-shm`]: 'old index',
  });
});

test('nothing that is kept is written over, and where nothing stood nothing is kept', () => {
  const { at, library, part } = place();
  writeFileSync(join(at, KEPT), 'mine');
  expect(replaceLibrary(part, library, NOW)).toBe(join(at, 'news (replaced 2031-05-06 08.00.00, 2).daybrief'));
  expect(readFileSync(join(at, KEPT), 'utf8')).toBe('mine');
  const again = join(at, 'again');
  writeFileSync(again, 'again');
  expect(replaceLibrary(again, join(at, 'other.daybrief'), NOW)).toBeNull();
});

test('a link to a library is followed', () => {
  const { at, library, part } = place();
  const link = join(folder(), 'link.daybrief');
  symlinkSync(library, link);
  expect(replaceLibrary(part, link, NOW)).toBe(join(at, KEPT));
  expect(readFileSync(link, 'utf8')).toBe('new');
});

const aside = (library: string): string => `${library}.replacing-2031-05-06T08-00-00-000Z`;
const OLD = { 'news.daybrief': 'old', 'news.daybrief-wal': 'old log', 'news.daybrief-shm': 'old index' };

test.each<[string, (library: string, part: string) => void, Record<string, string>]>([
  ['its second name was given', (library) => linkSync(library, aside(library)), OLD],
  [
    'its log was moved',
    (library) => {
      linkSync(library, aside(library));
      renameSync(`${library}-wal`, `${aside(library)}-wal`);
    },
    OLD,
  ],
  [
    'it was moved where there are no second names',
    (library) => {
      renameSync(library, aside(library));
      renameSync(`${library}-wal`, `${aside(library)}-wal`);
    },
    OLD,
  ],
  [
    'the new one was put there',
    (library, part) => {
      linkSync(library, aside(library));
      for (const more of ['-wal', '-shm']) renameSync(`${library}${more}`, `${aside(library)}${more}`);
      renameSync(part, library);
    },
    { 'news.daybrief': 'new', [KEPT]: 'old', [`${KEPT}-wal`]: 'old log', [`${KEPT}-shm`]: 'old index' },
  ],
  [
    'the log of the old one had its name already',
    (library, part) => {
      linkSync(library, aside(library));
      for (const more of ['-wal', '-shm']) renameSync(`${library}${more}`, join(dirname(library), `${KEPT}${more}`));
      renameSync(part, library);
    },
    { 'news.daybrief': 'new', [KEPT]: 'old', [`${KEPT}-wal`]: 'old log', [`${KEPT}-shm`]: 'old index' },
  ],
])('a kill after %s leaves it whole at the next opening', (_what, until, whole) => {
  const { at, library, part } = place();
  until(library, part);
  endReplacing(library);
  if (existsSync(part)) renameSync(part, join(folder(), 'part'));
  expect(read(at)).toEqual(whole);
  endReplacing(library);
  expect(read(at)).toEqual(whole);
});

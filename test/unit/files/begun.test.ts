import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginPart, clearBegun, noteBegunIn, putNew } from '../../../main/files/begun';

let folder: string;
let notes: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybrief-begun-'));
  notes = join(folder, 'notes');
  noteBegunIn(notes);
});
afterEach(() => {
  noteBegunIn(null);
  rmSync(folder, { recursive: true, force: true });
});

/** What a killed process leaves: the file with what SQLite puts beside it, and the note in that process's name. */
function leftBy(process: number): { name: string; note: string; id: string } {
  const part = beginPart(join(folder, 'Brief.pdf'));
  for (const more of ['', '-journal']) writeFileSync(`${part.path}${more}`, 'half');
  const [note = ''] = readdirSync(notes);
  writeFileSync(join(notes, note), JSON.stringify({ process, path: part.path }));
  return { name: part.path, note, id: note.slice(note.indexOf('_') + 1) };
}

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('what a killed process left half made is removed at the next start, and nothing else', () => {
  leftBy(ended());
  for (const name of ['Brief.pdf.part', '.Brief.pdf.1.part', '.daybrief-0.part', 'Brief.pdf'])
    writeFileSync(join(folder, name), 'the user’s');
  clearBegun(notes);
  expect(readdirSync(folder).sort()).toEqual([
    '.Brief.pdf.1.part',
    '.daybrief-0.part',
    'Brief.pdf',
    'Brief.pdf.part',
    'notes',
  ]);
  expect(readdirSync(notes)).toEqual([]);
});

test('a note without a word in it, whose process was killed as it wrote it, is removed; a living process’s stays', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  mkdirSync(notes, { recursive: true });
  for (const name of [`${ended()}_${id}`, `${process.ppid}_${id}`]) writeFileSync(join(notes, name), '');
  clearBegun(notes);
  expect(readdirSync(notes)).toEqual([`${process.ppid}_${id}`]);
});

test('what a living process is making stays', () => {
  const { name } = leftBy(process.ppid);
  clearBegun(notes);
  expect(readFileSync(name, 'utf8')).toBe('half');
});

test('a note that names a file of another form removes nothing', () => {
  const { note } = leftBy(ended());
  const user = join(folder, 'Mine.pdf');
  writeFileSync(user, 'mine');
  writeFileSync(join(notes, note), JSON.stringify({ process: ended(), path: user }));
  writeFileSync(join(notes, 'other'), 'no note');
  clearBegun(notes);
  expect(readFileSync(user, 'utf8')).toBe('mine');
});

test('what lies on a drive that is not there waits for it', () => {
  const { note, id } = leftBy(ended());
  const away = join(folder, 'drive');
  writeFileSync(join(notes, note), JSON.stringify({ process: ended(), path: join(away, `.daybrief-${id}.part`) }));
  clearBegun(notes);
  mkdirSync(away);
  writeFileSync(join(away, `.daybrief-${id}.part`), 'half');
  clearBegun(notes);
  expect(readdirSync(away)).toEqual([]);
});

test('what is finished leaves no note', () => {
  const part = beginPart(join(folder, 'x'));
  writeFileSync(part.path, 'whole');
  expect(putNew(part.path, join(folder, 'x'))).toBe(true);
  part.end();
  expect(readdirSync(folder).sort()).toEqual(['notes', 'x']);
  expect(readdirSync(notes)).toEqual([]);
});

const noLinks: typeof linkSync = () => {
  throw Object.assign(new Error('no links here'), { code: 'EPERM' });
};

test.each([
  ['by a second name', linkSync],
  ['where there are no second names', noLinks],
])('a file is put only where nothing is, %s', (_, link) => {
  const place = join(folder, 'place');
  const put = (words: string): boolean => {
    const part = beginPart(place);
    writeFileSync(part.path, words);
    const done = putNew(part.path, place, link);
    part.end();
    return done;
  };
  expect([put('first'), put('second')]).toEqual([true, false]);
  expect(readFileSync(place, 'utf8')).toBe('first');
  expect(readdirSync(folder).sort()).toEqual(['notes', 'place']);
});

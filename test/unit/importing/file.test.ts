import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectFiles } from '../../../main/importing/collect';
import { LARGEST, readArticleFile, readContent, readPasted } from '../../../main/importing/file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybrief-importing-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('an article file', () => {
  test('is read with its bytes, their hash and the encoding chosen', async () => {
    const path = await file('ferry.txt', 'Ferry sinks\nNobody was hurt.');
    const read = await readArticleFile(path);
    expect(read).toMatchObject({
      ok: true,
      fileName: 'ferry.txt',
      path,
      format: 'text',
      encoding: 'utf-8',
      text: 'Ferry sinks\nNobody was hurt.',
    });
    if (!read.ok) return;
    expect(read.hash).toBe(createHash('sha256').update('Ferry sinks\nNobody was hurt.').digest('hex'));
    expect(Buffer.from(read.content).toString()).toBe(read.text);
    expect(Number.isNaN(Date.parse(read.fileTime ?? ''))).toBe(false);
  });

  test('read again from the library is the same', async () => {
    const read = await readArticleFile(await file('ferry.txt', Buffer.from('The café sank.', 'latin1')));
    if (!read.ok) throw new Error(read.message);
    expect(await readContent({ ...read })).toEqual(read);
  });

  test.each([
    ['empty', 'empty.txt', ''],
    ['empty', 'blank.txt', ' \n\t\n'],
    ['empty', 'nothing.html', '<html><body></body></html>'],
    ['binary', 'picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)],
    ['unsupported', 'song.mp3', 'la'],
    ['unsupported', 'noending', 'la'],
    ['too-large', 'long.txt', new Uint8Array(LARGEST + 1).fill(97)],
    ['undecodable', 'broken.txt', Uint8Array.of(0xc3, 0xa9, 0x20, 0xc3, 0xa9, 0x20, 0xff)],
  ])('is rejected as %s, with its name and what to do: %s', async (reason, name, content) => {
    const read = await readArticleFile(await file(name, content));
    expect(read).toMatchObject({ ok: false, reason });
    if (read.ok) return;
    expect(read.message).toContain(name);
    expect(read.message).toMatch(/Add|add|Check|Save|Split/);
  });

  test('says how many bytes resist and where the first is', async () => {
    const read = await readArticleFile(
      await file('broken.txt', Uint8Array.of(0xc3, 0xa9, 0x20, 0xc3, 0xa9, 0x20, 0xff)),
    );
    expect(read).toMatchObject({
      message: expect.stringContaining('1 byte is no text in UTF-8, the first at offset 6'),
    });
  });

  test('a folder, a pipe and a missing file are rejected without waiting', async () => {
    await mkdir(join(folder, 'inner.txt'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(await readArticleFile(join(folder, 'inner.txt'))).toMatchObject({ ok: false, reason: 'not-regular' });
    expect(await readArticleFile(join(folder, 'pipe.txt'))).toMatchObject({ ok: false, reason: 'not-regular' });
    expect(await readArticleFile(join(folder, 'gone.txt'))).toMatchObject({
      ok: false,
      reason: 'unreadable',
      message: expect.stringContaining('gone.txt'),
    });
  });

  test('a link the user chose is followed; one that leads nowhere or to a device is rejected', async () => {
    const target = await file('ferry.txt', 'Ferry sinks');
    await symlink(target, join(folder, 'link.txt'));
    await symlink(join(folder, 'gone.txt'), join(folder, 'dead.txt'));
    await symlink('/dev/zero', join(folder, 'zero.txt'));
    expect(await readArticleFile(join(folder, 'link.txt'))).toMatchObject({ ok: true, text: 'Ferry sinks' });
    expect(await readArticleFile(join(folder, 'dead.txt'))).toMatchObject({ ok: false, reason: 'unreadable' });
    expect(await readArticleFile(join(folder, 'zero.txt'))).toMatchObject({ ok: false, reason: 'not-regular' });
  });

  test('pasted text is an article without a path', async () => {
    expect(await readPasted('Ferry sinks', 'Pasted text.txt')).toMatchObject({
      ok: true,
      path: null,
      fileTime: null,
      text: 'Ferry sinks',
    });
    expect(await readPasted(' ', 'Pasted text.txt')).toMatchObject({ ok: false, reason: 'empty' });
    expect(await readPasted('a'.repeat(LARGEST + 1), 'Pasted text.txt')).toMatchObject({
      ok: false,
      reason: 'too-large',
    });
  });
});

describe('files of folders', () => {
  test('come by name, hidden ones left out, links refused, none twice', async () => {
    await mkdir(join(folder, 'b'));
    await mkdir(join(folder, '.hidden'));
    const a = await file('a.txt', 'a');
    await file('.secret.txt', 'x');
    await file('.hidden/x.txt', 'x');
    await file('b/2.txt', '2');
    await file('b/10.txt', '10');
    await file('c.txt', 'c');
    await symlink(folder, join(folder, 'b', 'loop'));
    const found = await collectFiles([a, folder, join(folder, 'gone.txt')]);
    expect(found.map(({ path, refused }) => [relative(folder, path), refused?.reason ?? null])).toEqual([
      ['a.txt', null],
      ['c.txt', null],
      ['b/10.txt', null],
      ['b/2.txt', null],
      ['b/loop', 'not-regular'],
      ['gone.txt', 'unreadable'],
    ]);
    expect(basename(a)).toBe('a.txt');
  });

  test('a link to a folder that the user chose is followed', async () => {
    await mkdir(join(folder, 'real'));
    await file('real/a.txt', 'a');
    await symlink(join(folder, 'real'), join(folder, 'link'));
    expect((await collectFiles([join(folder, 'link')])).map(({ path }) => basename(path))).toEqual(['a.txt']);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readHanded, type Reading } from '../../../main/handover/read';
import { handedOver } from '../../../main/handover/write';
import { signedFile } from '../../../main/handover/sign';
import { ARTICLES, closed, fileOf, MADE, someKey } from './handed';

const key = someKey();
const file = fileOf(key);
const lines = file.toString('utf8').split('\n');

/** The file with one of its lines replaced. */
const withLine = (line: number, to: (was: string) => string): Buffer =>
  Buffer.from(lines.map((was, index) => (index === line ? to(was) : was)).join('\n'));
const changed = (reading: Reading): string =>
  reading.state === 'changed' ? reading.changed.join(' ') : `not changed but ${reading.state}`;

describe('a file as it was signed', () => {
  test('is read whole: briefing, articles and who signed', () => {
    expect(readHanded(file)).toEqual({
      state: 'sound',
      manifest: expect.objectContaining({ by: 'M. Orr', made: MADE }),
      key: Buffer.from(key.publicKey),
      briefing: closed(),
      articles: ARTICLES,
    });
  });
  test('is the same to the byte when it is made again', () => {
    expect(fileOf(key).equals(file)).toBe(true);
  });
  test('is never made of a draft, nor without a name', () => {
    expect(() => fileOf(key, 'M. Orr', { closed: null })).toThrow('closed');
    const handover = { briefing: closed(), articles: ARTICLES };
    expect(signedFile({ ...handover, briefing: closed({ closed: null }) }, { by: 'A', made: MADE, key }).ok).toBe(
      false,
    );
    expect(signedFile(handover, { by: ' ', made: MADE, key }).ok).toBe(false);
    expect(signedFile(handover, { by: 'M. Orr', made: MADE, key })).toMatchObject({ ok: true });
  });
});

describe('what was changed is named', () => {
  test.each([
    ['the signer’s name', withLine(1, (was) => was.replace('M. Orr', 'M. Ort')), 'The manifest'],
    ['the day it was made', withLine(1, (was) => was.replace('09:30', '09:31')), 'The manifest'],
    ['a part’s hash', withLine(1, (was) => was.replace(/"sha256":"./u, '"sha256":"x')), 'The manifest'],
    [
      'the key',
      withLine(1, (was) =>
        was.replace(/"key":"[^"]+"/u, `"key":"${Buffer.from(someKey().publicKey).toString('base64')}"`),
      ),
      'The signer’s key',
    ],
    [
      'the hash before the signature',
      withLine(2, (was) => (was.startsWith('0') ? `1${was.slice(1)}` : `0${was.slice(1)}`)),
      'The hash',
    ],
    [
      'the signature',
      withLine(2, (was) => was.replace(/ (.)/u, (_all, first: string) => (first === 'A' ? ' B' : ' A'))),
      'The signature',
    ],
    [
      'the signature’s writing',
      withLine(2, (was) =>
        was.replace(/(.)==$/u, (_all, last: string) => `${String.fromCodePoint((last.codePointAt(0) ?? 0) + 1)}==`),
      ),
      'The signature',
    ],
    ['a figure of the briefing', withLine(3, (was) => was.replace('"low":28', '"low":82')), 'The briefing itself'],
    [
      'a word of an article',
      withLine(4, (was) => was.replace('burst', 'broke')),
      'The article S1, “Flood cuts off towns” (flood.txt)',
    ],
    [
      'a letter of another',
      withLine(5, (was) => was.replace('ferry', 'Ferry')),
      'The article S2, “Ferry sails” (ferry.txt)',
    ],
    ['something added at the end', Buffer.concat([file, Buffer.from('\n')]), 'The end: 1 bytes'],
    ['the first line', withLine(0, () => 'daybrief-brief 2'), 'The first line'],
    ['an end of line', Buffer.from(`${file.toString('utf8').slice(0, -1)} `), 'The article S2'],
  ])('%s', (_what, bytes, told) => {
    expect(changed(readHanded(bytes))).toContain(told);
  });

  test('each changed part is named, and what was kept is not', () => {
    const two = Buffer.from(file.toString('utf8').replace('burst', 'broke').replace('sails again', 'sails never'));
    // The briefing cites the first sentence as well: it stands in two parts.
    expect(changed(readHanded(two))).not.toContain('manifest');
  });

  test('no byte of the file can be changed unseen', () => {
    for (let at = 0; at < file.byteLength; at++) {
      const other = Buffer.from(file);
      other[at] = (other[at] ?? 0) ^ 1;
      const { state } = readHanded(other);
      expect(state, `byte ${at}`).not.toBe('sound');
    }
  });

  test('another key that signs the whole anew is a sound file of another key', () => {
    const thief = someKey();
    const reading = readHanded(fileOf(thief));
    expect(reading.state === 'sound' && reading.key.equals(Buffer.from(thief.publicKey))).toBe(true);
  });

  test('an article that the briefing does not rest on is told even where it is signed', () => {
    const sources = closed().sources.map((source) => ({ ...source, hash: 'f'.repeat(64) }));
    const signed = handedOver({ briefing: closed(), articles: ARTICLES }, { by: 'A', made: MADE, app: '1', key });
    const text = signed.toString('utf8').split('\n');
    const document = JSON.stringify(closed({ sources }));
    // Signed by somebody who lists one article and hands over a briefing of another.
    const manifest = (text[1] ?? '').replace(
      /"briefing":\{[^}]*\}/u,
      `"briefing":{"bytes":${Buffer.byteLength(document)},"sha256":"${hash(document)}"}`,
    );
    const head = Buffer.from(`${text[0]}\n${manifest}\n`);
    const seal = `${hash(head)} ${Buffer.from(key.sign(head)).toString('base64')}`;
    const forged = Buffer.from([text[0], manifest, seal, document, ...text.slice(4)].join('\n'));
    expect(changed(readHanded(forged))).toContain('rests on another one');
  });
});

const hash = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

test('a manifest that tells of another briefing than the one that follows is told, even where it is signed', () => {
  const text = file.toString('utf8').split('\n');
  const manifest = (text[1] ?? '').replace('"version":2', '"version":3');
  const head = Buffer.from(`${text[0]}\n${manifest}\n`);
  const seal = `${hash(head)} ${Buffer.from(key.sign(head)).toString('base64')}`;
  const forged = Buffer.from([text[0], manifest, seal, ...text.slice(3)].join('\n'));
  expect(changed(readHanded(forged))).toContain('not the one that the manifest names');
});

test('what turns text round or commands a terminal is in no name of the manifest, and in none that is read', () => {
  const named = 'M.\u202E Orr\u001B[2J\n';
  const clean = fileOf(key, named, { options: { ...closed().options, title: 'Day\u202E\r\n' } });
  const reading = readHanded(clean);
  expect(reading.state === 'sound' && [reading.manifest.by, reading.manifest.about.title]).toEqual([
    'M.  Orr [2J ',
    'Day   ',
  ]);
  const text = file.toString('utf8').split('\n');
  const manifest = (text[1] ?? '').replace('M. Orr', 'M.\u202E Orr');
  const head = Buffer.from(`${text[0]}\n${manifest}\n`);
  const seal = `${hash(head)} ${Buffer.from(key.sign(head)).toString('base64')}`;
  const forged = Buffer.from([text[0], manifest, seal, ...text.slice(3)].join('\n'));
  expect(readHanded(forged).state).toBe('foreign');
});

describe('what is no whole file of ours', () => {
  test('a file that ends too early is unfinished, wherever it ends', () => {
    for (let end = 0; end < file.byteLength; end++)
      expect(readHanded(file.subarray(0, end)).state, `after ${end} bytes`).toBe('unfinished');
  });
  test.each([
    ['another kind of file', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\n'],
    ['words that only begin alike', 'daybrief-briefing of today\n\nand so on\n'],
    ['a number that is none', 'daybrief-brief 01\n{}\n'],
    ['a library', 'SQLite format 3\0'],
  ])('%s is foreign', (_what, text) => {
    expect(readHanded(Buffer.from(text))).toMatchObject({
      state: 'foreign',
      problem: expect.stringContaining('not a'),
    });
  });
  test('a newer format is told as such', () => {
    const head = Buffer.from(`daybrief-brief 2\n{"of":"later"}\n`);
    const bytes = Buffer.from(`${head.toString()}${hash(head)} ${'A'.repeat(86)}==\n`);
    expect(readHanded(bytes)).toMatchObject({ state: 'foreign', problem: expect.stringContaining('newer version') });
  });
  test('a signed document that is no briefing is refused', () => {
    const broken = fileOf(key, 'M. Orr', { references: 'none' as never });
    expect(readHanded(broken)).toMatchObject({ state: 'foreign', problem: expect.stringContaining('newer version') });
  });
  test('a part that a later version added is passed over', () => {
    expect(readHanded(fileOf(key, 'M. Orr', { later: [1] } as never)).state).toBe('sound');
  });
  test('a briefing from before some parts were told has them empty', () => {
    const { warnings: _none, ...older } = closed();
    const reading = readHanded(
      handedOver({ briefing: older as never, articles: [] }, { by: 'A', made: MADE, app: '1', key }),
    );
    expect(reading.state === 'sound' && reading.briefing.warnings).toEqual([]);
  });
});

import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, decodeAs } from '../../../main/importing/decode';

const ENGLISH =
  'The café owner said the “old harbour” would reopen — at a cost of €3 million. Nobody objected, and the mayor, Zoë Brontë, agreed.';
const RUSSIAN =
  'Порт закрыли в понедельник утром после сильного шторма, сообщили в городской администрации. Никто не пострадал, движение судов восстановят во вторник.';

function encoded(text: string, encoding: string): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding));
}

describe('decode', () => {
  test.each([
    ['UTF-8', ENGLISH, encoded(ENGLISH, 'utf-8'), 'utf-8'],
    ['UTF-8 with a mark', ENGLISH, Uint8Array.of(0xef, 0xbb, 0xbf, ...encoded(ENGLISH, 'utf-8')), 'utf-8'],
    [
      'UTF-16, little end first, with a mark',
      ENGLISH,
      Uint8Array.of(0xff, 0xfe, ...encoded(ENGLISH, 'utf-16le')),
      'utf-16le',
    ],
    [
      'UTF-16, big end first, with a mark',
      ENGLISH,
      Uint8Array.of(0xfe, 0xff, ...encoded(ENGLISH, 'utf-16be')),
      'utf-16be',
    ],
    ['UTF-16, little end first', ENGLISH, encoded(ENGLISH, 'utf-16le'), 'utf-16le'],
    ['UTF-16, big end first', ENGLISH, encoded(ENGLISH, 'utf-16be'), 'utf-16be'],
    ['windows-1252', ENGLISH, encoded(ENGLISH, 'windows-1252'), 'windows-1252'],
    ['windows-1252 with one accent', 'A café closed.', encoded('A café closed.', 'windows-1252'), 'windows-1252'],
    ['windows-1251', RUSSIAN, encoded(RUSSIAN, 'windows-1251'), 'windows-1251'],
    ['plain ASCII', 'Nobody was hurt.', encoded('Nobody was hurt.', 'ascii'), 'utf-8'],
  ])('%s', (_name, text, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ ok: true, text, encoding });
  });

  test('what was decoded once is decoded the same by the encoding kept', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'windows-1252'])
      expect(decodeAs(encoded(ENGLISH, encoding), encoding)).toBe(ENGLISH);
    expect(decodeAs(Uint8Array.of(0xef, 0xbb, 0xbf, 65), 'utf-8')).toBe('A');
  });

  test('broken UTF-8 is reported with how much and where, never replaced', () => {
    const bytes = encoded('The café and the café and the café.', 'utf-8');
    bytes[8] = 0xff;
    expect(decode(bytes)).toEqual({ ok: false, reason: 'undecodable', encoding: 'utf-8', count: 2, offset: 7 });
  });

  test('a half UTF-16 unit is reported', () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 65, 0, 66))).toEqual({
      ok: false,
      reason: 'undecodable',
      encoding: 'utf-16le',
      count: 1,
      offset: 4,
    });
  });

  test.each([
    ['zero bytes here and there', Uint8Array.from({ length: 999 }, (_, index) => (index * 7) % 256)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['a PDF', encoded('%PDF-1.7\n1 0 obj', 'ascii')],
    ['control characters', Uint8Array.from({ length: 500 }, (_, index) => 1 + (index % 30))],
  ])('%s is no text', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ ok: false, reason: 'binary' });
  });

  test('the encoding a page declares is taken where the bytes allow it', () => {
    expect(decode(encoded(RUSSIAN, 'koi8-r'), 'KOI8-R')).toEqual({ ok: true, text: RUSSIAN, encoding: 'koi8-r' });
    expect(decode(encoded(ENGLISH, 'utf-8'), 'windows-1252')).toMatchObject({ encoding: 'utf-8' });
    expect(decode(encoded(ENGLISH, 'windows-1252'), 'no-such-thing')).toMatchObject({ encoding: 'windows-1252' });
  });
});

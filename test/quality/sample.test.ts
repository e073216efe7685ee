import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { theModel } from '../unit/syntax/read';
import { analyse } from '../../main/extract/analyse';
import { undo } from '../../main/text/repair/edits';

const SAMPLE = resolve(import.meta.dirname, '../../../shared/samples/putin-trump-call.txt');

// The sample is measured, not kept: what is expected of it is said here in names and counts only.
describe.skipIf(!existsSync(SAMPLE))('the sample article, where it is present', () => {
  const source = existsSync(SAMPLE) ? readFileSync(SAMPLE, 'utf8') : '';
  const findings = analyse(
    { id: 'sample', text: source, title: null, published: { value: '2025-07-04', basis: 'given' }, repair: true },
    'test',
    theModel(),
  );
  const textOf = ([start, end]: readonly [number, number]): string => findings.text.slice(start, end);

  test('its stamp names source and syndicator and is taken out', () => {
    expect(findings.header).toMatchObject({ source: 'Gulf Times', syndicator: 'MENAFN' });
    expect(findings.text).not.toContain('MENAFN');
  });

  test('its broken words, marks and repeated paragraph are repaired, and every repair can be undone', () => {
    for (const word of [
      'conflict',
      'fighting',
      'affairs',
      'offensive',
      'ceasefire',
      'official',
      'three-year-old',
      'Nato',
    ])
      expect(findings.text).toContain(word);
    expect(findings.text).not.toMatch(/\p{L}[“]|[”]\p{L}/u);
    const paragraphs = findings.text.split('\n').filter((line) => line.trim() !== '');
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
    expect(findings.repairs.some(({ rule }) => /repeat/.test(rule))).toBe(true);
    expect(undo(findings.text, findings.repairs)).toBe(source);
  });

  test('its eight quoted spans have their speakers, none spurious', () => {
    const spans = findings.quotes.flatMap((quote) =>
      quote.verbatim.map((span) => ({
        words: textOf(span).split(' ').length,
        speaker: quote.speaker?.name,
        via: quote.speaker?.via?.name ?? null,
        cue: quote.cue !== null,
      })),
    );
    expect(spans.map(({ speaker, via }) => [speaker, via])).toEqual([
      ['Vladimir Putin', 'Kremlin'],
      ['Yuri Ushakov', null],
      ['Yuri Ushakov', null],
      ['Moscow', null],
      ['Yuri Ushakov', null],
      ['Yuri Ushakov', null],
      ['Vladimir Putin', 'Kremlin'],
      ['Vladimir Putin', 'Kremlin'],
    ]);
    const full = findings.quotes.filter(({ kind, speaker }) => kind === 'direct' && speaker?.name === 'Yuri Ushakov');
    expect(full.map(({ speaker }) => speaker?.basis).filter((basis) => basis === 'carried')).toHaveLength(1);
  });

  test('its two casualty statements and its one toll, which is not its main event', () => {
    const statements = findings.casualties.map(
      ({ type, low, high, vague, scope, place, date, claimant, perpetrator }) => ({
        type,
        low,
        high,
        vague,
        scope,
        place: place?.name,
        date: date?.value ?? null,
        claimant: claimant?.name ?? null,
        perpetrator: perpetrator?.name ?? null,
      }),
    );
    expect(statements).toMatchObject([
      { type: 'killed', vague: true, scope: 'cumulative', place: 'Ukraine', date: null, claimant: null },
      {
        type: 'killed',
        low: 8,
        high: null,
        vague: false,
        scope: 'incident',
        place: 'Ukraine',
        date: '2025-07-03',
        claimant: 'Kyiv',
        perpetrator: 'Russian strikes',
      },
    ]);
    expect(findings.tolls).toMatchObject([{ main: false, killed: { low: 8, high: null } }]);
  });

  test('its actors, with roles where it gives them', () => {
    const acting = findings.actors.filter(({ acts }) => acts);
    const persons = acting
      .filter(({ kind }) => kind === 'person')
      .map(({ name, roles }) => [name, ...roles.map(({ text }) => text)]);
    expect(persons).toEqual([
      ['Vladimir Putin', 'Russian leader'],
      ['Donald Trump', 'US President'],
      ['Yuri Ushakov', 'Kremlin aide'],
      ['Volodymyr Zelensky', 'Ukrainian President'],
    ]);
    const bodies = acting.filter(({ kind }) => kind === 'organisation').map(({ name }) => name);
    for (const body of ['Kremlin', 'Moscow', 'Kyiv', 'Washington']) expect(bodies).toContain(body);
  });
});

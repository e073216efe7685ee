import { expect, test } from 'vitest';
import { readInput, type Known, type WrittenArticle, type WrittenInput } from '../../../main/engine/draft-job';
import { withoutText } from '../../../main/store/written';
import { input, write, type Written } from '../briefing/make';

const ferry: Written = {
  id: 1,
  title: 'Ferry sinks off Tarn',
  text: 'Eight people died when a ferry sank off Tarn, the coast guard said.',
  casualties: [{ words: 'Eight people', low: 8, high: 8 }],
};
const strike: Written = { id: 2, title: 'Dockers strike', text: 'Dockers in Tarn went on strike on Monday.' };

function written(article: Written, more: Partial<WrittenArticle> = {}): WrittenArticle {
  const { findings, ...about } = write(article);
  return { ...about, text: findings.text, written: withoutText(findings), dateline: null, ...more };
}

const of = (...articles: WrittenArticle[]): WrittenInput => ({ ...input([]), articles });

test('an article is read as it was written', () => {
  const [read] = readInput(of(written(ferry)), new Map()).articles;
  expect(read).toEqual(write(ferry));
});

test('the dateline the staff gives counts, and its empty text for none', () => {
  const read = (dateline: string | null): string | null | undefined =>
    readInput(of(written(ferry, { dateline })), new Map()).articles[0]?.findings.header.dateline;
  expect([read(null), read('TARN'), read('')]).toEqual([null, 'TARN', null]);
});

test('one that nothing changed in is the same object again, any other is read anew', () => {
  const known: Known = new Map();
  const [first, second] = readInput(of(written(ferry), written(strike)), known).articles;
  const changed: Partial<WrittenArticle>[] = [
    { title: 'Ferry sinks' },
    { dateline: 'TARN' },
    { withdrawn: true },
    { text: 'Another text.' },
    { written: withoutText({ ...write(strike).findings, engine: 'next' }) },
  ];
  for (const more of changed) {
    const again = readInput(of(written(strike, more), written(ferry)), known).articles;
    expect(again[1]).toBe(first);
    expect(again[0]).not.toBe(second);
    expect(again[0]).toEqual(readInput(of(written(strike, more)), new Map()).articles[0]);
  }
});

test('what the last briefing does not have is not kept', () => {
  const known: Known = new Map();
  readInput(of(written(ferry), written(strike)), known);
  readInput(of(written(strike)), known);
  expect([...known.keys()]).toEqual([2]);
});

import { expect, test } from 'vitest';
import type { Briefing, Edit } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { withoutPurged } from '../../../main/briefing/purged';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { editInWords } from '../../../renderer/features/edit/words';
import { at, edited, entries } from './desk';
import { input, type Written } from './make';

const letter: Written = {
  id: 1,
  title: 'Letter from Osmark',
  text: 'The harbour was quiet. Last year 40 dockers were killed in the city.',
  notCounted: [{ words: '40 dockers were killed', reason: 'a year ago' }],
};
const talks: Written = { id: 2, title: 'Talks adjourn in Tarsk', text: 'The talks in Tarsk were adjourned.' };
const note = (text: string, article = 1): Edit => ({ kind: 'note', on: 'article', at: article, text });
const notes = ({ sources }: Briefing): (string | undefined)[] => sources.map((source) => source.note);

test('a note on an article stands at its source, the latest, and goes with an empty text', () => {
  expect(notes(edited([letter, talks], [note('Ask **first**.'), note('Ask again.'), note('A rumour.', 2)]))).toEqual([
    'Ask again.',
    'A rumour.',
  ]);
  expect(notes(edited([letter], [note('Ask first.'), note(' ')]))).toEqual([undefined]);
});

test('it stands in every briefing that has the article, with who wrote it, and is told as unfit in none', () => {
  const [entry] = entries([note('Ask first.')], { from: '2026-01-01', to: '2026-01-01' });
  if (entry === undefined) throw new Error('no edit');
  const edits = [{ ...entry, by: 'Ana Reyes' }];
  const [source] = buildBriefing(input([letter], { edits })).sources;
  expect(source).toMatchObject({ note: 'Ask first.', noteBy: 'Ana Reyes' });
  const without = edited([talks], [note('Ask first.')]);
  expect([notes(without), without.desk.unfit]).toEqual([[undefined], []]);
});

test('it is exported with the sources, as the staff’s, and gone once the article was purged', () => {
  const briefing = edited([letter, talks], [note('Ask **first**.\n\n# Now')]);
  const markdown = briefingAsMarkdown(briefing);
  expect(markdown).toMatch(
    /\*\*Source 1\*\*, Letter from Osmark\n\n> \*\*Note of the staff, unsigned\*\*\n>\n> Ask \*\*first\*\*\./,
  );
  expect(markdown.match(/Note of the staff/g)).toHaveLength(1);
  const stone = {
    article: 1,
    hash: briefing.sources[0]?.hash ?? '',
    at: '2026-03-13T08:00:00.000Z',
    by: 'A',
    reason: '',
  };
  expect(notes(withoutPurged(briefing, [stone]))).toEqual([undefined, undefined]);
});

test('a note stands beside what was not counted, and in what is exported', () => {
  const briefing = edited(
    [letter],
    [{ kind: 'note', on: 'uncounted', at: at(letter, '40 dockers'), text: 'The same as in March.' }],
  );
  expect(briefing.notCounted.map((one) => one.note)).toEqual(['The same as in March.']);
  expect(briefingAsMarkdown(briefing)).toMatch(/a year ago.*\n\n {2}> \*\*Note of the staff/);
});

test('the record tells what a note is on, and its beginning', () => {
  expect(editInWords(note('Ask\n\n**first**.'))).toBe('a note on an article: “Ask **first**.”');
  expect(editInWords(note('long '.repeat(40)))).toMatch(/^a note on an article: “(long ){16}…”$/);
  expect(editInWords(note(''))).toBe('the note on an article taken away');
});

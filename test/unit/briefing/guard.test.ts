import { expect, test } from 'vitest';
import { misquotes } from '../../../main/briefing/guard';
import { buildBriefing } from '../../../main/briefing/index';
import { at, edited } from './desk';
import { input, write, type Written } from './make';

const speech: Written = {
  id: 1,
  title: 'Minister opens bridge',
  text: 'Ilse Tarn opened the bridge. "We built it in two years and paid for it ourselves," Ilse Tarn said.',
  quotes: [{ words: 'We built it in two years and paid for it ourselves', said: 'Ilse Tarn' }],
  actors: [{ name: 'Ilse Tarn' }],
};
const { text } = write(speech).findings;

test('quotes that stand in their source are let through', () => {
  expect(misquotes(buildBriefing(input([speech])), () => text)).toEqual([]);
});

test('a quote whose words are others in the source is named with its speaker', () => {
  const changed = text.replace('two years', 'three years');
  expect(misquotes(buildBriefing(input([speech])), () => changed)).toEqual([
    {
      words: 'We built it in two years and paid for it ourselves',
      where: 'what Ilse Tarn is quoted with',
    },
  ]);
});

test('what the staff puts between marks must stand in a report of the story', () => {
  const lede = 'Ilse Tarn opened the bridge.';
  const own = (words: string) =>
    misquotes(
      edited([speech], [{ kind: 'story-summary', story: 1, sentences: [{ at: at(speech, lede), text: words }] }]),
      () => text,
    );
  expect(own('She said they “paid for it ourselves,” and left.')).toEqual([]);
  expect(own('She said “we paid”, and left.')).toEqual([
    { words: 'we paid', where: 'the summary of “Minister opens bridge”' },
  ]);
});

test('words with marks taken from the screen are those of the source, whose own characters turn the direction', () => {
  const turned = text.replace('for it', 'for \u202Eit\u202C');
  const own = (words: string): unknown[] =>
    misquotes(edited([speech], [{ kind: 'story-title', story: 1, title: words }]), (article) =>
      article === 1 ? turned : '',
    ).filter((one) => one.where.startsWith('the headline'));
  expect(own('Tarn “paid for [U+202E]it[U+202C] ourselves”')).toEqual([]);
  expect(own('Tarn “paid for [U+202E]ti[U+202C] ourselves”')).toHaveLength(1);
});

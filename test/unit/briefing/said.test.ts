import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input } from './make';

/** The day a quote was said in an article of 12 March 2026. */
function said(after: string, cue: string, words: string, value: string): string | null | undefined {
  const given = input([
    {
      id: 1,
      title: 'Minister speaks on the treaty in parliament',
      text: `"We will sign the treaty before the winter," ${after}`,
      quotes: [{ words: 'We will sign the treaty before the winter,', said: 'Ada Quill' }],
      actors: [{ name: 'Ada Quill', roles: [] }],
      dates: [{ words, value }],
    },
  ]);
  const [article] = given.articles;
  const text = article?.findings.text ?? '';
  const at = text.indexOf(cue);
  for (const quote of article?.findings.quotes ?? []) quote.cue = { start: at, end: at + cue.length, lemma: 'say' };
  return [...buildBriefing(given).quotes, ...buildBriefing(given).otherQuotes][0]?.quotes[0]?.said;
}

test.each([
  ['Ada Quill said Tuesday in the hall.', 'said'],
  ['Ada Quill told reporters on Tuesday.', 'told'],
  ['Ada Quill said in parliament on Tuesday.', 'said'],
  ['Ada Quill told reporters in Orlen late on Tuesday.', 'told'],
])('%s', (after, cue) => {
  expect(said(after, cue, 'Tuesday', '2026-03-10')).toBe('2026-03-10');
});

test.each([
  ['Ada Quill said. Talks end Tuesday.', 'said'],
  ['Ada Quill said of the strike on Tuesday.', 'said'],
  ['Ada Quill said Tuesday’s strike was wrong.', 'said'],
  ['Ada Quill said after talks that ended on Tuesday.', 'said'],
  ['Ada Quill said, and the vote was held on Tuesday.', 'said'],
])('not the day of something else: %s', (after, cue) => {
  expect(said(after, cue, 'Tuesday', '2026-03-10')).toBeNull();
});

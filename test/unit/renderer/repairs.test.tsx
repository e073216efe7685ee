import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Passage, repairsShown } from '../../../renderer/features/evidence/passage';
import { AboutAnother } from '../../../renderer/features/import/verdict-line';
import { write } from '../briefing/make';

const TEXT = [
  'The ferry left at noon. It carried sixty passengers.',
  'The harbour office counted them twice.',
  `Then came a long silence. ${'Nobody spoke of it for days. '.repeat(40)}`,
  'The last word was the harbour’s.',
].join('\n\n');

it('counts as many repairs as the passage marks: those around the sentence too, and none out of sight', () => {
  const { findings } = write({ id: 1, title: 'Ferry leaves Torvik', text: TEXT });
  const repair = (words: string): { start: number; end: number; was: string; rule: string } => {
    const start = findings.text.indexOf(words);
    return { start, end: start + words.length, was: 'x', rule: 'ligature' };
  };
  findings.repairs = ['Torvik', 'noon', 'passengers', 'office', 'silence', 'last word'].map(repair);
  const counted = findings.text.indexOf('The harbour office');
  const sentence: [number, number] = [counted, counted + 'The harbour office counted them twice.'.length];
  const shown = repairsShown(findings, sentence);
  const page = renderToStaticMarkup(
    <Passage findings={findings} sentence={sentence} start={sentence[0]} end={sentence[1]} />,
  );
  expect(shown.map(({ start, end }) => findings.text.slice(start, end))).toEqual([
    'noon',
    'passengers',
    'office',
    'silence',
  ]);
  expect(page.split('class="fix"')).toHaveLength(shown.length + 1);
});

it('names an article that a file is like once, and not again where both have one title', () => {
  const title = 'Ferry leaves Torvik';
  const said = (message: string, own: string): string =>
    renderToStaticMarkup(
      <AboutAnother verdict={{ message, title: own }} of={{ article: 1, title }} open={() => undefined} />,
    ).replaceAll(/<[^>]*>/g, '');
  const message = `Almost the same as “${title}”. Both are kept.`;
  expect(said(message, 'Torvik sees ferry off')).toBe(`Almost the same as ${title}. Both are kept.`);
  expect(said(message, title)).toBe('Almost the same as the article here. Both are kept.');
  expect(said('Already here.', title)).toBe('Already here. the article here');
});

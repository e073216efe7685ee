import { describe, expect, test } from 'vitest';
import { extractDates } from '../../../../main/extract/dates/index';
import { finishActors, recogniseNames } from '../../../../main/extract/actors/index';
import { extractDeeds } from '../../../../main/extract/deeds/index';
import { extractQuotes } from '../../../../main/extract/quotes/index';
import { readDocument } from '../../../../main/text/document';
import { syntaxOf } from '../../syntax/read';

/** "Ada Quill resigned 2024-05-03" for each deed of a text published on Monday 6 May 2024. */
function deeds(text: string): string[] {
  const document = readDocument(text, { published: '2024-05-06', title: null, byline: null, dateline: null });
  const syntax = syntaxOf(document);
  const dates = extractDates(document);
  const names = recogniseNames(document, syntax);
  const quotes = extractQuotes(document, names, syntax);
  const { actors } = finishActors(
    document,
    names,
    quotes,
    { casualties: [], notCounted: [], tolls: [], tangled: false },
    syntax,
  );
  return extractDeeds(document, names, actors, dates, syntax).map(({ actor, verb, date }) =>
    [actors.find(({ id }) => id === actor)?.name, text.slice(...verb), date].filter((part) => part !== null).join(' '),
  );
}

describe('who decided or did what', () => {
  test.each([
    ['a subject with its day', 'Prime Minister Ada Quill resigned on Friday.', 'Ada Quill resigned 2024-05-03'],
    ['a country', 'Estonia expelled two diplomats.', 'Estonia expelled'],
    ['a shared subject', 'Lawmaker Ada Quill left the party and resigned on Friday.', 'Ada Quill resigned 2024-05-03'],
    ['a passive with its agent', 'The treaty was signed by Ada Quill in Tallinn.', 'Ada Quill signed'],
    ['a refusal', 'Ada Quill refused to sign the treaty.', 'Ada Quill refused'],
    ['an agreement', 'Ada Quill agreed to deploy more troops.', 'Ada Quill agreed'],
  ])('%s', (_what, text, deed) => {
    expect(deeds(text)).toEqual([deed]);
  });

  test.each([
    ['not done', 'Prime Minister Ada Quill did not resign.'],
    ['to come', 'Prime Minister Ada Quill will sign the treaty on Friday.'],
    ['wanted', 'Lawmakers urged Ada Quill to dissolve parliament.'],
    ['denied', 'Ada Quill denied that she signed the order.'],
    ['if', 'Ministers will leave if Ada Quill signed the order.'],
    ['long done', 'Ada Quill had signed the treaty years before.'],
    ['hedged before', 'All sentences must be reviewed and approved by the Supreme Court.'],
    ['what stands beside it', 'Share prices on the Tallinn Stock Exchange closed lower on Friday.'],
    ['a year long past', 'Ada Quill signed the treaty in 1994.'],
    ['a warning', 'Ada Quill warned that the economy would shrink.'],
    ['done to twice', 'Ada Quill was arrested and charged with treason on Friday.'],
    ['done to, then freed', 'Ada Quill was detained on Monday and released on bail.'],
    ['a participle beside a name', 'Ada Quill, detained since May, wrote a book.'],
    ['who was given an office', 'Ada Quill, appointed in March, told the paper.'],
    ['who was elected', 'Ada Quill, elected in 2021, met the press.'],
    ['done to', 'Ada Quill was arrested in Tallinn.'],
    ['said', 'Ada Quill said the talks went well.'],
    ['a pronoun alone', 'The minister spoke. She resigned.'],
  ])('none: %s', (_what, text) => {
    expect(deeds(text)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../main/text/sentences';

function sentences(text: string): string[] {
  return splitSentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end));
}

/** A paragraph with a bar between its sentences; a tilde where no space stands between them. */
const TABLE: [name: string, marked: string][] = [
  ['plain stops', 'The ferry sank at dawn.|Nobody was hurt.'],
  ['initials with spaces', 'The prize went to J. K. Lindqvist.|She was not there.'],
  ['initials without spaces', 'The prize went to J.K. Lindqvist on Monday.|She was not there.'],
  ['a middle initial', 'Senator Mary T. Oduya voted against.|Others followed.'],
  ['a letter that is no initial', 'The ministry chose Plan B.|The army did not.'],
  ['military titles', 'Lt. Col. Anna Brandt and Gen. Omar Haddad met.|They agreed.'],
  ['ranks of police and a seat', 'Chief Comr. Gen. Omar Haddad met Cong. Paul Ortebo.|They agreed.'],
  ['civil titles', 'Mr. Osei thanked Mrs. Osei, Dr. Park and Prof. Lund.|They left.'],
  ['a saint', 'Fire broke out in St. Aldate on Friday.|It spread.'],
  ['a country abbreviated before a title', 'The U.S. President spoke in the U.K. Parliament.|It was late.'],
  ['a country abbreviated at the end', 'He flew back to the U.S.|The talks had failed.'],
  ['times of day', 'The blast came at 6 a.m. Monday in the old town.|Police came at 7 p.m.|They found nothing.'],
  ['a time in two zones', 'It left at 4 p.m. (1600 GMT) and sank.|Nobody was hurt.'],
  ['a time with its zone first', 'It left at 9:45 a.m. (GMT 3:45) and sank.|Nobody was hurt.'],
  ['a company', 'The ship belongs to Northern Timber Co. Ltd. of Osmark.|It was insured.'],
  ['months', 'The vote is on Sept. 14 and the count on Oct. 2.|Results follow.'],
  ['numbers', 'Route No. 10 costs 3.5 million.|It opens soon.'],
  [
    'an abbreviation that is a word',
    'It is the state of the art.|Researchers praised it.|Two sat in the rear.|Police came.',
  ],
  ['words that look like days', 'The band played Rising Sun.|Police stopped it.|It met Sun. March 3 in Osmark.'],
  ['a title that is a name', 'The men followed the late Ali Sheikh.|And they went.'],
  ['versus', 'The case of Lund v. Harbour Board opened.|It will be long.'],
  ['a stop inside the marks', '“We are ready.”|The general left.'],
  ['a cue after a comma', '“We are ready,” the general said.|He left.'],
  ['a cue after a question', '“Are we ready?” he asked.|Nobody answered.'],
  ['a named cue after a question', '“Are we ready?” Brandt asked.|Nobody answered.'],
  ['a titled cue after a shout', '"Get out!" Captain Lena Brandt shouted.|They ran.'],
  ['a new sentence after a question', '“Are we ready?”|The hall was silent.'],
  ['a pronoun that begins anew', '“Are we ready?”|He said nothing.'],
  ['an office as speaker', '“Are we ready?” the minister asked.|Nobody answered.'],
  ['two quotes', '“We are ready.”|“We are not.”'],
  ['straight marks', '"We are ready."|"We are not," he said.'],
  ['a closing mark set apart', '“We are ready. ”|The general left.'],
  ['a dateline', 'HARBOUR CITY, Sept. 3 (Agency) - The ferry sank at dawn.|Nobody was hurt.'],
  ['a numbered point', '1. Close the harbour.'],
  ['inline bullets', 'What we know:|• The ferry sank|• Nobody was hurt'],
  ['a lost space', 'The talks ended.~The minister left.'],
  ['a lost space before a quote', 'It sank on Monday.~"My son was aboard," she said.'],
  ['a lost space after a quote', '“My son was aboard.”~She wept.'],
  ['a lost space after dots', 'Nobody knew...~It was late.'],
  ['a figure that begins a sentence', 'The ferry sank.|12 people died.'],
  ['a state abbreviated before a dash', 'OSMARK, Ill. — The ferry sank.|It was late.'],
  ['dots set apart', 'Nobody . . . knew.|It was late.'],
  ['a web address', 'See example.com for more.|The site is old.'],
  ['an exclamation in a name', 'The show Oklahoma! opened.|It rained.'],
  ['a headline without a stop', 'Ferry sinks off northern coast'],
  ['an ellipsis', 'He waited... and waited.|Then he left.'],
  ['a bracketed sentence', 'The ferry sank.|(Nobody was hurt.)|Police came.'],
  [
    'all lower case',
    'the ferry sank at dawn off the northern coast, officials said on sunday.|nobody was hurt, but the cargo of timber was lost.|police came later that day.',
  ],
];

describe('sentences', () => {
  test.each(TABLE)('%s', (_name, marked) => {
    const paragraph = marked.replaceAll('~', '').replaceAll(/\| ?/g, ' ');
    expect(sentences(paragraph)).toEqual(marked.split(/[|~]/).map((part) => part.trim()));
  });

  test('everything that is not white space stands in exactly one sentence', () => {
    const text = ' A. B. “C?” d.  • e ” f! g " h.I j. The k.The end ';
    expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test.each([
    ['letters', 'a'.repeat(50_000)],
    ['stops', '.'.repeat(50_000)],
    ['open marks', '“'.repeat(50_000)],
    ['closing marks', '? ”'.repeat(20_000)],
    ['initials', 'A. '.repeat(20_000)],
    ['lost spaces', 'end.The '.repeat(10_000)],
    ['bullets', '•'.repeat(50_000)],
    ['lost spaces before marks', '."A'.repeat(17_000)],
    ['white space', ' '.repeat(50_000)],
    ['halves of pairs', '\uD83D\uDE00'.repeat(25_000)],
  ])('a long line of %s is cut without loss', (_name, text) => {
    expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test('a text of five million characters is cut', () => {
    const text = 'The ferry sank at dawn. '.repeat(210_000);
    expect(sentences(text)).toHaveLength(210_000);
  });
});

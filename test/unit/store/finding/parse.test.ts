import { describe, expect, test } from 'vitest';
import { parseSearch, type Clause } from '../../../../main/store/finding/parse';

/** What was understood in one line: groups with a comma between, "|" within, "!" left out, "*" a beginning. */
function read(search: string): string {
  return parseSearch(search)
    .all.map((group) => group.map(clause).join(' | '))
    .join(', ');
}

function clause({ term, without }: Clause): string {
  const sign = without ? '!' : '';
  if (term.kind === 'day') return `${sign}${term.field} ${term.day}`;
  const star = term.beginning ? '*' : '';
  return term.kind === 'words' ? `${sign}${term.text}${star}` : `${sign}${term.field}(${term.text}${star})`;
}

describe('words', () => {
  test.each([
    ['', ''],
    [' … — ', ''],
    ['bridge', 'bridge*'],
    ['bridge ', 'bridge'],
    ['old bridge', 'old, bridge*'],
    ['minist* said ', 'minist*, said'],
    ['minist*', 'minist*'],
    ['police m', 'police'],
    ['police m ', 'police, m'],
    ['UN', 'UN'],
    ['police un', 'police, un'],
    ['police uni', 'police, uni*'],
    ['un*', 'un*'],
    ['Пе', 'Пе*'],
    ['or and not ', 'or, and, not'],
    ['old AND bridge ', 'old, bridge'],
  ])('reads %j as %j', (typed, as) => {
    expect(read(typed)).toBe(as);
  });
});

describe('phrases', () => {
  test.each([
    ['"old bridge" closed ', 'old bridge, closed'],
    ['“old bridge”', 'old bridge'],
    ['„old bridge“', 'old bridge'],
    ['«old bridge»', 'old bridge'],
    ['"old bri"*', 'old bri*'],
    ['"OR"', 'OR'],
    ['"-5 degrees"', '-5 degrees'],
    ['"source:reuters"', 'source:reuters'],
    ['"" bridge ', 'bridge'],
    ['the"old bridge"now ', 'the, old bridge, now'],
  ])('reads %j as %j', (typed, as) => {
    expect(read(typed)).toBe(as);
    expect(parseSearch(typed).notes).toEqual([]);
  });

  test('an open mark takes the rest for one phrase, and that is said', () => {
    expect(read('closed "old bri')).toBe('closed, old bri*');
    expect(parseSearch('closed "old bri').notes).toEqual([
      'The quotation mark before “old bri” is not closed: all behind it was taken as one phrase.',
    ]);
  });
});

describe('what is left out', () => {
  test.each([
    ['bridge -rail ', 'bridge, !rail'],
    ['bridge -"old rail" ', 'bridge, !old rail'],
    ['-bridge ', '!bridge'],
    ['-source:lantern ', '!source(lantern)'],
    // A hyphen within a word, and one between two, leave nothing out.
    ['al-Amal ', 'al-Amal'],
    ['Hewitt-Jones -Field ', 'Hewitt-Jones, !Field'],
    ['Amrit – Sarvan ', 'Amrit, Sarvan'],
    ['--bridge ', '--bridge'],
  ])('reads %j as %j', (typed, as) => {
    expect(read(typed)).toBe(as);
  });
  test.each([
    ['bridge - rail ', 'bridge, rail', /A minus stands right before/],
    ['bridge NOT rail ', 'bridge, rail', /NOT was left out/],
  ])('reads %j as %j and says why', (typed, as, why) => {
    expect(read(typed)).toBe(as);
    expect(parseSearch(typed).notes).toEqual([expect.stringMatching(why)]);
  });
});

describe('OR', () => {
  test.each([
    ['ferry OR boat ', 'ferry | boat'],
    ['ferry OR boat OR ship sank ', 'ferry | boat | ship, sank'],
    ['sank ferry OR "old boat" ', 'sank, ferry | old boat'],
    ['source:lantern OR source:herald ', 'source(lantern) | source(herald)'],
    ['ferry | boat ', 'ferry | boat'],
    ['ferry or boat ', 'ferry, or, boat'],
    ['Oregon ', 'Oregon'],
    ['ferry OR -boat ', 'ferry | !boat'],
  ])('reads %j as %j', (typed, as) => {
    expect(read(typed)).toBe(as);
    expect(parseSearch(typed).notes).toEqual([]);
  });
  test.each([
    ['OR ferry ', 'ferry'],
    ['ferry OR', 'ferry'],
    ['ferry OR OR boat ', 'ferry | boat'],
    ['OR', ''],
  ])('alone in %j it is left out, and that is said', (typed, as) => {
    expect(read(typed)).toBe(as);
    expect(parseSearch(typed).notes).toEqual(['OR stands between two words: it was left out.']);
  });
  test('brackets are said to group nothing, beside an OR alone', () => {
    expect(parseSearch('(ferry OR boat) sank ').notes).toHaveLength(1);
    expect(parseSearch('sank (Agency) ').notes).toEqual([]);
  });
});

describe('fields', () => {
  test.each([
    ['source:lantern ', 'source(lantern)'],
    ['Source:Lantern ', 'source(Lantern)'],
    ['source:"The Daily Lantern" ', 'source(The Daily Lantern)'],
    ['source: lantern ', 'source(lantern)'],
    ['source: "The Lantern" ferry ', 'source(The Lantern), ferry'],
    ['actor:O’Brien place:Saint-Rémy ', 'actor(O’Brien), place(Saint-Rémy)'],
    ["actor:O'Brien ", "actor(O'Brien)"],
    ['actor:kel', 'actor(kel*)'],
    ['actor:kel* ', 'actor(kel*)'],
    ['file:march_12.txt ', 'file(march_12.txt)'],
    ['after:2026-03-12 ', 'after 2026-03-12'],
    ['after:2026-03 before:2027 ', 'after 2026-03-01, before 2027-01-01'],
    ['10:30 ', '10:30'],
    ['https://lantern.example ', 'https://lantern.example'],
  ])('reads %j as %j', (typed, as) => {
    expect(read(typed)).toBe(as);
    expect(parseSearch(typed).notes).toEqual([]);
  });
  test.each([
    ['source: ', '', '“source:” wants a name behind it.'],
    ['ferry actor:OR ', 'ferry, actor(OR)', null],
    ['source: OR ferry ', 'ferry', '“source:” wants a name behind it.'],
    ['source: actor:kell ', 'actor(kell)', '“source:” wants a name behind it.'],
    ['after: ferry ', '', '“ferry” is no day: write it like 2026-03-12, 2026-03 or 2026.'],
    ['after:12/3/2026 ', '', '“12/3/2026” is no day: write it like 2026-03-12, 2026-03 or 2026.'],
    ['after:2026-02-30 ', '', '“2026-02-30” is no day: write it like 2026-03-12, 2026-03 or 2026.'],
    ['before:', '', '“before:” wants a day behind it, written like 2026-03-12, 2026-03 or 2026.'],
    [
      'title:ferry ',
      'title:ferry',
      '“title:” is searched as a word. The fields are source: actor: place: file: after: before:.',
    ],
  ])('reads %j as %j and says %j', (typed, as, note) => {
    expect(read(typed)).toBe(as);
    expect(parseSearch(typed).notes[0] ?? null).toBe(note);
  });
});

test('a long text of marks is read in no time', () => {
  const started = performance.now();
  for (const sign of ['"', '-', 'OR ', 'source:', '(', '* ', 'a"', '-"'])
    parseSearch(sign.repeat(50_000 / sign.length));
  expect(performance.now() - started).toBeLessThan(2000);
});

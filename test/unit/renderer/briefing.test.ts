import { describe, expect, it } from 'vitest';
import {
  languageName,
  notAnalysed,
  type CasualtyEvent,
  type Claim,
  type ClaimFigure,
  type HarmType,
  type QuoteEntry,
} from '../../../preload/contract';
import { claimRows, harmColumns } from '../../../renderer/features/briefing/claims';
import { fragmentContext, withOneContext } from '../../../renderer/features/briefing/fragments';
import { passageParts } from '../../../renderer/features/library/passage';
import { harmOrder, outletName, visible } from '../../../preload/contract/wording/words';

function figure(low: number, type: HarmType = 'killed'): ClaimFigure {
  return {
    type,
    low,
    high: low,
    vague: false,
    phrase: String(low),
    citation: { reference: low, article: 1, start: 0, end: 1 },
    part: false,
    corrected: false,
    certainty: 1,
  };
}

function claim(claimant: string | null, low: number, more: Partial<Claim> = {}): Claim {
  return {
    claimant,
    outlet: 'Harbour Post',
    published: '2026-03-12',
    scope: 'incident',
    figures: [figure(low)],
    superseded: false,
    disputed: false,
    assumed: false,
    ...more,
  };
}

function event(...claims: Claim[]): CasualtyEvent {
  return {
    place: 'Orin',
    date: '2026-03-12',
    since: false,
    scope: 'incident',
    what: null,
    totals: [],
    claims,
    conflicting: false,
  };
}

describe('rows under an event', () => {
  it('hangs a superseded figure on the claim that took its place', () => {
    const rows = claimRows(
      event(claim('the ministry', 28), claim('The Ministry', 19, { superseded: true }), claim('a relief agency', 31)),
    );
    expect(rows.map(({ claim: { claimant }, was }) => [claimant, was.map(({ low }) => low)])).toEqual([
      ['the ministry', [19]],
      ['a relief agency', []],
    ]);
  });

  it('keeps a superseded claim nobody took the place of, and one about something else', () => {
    const rows = claimRows(
      event(
        claim('the ministry', 28),
        claim('the army', 19, { superseded: true }),
        claim('the ministry', 40, { superseded: true, figures: [figure(40, 'missing')] }),
      ),
    );
    expect(rows.map(({ claim: { claimant } }) => claimant)).toEqual(['the ministry', 'the army', 'the ministry']);
  });

  it('takes two papers’ own reports for two claimants', () => {
    const rows = claimRows(
      event(claim(null, 28, { outlet: 'Harbour Post' }), claim(null, 19, { outlet: 'Lake Wire', superseded: true })),
    );
    expect(rows).toHaveLength(2);
  });
});

describe('columns', () => {
  it('always has killed, injured and missing, the others when they occur', () => {
    expect(harmColumns([], harmOrder).map(({ types }) => types)).toEqual([['killed'], ['injured'], ['missing']]);
    expect(
      harmColumns(
        [event(claim(null, 1, { figures: [figure(9, 'displaced'), figure(40, 'killed_or_injured')] }))],
        harmOrder,
      ).map(({ types }) => types),
    ).toEqual([['killed'], ['injured'], ['missing'], ['killed_or_injured'], ['displaced']]);
    expect(
      harmColumns([event(claim(null, 1, { figures: [figure(9, 'displaced'), figure(4, 'detained')] }))], harmOrder).at(
        -1,
      ),
    ).toEqual({ name: 'Other harm', types: ['displaced', 'detained'] });
  });
});

function quote(
  part: string,
  context: string | null,
  reference: number,
  start = 0,
  kind: QuoteEntry['kind'] = 'mixed',
): QuoteEntry {
  return {
    kind,
    parts: [part],
    cue: null,
    via: null,
    published: null,
    said: null,
    assumed: false,
    citation: { reference, article: 1, start, end: start + 1 },
    also: [],
    corrected: false,
    resolved: true,
    certainty: 1,
    context,
  };
}

describe('fragments in their sentence', () => {
  const sentence = 'He called the plan "too late" and its price ‘a joke’, aides said.';

  it('takes the source’s marks away around the spoken words only', () => {
    expect(fragmentContext(sentence, [{ parts: ['too late', 'a joke'] }])).toEqual([
      { text: 'He called the plan ', quote: null },
      { text: 'too late', quote: 0 },
      { text: ' and its price ', quote: null },
      { text: 'a joke', quote: 0 },
      { text: ', aides said.', quote: null },
    ]);
  });

  it('tells which quote the words are of', () => {
    expect(
      fragmentContext(sentence, [{ parts: ['too late'] }, { parts: ['a joke'] }])?.map(({ quote: of }) => of),
    ).toEqual([null, 0, null, 1, null]);
  });

  it('refuses words the sentence does not hold', () => {
    expect(fragmentContext(sentence, [{ parts: ['never said'] }])).toBeNull();
  });

  it('puts fragments of one sentence together in the order of the text, and no full quotes', () => {
    const groups = withOneContext([
      quote('a joke', sentence, 1, 40),
      quote('Yes.', null, 1, 90, 'direct'),
      quote('too late', sentence, 1, 20),
      quote('too late', sentence, 2, 20),
    ]);
    expect(groups.map((group) => group.map(({ parts, citation }) => `${parts.join()} ${citation.reference}`))).toEqual([
      ['too late 1', 'a joke 1'],
      ['Yes. 1'],
      ['too late 2'],
    ]);
  });
});

describe('search passages', () => {
  it('cuts at the marks', () => {
    expect(passageParts('the ‹toll› rose, the ‹toll›')).toEqual([
      { text: 'the ', found: false },
      { text: 'toll', found: true },
      { text: ' rose, the ', found: false },
      { text: 'toll', found: true },
    ]);
  });

  it('keeps a mark that was never closed', () => {
    expect(passageParts('a ‹b')).toEqual([{ text: 'a ‹b', found: false }]);
  });
});

describe('words', () => {
  it('names languages and the unknown', () => {
    expect(languageName('fr')).toBe('French');
    expect(languageName('und')).toBe('an unknown language');
    expect(languageName('not a code')).toBe('not a code');
  });

  it('says why an article was not analysed', () => {
    expect(notAnalysed('fr')).toBe('not analysed: French');
    expect(notAnalysed('en')).toBe('not analysed: too large or too tangled');
  });

  it('names the outlet with its agency and syndicator', () => {
    expect(outletName({ source: 'Harbour Post', agency: 'LW', syndicator: 'Newsgrid' })).toBe(
      'Harbour Post (LW), by way of Newsgrid',
    );
    expect(outletName({ source: null, agency: 'LW', syndicator: null })).toBe('LW');
    expect(outletName({ source: null, agency: null, syndicator: null })).toBe('source not named');
  });

  it('makes invisible characters seen', () => {
    expect(visible('earth\u00adquake\n')).toBe('earth[soft hyphen]quake[line break]');
    expect(visible('x'.repeat(400), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});

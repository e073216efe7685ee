import { expect, test } from 'vitest';
import type { Decision, Edit } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import type { BriefingInput } from '../../../main/briefing/types';
import { analyse } from '../../../main/extract/analyse';
import { SAMPLE_ARTICLES, SAMPLE_DAY } from '../../../main/sample/articles';
import { theModel } from '../syntax/read';
import { entries } from './desk';
import { input } from './make';

const PERIOD = { from: SAMPLE_DAY, to: SAMPLE_DAY };

/** The sample's day, read once: each briefing is made of the same objects, as after an edit. */
const ARTICLES = SAMPLE_ARTICLES.map(({ fileName, text }, index) => {
  const published = { value: SAMPLE_DAY, basis: 'given' } as const;
  const findings = analyse({ id: fileName, text, title: null, published, repair: true }, 'test', theModel());
  const { title, syndicator, agency } = findings.header;
  const about = { id: index + 1, title: title ?? fileName, source: findings.source, syndicator, agency, fileName };
  return { ...about, hash: fileName, copyOf: null, withdrawn: false, findings };
});

const made = (more: Partial<BriefingInput>, articles = ARTICLES): BriefingInput => ({
  ...input([]),
  options: { ...input([]).options, ...PERIOD },
  articles,
  ...more,
});

/** The first statement of harm in an article. */
function harm(index: number): { article: number; phrase: string; start: number; end: number } {
  const { id, findings } = ARTICLES[index] ?? expect.fail('no such article');
  const { start, end } = findings.casualties[0] ?? expect.fail('no harm is told there');
  return { article: id, phrase: findings.text.slice(start, end), start, end };
}

const told = ARTICLES.findIndex(({ findings }) => findings.casualties.length > 0);
const person = ARTICLES.flatMap(({ findings }) => findings.actors).find(({ kind }) => kind === 'person')?.name ?? '';

const decision = (verdict: Decision['verdict'], id: number): Decision => {
  const { article, phrase } = harm(told);
  const { text } = ARTICLES[told]?.findings ?? expect.fail();
  const nth = text.slice(0, harm(told).start).split(phrase).length - 1;
  return { id, key: { article, kind: 'casualty', phrase, nth }, verdict, patch: null, reason: '', at: '', by: null };
};

const EDITS: Edit[] = [
  { kind: 'story-title', story: 1, title: 'Another headline' },
  { kind: 'actor-name', actor: person, name: 'Somebody Else', reason: '' },
  {
    kind: 'finding-add',
    at: { ...harm(told) },
    finding: {
      of: 'casualty',
      type: 'missing',
      low: 3,
      high: 3,
      place: null,
      date: null,
      scope: 'incident',
      claimant: null,
    },
  },
];

test.each([
  ['as it was read', {}],
  ['a headline of the staff', { edits: entries(EDITS.slice(0, 1), PERIOD) }],
  ['a name of the staff', { edits: entries(EDITS.slice(1, 2), PERIOD) }],
  ['a finding of the staff', { edits: entries(EDITS.slice(2), PERIOD) }],
  ['a statement accepted', { decisions: [decision('accepted', 1)] }],
  ['the same rejected', { decisions: [decision('accepted', 1), decision('rejected', 2)] }],
  ['taken back', { decisions: [] }],
  ['an article less, so that others move up', { articles: ARTICLES.slice(1) }],
  ['another order', { articles: ARTICLES.toReversed() }],
  ['one withdrawn', { articles: ARTICLES.map((one, at) => (at === told ? { ...one, withdrawn: true } : one)) }],
  ['all again', {}],
] satisfies [string, Partial<BriefingInput>][])(
  'a briefing made again of the same articles is what it is made of them alone: %s',
  (_, more) => {
    expect(buildBriefing(made(more))).toEqual(buildBriefing(structuredClone(made(more))));
  },
);

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { close, desk, folder, value } from './desk';

const DAY = '2031-05-06';
const OPTIONS = { from: DAY, to: DAY, title: 'Day', marking: null, note: '' };
const FLOOD =
  'Flood in Varn\n\nVARN, 6 May 2031 - A flood killed four people in Varn on Tuesday, police said. “We heard the water before we saw it,” said Mayor Odo Brandt.\n';
const FERRY =
  'Ferry sinks off Norr\n\nNORR, 6 May 2031 - Nineteen people drowned when a ferry sank off Norr on Tuesday, the coast guard said.\n';

async function closedDay() {
  const made = desk();
  const at = folder();
  value(await made.service.ask('open', [join(at, 'news.daybrief'), true]));
  mkdirSync(join(at, 'in'));
  for (const [name, text] of [
    ['flood.txt', FLOOD],
    ['ferry.txt', FERRY],
  ] as const) {
    writeFileSync(join(at, 'in', name), text);
    value(await made.service.ask('importPaths', [[join(at, 'in', name)], { published: DAY }]));
  }
  return { ...made, briefing: await close(made, OPTIONS) };
}

test('a closed briefing comes with the text of every article it cites, and each sentence stands in it', async () => {
  const { service, briefing } = await closedDay();
  const handed = value(await service.ask('handover', [briefing.id ?? 0]));
  expect(handed.briefing).toEqual(briefing);
  expect(handed.articles.map(({ source }) => source)).toEqual([0, 1]);
  expect(briefing.references.length).toBeGreaterThan(1);
  for (const { source, sentence, text } of briefing.references)
    expect(handed.articles.find((one) => one.source === source)?.text.slice(...sentence)).toBe(text);
});

test('an article that was purged after the closing is not handed over, nor another that has its number now', async () => {
  const { service, briefing } = await closedDay();
  const ferry = briefing.sources.findIndex(({ fileName }) => fileName === 'ferry.txt');
  const article = briefing.sources[ferry]?.article ?? 0;
  value(await service.ask('purge', [{ article, reason: 'Sent in error', by: 'M. Orr' }]));
  const without = value(await service.ask('handover', [briefing.id ?? 0]));
  expect(without.articles.map(({ source }) => source)).toEqual([ferry === 0 ? 1 : 0]);
  expect(JSON.stringify(without.articles)).not.toContain('ferry sank');
  value(await service.ask('importText', ['Rain in Varn\n\nIt rained in Varn on Tuesday.', { published: DAY }]));
  const again = value(await service.ask('handover', [briefing.id ?? 0]));
  expect(again.articles).toHaveLength(1);
});

test('only a closed briefing can be handed over', async () => {
  const { service } = await closedDay();
  expect(await service.ask('handover', [99])).toMatchObject({ ok: false, code: 'not-found' });
});

import { expect, test } from 'vitest';
import { SAMPLE_ARTICLES } from '../../../main/sample/articles';
import { desk, value } from './desk';

test('the sample is read by the engine itself, without a library, and keeps nothing', async () => {
  const { service } = desk();
  const sample = value(await service.ask('sample', []));
  expect(sample.sources).toHaveLength(SAMPLE_ARTICLES.length);
  expect(sample.leads).toHaveLength(5);
  expect(sample.casualties.map(({ place }) => place)).toEqual(expect.arrayContaining(['Ustel valley', 'Port Lind']));
  expect(sample.quotes.map(({ speaker }) => speaker)).toContain('Lena Maro');
  expect(sample.closedBy).toContain('invented');
  expect(await service.ask('briefings', [])).toMatchObject({ ok: false });
});

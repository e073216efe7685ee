import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, folder, value } from './desk';

const ALL = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 50 } as const;

test('opens, takes in a file, lists it, shows it and drafts a briefing', async () => {
  const { service } = desk();
  const at = folder();
  const file = join(at, 'flood.txt');
  writeFileSync(file, 'Flood cuts off valley towns\n\nA river burst its banks on Monday, killing three people, the mayor said.\n');
  value(await service.ask('open', [join(at, 'news.daybrief'), true]));
  const report = value(await service.ask('importPaths', [[file], { published: '2031-05-05' }]));
  expect(report.verdicts.map(({ verdict, file: name }) => [verdict, name])).toEqual([['new', file]]);
  const page = value(await service.ask('articles', [ALL]));
  expect(page.total).toBe(1);
  const [first] = page.articles;
  expect(first?.published).toEqual({ value: '2031-05-05', basis: 'given' });
  const detail = value(await service.ask('article', [first?.id ?? 0]));
  expect(detail.findings.text).toContain('burst its banks');
  const draft = value(await service.ask('draft', [{ from: '2031-05-05', to: '2031-05-05', title: 'Day', marking: null, note: '' }]));
  expect(draft.sources).toHaveLength(1);
});

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { GUARDS } from '../../../preload/contract/guards';
import { DEFAULT_SETTINGS } from '../../../preload/contract';

const preset = {
  name: 'Minister',
  edition: 'front',
  pageSize: 'A4',
  typeSize: 120,
  without: ['actors'],
  regions: ['Europe', 'Africa'],
  marking: null,
};

test.each(['export:open', 'export:show'] as const)('%s takes the number of an export, never a path', (channel) => {
  expect(v.is(GUARDS[channel], [3])).toBe(true);
  for (const wrong of [['/etc/passwd'], [{ path: '/etc/passwd' }], [3, '/etc/passwd'], [0], [-1], []])
    expect(v.is(GUARDS[channel], wrong)).toBe(false);
});

test('a preset has exactly its own form', () => {
  const settings = (...presets: unknown[]): unknown[] => [{ ...DEFAULT_SETTINGS, presets, preset: 'Minister' }];
  expect(v.is(GUARDS['settings:set'], settings(preset))).toBe(true);
  for (const wrong of [
    { name: ' ' },
    { edition: 'half' },
    { typeSize: 900 },
    { typeSize: 99.5 },
    { without: ['front page'] },
    { regions: ['Atlantis'] },
    { path: '/tmp' },
  ])
    expect(v.is(GUARDS['settings:set'], settings({ ...preset, ...wrong }))).toBe(false);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPreferences, writePreferences } from '../../../main/settings/preferences';
import { DEFAULT_SETTINGS } from '../../../preload/contract';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybrief-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is read again', async () => {
  const file = join(folder, 'deep', 'preferences.json');
  const preferences = {
    settings: { ...DEFAULT_SETTINGS, theme: 'dark' as const, textSize: 150, marking: 'Official' },
    library: '/somewhere/Crisis.daybrief',
    watched: '/share/briefings',
  };
  await writePreferences(file, preferences);
  expect(readPreferences(file)).toEqual(preferences);
});

test.each(['', '{', '[]', '{"settings":[{"theme":"pink"}],"library":7}'])(
  'a file that holds %j gives the defaults',
  (content) => {
    const file = join(folder, 'preferences.json');
    writeFileSync(file, content);
    expect(readPreferences(file)).toEqual({ settings: DEFAULT_SETTINGS, library: null, watched: null });
  },
);

test('a broken setting costs the library nothing', () => {
  const file = join(folder, 'preferences.json');
  writeFileSync(file, JSON.stringify({ settings: [{ theme: 'pink' }], library: '/kept.daybrief' }));
  expect(readPreferences(file)).toEqual({ settings: DEFAULT_SETTINGS, library: '/kept.daybrief', watched: null });
});

test('settings of a version that knew fewer keep what they say', () => {
  const file = join(folder, 'preferences.json');
  const { edition: _since, ...older } = { ...DEFAULT_SETTINGS, theme: 'dark' as const, textSize: 150 };
  writeFileSync(file, JSON.stringify({ settings: [older], library: null }));
  expect(readPreferences(file).settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', textSize: 150 });
});

import { expect, test } from '@playwright/test';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog, freshFolder, removeFolder, startApp } from './support/app';
import { openDay } from './support/desk-day';

test.skip(process.platform === 'win32', 'skipped: files of Windows have the rights of their folder');

const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test('library, folder, settings and exports are their owner’s alone, whatever the usual rights and whatever they replace', async () => {
  const folder = freshFolder();
  const profile = freshFolder();
  chmodSync(profile, 0o755);
  const target = join(folder, 'day.md');
  writeFileSync(target, 'what stood here');
  chmodSync(target, 0o666);
  // The app is started by whoever keeps nothing from anybody.
  const before = process.umask(0);
  const app = await startApp({ profile }).finally(() => process.umask(before));
  try {
    await openDay(app);
    await answerSaveDialog(app, target);
    const done = await app.page.evaluate(async () => {
      const settings = await window.daybrief.ask('settings:get');
      if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, theme: 'dark' });
      const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
      return options.ok ? window.daybrief.ask('export:briefing', { draft: options.value }, 'md', 'full') : options;
    });
    expect(done).toMatchObject({ ok: true });
    expect(rights(target)).toBe('600');
    expect(rights(profile)).toBe('700');
    const own = readdirSync(profile).filter((name) => /^(?:Library\.daybrief|preferences\.json)/.test(name));
    expect(own).toContain('preferences.json');
    expect(own).toContain('Library.daybrief');
    expect(own.map((name) => `${name} ${rights(join(profile, name))}`)).toEqual(own.map((name) => `${name} 600`));
  } finally {
    await app.close();
    removeFolder(profile);
    removeFolder(folder);
  }
});

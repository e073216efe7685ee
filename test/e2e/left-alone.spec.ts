import { expect, test } from '@playwright/test';
import { sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { encryptEmpty } from './support/desk-tools';

// An encrypted library that nobody is at is locked: after a time without use, and when the computer goes to sleep.
test.describe.configure({ mode: 'serial' });

const PASSPHRASE = 'seven tall herons wade';
const app = sharedApp(async (running) => {
  await encryptEmpty(running, PASSPHRASE);
  await openDay(running);
});

async function expectLocked(): Promise<void> {
  await expect(app.page.getByRole('heading', { name: 'This library is locked' })).toBeVisible();
  await expect(app.page.getByText('Ustel')).toHaveCount(0);
}

async function unlock(): Promise<void> {
  const { page } = app;
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Ustel');
}

async function lockAfter(minutes: number | null): Promise<void> {
  const set = await app.page.evaluate(async (after) => {
    const settings = await window.daybrief.ask('settings:get');
    return settings.ok ? window.daybrief.ask('settings:set', { ...settings.value, lockAfter: after }) : settings;
  }, minutes);
  expect(set).toMatchObject({ ok: true });
}

/** Uses the window once more, after which the minutes that this sets back are over in a moment. @returns how many they were */
async function useForTheLastTime(): Promise<number> {
  const waited = await app.electron.evaluateHandle(() => {
    const seen = { minutes: 0 };
    const timer: NodeJS.Timeout = Object.getPrototypeOf(setTimeout(() => undefined, 0));
    const { refresh } = timer;
    timer.refresh = function () {
      const minutes = Number(Reflect.get(this, '_idleTimeout')) / 60_000;
      if (minutes < 1) return refresh.call(this);
      seen.minutes = minutes;
      Reflect.set(this, '_idleTimeout', 1);
      timer.refresh = refresh;
      return refresh.call(this);
    };
    return seen;
  });
  await app.page.mouse.move(300, 300);
  await expect.poll(() => waited.evaluate(({ minutes }) => minutes)).toBeGreaterThan(0);
  return waited.evaluate(({ minutes }) => minutes);
}

test('it is locked when the window was not used for as long as is set', async () => {
  expect(await useForTheLastTime()).toBe(15);
  await expectLocked();
  await lockAfter(5);
  await unlock();
  expect(await useForTheLastTime()).toBe(5);
  await expectLocked();
});

test('it is locked when the computer goes to sleep, unless it is never to be locked by itself', async () => {
  const sleep = (): Promise<boolean> => app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await lockAfter(null);
  await unlock();
  await sleep();
  // Locking asks the engine twice, and answers between.
  for (let asked = 0; asked < 3; asked++)
    expect(await app.page.evaluate(() => window.daybrief.ask('briefing:list'))).toMatchObject({ ok: true });
  await lockAfter(15);
  await sleep();
  await expectLocked();
});

import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { asExpression, rightCall, wrongCall, type Call } from '../soak/calls';
import type { Result } from '../../preload/contract';
import { removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';

// A page that has been taken over asks for everything, in every wrong way: each call is refused, nothing has an effect, and
// the engine answers at the end. The short form; `npm run soak -- ipc` makes 100,000 calls.

const COUNT = Number(process.env['DAYBRIEF_SOAK_CALLS'] ?? 3_000);
const FROM = Number(process.env['DAYBRIEF_SOAK_FROM'] ?? 0);
/** So many are asked at once. */
const AT_ONCE = 250;

/** What any of the calls could have changed. */
const stateOf = ({ page }: RunningApp): Promise<unknown> =>
  page.evaluate(async () => {
    const value = <T>(answer: Result<T>): T => {
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    };
    const { ask } = window.daybrief;
    return [
      value(await ask('settings:get')),
      value(await ask('library:info')),
      value(await ask('desk:actions')),
      value(await ask('briefing:list')),
      value(await ask('saved:list')),
      value(await ask('library:verify')),
    ];
  });

/** Another window that shows the app's own page with its own preload. Returns its number. */
async function otherWindow({ electron }: RunningApp): Promise<number> {
  const preload = join(import.meta.dirname, '../../out/preload/index.cjs');
  return electron.evaluate(async ({ BrowserWindow }, path) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: path, sandbox: true, contextIsolation: true },
    });
    await window.loadURL('daybrief://app/index.html');
    return window.id;
  }, preload);
}

type Answers = Record<string, number>;

const fromWindow = ({ electron }: RunningApp, id: number, expression: string): Promise<Answers> =>
  electron.evaluate(
    ({ BrowserWindow }, [window, code]) =>
      // What `askAll` gives.
      BrowserWindow.fromId(window)?.webContents.executeJavaScript(code) as Promise<Answers>,
    [id, expression] as const,
  );

/**
 * From a frame in the desk's own page. No preload runs in a frame, so that it has no channels to begin with: its calls are put
 * before whoever answers, as Electron would put them there.
 */
const fromFrame = ({ electron }: RunningApp, expression: string): Promise<Answers> =>
  electron.evaluate(async ({ BrowserWindow, ipcMain }, code) => {
    const sender = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    if (sender === undefined) throw new Error('There is no desk.');
    if (sender.mainFrame.frames.length === 0)
      await sender.executeJavaScript("document.body.append(document.createElement('iframe')); 0");
    const [senderFrame] = sender.mainFrame.frames;
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers');
    const ask = async (channel: string, ...args: unknown[]): Promise<unknown> =>
      handlers.get(channel)?.({ sender, senderFrame }, ...args);
    Reflect.set(globalThis, 'daybrief', { ask });
    const { runInThisContext } = process.getBuiltinModule('node:vm');
    return runInThisContext(code) as Promise<Answers>;
  }, expression);

test('calls of a wrong kind, size or sender are refused without effect', async () => {
  test.setTimeout(0);
  const app = await startApp();
  await openDay(app);
  const before = await stateOf(app);
  const windows = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const other = await otherWindow(app);
  const counts: Answers = {};
  const senders = ['desk', 'desk', 'desk', 'window', 'frame'] as const;
  for (let first = FROM, round = 0; first < FROM + COUNT; first += AT_ONCE, round++) {
    const sender = senders[round % senders.length] ?? 'desk';
    const calls: Call[] = Array.from({ length: Math.min(AT_ONCE, FROM + COUNT - first) }, (_, index) =>
      sender !== 'desk' && index % 2 === 0 ? rightCall(first + index) : wrongCall(first + index),
    );
    const expression = asExpression(calls);
    const answers =
      sender === 'desk'
        ? await app.page.evaluate<Answers>(expression)
        : sender === 'window'
          ? await fromWindow(app, other, expression)
          : await fromFrame(app, expression);
    for (const [how, often] of Object.entries(answers))
      counts[`${sender}: ${how}`] = (counts[`${sender}: ${how}`] ?? 0) + often;
    if (process.env['DAYBRIEF_SOAK_CALLS'] !== undefined)
      process.stdout.write(`@soak ${JSON.stringify({ done: calls.length, counts })}\n`);
  }
  const wrong = Object.keys(counts).filter((how) => !/: (?:bad-request|refused|not sent)$/u.test(how));
  expect(wrong).toEqual([]);
  // Whoever is no desk is refused before it is looked at what is asked.
  expect(counts['window: refused']).toBeGreaterThan(0);
  expect(counts['frame: bad-request']).toBeUndefined();
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (!window.isVisible()) window.destroy();
  });
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(windows);
  expect(await stateOf(app)).toEqual(before);
  await expect(app.page.locator('main')).toBeVisible();
  await app.close();
  removeFolder(app.profile);
});

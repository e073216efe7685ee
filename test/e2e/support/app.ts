import { _electron, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EventName, Events } from '../../../preload/contract';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** The real app with a profile of its own, and what a test does with it. */
export interface RunningApp {
  electron: ElectronApplication;
  page: Page;
  /** The user-data folder: give it to `startApp` again to start with the same library. */
  profile: string;
  close(): Promise<void>;
}

/** A new, empty folder of the test's own. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'daybrief-e2e-'));
}

export interface StartOptions {
  /** A profile used before; a fresh one otherwise. */
  profile?: string;
  env?: Record<string, string>;
  /** Further switches for the runtime. */
  args?: string[];
  /** What is started instead of the runtime, with the runtime's arguments. */
  executablePath?: string | undefined;
}

/** Starts the built app in the real Electron and waits for its first window. */
export async function startApp({
  profile = freshFolder(),
  env = {},
  args = [],
  executablePath = process.env['DAYBRIEF_ELECTRON'],
}: StartOptions = {}): Promise<RunningApp> {
  if (executablePath === undefined)
    throw new Error('Run the end-to-end tests with `npm run e2e`: it finds the runtime.');
  const first: string[] = JSON.parse(process.env['DAYBRIEF_ELECTRON_ARGS'] ?? '[]');
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const electron = await _electron.launch({
    executablePath,
    args: [...first, PROJECT, `--user-data-dir=${profile}`, ...args],
    env: { ...inherited, ...env },
  });
  askAgain(electron);
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { electron, page, profile, close: () => electron.close() };
}

/**
 * Lets what a test runs in the main process run again where its answer was lost. The runtime holds the promise of an answer
 * only weakly, and now and then clears it away between the end of the function and its answer, whatever the function was.
 * What tests run there reads something or puts something in place: a second time does no harm, and a test that counts
 * what is done twice fails as it did without.
 */
function askAgain(electron: ElectronApplication): void {
  for (const name of ['evaluate', 'evaluateHandle'] as const) {
    const asked = electron[name].bind(electron);
    Reflect.set(electron, name, async (...question: unknown[]): Promise<unknown> => {
      for (let lost = 0; ; lost++)
        try {
          return await Reflect.apply(asked, electron, question);
        } catch (error) {
          if (lost === MOST_LOST || !/promise was (?:garbage )?collected/i.test(String(error))) throw error;
        }
    });
  }
}

/** So many answers of one question may be lost one after the other. */
const MOST_LOST = 3;

/**
 * One app for all tests of a spec: started before the first, closed after the last, and its profile cleared away.
 * @param prepare what is done with it before the first test
 */
export function sharedApp(prepare: (app: RunningApp) => Promise<unknown> = async () => undefined): RunningApp {
  let running: RunningApp | null = null;
  const started = (): RunningApp => {
    if (running === null) throw new Error('The app is started before the first test, and not earlier.');
    return running;
  };
  test.beforeAll(async () => {
    running = await startApp();
    await prepare(running);
  });
  test.afterAll(async () => {
    await running?.close();
    if (running !== null) removeFolder(running.profile);
  });
  return {
    get electron() {
      return started().electron;
    },
    get page() {
      return started().page;
    },
    get profile() {
      return started().profile;
    },
    close: () => started().close(),
  };
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Drops files or folders from disk on the window, as a person does: the event is trusted and the paths are real. */
export async function dropFiles({ electron, page }: RunningApp, paths: string[]): Promise<void> {
  const session = await electron.context().newCDPSession(page);
  const size = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...size, data });
  await session.detach();
}

/** Answers the next save dialogs with a path, as if the user had chosen it. */
export async function answerSaveDialog({ electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** Leaves the next save dialogs without a choice. */
export async function leaveSaveDialog({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
}

/** Answers the next open dialogs with these paths. */
export async function answerOpenDialog({ electron }: RunningApp, paths: string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, paths);
}

/** Waits for the next event of a name from the main process. Call before what causes it, await after. */
export function nextEvent<E extends EventName>(page: Page, name: E): Promise<Events[E]> {
  return page.evaluate(
    (event: EventName) =>
      new Promise<never>((resolve) => {
        const stop = window.daybrief.on(event, (payload) => {
          stop();
          // What is heard under the name is that name's payload: the contract's map says so.
          resolve(payload as never);
        });
      }),
    name,
  );
}

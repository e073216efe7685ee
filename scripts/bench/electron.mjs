import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hasDisplay } from '../lib/libraries.mjs';

/** Why no window can be opened here, or null. */
export const noWindow = (electron) =>
  electron === null ? 'there is no runtime' : hasDisplay() ? null : 'there is no display';

/** An app that is nothing but one empty window: what every start and every memory is held against. */
export function emptyApp(folder) {
  const app = path.join(folder, 'empty-app');
  fs.mkdirSync(app, { recursive: true });
  fs.writeFileSync(path.join(app, 'package.json'), '{ "name": "empty", "version": "1.0.0", "main": "main.js" }');
  fs.writeFileSync(
    path.join(app, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } }).loadURL('data:text/html,<title>Empty</title><p>Empty'));`,
  );
  return app;
}

/** Starts an app with a profile and waits until `ready` holds of its page. Gives how long that took from the start of the process. */
export async function start({ electron, electronArgs, playwright }, app, profile, ready) {
  const began = performance.now();
  const running = await playwright._electron.launch({
    executablePath: electron,
    args: [...electronArgs, app, `--user-data-dir=${profile}`],
    env: process.env,
  });
  const page = await running.firstWindow();
  await ready(page);
  return { running, page, took: performance.now() - began, close: () => running.close() };
}

export const isEmpty = (page) => page.getByText('Empty').waitFor();
// Not by its role: making out the names of all buttons would be measured as well.
export const isDesk = (page) => page.locator('.rail-link', { hasText: /^Library \d/ }).waitFor({ timeout: 120_000 });

/** A profile whose app opens a library. */
export function profileWith(folder, library) {
  const profile = fs.mkdtempSync(path.join(folder, 'profile-'));
  fs.writeFileSync(path.join(profile, 'preferences.json'), JSON.stringify({ library }));
  return profile;
}

/** Drops a folder on the window, as a person does. */
export async function drop({ running, page }, folder) {
  const session = await running.context().newCDPSession(page);
  const size = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', {
      type,
      ...size,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  await session.detach();
}

/** Memory of a process and all it started, in MB: what is shared among them counts once. NaN where the system does not tell. */
export function memoryOf(pid) {
  if (os.platform() !== 'linux') return Number.NaN;
  const parents = new Map();
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    if (stat !== '') parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isOurs = (one) => one === pid || (parents.has(one) && isOurs(parents.get(one)));
  let kilobytes = 0;
  for (const one of parents.keys())
    if (isOurs(one)) kilobytes += Number(/^Pss:\s+(\d+) kB/mu.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0);
  return kilobytes === 0 ? Number.NaN : kilobytes / 1024;
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}

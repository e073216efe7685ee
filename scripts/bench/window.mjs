import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './clock.mjs';
import { row, skipped } from './table.mjs';
import { writeFiles } from './import.mjs';
import { hasDisplay } from '../lib/libraries.mjs';
import { ROOT } from '../lib/paths.mjs';

/** Beside the goals, in milliseconds or bytes. */
const DAY_GOAL = 300;
const DROPPED = 50;

/** Why no window can be opened here, or null. */
export const noWindow = (electron) =>
  electron === null ? 'there is no runtime' : hasDisplay() ? null : 'there is no display';

/** An app that is nothing but one empty window: what every start and every memory is held against. */
function emptyApp(folder) {
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
async function start({ electron, electronArgs, playwright }, app, profile, ready) {
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

const isEmpty = (page) => page.getByText('Empty').waitFor();
const isDesk = (page) => page.getByRole('button', { name: /^Library \d/ }).waitFor({ timeout: 120_000 });

/** A profile whose app opens a library. */
function profileWith(folder, library) {
  const profile = fs.mkdtempSync(path.join(folder, 'profile-'));
  fs.writeFileSync(path.join(profile, 'preferences.json'), JSON.stringify({ library }));
  return profile;
}

/** Start to the first screen that can be used, with a large library, and the memory taken then, against an empty window. */
export async function benchStart(bench, big, rounds) {
  const { folder, window, libraryOf } = bench;
  const empty = emptyApp(folder);
  const library = await libraryOf(big);
  const took = { empty: [], desk: [] };
  const memory = { empty: [], desk: [] };
  for (let round = -1; round < rounds; round++) {
    for (const which of round % 2 === 0 ? ['empty', 'desk'] : ['desk', 'empty']) {
      const profile = which === 'empty' ? fs.mkdtempSync(path.join(folder, 'profile-')) : profileWith(folder, library);
      const app = await start(window, which === 'empty' ? empty : ROOT, profile, which === 'empty' ? isEmpty : isDesk);
      if (round >= 0) {
        took[which].push(app.took);
        memory[which].push(memoryOf(app.running.process().pid));
      }
      await app.close();
    }
  }
  const [desk, nothing] = [median(took.desk), median(took.empty)];
  const [full, bare] = [median(memory.desk), median(memory.empty)];
  return [
    row('start', `start to the first usable screen, ${big} articles : an empty window`, {
      measured: desk,
      against: nothing,
      value: desk / nothing,
      goal: 1.3,
    }),
    Number.isNaN(full)
      ? skipped('start', 'memory after the start : an empty window', 'this system does not tell it')
      : row('start', 'memory after the start : an empty window', {
          measured: full,
          against: bare,
          value: full / bare,
          unit: 'MB',
          goal: 1.4,
        }),
  ];
}

/** The most memory taken while many files come in, beside what was taken before. */
export async function benchMemory({ folder, window }, count) {
  const profile = fs.mkdtempSync(path.join(folder, 'profile-'));
  const app = await start(window, ROOT, profile, (page) =>
    page.getByRole('heading', { name: 'Drop articles here' }).waitFor(),
  );
  try {
    const files = writeFiles(path.join(folder, 'dropped'), 3_000_000, 3_000_000 + count);
    const { pid } = app.running.process();
    const before = memoryOf(pid);
    if (Number.isNaN(before)) return [skipped('memory', 'memory while importing', 'this system does not tell it')];
    let most = before;
    const watching = setInterval(() => (most = Math.max(most, memoryOf(pid) || 0)), 500);
    await drop(app, files);
    await app.page.getByText(`${count.toLocaleString('en')} files judged`).waitFor({ timeout: 1_800_000 });
    clearInterval(watching);
    return [
      row('memory', `memory added while ${count} articles come in`, {
        measured: most - before,
        value: most - before,
        unit: 'MB',
        goal: 200,
      }),
    ];
  } finally {
    await app.close();
  }
}

/** Opening a day of 1,000 articles and an edit in it, and of ten; and how the list of a large library scrolls. */
export async function benchDesk({ folder, window, libraryOf }, big, rounds) {
  const app = await start(window, ROOT, profileWith(folder, await libraryOf(big)), isDesk);
  try {
    const { page } = app;
    const days = { few: '13 Feb', many: '14 Feb' };
    const took = { few: [], many: [] };
    for (let round = -1; round < rounds; round++)
      for (const which of ['few', 'many']) {
        const time = await openDay(page, days[which]);
        if (round >= 0) took[which].push(time);
      }
    const [many, few] = [median(took.many), median(took.few)];
    const scroll = await scrolled(page);
    return [
      row('desk', 'opening a day of 1000 articles : of 10', {
        measured: many,
        against: few,
        value: many / few,
        goal: 100,
      }),
      row('desk', 'opening a day of 1000 articles, by itself', { measured: many, value: many, goal: DAY_GOAL }),
      row('desk', `scrolling the library of ${big}: frames of over ${DROPPED} ms`, {
        measured: scroll.dropped,
        value: scroll.dropped,
        unit: '',
        goal: 0,
        note: `of ${scroll.frames}; the longest ${scroll.longest.toFixed(0)} ms`,
      }),
    ];
  } finally {
    await app.close();
  }
}

/** From the click on a day in the rail to its briefing on the screen, told by the page's own clock. */
async function openDay(page, name) {
  await page.getByRole('button', { name: /^Library \d/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /articles?$/ })
    .waitFor();
  const day = page.locator('.rail-link', { hasText: name }).first();
  return day.evaluate(
    (button) =>
      new Promise((resolve) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector('article[aria-label="Daily briefing"], article.brief') !== null)
            requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        button.click();
        requestAnimationFrame(look);
      }),
  );
}

/** Scrolls through the library for three seconds and tells how long its frames took. */
async function scrolled(page) {
  await page.getByRole('button', { name: /^Library \d/ }).click();
  const list = page.getByRole('region', { name: 'Articles' });
  await list.getByRole('listitem').first().waitFor();
  await list.hover();
  await page.evaluate(() => {
    window.benchFrames = [];
    let last = performance.now();
    const next = (now) => {
      window.benchFrames.push(now - last);
      last = now;
      if (window.benchFrames.length < 100_000) window.benchFrame = requestAnimationFrame(next);
    };
    window.benchFrame = requestAnimationFrame(next);
  });
  for (let step = 0; step < 120; step++) await page.mouse.wheel(0, 900);
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.benchFrame);
    return window.benchFrames;
  });
  return {
    frames: frames.length,
    dropped: frames.filter((time) => time > DROPPED).length,
    longest: Math.max(...frames),
  };
}

/** Drops a folder on the window, as a person does. */
async function drop({ running, page }, folder) {
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
function memoryOf(pid) {
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

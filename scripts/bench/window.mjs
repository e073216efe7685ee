import fs from 'node:fs';
import path from 'node:path';
import { median } from './clock.mjs';
import { drop, emptyApp, isDesk, isEmpty, memoryOf, profileWith, start } from './electron.mjs';
import { row, skipped } from './table.mjs';
import { writeFiles } from './import.mjs';
import { ROOT } from '../lib/paths.mjs';

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
      rounds,
    }),
    Number.isNaN(full)
      ? skipped('start', 'memory after the start : an empty window', 'this system does not tell it')
      : row('start', 'memory after the start : an empty window', {
          measured: full,
          against: bare,
          value: full / bare,
          unit: 'MB',
          goal: 1.4,
          rounds,
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
        rounds: 1,
      }),
    ];
  } finally {
    await app.close();
  }
}

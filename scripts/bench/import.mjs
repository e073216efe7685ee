import fs from 'node:fs';
import path from 'node:path';
import { article } from './articles.mjs';
import { analysing, readOf } from './big-library.mjs';
import { median } from './clock.mjs';
import { row } from './table.mjs';

/** In how many parts the files are taken in, each beside what it is held against. */
const PARTS = 5;

/**
 * Taking in N files: against the analysis of the same alone on one core, and, left unread, against bare inserts into a table
 * with the same full-text index. Part by part and in turns, so that what else the machine does meets all of them.
 */
export async function benchImport(bench, count) {
  const { app, model, folder } = bench;
  const engine = app.engineName();
  const size = Math.ceil(count / PARTS);
  const weights = () => ({ ok: true, model });
  const whole = startEngine(bench);
  await opened(whole, path.join(folder, 'import.daybrief'));
  const unread = startUnread(bench);
  await opened(unread, path.join(folder, 'unread.daybrief'));
  const bare = startBare(app, path.join(folder, 'bare.db'));
  const times = { analysis: [], whole: [], unread: [], bare: [], cpu: [] };
  // The first files warm all of them up.
  for (let part = -1; part < PARTS; part++) {
    const [from, to] = part < 0 ? [1_000_000, 1_000_300] : [part * size, Math.min(count, (part + 1) * size)];
    const files = writeFiles(path.join(folder, `part${part}`), from, to);
    const works = {
      analysis: async () => {
        for (let index = from; index < to; index++) await app.work(analysing(readOf(index), engine), weights);
      },
      whole: () => taken(whole, files),
      unread: () => taken(unread, files),
      bare: async () => bare.insert(files),
    };
    const names = Object.keys(works);
    for (let step = 0; step < names.length; step++) {
      const name = names[(Math.max(part, 0) + step) % names.length];
      const [cpu, start] = [process.cpuUsage(), performance.now()];
      await works[name]();
      const used = process.cpuUsage(cpu);
      if (part < 0) continue;
      times[name].push((performance.now() - start) / (to - from));
      if (name === 'whole') times.cpu.push((used.user + used.system) / 1000 / (to - from));
    }
    fs.rmSync(files, { recursive: true, force: true });
  }
  await whole.stop();
  await unread.stop();
  bare.close();
  const each = (name) => median(times[name]);
  const ratio = (one, other) => median(times[one].map((time, part) => time / times[other][part]));
  return [
    row('import', `import of ${count} articles to the last finding : analysis alone, one core`, {
      measured: each('whole'),
      against: each('analysis'),
      value: ratio('whole', 'analysis'),
      goal: 1.2,
      rounds: PARTS,
      note: `each; ${(each('cpu') / each('whole')).toFixed(2)} cores used`,
    }),
    row('import', `import of ${count} articles without analysis : bare inserts, same index`, {
      measured: each('unread'),
      against: each('bare'),
      value: ratio('unread', 'bare'),
      goal: 4,
      rounds: PARTS,
      note: 'each',
    }),
  ];
}

/** How many articles are taken in at a time to see whether a larger library makes them dearer. */
const GROWN = 60;

/** The cost of an article taken into a large library against one taken into a small one. */
export async function benchGrowth(bench, big, rounds) {
  const { folder, libraryOf } = bench;
  const [small, large] = [startEngine(bench), startEngine(bench)];
  await opened(small, await libraryOf(1_000));
  const copy = await copyOf(bench, big);
  await opened(large, copy);
  const times = { small: [], large: [] };
  let next = 2_000_000;
  for (let round = -1; round < rounds * 2; round++) {
    const order = round % 2 === 0 ? ['small', 'large'] : ['large', 'small'];
    for (const which of order) {
      const files = writeFiles(path.join(folder, 'grown'), next, (next += GROWN));
      const start = performance.now();
      await taken(which === 'small' ? small : large, files);
      if (round >= 0) times[which].push((performance.now() - start) / GROWN);
      fs.rmSync(files, { recursive: true, force: true });
    }
  }
  await small.stop();
  await large.stop();
  fs.rmSync(copy, { force: true });
  const [at, from] = [median(times.large), median(times.small)];
  return [
    row('growth', `an article taken in at ${big} in the library : at 1000`, {
      measured: at,
      against: from,
      value: at / from,
      goal: 1.2,
      rounds: rounds * 2,
    }),
  ];
}

/** The engine as the command line starts it: a worker with the library, and its pool. */
export const startEngine = ({ app, built }) =>
  app.createEngine({ workerUrl: built('worker.js'), driver: app.driverHere(), timeZone: 'UTC', reread: false });

/** The same use cases with a pool that keeps every article without reading it. */
function startUnread({ app, built }) {
  const pool = app.createPool(built('analyser.js'));
  const run = (job, ...rest) => pool.run(job.kind === 'analyse' ? { ...job, analyse: false } : job, ...rest);
  const service = app.createService({
    analysts: { ...pool, run },
    keeper: app.createKeeper(built('keeper.js')),
    driver: app.driverHere(),
    engine: app.engineName(),
    now: () => new Date().toISOString(),
    timeZone: 'UTC',
    reread: false,
    emit: () => undefined,
  });
  return { ask: (request, ...args) => service.ask(request, args), stop: () => service.stop() };
}

/** A table, the same full-text index, and eight files to each commit that waits for the disk, as the app has it. */
function startBare(app, file) {
  const db = app.connect(file, { driver: app.driverHere(), readOnly: false, mustExist: false });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, text TEXT);
    CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');`);
  const row = db.prepare('INSERT INTO article (title, text) VALUES (?, ?)');
  const index = db.prepare('INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)');
  return {
    insert(folder) {
      const names = fs.readdirSync(folder);
      for (let from = 0; from < names.length; from += 8)
        db.transaction(() => {
          for (const name of names.slice(from, from + 8)) {
            const text = fs.readFileSync(path.join(folder, name), 'utf8');
            const title = text.split('\n', 1)[0];
            index.run(row.run(title, text).lastInsertRowid, title, text);
          }
        }).immediate();
    },
    close: () => db.close(),
  };
}

/** Writes articles as files of a new folder and returns it. */
export function writeFiles(folder, from, to) {
  fs.mkdirSync(folder, { recursive: true });
  for (let index = from; index < to; index++) {
    const { fileName, text } = article(index);
    fs.writeFileSync(path.join(folder, fileName), text);
  }
  return folder;
}

/**
 * A copy of the large library, for who writes to it: what this process reads, edits or reads again the window would find and
 * read once more. Whoever asks removes it.
 */
export async function copyOf({ folder, libraryOf }, count) {
  const copy = path.join(folder, 'copy.daybrief');
  fs.copyFileSync(await libraryOf(count), copy);
  return copy;
}

export const opened = async (engine, file) => value(await engine.ask('open', file, true));

/** Takes a folder in; every file must get in. */
export async function taken(engine, folder) {
  const { verdicts } = value(await engine.ask('importPaths', [folder], { published: null }));
  const wrong = verdicts.find(({ verdict }) => verdict === 'rejected');
  if (wrong !== undefined) throw new Error(wrong.message);
}

export function value(result) {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

// npm run bench: what the app costs against what it could cost at best. One table of ratios, each measured in one run, with
// medians, told here and kept in test-results/bench.json, beside what earlier runs measured of other groups.
//   --only A,B      some of the groups below alone
//   --quick         fewer articles and rounds: to see that it runs, not how fast
//   --rounds N      how often each is measured (5)
//   --library FILE  a large library made by an earlier run (it is made there if it is not), instead of a new one
//   It ends with 1 where a group could not be measured that should have been; a goal that is missed is told, and no failure.
// Also told, with no row in the table: --only hostile (what texts made to be slow cost), --only finding (each kind of search).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchAnalysis, sayHostile } from './bench/analysis.mjs';
import { makeLibrary, refuseOther } from './bench/big-library.mjs';
import { benchDesk } from './bench/desk.mjs';
import { benchDraft } from './bench/draft.mjs';
import { benchEdit } from './bench/edit.mjs';
import { noWindow } from './bench/electron.mjs';
import { benchGrowth, benchImport } from './bench/import.mjs';
import { benchLarge } from './bench/large.mjs';
import { benchLibrary } from './bench/library.mjs';
import { benchPdf } from './bench/pdf.mjs';
import { benchSearch } from './bench/search.mjs';
import { failed, skipped, tell } from './bench/table.mjs';
import { benchMemory, benchStart } from './bench/window.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { onDisplay, prepare, prepareNode, Trouble } from './lib/environment.mjs';
import { inProject } from './lib/paths.mjs';
import { capture, has } from './lib/run.mjs';
import { main, say, since } from './lib/say.mjs';
import { theModel } from './lib/weights.mjs';
import { load } from './quality/engine.mjs';

const SIZES = { import: 10_000, big: 100_000, draft: 250, analysis: 3_000, rounds: 5 };
const QUICK = { import: 300, big: 1_500, draft: 25, analysis: 200, rounds: 2 };

const GROUPS = {
  import: (bench, sizes) => benchImport(bench, sizes.import),
  growth: (bench, sizes) => benchGrowth(bench, sizes.big, sizes.rounds),
  search: (bench, sizes) => benchSearch(bench, sizes.big, sizes.rounds),
  edit: (bench, sizes) => benchEdit(bench, sizes.big, sizes.rounds),
  large: (bench, sizes) => benchLarge(bench, sizes.rounds),
  draft: (bench, sizes) => benchDraft(bench, sizes.draft, sizes.rounds),
  analysis: (_, sizes) => benchAnalysis(sizes.analysis, sizes.rounds),
};
/** Those that need a window: where none can be opened, their rows say so. */
const WINDOWED = {
  start: (bench, sizes) => benchStart(bench, sizes.big, sizes.rounds),
  memory: (bench, sizes) => benchMemory(bench, sizes.import),
  desk: (bench, sizes) => benchDesk(bench, sizes.big, sizes.rounds),
  pdf: (bench, sizes) => benchPdf(bench, sizes.big, sizes.rounds),
};
const TOLD = {
  hostile: () => sayHostile().then(() => []),
  finding: (_, sizes) => benchLibrary(sizes.import).then(() => []),
};

const ALL = { ...GROUPS, ...WINDOWED, ...TOLD };

// The app's pool gives its workers a nursery of 24 MB, three times this: whoever is measured gets the same here.
const NURSERY = '--max-semi-space-size=8';
if (!process.execArgv.includes(NURSERY)) {
  const { only } = read(process.argv.slice(2));
  const again = [process.execPath, [NURSERY, ...process.argv.slice(1)]];
  const [command, args] = only.some((group) => group in WINDOWED) && has('xvfb-run') ? onDisplay(...again) : again;
  const child = spawnSync(command, args, { stdio: 'inherit' });
  process.exit(child.status ?? 1);
}

await main(async () => {
  const { only, sizes, quick, library } = read(process.argv.slice(2));
  const windowed = only.some((group) => group in WINDOWED);
  // A display of another system than Linux is always there.
  const prepared = windowed ? await prepare() : await prepareNode({ addon: true });
  Object.assign(process.env, prepared.env);
  await ensureBuilt();
  const app = await load('test/bench/engine.ts');
  const model = theModel(app);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybrief-bench-'));
  // Readings carry the name of the engine of the runtime, whose ICU may be another, so that the window reads none again.
  const name = windowed ? electronEngine(app, prepared) : app.engineName();
  /** A library of so many articles, made once and shared by all that ask for one. */
  const libraryOf = async (count) => {
    const file = count === sizes.big && library !== null ? library : path.join(folder, `${count}.daybrief`);
    if (!fs.existsSync(file)) await makeLibrary(app, model, file, count, name);
    else if (file === library) refuseOther(app, file, name);
    return file;
  };
  const built = (name) => pathToFileURL(inProject('out', 'main', name));
  const why = windowed ? noWindow(prepared.electron) : null;
  const playwright = windowed && why === null ? await import('@playwright/test') : null;
  const bench = { app, model, folder, libraryOf, built, window: { ...prepared, playwright } };
  const rows = [];
  try {
    for (const group of only) {
      const start = performance.now();
      if (group in WINDOWED && why !== null) rows.push(skipped(group, group, why));
      // One that fails takes none of the others with it.
      else
        rows.push(
          ...(await ALL[group](bench, sizes).catch((error) => [failed(group, String(error.message).split('\n')[0])])),
        );
      say(`${group}: measured (${since(start)}).`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  if (rows.length > 0) tell(rows, { quick, sizes });
  return rows.some((row) => row.failed !== undefined) ? 1 : 0;
});

function read(words) {
  let only = [...Object.keys(GROUPS), ...Object.keys(WINDOWED)];
  let sizes = SIZES;
  let rounds = null;
  let library = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '--only') only = (words[++index] ?? '').split(',');
    else if (word === '--quick') sizes = QUICK;
    else if (word === '--rounds') rounds = Number(words[++index]) || null;
    else if (word === '--library') library = path.resolve(words[++index] ?? '');
    else throw new Trouble(`Unknown option ${word}. Use --only GROUP,GROUP, --quick, --rounds N or --library FILE.`);
  }
  const unknown = only.find((group) => !(group in ALL));
  if (unknown !== undefined)
    throw new Trouble(`There is no group ${unknown}. There are ${Object.keys(ALL).join(', ')}.`);
  return { only, sizes: { ...sizes, rounds: rounds ?? sizes.rounds }, quick: sizes === QUICK, library };
}

function electronEngine(app, { electron }) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const asked = capture(electron, ['-p', 'process.versions.icu'], { env });
  return `${app.ENGINE_VERSION}+icu${asked.output.trim().split('\n').at(-1).split('.')[0]}`;
}

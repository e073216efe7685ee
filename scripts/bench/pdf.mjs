import fs from 'node:fs';
import path from 'node:path';
import { median } from './clock.mjs';
import { toLibrary } from './desk.mjs';
import { emptyApp, isDesk, isEmpty, profileWith, start } from './electron.mjs';
import { row } from './table.mjs';
import { ROOT } from '../lib/paths.mjs';

/** About so many articles give a briefing of 50 pages. */
const ARTICLES = 150;

/**
 * The PDF of a briefing of about 50 pages, from the hidden window that is opened to the file, against a bare window that
 * loads the same briefing as a static page and prints it. The draft is made before either is timed.
 */
export async function benchPdf({ folder, window, libraryOf }, big, rounds) {
  const times = { app: [], bare: [] };
  const pages = { app: 0, bare: 0 };
  const file = (ending) => path.join(folder, `printed.${ending}`);
  const app = await start(window, ROOT, profileWith(folder, await libraryOf(big)), isDesk);
  const empty = await start(window, emptyApp(folder), fs.mkdtempSync(path.join(folder, 'profile-')), isEmpty);
  try {
    // What the desk drafts at its start is left, so that it runs beside nothing.
    await toLibrary(app.page);
    const period = await periodOf(app.page, ARTICLES);
    await exported(app, period, 'html', file('html'));
    for (let round = -1; round < rounds; round++)
      for (const which of round % 2 === 0 ? ['app', 'bare'] : ['bare', 'app']) {
        const time =
          which === 'app'
            ? await exported(app, period, 'pdf', file('pdf'))
            : await printed(empty, file('html'), file('bare.pdf'));
        pages[which] = pagesOf(file(which === 'app' ? 'pdf' : 'bare.pdf'));
        if (round >= 0) times[which].push(time);
      }
    const [ours, bare] = [median(times.app), median(times.bare)];
    return [
      row('pdf', `PDF of a briefing of ${pages.app} pages : printToPDF of the same, static`, {
        measured: ours,
        against: bare,
        value: ours / bare,
        goal: 1.5,
        rounds,
        note: `${pages.bare} pages static; to a file, the draft being there`,
      }),
    ];
  } finally {
    await empty.close();
    await app.close();
  }
}

/** The shortest period from the oldest day on that holds so many articles; all there are where there are fewer. */
async function periodOf(page, articles) {
  return page.evaluate(async (articles) => {
    const info = await window.daybrief.ask('library:info');
    const days = info.value.days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
    let held = 0;
    const last = days.find((day) => (held += day.articles) >= articles) ?? days.at(-1);
    const options = await window.daybrief.ask('briefing:options', days[0].day, last.day);
    if (!options.ok) throw new Error(options.message);
    return options.value;
  }, articles);
}

/** Exports the draft of a period. Gives how long it took once its pages began to be laid out. */
async function exported({ running, page }, period, format, target) {
  await running.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  return page.evaluate(
    async ([period, format]) => {
      let began = null;
      const stop = window.daybrief.on('export:progress', () => (began ??= performance.now()));
      const done = await window.daybrief.ask('export:briefing', { draft: period }, format, 'full');
      stop();
      if (!done.ok) throw new Error(done.message);
      return performance.now() - began;
    },
    [period, format],
  );
}

/** Prints a page of the web in a bare window with the app's options, and writes it. */
async function printed({ running }, page, target) {
  return running.evaluate(
    async ({ BrowserWindow }, [page, target]) => {
      const start = performance.now();
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadFile(page);
      const pdf = await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        margins: { top: 0.85, bottom: 0.8, left: 0.71, right: 0.71 },
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      process.getBuiltinModule('node:fs').writeFileSync(target, pdf);
      window.destroy();
      return performance.now() - start;
    },
    [page, target],
  );
}

const pagesOf = (file) => fs.readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;

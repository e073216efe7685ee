import { median } from './clock.mjs';
import { row } from './table.mjs';

/** What is typed, a letter at a time. */
const TYPED = ['ferry disaster', 'interior minister', 'market blast near', 'killed', 'red cross', 'earthquake hills'];
/** A screen draws 60 times a second. */
const FRAME = 16;

/** Searching as one types in a large library: the slowest keystroke in twenty, against a scan with LIKE and against a frame. */
export async function benchSearch({ app, libraryOf }, big, rounds) {
  const opened = app.openLibrary(await libraryOf(big), {
    create: false,
    driver: app.driverHere(),
    now: '',
    timeZone: 'UTC',
  });
  if (!opened.ok) throw new Error(opened.message);
  const { db } = opened.value;
  const timed = (work) => {
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return median(times);
  };
  const keystrokes = TYPED.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)));
  const search = (words) =>
    app.listArticles(db, { search: words, from: null, to: null, filter: 'all', offset: 0, limit: 50 });
  const times = keystrokes.map((words) => [words, timed(() => search(words))]).sort(([, a], [, b]) => a - b);
  const [slow, p95] = times[Math.ceil(times.length * 0.95) - 1];
  const scan = db.prepare('SELECT article FROM reading WHERE title LIKE @words OR text LIKE @words');
  const likes = TYPED.map((words) => {
    const start = performance.now();
    scan.all({ words: `%${words}%` });
    return performance.now() - start;
  });
  app.closeLibrary(opened.value);
  const like = median(likes);
  return [
    row('search', `a LIKE scan of ${big} articles : a keystroke of a search, p95`, {
      measured: like,
      against: p95,
      value: like / p95,
      goal: 50,
      rounds,
      least: true,
      note: `slowest of all: “${times.at(-1)[0]}”, ${times.at(-1)[1].toFixed(0)} ms`,
    }),
    row('search', `a keystroke of a search, p95 (“${slow}”) : one frame`, {
      measured: p95,
      against: FRAME,
      value: p95 / FRAME,
      goal: 1,
      rounds,
    }),
  ];
}

import { DAY_SIZES } from './articles.mjs';
import { median } from './clock.mjs';
import { isDesk, profileWith, start } from './electron.mjs';
import { row } from './table.mjs';
import { ROOT } from '../lib/paths.mjs';

/** In milliseconds: a day of many articles on the screen, an edit in it, and the longest frame. */
const DAY_GOAL = 300;
const EDIT_GOAL = 100;
const DROPPED = 50;
/** A day that has not come up by then never does. */
const LIMIT = 180_000;
const [FEW, MANY] = DAY_SIZES;

/** Opening a day of many articles and an edit in it, each as it is seen on the screen; and how the list of a large library scrolls. */
export async function benchDesk({ folder, window, libraryOf }, big, rounds) {
  const app = await start(window, ROOT, profileWith(folder, await libraryOf(big)), isDesk);
  const { page } = app;
  page.setDefaultTimeout(LIMIT);
  await watchChanges(page);
  try {
    const took = { few: [], many: [], edit: [] };
    const days = { few: '13 Feb', many: '14 Feb' };
    for (let round = -1; round < rounds; round++)
      for (const which of ['few', 'many']) {
        await toLibrary(page);
        const time = await openDay(page, days[which]);
        if (round >= 0) took[which].push(time);
        // A title that no run before has given: a library that is kept holds theirs.
        const edit = which === 'many' ? await rename(page, `Headline ${Date.now()}`) : null;
        if (round >= 0 && edit !== null) took.edit.push(edit);
      }
    const [many, few, edit] = [median(took.many), median(took.few), median(took.edit)];
    const scroll = await scrolled(page);
    return [
      row('desk', `opening a day of ${MANY} articles : of ${FEW} (goal: the root of ${MANY / FEW})`, {
        measured: many,
        against: few,
        value: many / few,
        goal: Math.sqrt(MANY / FEW),
        rounds,
      }),
      row('desk', `opening a day of ${MANY} articles`, { measured: many, goal: DAY_GOAL, rounds }),
      row('desk', `an edit in a day of ${MANY}, to the page redrawn`, {
        measured: edit,
        goal: EDIT_GOAL,
        rounds,
        note: 'the headline of a lead',
      }),
      row('desk', `scrolling the library of ${big}: the longest frame`, {
        measured: scroll.longest,
        goal: DROPPED,
        rounds: 1,
        note: `${scroll.dropped} of ${scroll.frames} over ${DROPPED} ms`,
      }),
    ];
  } finally {
    await app.close();
  }
}

/** Leaves what is on the screen for the list of the library. */
export async function toLibrary(page) {
  // Not by its role: the name of every button of a page of 90,000 elements would be made out first, for minutes.
  await page.locator('.rail-link', { hasText: /^Library \d/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /articles?$/ })
    .waitFor();
}

/** From the click on a day in the rail to its briefing on the screen, told by the page's own clock. */
async function openDay(page, name) {
  return page
    .locator('.rail-link', { hasText: name })
    .first()
    .evaluate((button, limit) => {
      const start = performance.now();
      button.click();
      return window.benchSeen(start, limit, () => document.querySelector('article.brief') !== null);
    }, LIMIT);
}

/** From an edit, asked for as the desk does, to the briefing drawn anew with it. The first lead gets another headline. */
async function rename(page, title) {
  return page.evaluate(
    async ([title, limit]) => {
      const info = await window.daybrief.ask('library:info');
      const { day } = info.value.days[0];
      const options = await window.daybrief.ask('briefing:options', day, day);
      const briefing = await window.daybrief.ask('briefing:draft', options.value);
      const story = briefing.value.sources[briefing.value.leads[0].sources[0]].article;
      const edit = { kind: 'story-title', story, title };
      const start = performance.now();
      const made = await window.daybrief.ask('desk:edit', { from: day, to: day, edit });
      if (!made.ok) throw new Error(made.message);
      const front = () => document.querySelector('article.brief .front');
      return window.benchSeen(start, limit, () => front()?.textContent.includes(title) === true);
    },
    [title, LIMIT],
  );
}

/**
 * Gives the page a way to wait for what changes in it: to ask in every frame would have it draw frames that nobody else asks
 * for, each of them dear where much is on the page.
 */
async function watchChanges(page) {
  await page.evaluate(() => {
    window.benchSeen = (start, limit, seen) =>
      new Promise((resolve, reject) => {
        const done = () => {
          if (!seen()) return false;
          changes.disconnect();
          clearTimeout(late);
          requestAnimationFrame(() => resolve(performance.now() - start));
          return true;
        };
        const changes = new MutationObserver(done);
        const late = setTimeout(() => {
          changes.disconnect();
          reject(new Error(`It was not seen within ${limit / 1000} s.`));
        }, limit);
        if (!done()) changes.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
  });
}

/** Scrolls through the library for three seconds and tells how long its frames took. */
async function scrolled(page) {
  await toLibrary(page);
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

import fs from 'node:fs';
import { DAY_SIZES } from './articles.mjs';
import { median } from './clock.mjs';
import { copyOf, opened, startEngine, value } from './import.mjs';
import { row } from './table.mjs';

/** Milliseconds from an edit of the staff to the new draft. */
const GOAL = 100;
/** The day of many articles is the newest. */
const [, MANY] = DAY_SIZES;

/** A lead renamed, moved and hidden in a day of many articles, each to the draft made anew, as the desk asks the engine. */
export async function benchEdit(bench, big, rounds) {
  const engine = startEngine(bench);
  const ask = async (...words) => value(await engine.ask(...words));
  const copy = await copyOf(bench, big);
  try {
    const { days } = await opened(engine, copy);
    const [{ day: from, day: to }] = days;
    const options = await ask('briefingOptions', from, to);
    let draft = await ask('draft', options, true);
    const story = (lead) => draft.sources[lead.sources[0]].article;
    const edits = {
      rename: (round) => ({ kind: 'story-title', story: story(draft.leads[0]), title: `Headline ${round}` }),
      move: () => ({ kind: 'lead-order', stories: draft.leads.toReversed().map(story) }),
      hide: (round) => ({ kind: 'story-place', story: story(draft.leads[0]), place: round < 0 ? null : 'hidden' }),
    };
    const times = { rename: [], move: [], hide: [] };
    for (let round = -1; round < rounds; round++)
      for (const [kind, made] of Object.entries(edits)) {
        const edit = made(round);
        const start = performance.now();
        await ask('edit', { from, to, edit });
        draft = await ask('draft', options, true);
        if (round >= 0) times[kind].push(performance.now() - start);
      }
    return Object.entries(times).map(([kind, each]) =>
      row('edit', `to ${kind} a lead in a day of ${MANY}, to the new draft`, {
        measured: median(each),
        goal: GOAL,
        rounds,
      }),
    );
  } finally {
    await engine.stop();
    fs.rmSync(copy, { force: true });
  }
}

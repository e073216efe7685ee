import { analysing, readOf } from './big-library.mjs';
import { cpu, interleave, median } from './clock.mjs';
import { dayOf, DAY_SIZES } from './articles.mjs';
import { row } from './table.mjs';

/** A briefing of N, 2 N and 4 N articles of one day: twice as many may take about twice as long. */
export async function benchDraft({ app, model }, count, rounds) {
  const engine = app.engineName();
  const articles = [];
  const start = cpu();
  for (let index = DAY_SIZES[0]; articles.length < 4 * count; index++) {
    const read = readOf(index);
    const { reading } = await app.work(analysing(read, engine), () => ({ ok: true, model }));
    const { findings, title } = reading;
    const { header, source } = findings;
    const { syndicator, agency } = header;
    const { fileName, hash } = read;
    const id = articles.length + 1;
    articles.push({ id, title, source, syndicator, agency, fileName, hash, copyOf: null, withdrawn: false, findings });
  }
  const analysis = (cpu() - start) / articles.length;
  const [from, to] = [dayOf(DAY_SIZES[0]), dayOf(DAY_SIZES[0])];
  const draft = (list) => () =>
    app.buildBriefing({
      options: { from, to, title: 'Bench', marking: null, note: '' },
      articles: list,
      decisions: [],
      edits: [],
      late: [],
      before: null,
      shown: null,
      undated: 0,
      engine,
      created: '2030-01-03T08:00:00.000Z',
      closed: null,
      id: null,
      version: 1,
      timeZone: 'UTC',
    });
  draft(articles.slice(0, count))();
  const times = interleave(
    { one: draft(articles.slice(0, count)), two: draft(articles.slice(0, 2 * count)), four: draft(articles) },
    rounds,
  );
  const [one, two, four] = [median(times.one), median(times.two), median(times.four)];
  return [
    row('draft', `a briefing of ${2 * count} articles : of ${count} (processor time)`, {
      measured: two,
      against: one,
      value: two / one,
      goal: 2.4,
      rounds,
    }),
    row('draft', `a briefing of ${4 * count} articles : of ${count} (processor time)`, {
      measured: four,
      against: one,
      value: four / one,
      goal: 4.8,
      rounds,
      note: `${(four / articles.length).toFixed(1)} ms an article, whose analysis took ${analysis.toFixed(1)}`,
    }),
  ];
}

// npm run quality: analyses every gold set that is on this machine, scores it and prints one table.
//   --set NAME    only this set (may be given several times)
//   --errors N    the first N errors of each set, by class
//   --land        keeps today's figures as the ones that must not drop
//   --json        the figures as JSON and nothing else
import fs from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { inProject } from './lib/paths.mjs';
import { main, say, sayOnStderr, Trouble } from './lib/say.mjs';
import { addCasualties, addQuotes, bands, calibrationLines } from './quality/calibration.mjs';
import { loadAnalysis } from './quality/engine.mjs';
import { byClass, goldFile, runSet } from './quality/run.mjs';
import { goldDays, runDays } from './quality/days.mjs';
import { DAYS, SETS, valueOf } from './quality/sets.mjs';

const LANDED = inProject('test', 'quality', 'landed.json');
/** A figure may drop by this much before it counts as a loss. */
const SLACK = 0.01;

await main(async () => {
  const options = read(process.argv.slice(2));
  if (options.json) sayOnStderr();
  const wanted = SETS.filter(({ name }) => options.sets.length === 0 || options.sets.includes(name));
  const present = wanted.filter((set) => goldFile(set) !== null);
  const days = options.sets.length === 0 || options.sets.includes(DAYS.name) ? goldDays() : [];
  if (present.length + days.length === 0) {
    if (options.json) print({ present: [], rows: [] });
    else say('The gold sets are not on this machine (they are looked for in ../shared/quality): nothing was measured.');
    return 0;
  }
  const { env } = await prepareNode({ quiet: options.json, addon: days.length > 0 });
  await ensureLists();
  const { analyse } = await loadAnalysis();
  const landed = fs.existsSync(LANDED) ? JSON.parse(fs.readFileSync(LANDED, 'utf8')) : {};
  const runs = present.map((set) => ({ set, ...runSet(set, analyse, options.errors) }));
  if (days.length > 0) {
    await ensureBuilt();
    runs.push({ set: DAYS, gold: [], findings: [], ...runDays(days, env, options.errors) });
  }
  const rows = runs.flatMap(({ set, result }) => set.measures.map((measure) => rowOf(set, measure, result, landed)));

  if (options.json) {
    print({ present: runs.map(({ set }) => set.name), rows });
    return 0;
  }
  if (options.errors > 0) for (const run of runs) sayErrors(run);
  sayTable(rows);
  for (const line of calibration(runs)) say(line);
  say('');
  say(runs.map(({ set, milliseconds }) => `${set.name} ${(milliseconds / 1000).toFixed(1)} s`).join(', '));
  const absent = wanted.filter((set) => !present.includes(set));
  if (absent.length > 0) say(`Not on this machine: ${absent.map(({ name }) => name).join(', ')}.`);
  if (options.land) land(landed, rows);
  return 0;
});

/** The figures for a program: alone on standard output, whatever is said meanwhile. */
function print(report) {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

function read(words) {
  const options = { sets: [], errors: 0, land: false, json: false };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '--land') options.land = true;
    else if (word === '--json') options.json = true;
    else if (word === '--set') options.sets.push(setNamed(words[++index]));
    else if (word === '--errors') options.errors = Number(words[++index]) || 0;
    else throw new Trouble(`Unknown option ${word}. Use --set NAME, --errors N, --land or --json.`);
  }
  return options;
}

function setNamed(name) {
  const known = [...SETS, DAYS].map((set) => set.name);
  if (!known.includes(name)) throw new Trouble(`There is no set ${name}. The sets are: ${known.join(', ')}.`);
  return name;
}

function rowOf(set, measure, result, landed) {
  const now = valueOf(measure, result);
  const before = landed[set.name]?.[measure.label] ?? null;
  const sign = measure.lower ? -1 : 1;
  const missed = now !== null && measure.bar !== null && sign * (now - measure.bar) < -1e-9;
  const dropped = now !== null && before !== null && sign * (now - before) < -SLACK - 1e-9;
  return { set: set.name, measure: measure.label, bar: measure.bar, landed: before, now, missed, dropped };
}

function sayTable(rows) {
  const figure = (value) =>
    value === null ? '-' : Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
  const bar = (value) => (value === null ? '-' : value.toFixed(2));
  say('| set | measure | bar | landed | now | |');
  say('| --- | --- | --- | --- | --- | --- |');
  for (const row of rows) {
    const marks = [...(row.missed ? ['below the bar'] : []), ...(row.dropped ? ['DROPPED'] : [])].join(', ');
    say(`| ${row.set} | ${row.measure} | ${bar(row.bar)} | ${figure(row.landed)} | ${figure(row.now)} | ${marks} |`);
  }
}

function sayErrors({ set, errors }) {
  say(`## ${set.name}: ${errors.length} errors shown`);
  for (const [name, lines] of byClass(errors)) {
    say(`# ${name}: ${lines.length}`);
    for (const line of lines) say(`  ${line}`);
  }
  say('');
}

function calibration(runs) {
  const quotes = bands();
  const casualties = bands();
  for (const { set, gold, findings } of runs) {
    if (set.task !== 'quotes' && set.task !== 'news') continue;
    // A set in which nobody marked the quotes, or the harm, says nothing of how often they are right.
    const marks = (what) => gold.some((line) => (line[what] ?? []).length > 0);
    const [ofQuotes, ofHarm] = [set.name !== 'quotes-politics-train' && marks('quotes'), marks('casualties')];
    for (const [index, line] of gold.entries()) {
      if (ofQuotes) addQuotes(quotes, line, findings[index]);
      if (ofHarm) addCasualties(casualties, line, findings[index]);
    }
  }
  return [
    '',
    ...calibrationLines('Calibration, speakers of quotes (politics-dev and the news sets):', quotes),
    ...calibrationLines('Calibration, casualty statements (the news sets and our own papers):', casualties),
  ];
}

function land(landed, rows) {
  const next = { ...landed };
  for (const { set, measure, now } of rows) next[set] = { ...next[set], [measure]: now };
  fs.mkdirSync(inProject('test', 'quality'), { recursive: true });
  fs.writeFileSync(LANDED, `${JSON.stringify(next, null, 2)}\n`);
  say('Landed: test/quality/landed.json holds these figures now.');
}

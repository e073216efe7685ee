import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readJson } from '../lib/cache.mjs';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** Where the table of the last run is kept. */
export const RESULTS = inProject('test-results', 'bench.json');

/**
 * A row of the table.
 * @param group by which it can be asked for alone
 * @param measured, against in the unit of `unit`; against null where only the absolute figure counts
 * @param value the ratio; where there is none, what was measured
 * @param goal the most `value` may be (`least`: the least), or null
 * @param rounds how often it was measured
 */
export function row(
  group,
  what,
  { measured, against = null, value = measured, unit = 'ms', goal = null, least = false, rounds, note = '' },
) {
  const met = goal === null ? null : least ? value >= goal : value <= goal;
  return { group, what, measured, against, unit, value, goal, least, met, rounds, note };
}

/** A row that this machine forbids, and why. */
export const skipped = (group, what, why) => ({ group, what, skipped: why });

/** A group that should have been measured and was not, and why: the run has failed. */
export const failed = (group, why) => ({ group, what: group, failed: why });

/**
 * Prints the table of this run, and keeps it as JSON beside the rows of groups that earlier runs measured alike, each with its
 * moment: so that a run of some groups loses none of the others.
 * @param about what was asked for: sizes, and whether quick
 */
export function tell(rows, about) {
  const machine = { system: `${os.platform()} ${os.arch()}`, cores: os.cpus().length, processor: os.cpus()[0]?.model };
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const load = os.loadavg().map((number) => number.toFixed(1));
  say('');
  say(cells(['what', 'measured', 'against', 'ratio', 'goal', 'met', 'rounds']));
  for (const one of rows) say(line(one));
  say(
    `\nMedians of one run${about.quick ? ', quick: to see that it runs, not how fast' : ''}; ${machine.system}, ${machine.cores} cores (${machine.processor}), ${memory} GB, load at the end ${load.join(' ')}.`,
  );
  fs.mkdirSync(path.dirname(RESULTS), { recursive: true });
  const at = new Date().toISOString();
  const measured = rows.map((one) => ({ ...one, at, load }));
  const now = { machine: { ...machine, memory: `${memory} GB` }, quick: about.quick };
  const kept = { at, ...now, sizes: about.sizes, rows: [...earlier(now, measured), ...measured] };
  fs.writeFileSync(RESULTS, `${JSON.stringify(kept, null, 1)}\n`);
}

/** The rows that are kept of groups which were not measured now, where this machine measured them in the same way. */
function earlier({ machine, quick }, measured) {
  const last = readJson(RESULTS);
  if (last === null || last.quick !== quick || JSON.stringify(last.machine) !== JSON.stringify(machine)) return [];
  const again = new Set(measured.map(({ group }) => group));
  return last.rows.filter(({ group, at }) => at !== undefined && !again.has(group));
}

function line(one) {
  if (one.failed !== undefined) return `${one.what.padEnd(WIDTHS[0])} FAILED: ${one.failed}`;
  if (one.skipped !== undefined) return `${one.what.padEnd(WIDTHS[0])} skipped: ${one.skipped}`;
  const { what, measured, against, unit, value, goal, least, met, rounds, note } = one;
  const shown = (number) => (number === null ? '' : `${plain(number)} ${unit}`);
  const ratio = against === null ? '' : `${plain(value)} x`;
  const bar = goal === null ? '' : `${least ? '>=' : '<='} ${plain(goal)}${against === null ? ` ${unit}` : ' x'}`;
  const reached = met === null ? '' : met ? 'yes' : 'NO';
  return `${cells([what, shown(measured), shown(against), ratio, bar, reached, String(rounds)])}${note === '' ? '' : `   ${note}`}`;
}

const WIDTHS = [74, 11, 11, 8, 10, 4, 6];
const cells = (words) =>
  words.map((word, at) => (at === 0 ? word.padEnd(WIDTHS[at]) : word.trim().padStart(WIDTHS[at]))).join(' ');

/** Three figures at most, and no zeros behind them. */
const plain = (number) =>
  Math.abs(number) >= 100 ? String(Math.round(number)) : String(Number(number.toPrecision(3)));

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';

/** Where the last table is kept. */
export const RESULTS = inProject('test-results', 'bench.json');

/**
 * A row of the table.
 * @param group by which it can be asked for alone
 * @param measured, against in the unit of `unit`; against null where only the absolute figure counts
 * @param goal the most `value` may be, or null
 * @param value the ratio; where there is none, what was measured
 */
export function row(
  group,
  what,
  { measured, against = null, value, unit = 'ms', goal = null, least = false, note = '' },
) {
  const met = goal === null ? null : least ? value >= goal : value <= goal;
  return { group, what, measured, against, unit, value, goal, least, met, note };
}

/** A row that could not be measured here, and why. */
export const skipped = (group, what, why) => ({ group, what, skipped: why });

/** Prints the table and writes it as JSON. Rows of groups that were not asked for stay as an earlier run left them. */
export function tell(rows, sizes) {
  say('');
  say(`${'what'.padEnd(66)} ${'measured'.padStart(12)} ${'against'.padStart(12)} ${'value'.padStart(9)}  goal`);
  for (const one of rows) say(line(one));
  const load = os.loadavg().map((number) => number.toFixed(1));
  say(`\nMedians of one run; ${os.cpus().length} cores, load of the machine at the end ${load.join(' ')}.`);
  fs.mkdirSync(path.dirname(RESULTS), { recursive: true });
  const kept = { at: new Date().toISOString(), cores: os.cpus().length, load, sizes, rows };
  fs.writeFileSync(RESULTS, `${JSON.stringify(kept, null, 1)}\n`);
}

function line(one) {
  if (one.skipped !== undefined) return `${one.what.padEnd(66)} skipped: ${one.skipped}`;
  const { what, measured, against, unit, value, goal, least, met, note } = one;
  const shown = (number) => (number === null ? '' : `${plain(number)} ${unit}`);
  const ratio = against === null ? '' : `${plain(value)} x`;
  const bar = goal === null ? '' : `${least ? '>=' : '<='} ${goal}${met ? '' : '   MISSED'}`;
  return `${what.padEnd(66)} ${shown(measured).padStart(12)} ${shown(against).padStart(12)} ${ratio.padStart(9)}  ${bar}${note === '' ? '' : `   ${note}`}`;
}

const plain = (number) => (Math.abs(number) >= 100 ? String(Math.round(number)) : number.toPrecision(3));

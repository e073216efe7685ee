import fs from 'node:fs';
import path from 'node:path';
import { say } from '../lib/say.mjs';

/** So many faults are kept in full; of more only the number. */
const KEPT = 200;

/**
 * Keeps count of a long run: prints how far it is once in a while, and writes what came of it as JSON, again and again, so
 * that a run that is ended tells how far it came.
 * @param what names the run
 * @param goal how many are to be done
 * @param file where the JSON is written
 */
export function tally(what, goal, file) {
  const start = performance.now();
  const began = new Date().toISOString();
  const report = { what, goal, done: 0, faults: 0, first: [], counts: {}, skipped: [], began, ended: null, seconds: 0 };
  let told = start;
  const write = () => {
    report.seconds = Math.round((performance.now() - start) / 1000);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  };
  return {
    report,
    /** So many more are done; `kind` counts them under a name as well. */
    done(count, kind = null) {
      report.done += count;
      if (kind !== null) report.counts[kind] = (report.counts[kind] ?? 0) + count;
      const now = performance.now();
      if (now - told < 10_000) return;
      told = now;
      const left = ((now - start) / Math.max(1, report.done)) * (goal - report.done);
      say(`${what}: ${report.done} of ${goal}, ${report.faults} faults, about ${Math.ceil(left / 60_000)} min left`);
      write();
    },
    fault(words) {
      report.faults += 1;
      if (report.first.length < KEPT) report.first.push(words);
      say(`${what}: FAULT: ${words}`);
    },
    /** What this machine does not let happen, and why. */
    skip(words) {
      report.skipped.push(words);
      say(`skipped: ${what}: ${words}`);
    },
    /** Ends the run. Returns whether nothing was wrong. */
    end() {
      report.ended = new Date().toISOString();
      write();
      say(`${what}: ${report.done} of ${goal}, ${report.faults} faults, in ${report.seconds} s (${file})`);
      return report.faults === 0;
    },
  };
}

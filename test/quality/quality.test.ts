import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Row {
  set: string;
  measure: string;
  bar: number | null;
  landed: number | null;
  now: number | null;
  dropped: boolean;
}

interface Report {
  present: string[];
  rows: Row[];
}

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/quality.mjs');
const MINUTES = 60_000;

test('no landed figure drops by more than 0.01 on a gold set that is present', { timeout: 5 * MINUTES }, (context) => {
  const report = read(
    execFileSync(process.execPath, [SCRIPT, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  );
  if (report.present.length === 0) {
    context.skip('the gold sets are not on this machine');
    return;
  }
  expect(report.rows.length).toBeGreaterThan(0);
  expect(report.rows.every(({ now }) => now !== null)).toBe(true);
  expect(report.rows.filter(({ dropped }) => dropped)).toEqual([]);
});

function read(json: string): Report {
  const report: unknown = JSON.parse(json);
  if (!isReport(report)) throw new Error('scripts/quality.mjs --json printed something else');
  return report;
}

function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' &&
    value !== null &&
    'present' in value &&
    Array.isArray(value.present) &&
    'rows' in value &&
    Array.isArray(value.rows)
  );
}

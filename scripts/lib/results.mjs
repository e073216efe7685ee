import fs from 'node:fs';
import { readJson } from './cache.mjs';

/** How a stage went: how many passed and failed, and which were skipped for what reason. */
export const nothing = () => ({ passed: 0, failed: 0, skipped: [] });

/** A stage without tests of its own (lint, types) counts as one test. */
export function single(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

/**
 * Counts vitest's JSON report. A file that could not even be loaded has no tests and counts as one failed;
 * a report that is absent (the run crashed) as well.
 */
export function fromVitest(file, code) {
  const report = readJson(file);
  const counts = nothing();
  for (const suite of report?.testResults ?? []) {
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') counts.passed++;
      else if (test.status === 'failed') counts.failed++;
      else counts.skipped.push({ title: test.fullName, reason: test.meta?.reason ?? test.status });
    }
    if (suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed')) counts.failed++;
  }
  return atLeastOneFailure(counts, code);
}

/** Counts Playwright's JSON report. A test that passed only when repeated has failed. */
export function fromPlaywright(file, code) {
  const report = readJson(file);
  const counts = nothing();
  const walk = (suite, titles) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) count(counts, test, [...titles, spec.title].filter(Boolean).join(' › '));
    }
    for (const inner of suite.suites ?? []) walk(inner, [...titles, inner.title]);
  };
  for (const suite of report?.suites ?? []) walk(suite, [suite.title]);
  return atLeastOneFailure(counts, code);
}

function count(counts, test, title) {
  if (test.status === 'expected') counts.passed++;
  else if (test.status === 'skipped') {
    const notes = [...(test.annotations ?? []), ...test.results.flatMap((result) => result.annotations ?? [])];
    const reason = notes.find((note) => note.type === 'skip' && note.description)?.description ?? 'not reached';
    counts.skipped.push({ title, reason });
  } else counts.failed++;
}

function atLeastOneFailure(counts, code) {
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Removes an old report, so that a crashed run is not counted by it. */
export function forget(file) {
  fs.rmSync(file, { force: true });
}

/** The last line of a run: "12 passed, 0 failed", with ", 1 skipped" when there are such. */
export function summary(stages) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const stage of stages) {
    passed += stage.passed;
    failed += stage.failed;
    skipped += stage.skipped.length;
  }
  return { failed, line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` };
}

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');

function run(script: string, ...args: string[]): { code: number | null; out: string; trouble: string } {
  const done = spawnSync(process.execPath, [resolve(PROJECT, 'scripts', script), ...args], {
    encoding: 'utf8',
    cwd: PROJECT,
  });
  return { code: done.status, out: done.stdout, trouble: done.stderr };
}

test('explain prints tags, tree, names and each finding with rule, evidence and certainty', () => {
  const sentence = 'Two miners were killed in Orvale on Tuesday, “and more are below,” mine owner Lena Horst said.';
  const { code, out } = run('explain.mjs', sentence, '--published', '2026-03-12');
  expect(code).toBe(0);
  expect(out).toMatch(/miners +NOUN-NNS +nsubj:pass +killed/);
  expect(out).toContain('person: Lena Horst');
  expect(out).toMatch(/c1 killed {2}“Two miners” {2}\[\S+, certainty 0\.\d\d]/);
  expect(out).toContain('2026-03-10 (day) from “Tuesday”');
  expect(out).toMatch(/q1 \w+ {2}“and more are below,” {2}\[\S+, certainty/);
  expect(out).toMatch(/speaker: Lena Horst \(person, a1\) by name/);
}, 60_000);

test('explain and case say what they need, and a case that is there stays as it is', () => {
  expect(run('explain.mjs')).toMatchObject({ code: 1, trouble: expect.stringContaining('npm run explain') });
  expect(run('explain.mjs', '--loud', 'A word.').trouble).toContain('--published DATE');
  const [taken = ''] = readdirSync(resolve(PROJECT, 'test/fixtures/articles'));
  expect(run('case.mjs', taken, 'README.md').trouble).toContain(`a case ${taken} already`);
  expect(run('case.mjs', '--loud', 'x').trouble).toMatch(/^\s*Unknown option '--loud'\. Use --published DATE\.\n$/);
  expect(run('case.mjs', '../out', 'README.md').trouble).toContain('small letters and hyphens');
  expect(run('case.mjs', 'not-there-yet', 'no-such-file.txt').trouble).toContain('no-such-file.txt is not there');
}, 60_000);

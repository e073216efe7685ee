import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { harmNames, scopeNames } from '../../../preload/contract/wording/words';
import { briefing, claim, event, figure } from '../export/harbour';

const ROOT = resolve(import.meta.dirname, '../../..');
const WORDING = 'preload/contract/wording/';
/** What makes words for readers; which day a moment belongs to is told to machines. */
const MAKES =
  /Intl\.(?:Number|DateTime)Format\('en-GB'|\.toLocale(?:Date|Time)?String\(|(?<!Partial<)Record<(?:HarmType|Scope|Verdict|DateBasis), string>/;

test('figures, kinds of harm and dates are put into words in one room', () => {
  const files = ['main', 'preload', 'renderer'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/^lists[\\/]generated/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const makers = files.filter((file) => MAKES.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(makers.filter((file) => !file.startsWith(WORDING))).toEqual([]);
  expect(makers).toContain(`${WORDING}figures.ts`);
});

test('what a document says of harm is said in the words of the screen', () => {
  const other = (phrase: string, low: number | null, high: number | null): ReturnType<typeof figure> =>
    figure(phrase, low, high, { type: 'other' });
  const told = event([claim('the mayor', [other('28 people', 28, 28)]), claim(null, [other('31 residents', 31, 31)])], {
    totals: [{ type: 'other', low: 28, high: 31, top: null, vague: null }],
    scope: 'cumulative',
  });
  const text = briefingAsMarkdown(briefing({ casualties: [told] }));
  expect(text).toContain(`${harmNames.other}: 28–31. The claims differ.`);
  expect(text).toContain(`### E1. Orlen, 5 May 2031, flood (${scopeNames.cumulative})`);
});

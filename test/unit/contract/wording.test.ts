import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { headingOf } from '../../../main/export/heading';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { harmNames, scopeNames } from '../../../preload/contract/wording/words';
import { briefing, claim, event, figure } from '../export/harbour';

const ROOT = resolve(import.meta.dirname, '../../..');
const WORDING = 'preload/contract/wording/';
const names = Object.values(harmNames).toSorted((one, other) => other.length - one.length);
const KIND = names.join('|');

/** What makes words for readers; which day a moment belongs to is told to machines. */
const MAKES: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a wording of its own',
    /Intl\.(?:Number|DateTime)Format\('en-GB'|\.toLocale(?:Date|Time)?String\(|(?<!Partial<)Record<(?:HarmType|Scope|Verdict|DateBasis), string>/u,
  ],
  ['a range', /\}–\$?\{|['"`]–['"`]\)/u],
  ['a period or span', /\} to (?:at least )?\$?\{|['"`] to ['"`]/u],
  // The whole of what is made: a sentence may well tell a limit.
  ['a bound', /`(?:at least|up to|more than|fewer than) \$\{format[^`{}]*\}`/u],
  ['a moment cut to its day', /\$\{[^{}]*\.slice\(0, (?:10|16)\)\}|\.slice\(0, 16\)\.replace\('T', ' '\)/u],
  ['a kind of harm', new RegExp(`['"\`>](?:#+ )?(?:${KIND})['"\`<:]`, 'u')],
  ['kinds of harm together', new RegExp(`['"\`>](?:#+ )?(?:${KIND})(?:, | and | or )(?:${KIND})\\b`, 'iu')],
  ['harm after a figure', new RegExp(`\\} (?:${KIND})(?:[\`'"<,;: ]|$)`, 'imu')],
  ['rarer harm', /['"`>]\s*Other harm\b/u],
];

/** What looks like words and is none: the name of a file. */
const NO_WORDS = new Set(
  ['main/store/backups/replace.ts', 'main/engine/reading.ts'].map((file) => `${file}: a moment cut to its day`),
);

/** What a file puts into words by itself; its comments are nobody's to read. */
function madeIn(text: string): string[] {
  const code = text.replaceAll(/^\s*(?:\/\*\*|\*|\/\/).*$/gmu, '');
  return MAKES.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}

/** Rooms that read the words of others: their patterns hold such words. */
const READS = /^main\/(?:extract|language|lists|syntax|text|sample)\//u;

test('figures, kinds of harm and dates are put into words in one room', () => {
  const files = ['main', 'preload', 'renderer'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/u.test(name) && !READS.test(name)),
  );
  const made = files.flatMap((file) =>
    madeIn(readFileSync(join(ROOT, file), 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(made.filter((one) => !one.startsWith(WORDING) && !NO_WORDS.has(one))).toEqual([]);
  expect(made).toContain(`${WORDING}figures.ts: a range`);
  expect(made).toContain(`${WORDING}words.ts: a kind of harm`);
});

test.each([
  ['a wording of its own', "const numbers = new Intl.NumberFormat('en-GB');"],
  ['a wording of its own', 'const NAMES: Record<HarmType, string> = {};'],
  ['a range', 'return `${formatNumber(low)}–${formatNumber(high)}`;'],
  ['a range', '<td>{low}–{high}</td>'],
  ['a range', "return [low, high].join('–');"],
  ['a period or span', 'return `characters ${start} to ${end}`;'],
  ['a period or span', '<span>{formatPartial(from)} to {formatPartial(to)}</span>'],
  ['a period or span', "return days.join(' to ');"],
  ['a period or span', 'return `${formatNumber(low)} to at least ${formatNumber(top)}`;'],
  ['a bound', 'return `at least ${formatNumber(low)}`;'],
  ['a moment cut to its day', 'say(`known since ${since.slice(0, 10)}.`);'],
  ['a moment cut to its day', "const when = new Date(made).toISOString().slice(0, 16).replace('T', ' ');"],
  ['a kind of harm', "glanceFigure('Killed', told.killed);"],
  ['a kind of harm', '<th>Injured</th>'],
  ['kinds of harm together', "table('## Killed and injured by day');"],
  ['kinds of harm together', "['other', 'Displaced, detained, abducted'],"],
  ['kinds of harm together', '<svg aria-label="killed and injured" />'],
  ['harm after a figure', 'return `${figure} killed`;'],
  ['harm after a figure', '<td>{figure} injured</td>'],
  ['rarer harm', '<h2>\n  Other harm told\n</h2>'],
])('%s outside of it is seen: %s', (what, line) => {
  expect(madeIn(line)).toContain(what);
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

test('the heading of PDF, page and Word tells the period as the screen does', () => {
  const { options } = briefing();
  const over = (from: string, to: string): string => headingOf(briefing({ options: { ...options, from, to } }));
  expect(over('2031-05-04', '2031-05-06')).toBe('Harbour day, 4 to 6 May 2031');
  expect(over('2031-04-30', '2031-05-06')).toBe('Harbour day, 30 April to 6 May 2031');
  expect(over('2031-05-06', '2031-05-06')).toBe('Harbour day, Tuesday 6 May 2031');
});

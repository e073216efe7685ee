import { expect, test } from 'vitest';
import { COMMANDS } from '../../../main/cli/usage';
import { commandArguments, handedArgument } from '../../../main/shell/arguments';

test.each([
  [['electron', '.'], null],
  [['electron', '--no-sandbox', '/app', '--user-data-dir=/tmp/x'], null],
  [['Daybrief'], null],
  [
    ['electron', '--no-sandbox', '/app', 'list', '--json'],
    ['list', '--json'],
  ],
  [
    ['Daybrief', 'brief', '--date', '2025-07-04', '--out', 'list'],
    ['brief', '--date', '2025-07-04', '--out', 'list'],
  ],
  [['Daybrief', '--version'], ['--version']],
  [['Daybrief', '--help'], ['--help']],
])('%j', (argv, command) => {
  expect(commandArguments(argv, COMMANDS)).toEqual(command);
});

test.each([
  [['electron', '--no-sandbox', '/app', '--user-data-dir=/tmp/x', '/in/Day.daybrief-brief'], '/in/Day.daybrief-brief'],
  [['daybrief', 'Day.DAYBRIEF-BRIEF'], '/work/Day.DAYBRIEF-BRIEF'],
  [['daybrief', 'file:///in/The%20day.daybrief-brief'], '/in/The day.daybrief-brief'],
  [['daybrief', '/in/a.daybrief-brief', '/in/b.daybrief-brief'], '/in/b.daybrief-brief'],
  [['daybrief', '--x=/in/a.daybrief-brief'], null],
  [['daybrief', 'file://else.where/a.daybrief-brief'], null],
  [['daybrief', '/in/news.daybrief'], null],
  [['a.daybrief-brief'], null],
])('%j names the handed-over briefing %s', (argv, path) => {
  expect(handedArgument(argv, '/work')).toBe(path);
});

test('a handed-over briefing opens the window, not a command', () => {
  expect(commandArguments(['daybrief', '/in/Day.daybrief-brief'], COMMANDS)).toBeNull();
});

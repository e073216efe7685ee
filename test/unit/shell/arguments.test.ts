import { expect, test } from 'vitest';
import { commandArguments } from '../../../main/shell/arguments';

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
  expect(commandArguments(argv)).toEqual(command);
});

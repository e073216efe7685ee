import { expect, test } from 'vitest';
import { misuseIn } from '../../../main/cli/misuse';
import { place } from './place';

test.each([
  [['list', '--loud'], 'There is no option “--loud”.'],
  [['list', "--it's"], "There is no option “--it's”."],
  [
    ['search', 'ferry', '-sound'],
    'There is no option “-s”. What begins with a dash and is no option stands at the end, after “--”.',
  ],
  [['list', 'ferry'], '“ferry” is too much: this command takes options alone.'],
  [
    ['list', '--library'],
    'The option --library needs a value. One that begins with a dash is written --library=VALUE.',
  ],
  [
    ['list', '--library', '--json'],
    'The option --library needs a value. One that begins with a dash is written --library=VALUE.',
  ],
  [['list', '--json=3'], 'The option --json takes no value.'],
  [['import'], 'Name at least one file or folder.'],
])('%j is told in words for people', async (argv, words) => {
  const { run } = place();
  const [command = ''] = argv;
  expect(await run(...argv)).toEqual({
    code: 2,
    out: '',
    err: `daybrief ${command}: ${words}\nSee daybrief ${command} --help.\n`,
  });
});

test('what Node may say otherwise one day is told without its words, and another error is none of these', () => {
  const strange = Object.assign(new TypeError('parseArgs: token kind mismatch'), { code: 'ERR_PARSE_ARGS_STRANGE' });
  expect(misuseIn(strange)).toBe('One of the options is not written as it should be.');
  expect(misuseIn(new TypeError('token kind mismatch'))).toBeNull();
});

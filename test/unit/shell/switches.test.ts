import { expect, test } from 'vitest';
import { debuggingRefused, debuggingSwitch } from '../../../main/shell/switches';

test.each([
  [['daybrief', '--remote-debugging-port=9222'], '--remote-debugging-port'],
  [['daybrief', '-remote-debugging-port=9222'], '-remote-debugging-port'],
  [['daybrief', '/Remote-Debugging-Port=9222'], '/Remote-Debugging-Port'],
  [['daybrief', '--no-sandbox', '--remote-debugging-pipe', 'list'], '--remote-debugging-pipe'],
  [['daybrief', '--remote-debugging-targets=a:1'], '--remote-debugging-targets'],
  [['daybrief', 'list', '--inspect'], '--inspect'],
  [['daybrief', '--inspect=0.0.0.0:1'], '--inspect'],
  [['daybrief', '--inspect-brk=0'], '--inspect-brk'],
  [['daybrief', '--inspect-brk-node'], '--inspect-brk-node'],
  [['daybrief', '--inspect-port=1'], '--inspect-port'],
  [['daybrief', '--inspect-wait'], '--inspect-wait'],
  [['daybrief'], null],
  [['--inspect'], null],
  [['daybrief', '--user-data-dir=/tmp/--inspect', '--lang=en'], null],
  [['daybrief', 'search', 'nuclear', '-inspect', '-inspectors'], null],
  [['daybrief', 'search', '--', '--inspect'], null],
  [['daybrief', '--inspector'], null],
  [['daybrief', '/in/remote-debugging-port.daybrief-brief'], null],
])('%j lets a debugger in by %s', (argv, found) => {
  expect(debuggingSwitch(argv)).toBe(found);
});

test('the refusal names the switch and the way on', () => {
  expect(debuggingRefused('--inspect')).toMatch(/--inspect.*Start it without this switch.*\n$/u);
});

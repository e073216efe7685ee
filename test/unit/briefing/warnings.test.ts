import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input } from './make';

const warnings = (text: string): string[] =>
  buildBriefing(input([{ id: 1, title: 'Storm and war in Orlen province', text }])).warnings.map((one) => one.text);

test.each([
  'The weather service issued a tsunami warning for the coast of Orlen on Monday.',
  'A storm warning for Orlen was extended to Friday.',
  'The governor declared a state of emergency in Orlen on 5 May.',
  'The governor declared a state of emergency in Orlen on May 5.',
  'The governor declared a state of emergency in Orlen on Monday.',
  'The army ordered residents of Orlen to leave their homes on Monday.',
  'The embassy advised its citizens to stay away from Orlen on Monday.',
])('%s', (text) => {
  expect(warnings(text)).toEqual([text]);
});

test.each([
  'The minister warned that the economy of Orlen would suffer a storm of debt.',
  'A tsunami warning for the coast of Orlen was lifted on Monday.',
  'The governor may declare a state of emergency in Orlen, the mayor said.',
  'He declared a state of emergency in Orlen on Monday.',
  'The storm flooded the storm drains of Orlen on Monday.',
])('none: %s', (text) => {
  expect(warnings(text)).toEqual([]);
});

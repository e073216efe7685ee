import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { briefingAsMarkdown } from '../../../main/export/markdown/index';
import { at, edited } from './desk';
import { input, type Written } from './make';

const warnings = (text: string): string[] =>
  buildBriefing(input([{ id: 1, title: 'Storm and war in Orlen province', text }])).warnings.map((one) => one.text);

test.each([
  'The weather service issued a tsunami warning for the coast of Orlen on Monday.',
  'A storm warning for Orlen was extended to Friday.',
  'The governor declared a state of emergency in Orlen on 5 May.',
  'The governor declared a state of emergency in Orlen on May 5.',
  'The governor declared a state of emergency in Orlen on Monday.',
  'The army ordered residents of Orlen to leave their homes on Monday.',
  'A quake shook the coast of Orlen on Monday, with the weather service issuing a tsunami warning.',
  'About 900 people living on the slopes of a volcano in Orlen were ordered to evacuate on Monday.',
  'The council of Orlen on Monday issued a mandatory evacuation order.',
  'The embassy advised its citizens to stay away from Orlen on Monday.',
])('%s', (text) => {
  expect(warnings(text)).toEqual([text]);
});

test.each([
  'The minister warned that the economy of Orlen would suffer a storm of debt.',
  'A tsunami warning for the coast of Orlen was lifted on Monday.',
  'The governor may declare a state of emergency in Orlen, the mayor said.',
  'He declared a state of emergency in Orlen on Monday.',
  'People of Orlen were asked to leave the hall after the vote, if they wished.',
  'The storm flooded the storm drains of Orlen on Monday.',
])('none: %s', (text) => {
  expect(warnings(text)).toEqual([]);
});

test('a note of the staff stands beside a warning, and in what is exported', () => {
  const storm: Written = {
    id: 1,
    title: 'Storm in Orlen province',
    text: 'The weather service issued a tsunami warning for the coast of Orlen on Monday.',
  };
  const briefing = edited(
    [storm],
    [{ kind: 'note', on: 'warning', at: at(storm, 'tsunami warning'), text: 'Lifted since.' }],
  );
  expect(briefing.warnings.map((one) => one.note)).toEqual(['Lifted since.']);
  expect(briefingAsMarkdown(briefing)).toMatch(/tsunami warning.*\n\n {2}> \*\*Note of the staff/);
});

test('who gives a warning out is named, also where another thing is told first', () => {
  const office: Written = {
    id: 1,
    title: 'Quake off Orlen',
    text: 'A quake shook the coast of Orlen on Monday, with the Orlen Weather Office issuing a tsunami warning.',
    actors: [{ name: 'Orlen Weather Office', kind: 'organisation' }],
  };
  expect(buildBriefing(input([office])).warnings.map(({ by }) => by)).toEqual(['Orlen Weather Office']);
});

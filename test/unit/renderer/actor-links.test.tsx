import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Briefing } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing';
import { ActorOpener } from '../../../renderer/features/actor/link';
import { namedHere } from '../../../renderer/features/actor/named-here';
import { wordsAndNames } from '../../../renderer/features/actor/words-and-names';
import { ChangeList } from '../../../renderer/features/briefing/changed';
import { FrontEvents } from '../../../renderer/features/briefing/front/events';
import { FrontLeads } from '../../../renderer/features/briefing/front/leads';
import { Side } from '../../../renderer/features/compare/compare-screen';
import { input, write } from '../briefing/make';

const leading = (name: string): string => `<button type="button" class="actor-name">${name}</button>`;
const onScreen = (what: React.ReactNode): string =>
  renderToStaticMarkup(<ActorOpener value={() => undefined}>{what}</ActorOpener>);

test('words are cut at whole names, the longest first', () => {
  expect(wordsAndNames('Ana Reyes: “Ana is no Anatomist”', ['Ana', 'Ana Reyes'])).toEqual([
    { words: 'Ana Reyes', name: true },
    { words: ': “', name: false },
    { words: 'Ana', name: true },
    { words: ' is no Anatomist”', name: false },
  ]);
  expect(wordsAndNames('Nobody', [])).toEqual([{ words: 'Nobody', name: false }]);
});

test('an article names an actor where it first does, within what is looked at; a pronoun names nobody', () => {
  const { findings } = write({
    id: 1,
    title: 'Bridge opened',
    text: 'Odo Brandt met Ilse Tarn. She left.',
    actors: [{ name: 'Ilse Tarn' }, { name: 'Odo Brandt' }],
  });
  const at = findings.text.indexOf('She');
  findings.actors[0]?.mentions.push({ form: 'pronoun', start: at, end: at + 3 });
  const names = (within: [number, number] | null): string[] => namedHere(findings, within).map(({ name }) => name);
  expect(names(null)).toEqual(['Odo Brandt', 'Ilse Tarn']);
  expect(names([at, at + 9])).toEqual([]);
  expect(names([0, findings.text.indexOf('met')])).toEqual(['Odo Brandt']);
});

/** A day whose worst event one claimant tells. */
const told = (claimant: string): Briefing =>
  buildBriefing(
    input([
      {
        id: 1,
        title: 'Warehouse explodes in Osmark',
        text: `Four dockers died in Osmark on Wednesday, ${claimant} said.`,
        casualties: [{ words: 'Four dockers', low: 4, high: 4, place: 'Osmark', date: '2026-03-11', claimant }],
      },
    ]),
  );

test('who says so on the front page leads to a page where it has a name', () => {
  const named = told('Osmark Fire Corps');
  expect(onScreen(<FrontEvents briefing={named} most={5} />)).toContain(leading('Osmark Fire Corps'));
  expect(onScreen(<FrontLeads briefing={named} most={5} whole={5} sentences={1} />)).toContain(
    `as stated by ${leading('Osmark Fire Corps')}`,
  );
  expect(onScreen(<FrontEvents briefing={told('police')} most={5} />)).not.toContain('actor-name');
  expect(renderToStaticMarkup(<FrontLeads briefing={named} most={5} whole={5} sentences={1} />)).not.toContain(
    'actor-name',
  );
});

test('the names of a change and of a side lead to their pages; whom the words leave out is named below', () => {
  const change = onScreen(
    <ChangeList
      items={[
        {
          kind: 'revised',
          of: 'quote',
          text: 'Ilse Tarn: “We wait.”',
          was: 'said by Odo Brandt',
          names: ['Ilse Tarn', 'Odo Brandt'],
          citation: { reference: 1, article: 1, start: 0, end: 1 },
          at: null,
        },
      ]}
    />,
  );
  expect(change).toContain(leading('Ilse Tarn'));
  expect(change).toContain(`said by ${leading('Odo Brandt')}`);
  // A link within a link would lead nowhere.
  expect(change).not.toMatch(/<a[^>]*>[^<]*<button/);
  const names = ['Ilse Tarn', 'Osmark Fire Corps'];
  const side = { text: 'Ilse Tarn: “We wait.”', sentence: null, source: 'Osk Times', published: null, names };
  expect(onScreen(<Side side={side} none="" />)).toContain(`Named: ${leading('Osmark Fire Corps')}</small>`);
});

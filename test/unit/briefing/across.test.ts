import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

/** A report that tells of one harm. */
const report = (
  id: number,
  title: string,
  text: string,
  harm: NonNullable<Written['casualties']>[number],
): Written => ({
  id,
  title,
  text,
  source: `Paper ${id}`,
  casualties: [harm],
  tolls: [toll(['c1'])],
});

const harm = (words: string, low: number, place: string, date: string, victims = ''): Report['harm'] => ({
  words,
  low,
  high: low,
  place,
  date,
  ...(victims === '' ? {} : { victims }),
});
type Report = { harm: NonNullable<Written['casualties']>[number] };

const lines = (...articles: Written[]): number => {
  const { casualties, aside } = buildBriefing(input(articles));
  return [casualties, ...Object.values(aside)].flat().length;
};

/** Each with a counterpart that lacks what makes the two one. */
describe('two papers that share neither story nor figure tell of one event', () => {
  test('by a name that holds the other’s', () => {
    const city = report(
      1,
      'Gunmen storm barracks',
      'Gunmen killed 12 recruits in Velmark on Wednesday, the attack being their third.',
      harm('12 recruits', 12, 'Velmark', '2026-03-11', 'recruits'),
    );
    const part = (name: string): Written =>
      report(
        2,
        'Market closed after violence',
        `Shoppers fled as an attack left 3 traders dead in ${name} yesterday.`,
        harm('3 traders', 3, name, '2026-03-11', 'traders'),
      );
    expect(lines(city, part('south Velmark'))).toBe(1);
    expect(lines(city, part('Kessary'))).toBe(2);
  });

  test('by a toll that grew by a little, where a text puts the one place into the other', () => {
    const first = report(
      1,
      'Dozens feared lost',
      'A blast in Osk, near Varna, killed 24 miners on Wednesday and trapped others.',
      harm('24 miners', 24, 'Osk', '2026-03-11', 'miners'),
    );
    const later = (low: number): Written =>
      report(
        2,
        'Rescue ends',
        `Crews gave up hope after the blast at Varna in which ${low} workers died.`,
        harm(`${low} workers`, low, 'Varna', '2026-03-11', 'workers'),
      );
    expect(lines(first, later(26))).toBe(1);
    expect(lines(first, later(38))).toBe(2);
  });

  test('by the dead of one nation among all of them', () => {
    const all = report(
      1,
      'Flames engulf hostel',
      'A fire in Osk, Varna, killed 20 people on Wednesday as they slept.',
      harm('20 people', 20, 'Osk', '2026-03-11', 'people'),
    );
    const own = (victims: string): Written =>
      report(
        2,
        'Consul to fly out',
        `Three ${victims} lost their lives in the blaze at Varna, officials in the capital told relatives.`,
        harm(`Three ${victims}`, 3, 'Varna', '2026-03-11', victims),
      );
    expect(lines(all, own('Turkish guests'))).toBe(1);
    expect(lines(all, own('elderly guests'))).toBe(2);
  });

  test('by a site within the town whose toll rises for days', () => {
    const early = report(
      1,
      'Shaft collapses',
      'An explosion in Varna killed 9 men on Sunday.',
      harm('9 men', 9, 'Varna', '2026-03-08', 'men'),
    );
    const late = (rises: string): Written =>
      report(
        2,
        'Funerals begin',
        `${rises} 31 after the explosion in the Alder mine in Varna.`,
        harm('31', 31, 'Alder mine', '2026-03-12'),
      );
    expect(lines(early, late('The death toll rose to'))).toBe(1);
    expect(lines(early, late('The dead numbered'))).toBe(2);
  });

  test('by the same number of the same people', () => {
    const one = report(
      1,
      'Convoy hit',
      'Seven drivers were shot in Tarek, Orsk province, on Wednesday.',
      harm('Seven drivers', 7, 'Tarek', '2026-03-11', 'drivers'),
    );
    const other = (victims: string): Written =>
      report(
        2,
        'Roads deserted',
        `Hauliers stayed at home after seven ${victims} died in Orsk province.`,
        harm(`seven ${victims}`, 7, 'Orsk province', '2026-03-11', victims),
      );
    expect(lines(one, other('drivers'))).toBe(1);
    expect(lines(one, other('pupils'))).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

/** Where each statement says its harm was. */
const places = (text: string): (string | undefined)[] => readHarm(text).casualties.map(({ place }) => place?.name);

describe('the whole name of a place that no list knows', () => {
  it.each([
    // What could be a title or a verb belongs to the name between a preposition and the kind of place.
    ['Six men were killed in Imam Velmo district on Monday.', 'Imam Velmo district'],
    ['Two girls drowned in Let Pan Omar village on Monday.', 'Let Pan Omar village'],
    // Whose village it is stands before it.
    ['Two girls drowned in the village of Governor Hasan Roe.', undefined],
    // A market town called after somebody.
    ["Five fishermen were killed in Roe's Bazar on Monday.", "Roe's Bazar"],
    ["Five fishermen were killed in Karsa's Telmo suburb.", 'Telmo suburb'],
  ])('%s', (text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it('is a place where it stands nowhere but in one, though people are called so', () => {
    const told = (more: string): string | undefined =>
      places(
        `Curfew was imposed in Sunita and villages beside it after two protesters were shot dead on Tuesday. ${more}`,
      )[0];
    expect(told('The market of the town was shut.')).toBe('Sunita');
    expect(told('Sunita, a trader, said he would go.')).toBeUndefined();
  });
});

describe('where the harmed are cared for', () => {
  it.each([
    'Two more breathed their last at Velmo Upazila Health Complex, while the boy died of his wounds at Karsa Medical College.',
    'Nine persons continue to be under treatment, two of them in the ICU.',
    "A fitter died of his wounds at Telmo's trauma centre.",
    'A clerk died of his wounds in Telmo while being taken to the capital.',
    'A clerk died in Telmo on the way to a hospital.',
    'The blast hurt four. The wounded are at the Institute of Surgery (IS) in Telmo.',
    'The blast hurt four. The four remain under treatment at the institute in Telmo.',
  ])('is not where they were harmed: %s', (text) => {
    expect(places(text).every((place) => place === undefined)).toBe(true);
  });

  it.each([
    ['A shell hit a health post in Telmo, killing two.', 'Telmo'],
    ['Two men were killed in Telmo on the way to a wedding.', 'Telmo'],
    ['A clerk was stabbed to death in Telmo while he was waiting for a bus.', 'Telmo'],
    ['The wounded were shot at in Telmo as they fled, and two died.', 'Telmo'],
  ])('but for what befell them there: %s', (text, place) => {
    expect(places(text)[0]).toBe(place);
  });
});

describe('several places of one sentence', () => {
  it.each([
    // Names that only prepositions tie together say one place, and the smallest of them is it.
    [
      "The number of those who perished in Friday's crash at Velmo on the Karsa-Telmo highway has risen to 17.",
      'Velmo',
    ],
    ['Some nine farmers were killed when a lorry hit a cart on the Karsa-Telmo highway at Velmo Bazar.', 'Velmo Bazar'],
    [
      'Two people died in Karsali, where a truck and a bus collided on the highway at Velmora of Sadar upazila.',
      'Velmora',
    ],
    // What is told of another clause is not.
    ['Two people died in Karsali after a truck had set out from Velmora.', 'Karsali'],
    // A label at the top is where the report was written, where the sentence says more.
    [
      'Lucknow: Three villagers were killed on Monday when a bomb went off in Telmo district of the state.',
      'Telmo district',
    ],
    ['Lucknow: Three villagers were killed on Monday when a bomb went off.', 'Lucknow'],
  ])('%s', (text, place) => {
    expect(places(text)[0]).toBe(place);
  });
});

describe('events told one after the other', () => {
  it('are each where the sentence before their figure sets the scene', () => {
    const text = (scene: string): string =>
      `Three villagers were killed at Velmora on Monday when a tree fell on a hut. ${scene} The driver died on the spot.`;
    expect(places(text('A jeep carrying wedding guests plunged into a ravine at Telmora on Monday night.'))).toEqual([
      'Velmora',
      'Telmora',
    ]);
    // What points back at what was told sets none.
    expect(places(text('The accident was the worst since a coach crash at Telmora.'))[1]).toBe('Velmora');
  });

  it('are each where a sentence says so first', () => {
    const text = (next: string): string =>
      `A bomb in a crowded market killed nine people in the Velmo neighbourhood on Tuesday, police said. ${next}`;
    expect(places(text('In Telmora, in the north of the city, a bomb in a crowded market killed five.'))).toEqual([
      'Velmo neighbourhood',
      'Telmora',
    ]);
    expect(places(text('A medic said the bomb killed ten.'))[1]).toBe('Velmo neighbourhood');
  });

  it('give their sum no place', () => {
    const text =
      'A string of bombings killed at least 31 people on Tuesday, officials said. The deadliest attack came at noon, when a car blew up near a row of shops in the Velmo neighbourhood. Eleven people died there.';
    expect(places(text)).toEqual([undefined, 'Velmo neighbourhood']);
  });

  it('have the name of a town part without the side it lies on', () => {
    expect(places('A bomb killed two people in the eastern Velmo neighbourhood.')).toEqual(['Velmo neighbourhood']);
    expect(places('A bomb killed two people in eastern Mali.')).toEqual(['eastern Mali']);
  });
});

describe('what is counted over time', () => {
  it('is of no town for its being reported there, once harm elsewhere was told of', () => {
    const text = (said: string): string => `VELDEN, Ostria, May 11 (Agency) - ${said}`;
    const dengue = 'Dengue has killed 52 people so far this year, the ministry said.';
    expect(places(text(`A storm killed three boys in Telmora. ${dengue}`))).toEqual(['Telmora', undefined]);
    expect(places(text(dengue))).toEqual(['VELDEN']);
    expect(places(text('A blast killed 52 people on Friday, the ministry said.'))).toEqual(['VELDEN']);
  });
});

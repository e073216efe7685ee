import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../../../main/extract/places/within';
import { readHarm } from '../casualties/read';

const none: ReadonlySet<string> = new Set();

describe('what holds a place by the lists', () => {
  it.each([
    ['Lahore', ['Punjab', 'Pakistan']],
    ['Herat', ['Afghanistan']],
    // A part of a land lies in it, a land in nothing.
    ['northern Mali', ['Mali']],
    ['Mali', []],
    // What the lists know by its bare name.
    ['Kunar province', ['Afghanistan']],
    // Nothing the lists know, and several places at once.
    ['Velmora', []],
    ['Herat and Kabul', []],
  ])('%s', (name, expected) => {
    const held = holdersOf(name, none);
    expect(expected.length === 0 ? held : held.slice(-expected.length)).toEqual(expected);
  });

  it('tells bearers of one name apart by the countries the text names, and is silent where nothing does', () => {
    expect(holdersOf('Hyderabad', none)).toEqual([]);
    expect(holdersOf('Hyderabad', new Set(['PK'])).at(-1)).toBe('Pakistan');
    expect(holdersOf('Hyderabad', new Set(['IN'])).at(-1)).toBe('India');
  });

  it('stands in the findings beside the place, and not where the lists are silent', () => {
    const [herat] = readHarm('Nine people were killed in Herat on Monday.').casualties;
    expect(herat?.place).toMatchObject({ name: 'Herat', within: ['Afghanistan'] });
    const [velmora] = readHarm('Nine people were killed in the village of Velmora on Monday.').casualties;
    expect(velmora?.place).toEqual({ name: 'Velmora', start: 42, end: 49 });
  });
});

describe('a country nobody names', () => {
  it.each([
    ['Nine inmates died on Monday when a fire broke out in a remote Nepali prison.', 'Nepal'],
    ['Kenyan police said on Monday that nine hikers were killed by a landslide.', 'Kenya'],
    ['Nine people died on Monday in a landslide in the hermit kingdom.', 'North Korea'],
    ['Nine people died on Monday in an avalanche in the Himalayan kingdom.', 'Bhutan'],
  ])('is inferred: %s', (text, name) => {
    const [first] = readHarm(text).casualties;
    expect(first?.place).toMatchObject({ name, inferred: true });
  });

  it.each([
    // Victims and soldiers may be anywhere, as may whoever is spoken of.
    'Nine Nepali soldiers were killed by a landslide on Monday.',
    'The Kenyan army said on Monday that nine soldiers were killed by a bomb.',
    'Nine people died on Monday. A Nepali prison guard wept.',
    'Nine people died on Monday, and the Himalayan kingdom sent help.',
    // Two countries.
    'Kenyan police and Ugandan police said on Monday that nine hikers were killed.',
  ])('is not: %s', (text) => {
    expect(readHarm(text).casualties[0]?.place ?? null).toBeNull();
  });

  it('is not inferred beside a place the text names', () => {
    const [first] = readHarm('Kenyan police said nine hikers were killed in Velmora district.').casualties;
    expect(first?.place).toMatchObject({ name: 'Velmora district' });
    expect(first?.place).not.toHaveProperty('inferred');
  });
});

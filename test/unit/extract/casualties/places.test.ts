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

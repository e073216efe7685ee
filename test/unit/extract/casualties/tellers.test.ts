import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

const claimant = (text: string): string | undefined => readHarm(text).casualties[0]?.claimant?.name;

describe('who says so', () => {
  it.each([
    // In the passive, wherever the harm was.
    ['So far 38 deaths have been confirmed in Velmo by the health department.', 'the health department'],
    ['So far 38 deaths have been caused in Velmo by the flood.', undefined],
    // Whoever made the toll that is gone by.
    ['A strike killed two people, according to a new toll given by the ministry overnight.', 'the ministry'],
    ['Raids have left 700 people dead since 2019, by a count of this agency.', 'a count of this agency'],
    // Whom "who" takes up, and whom a clause between describes.
    [
      'The figure is not that of the Superintendent of Mines, who had told newsmen on Friday that 17 persons had died.',
      'the Superintendent of Mines',
    ],
    ['Officers who did not want to be named said nine farmers had been killed at the ford.', 'Officers'],
    // The time it was said is no part of who said it.
    ['Four days later the ministry raised the toll to 31 dead.', 'the ministry'],
  ])('%s', (text, name) => {
    expect(claimant(text)).toBe(name);
  });

  it('is nobody where a thing takes the number that follows', () => {
    expect(claimant('Velmora black spot claims two more as crash toll hits 17')).toBeUndefined();
    expect(claimant('Rebel group claims 17 soldiers killed in ambush')).toBe('Rebel group');
  });
});

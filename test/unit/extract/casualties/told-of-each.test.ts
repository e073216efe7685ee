import { describe, expect, it } from 'vitest';
import { briefs } from './read';

describe('a share told of between the commas', () => {
  it.each([
    ['Three people, one of them a schoolgirl, were wounded.', ['injured 3-3 Three people', 'injured 1-1 one']],
    [
      'Two guards were killed, and four people, one of them a nurse, were wounded.',
      ['killed 2-2 Two guards', 'injured 4-4 four people', 'injured 1-1 one'],
    ],
    ['Eight others, a child among them, sustained injuries.', ['injured 8-8 Eight others', 'injured 1-1 a child']],
    ['Two men died and ten more, children among them, were hurt.', ['killed 2-2 Two men', 'injured 10-10 ten more']],
    [
      'Five of those riding in the back, including two girls aged 7 and 9, were killed.',
      ['killed 5-5 Five', 'killed 2-2 two girls'],
    ],
    ['Nine people, including the driver, died on the spot.', ['killed 9-9 Nine people', 'killed 1-1 the driver']],
    ['Nine people died on the spot. Among them was the driver.', ['killed 9-9 Nine people']],
    ['The nurse was one of those who died.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('one victim by what is said of him', () => {
  it.each([
    ['A woman lost her life when her car left the road.', ['killed 1-1 A woman']],
    ['The woman group lost its way.', []],
    ['A ninth-grader was killed when his bicycle hit a wall.', ['killed 1-1 A ninth-grader']],
    ['A road grader was destroyed.', []],
    ['Another unidentified #militant was killed.', ['killed 1-1 Another unidentified #militant']],
    ['The army killed 14 Taliban.', ['killed 14-14 14 Taliban']],
    ['Tomas Brel (41) and Ivo Karst (29) died in the fire.', ['killed 1-1 Tomas Brel', 'killed 1-1 Ivo Karst']],
    ['Dario Melk, 22, of Karsa’s Lomat, who had burns, died in the blast.', ['killed 1-1 Dario Melk']],
    [
      'Four women, a novice aged 12 and an old man died, he said.',
      ['killed 4-4 Four women', 'killed 1-1 a novice', 'killed 1-1 an old man'],
    ],
    ['An old man died in his sleep, he said.', []],
    [
      'Rockets killed five men and injured at least 17 over the past day.',
      ['killed 5-5 five men', 'injured 17-* at least 17'],
    ],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

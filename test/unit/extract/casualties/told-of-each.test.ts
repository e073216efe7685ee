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

describe('a share with no verb of harm of its own', () => {
  it.each([
    [
      'Twelve persons are under treatment after the blast, eight of them in the ICU.',
      ['injured 12-12 Twelve persons', 'injured 8-8 eight'],
    ],
    ['The agency raised the toll to nine, five of them minors.', ['killed 9-9 nine', 'killed 5-5 five']],
    [
      'He put the number of the dead at 14, among them a pregnant woman and her three children.',
      ['killed 14-14 14', 'killed 1-1 a pregnant woman', 'killed 3-3 her three children'],
    ],
    ['Another nine were wounded, two of whom lost legs.', ['injured 9-9 Another nine', 'injured 2-2 two']],
    ['Twelve people were injured, three of whom later died.', ['injured 12-12 Twelve people', 'killed 3-3 three']],
    ['Twelve people were kidnapped, three of whom were released.', ['abducted 12-12 Twelve people']],
    ['The general met nine men, two of them scouts.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('a count that is put somewhere', () => {
  it.each([
    ['The agency put the dead at 91 and the missing at 110.', ['killed 91-91 91', 'missing 110-110 110']],
    ['He put the wounded man at ease.', []],
    ['The dead came to 40.', ['killed 40-40 40']],
    ['The dead were laid out at 40 places.', []],
    ['Karsa flood toll now 91, over 100 missing', ['killed 91-91 91', 'missing 101-* over 100']],
    ['Boat sinks off Tolm: toll 36', ['killed 36-36 36']],
    ['Bridge toll 25 crowns', []],
    ['The ministry gave the number of injured as 1,033.', ['injured 1033-1033 1,033']],
    ['Rescuers found more bodies, taking to 23 the number of miners confirmed dead.', ['killed 23-23 23']],
    [
      'Two more died, which brings this year’s deaths from the fever to 55.',
      ['killed 2-2 Two more', 'killed 55-55 55'],
    ],
    ['Road deaths came to 5,227 last year, a watchdog said.', ['killed 5227-5227 5,227']],
    ['The count of slain rebels has passed 125.', ['killed 126-* 125']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

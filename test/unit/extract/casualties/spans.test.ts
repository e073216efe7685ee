import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

const told = (text: string): string[] =>
  readHarm(text, '2019-03-12').casualties.map(({ low, scope }) => `${low} ${scope}`);

describe('over what time a number counts', () => {
  it.each([
    ['Six die in explosions in four towns on Monday.', ['6 incident']],
    ['31 dead, 26 missing as floods batter the north', ['31 incident', '26 incident']],
    ['Some 40 people died in seven mine explosions.', ['40 cumulative']],
    ['Arvenia saw four decades of bombings that left 700 dead.', ['700 cumulative']],
    ['Herders fought in June. Only 30 more were killed in the four months that followed.', ['30 period']],
    ['Herders fought on Monday. Only 30 more were killed in the four hours that followed.', ['30 incident']],
    ['The ministry said 700 people had been killed in Arvenia by last week’s 7.1 magnitude quake.', ['700 incident']],
    ['Last week’s 40 fires killed 90 people.', ['90 period']],
    ['February was the bloodiest month since June 2015, with more than 300 killed.', ['301 period']],
    ['The number killed in the first five days of the festival has reached 120.', ['120 period']],
    ['At least nine mayors have been killed in Arvenia this month.', ['9 period']],
    ['A bomb killed nine mayors in Velin this month.', ['9 incident']],
    ['The fire that killed 23 patients on the night of May 4 last year began in a ward.', ['23 incident']],
    ['Last winter, accidents on its roads claimed 800 lives.', ['800 period']],
    [
      'In 2018 accidents killed 70 people. The year before there had been 50 accidents, in which 40 died.',
      ['40 period'],
    ],
    ['With Monday’s arrests, 86 fishermen have been arrested in 2019.', ['86 cumulative']],
    ['It was the worst of the raids in 2019: 86 fishermen were arrested.', ['86 incident']],
    ['The truce took effect on Nov. 7. More than 150 people have been killed since then.', ['151 cumulative']],
    ['The bus fell into a gorge on Monday. Two more have died since then.', ['2 incident']],
    ['Floods have killed 44 people since Friday night.', ['44 incident']],
    ['Clashes have killed 44 people since Friday night.', ['44 cumulative']],
    ['Across Arvenia this rainy season has already left 77 dead.', ['77 cumulative']],
    ['The office brought down the number of passengers killed to eight from eleven.', ['8 incident', '11 incident']],
    ['Two more children have died of measles in Tolm.', ['2 incident']],
    ['Some 60 children have died of measles in Tolm.', ['60 cumulative']],
    [
      'Cholera took three more lives in the 24 hours to Monday morning, which brings this year’s deaths to 41.',
      ['3 incident', '41 cumulative'],
    ],
    ['Landslides killed 320 people in Arvenia in 2018.', ['320 period']],
    ['Last month storms killed 40 people, and 12 more are missing.', ['40 period', '12 period']],
    ['Last year 80 people were killed in shootings, 33 of them in feuds.', ['80 period', '33 period']],
  ])('%s', (text, scopes) => {
    expect(told(text).slice(-scopes.length)).toEqual(scopes);
  });
});

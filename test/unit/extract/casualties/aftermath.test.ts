import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

const told = (text: string, published: string): string[] =>
  readHarm(text, published).casualties.map(
    ({ type, low, scope, date }) => `${type} ${low} ${scope} ${date?.value ?? '-'}`,
  );

describe('the day of a court or of mourners is not the day of the harm', () => {
  it.each([
    [
      'A court on Thursday jailed four men for life for gunning down four exiled leaders in a restaurant in September 1992.',
      ['killed 4 incident 1992-09'],
    ],
    [
      'Judge Ines Lund said in the verdict on 20 June that the order for the murder of the four leaders had come from abroad.',
      ['killed 4 incident -'],
    ],
    [
      'The trial of a commander charged with the murder of 46 villagers opened in Split on Tuesday.',
      ['killed 46 incident -'],
    ],
    ['The inquest into the deaths of five people opened in Truro on Tuesday.', ['killed 5 incident -']],
    ['A jury on Monday convicted a nurse of murdering seven babies.', ['killed 7 incident -']],
    ['Six soldiers went on trial on Tuesday accused of the massacre of 15 farm workers.', ['killed 15 incident -']],
    ['A memorial to the 52 people killed in the bombings was defaced on Sunday.', ['killed 52 incident -']],
    ['The president on Monday laid a wreath for the 39 fans who died at the stadium.', ['killed 39 incident -']],
    [
      'Police on Monday arrested a man suspected of killing three women.',
      ['detained 1 incident 2017-06-19', 'killed 3 incident -'],
    ],
    // Its own day stays beside that of the court.
    [
      'A man appeared in court on Tuesday charged with stabbing two teenagers to death in a park on Sunday.',
      ['killed 2 incident 2017-06-18'],
    ],
    ['Two men were charged over a shooting on Sunday in which a boy died.', ['killed 1 incident 2017-06-18']],
    ['A guard opened fire at a court on Monday, killing two people.', ['killed 2 incident 2017-06-19']],
    ['A gunman opened fire at a funeral on Monday, killing two people.', ['killed 2 incident 2017-06-19']],
    ['The man who shot dead two women on Sunday has been charged.', ['killed 2 incident 2017-06-18']],
  ])('%s', (text, expected) => {
    expect(told(text, '2017-06-20')).toEqual(expected);
  });
});

describe('what a court hears is its subject, what is remembered is history', () => {
  it('takes an older day told after the opening for that of the case', () => {
    expect(
      told(
        'The trial of four men accused of setting fire to a hotel in which 31 people died opened on Monday.\n\nThe blaze on the night of January 9, 1996, also left 17 guests with burns.\n\nIn 1982 a similar fire killed nine people in the town.',
        '1998-10-05',
      ),
    ).toEqual(['killed 31 incident 1996-01-09', 'injured 17 incident 1996-01-09', 'killed 9 background 1982']);
  });

  it('leaves fresh harm at a court alone', () => {
    expect(
      told(
        'A bomb at a court killed three people on Sunday.\n\nOn January 17, another bomb had left two people dead.',
        '2017-06-20',
      ),
    ).toEqual(['killed 3 incident 2017-06-18', 'killed 2 background 2017-01-17']);
  });

  it('reads the harm of an anniversary as history', () => {
    expect(
      told(
        'Thousands gathered before dawn on Friday to mark the centenary of the landings in which more than 11,000 of their countrymen died.\n\nThe campaign cost the lives of 44,000 troops.',
        '2015-04-24',
      ),
    ).toEqual(['killed 11001 background -', 'killed 44000 background -']);
  });

  it('reads a bomb at an anniversary as news', () => {
    expect(
      told('A bomb killed nine people at a rally to mark the anniversary of the revolution.', '2015-04-24'),
    ).toEqual(['killed 9 incident -']);
  });
});

describe('several blows and shares of a count', () => {
  it.each([
    ['Three bombs exploded within minutes of each other, killing 50 people.', ['killed 50 incident -']],
    ['Three bomb blasts killed 50 people in the capital on Friday.', ['killed 50 incident 2017-06-16']],
    ['Three mine accidents left at least 78 people dead in the province.', ['killed 78 cumulative -']],
    [
      'Seven people died in the first blast. Police said 700 people had been injured in the four explosions.',
      ['killed 7 incident -', 'injured 700 incident -'],
    ],
    [
      'The slides have killed nine people in the region so far this season. Seven of the dead were Czech.',
      ['killed 9 cumulative -', 'killed 7 cumulative -'],
    ],
    [
      'Troops tore down a house on Monday. The man blew himself up at a market last year, killing five people.',
      ['killed 5 background 2016'],
    ],
    ['A character killed off on Friday marked the 20th anniversary of the serial.', []],
  ])('%s', (text, expected) => {
    expect(told(text, '2017-06-20')).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

const told = (text: string): string[] =>
  readHarm(text, '2019-03-12').casualties.map(({ low, scope, date }) => `${low} ${scope} ${date?.value ?? '-'}`);

const BETWEEN =
  'One had a daughter. Another was to marry. Their names were not given. Neighbours brought bread and candles.';

describe('the day of the harm, and not that of telling', () => {
  it.each([
    [
      'of attackers who open fire, further on in the text',
      `Two soldiers were killed in an operation in Velin, the army said on Tuesday. ${BETWEEN} The rebels opened fire with guns from a cave on Sunday afternoon.`,
      ['2 incident 2019-03-10'],
    ],
    [
      'not of an attack weeks ago',
      `Four herders were killed in Velin, police said on Tuesday. ${BETWEEN} Gunmen had stormed the village on February 14.`,
      ['4 incident 2019-03-12'],
    ],
    [
      'not of who opens an inquiry',
      'Two soldiers were killed in an operation in Velin, the army said on Tuesday. The army opened an inquiry on Sunday afternoon.',
      ['2 incident 2019-03-12'],
    ],
    [
      'of a village that was stormed',
      `Five herders were killed in Velin, police said on Monday. ${BETWEEN} The men had stormed the village on Saturday night.`,
      ['5 incident 2019-03-09'],
    ],
    [
      'of a boat that went down, when bodies are found',
      'Five more bodies of fishermen were found today. One boat went down on Saturday off Velin.',
      ['5 incident 2019-03-09'],
    ],
    [
      'of a storm that came in overnight, on a day that is named',
      `Lightning has killed 76 people in Arvenia, officials said Tuesday. ${BETWEEN} The worst of it came from a storm that struck overnight with hail on Sunday.`,
      ['76 incident 2019-03-10'],
    ],
    [
      'of the day before, over 24 hours',
      'Strikes killed four civilians in Arvenia over the past 24 hours, officials reported early on March 12.',
      ['4 incident 2019-03-11'],
    ],
    [
      'of the day before that on which 24 hours end',
      'Dengue took two more lives in Arvenia in the 24 hours to Monday morning.',
      ['2 incident 2019-03-10'],
    ],
    [
      'not where the day is told',
      'Strikes killed four civilians in Velin on Sunday. Over the past 24 hours rain has fallen.',
      ['4 incident 2019-03-10'],
    ],
    [
      'of floods, since when they go on',
      'Floods and landslides have killed 31 people and left 26 missing since Friday night, the office said in its 6 a.m. bulletin on Tuesday.',
      ['31 incident 2019-03-08', '26 incident 2019-03-08'],
    ],
    [
      'of the slide that a toll rose from, whatever agency tells it',
      'Search teams pulled two bodies from the mud in Velin on Monday, the Disaster Office said, raising the number of people killed in Saturday’s landslide to nine.',
      ['2 incident 2019-03-09', '9 incident 2019-03-09'],
    ],
    [
      'of those as well who died of it in care',
      'Two shells landed in a school in Velin on Saturday, killing five people. An officer said that two of the injured died on Sunday.',
      ['5 incident 2019-03-09', '2 incident 2019-03-09'],
    ],
    [
      'of the fire, when more are told of by their death in a ward',
      'A mill in Velin caught fire on Saturday, killing five people. In the capital three more workers died at a burn unit between Sunday and Monday.',
      ['5 incident 2019-03-09', '3 incident 2019-03-09'],
    ],
    [
      'not of those who died on a day of their own',
      'Two shells landed in a school in Velin on Saturday, killing five people. Two farmers died on Sunday when shells hit Orden.',
      ['5 incident 2019-03-09', '2 incident 2019-03-10'],
    ],
    [
      'hours later, of the day told of before',
      'A student was electrocuted in Tolm on Monday morning. A man drowned in Orden a few hours later. Schools shut on Sunday.',
      ['1 incident 2019-03-11', '1 incident 2019-03-11'],
    ],
    [
      'of what jets did long before, in the next sentence',
      'Planes bombed Velin on Sunday, killing three people. Jets struck two hospitals in October 2017. Two people died.',
      ['3 incident 2019-03-10', '2 background 2017-10'],
    ],
    [
      'of the same affair, where the hurt were discharged later',
      'A crush at a fair in Velin on Saturday killed 19 people. Some 27 people are in hospital. In Orden 14 were discharged on Sunday.',
      ['19 incident 2019-03-09', '27 incident 2019-03-09'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(told(text).slice(0, expected.length)).toEqual(expected);
  });
});

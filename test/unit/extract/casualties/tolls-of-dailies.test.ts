import { describe, expect, it } from 'vitest';
import { briefs, readHarm } from './read';

const main = (text: string): string => {
  const toll = readHarm(text, '2019-03-12').tolls.find((one) => one.main);
  const bounds = [toll?.killed, toll?.injured, toll?.missing].map((range) => range?.low ?? range?.high ?? '-');
  return toll === undefined ? 'none' : bounds.join('/');
};

describe('the main toll', () => {
  it.each([
    [
      'Seven soldiers were killed when a helicopter crashed in the lagoon on Sunday. One soldier was found alive; the other soldier is still missing.',
      '7/-/1',
    ],
    [
      'At least 717 people were killed in a crush near the holy city of Mecca on Thursday. Another 863 people were injured at Mina.',
      '717/863/-',
    ],
    [
      'Over a dozen people have been killed in three days of attacks. Dozens of people are killed every day in the capital, a doctor said.',
      '13/-/-',
    ],
    [
      'Three people were killed on Friday, as protests marked a month since they began. Dozens more have been killed by security forces, rights groups say.',
      '3/-/-',
    ],
    ['A bomb killed nine people on Sunday. Two more were hurt a day later.', '9/2/-'],
  ])('%s', (text, expected) => {
    expect(main(text)).toBe(expected);
  });
});

describe('animals in names, the cold, and who survived hurt', () => {
  it.each([
    [
      'Delta Tiger rebels ambushed a patrol, killing three constables and wounding 14.',
      ['killed 3-3 three constables', 'injured 14-14 14'],
    ],
    ['A tiger attacked a herd, killing 14.', []],
    ['A three-month-old baby died of cold in a camp.', ['killed 1-1 A three-month-old baby']],
    [
      'A plane crashed, killing 158 people. Eight passengers survived with injuries.',
      ['killed 158-158 158 people', 'injured 8-8 Eight passengers'],
    ],
    ['The manager said the injuries were killing him.', []],
    [
      'Nine soldiers and three crews on board were killed when the jet fell.',
      ['killed 9-9 Nine soldiers', 'killed 3-3 three crews'],
    ],
    ['Two fire crews were sent, and one was injured.', ['injured 1-1 one']],
    [
      'Shells hit the port, killing four people and injuring five others, Governor Ines Lund reported.',
      ['killed 4-4 four people', 'injured 5-5 five others'],
    ],
    ['The accident brings to 27 the number of people who have died on the stretch.', ['killed 27-27 27']],
    ['Rescuers were pulling out nine more bodies.', ['killed 9-9 nine more bodies']],
    [
      'Ten others, among them a baby, were rushed to various hospitals with serious injuries.',
      ['injured 10-10 Ten others', 'injured 1-1 a baby'],
    ],
    [
      'At least 125 people were killed, the government said, after revising down an earlier toll of 174.',
      ['killed 125-* At least 125 people', 'killed 174-174 174'],
    ],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });

  it('tells what the same man did before as part of the event', () => {
    const text =
      'A gunman opened fire at a school on Tuesday, killing 19 children. He had shot his grandmother in the face earlier.';
    expect(readHarm(text, '2019-03-12').casualties.map(({ scope }) => scope)).toEqual(['incident', 'incident']);
  });
});

import { expect, it } from 'vitest';
import { briefs, readHarm } from './read';

it.each([
  'Okafor said he had started one shot over Brandt.',
  'Brandt finished one shot ahead after a birdie at the last hole.',
  'He led by two shots, and one shot from the rough hit a tree.',
])('a number that counts strokes counts nobody harmed: %s', (text) => {
  expect(briefs(text)).toEqual([]);
});

it('the number of a game or a phase counts nobody', () => {
  expect(briefs('He was dropped before game one and the midfield has been hurt on both fronts.')).toEqual([]);
  expect(briefs('In phase two miners were killed in Osk.')).toHaveLength(1);
  expect(briefs('In the game one was hurt in Osk.')).toHaveLength(1);
});

it('who misses somebody is not missing', () => {
  expect(briefs('"There are many people missing me and looking out for me," she said.')).toEqual([]);
  expect(briefs('Police said seven people missing since the flood were found.')).toHaveLength(1);
});

it('whoever is eliminated from a list is not killed', () => {
  expect(briefs('Three rounds were held, during which four other heavyweight competitors were eliminated.')).toEqual(
    [],
  );
  expect(briefs('The home side crushed two rivals on the way.')).toEqual([]);
  expect(briefs('The army said four militants were eliminated in Osk.')).toHaveLength(1);
  expect(briefs('Varga and Roos were quickly eliminated from the short list of the prize.')).toEqual([]);
  expect(briefs('Soldiers eliminated 12 militants in Oldford.')).toHaveLength(1);
});

it('a sum over several events is no event', () => {
  const { casualties, tolls } = readHarm(
    'Seven workers died in a mine near Oldford on Tuesday.\n\nThe past weekend has been tragic with three mine disasters leaving at least 78 people dead.',
  );
  expect(casualties.map(({ low, scope }) => [low, scope])).toEqual([
    [7, 'incident'],
    [78, 'period'],
  ]);
  expect(tolls.map(({ killed }) => killed?.low)).toEqual([7]);
});

it.each([
  ['Two shot in Oldford, police said.', 1],
  ['Two people were shot in Oldford, police said.', 1],
  ['Gunmen killed three and wounded five in Oldford.', 2],
])('but people do not stop being counted: %s', (text, count) => {
  expect(briefs(text)).toHaveLength(count);
});

it.each([
  ['Coach Nikola Jokan died during a match in Velmo on Sunday. Jokan collapsed in a dressing room.', 0],
  ['President Omar Velmo died from cardiac arrest, the government said.', 0],
  ['A labourer died when a wall collapsed on him in Velmo on Sunday.', 1],
])('whoever falls ill and dies is no casualty: %s', (text, count) => {
  expect(briefs(text)).toHaveLength(count);
});

it.each([
  ['Dozens of members burned tires and lists in Velmo.', 0],
  ['Hundreds of students burned flags.', 0],
  ['Six people burned in the blaze.', 1],
  ['Two men burned to death in Velmo.', 1],
])('who burns something is not burned: %s', (text, count) => {
  expect(briefs(text)).toHaveLength(count);
});

it('a title of a work tells of no harm, nor a word the paper leaves to others', () => {
  expect(briefs('"How to Get Away With Murder" co-star Liza Weil has split from her husband.')).toEqual([]);
  expect(briefs('The group says the ape tried to shield the boy when he was "murdered".')).toEqual([]);
  expect(briefs('The army said 12 militants were "neutralised" in Osk.')).toHaveLength(1);
  expect(briefs('"Two men were shot dead," police said.')).toHaveLength(1);
});

it('a word for people within the name of a thing is nobody', () => {
  expect(briefs('The Twin Osprey plane was reported missing on Friday near Osk.')).toEqual([]);
  expect(briefs('A Brother Island ferry was reported missing on Friday.')).toEqual([]);
  expect(briefs('The twin was reported missing on Friday near Osk.')).toHaveLength(1);
  expect(briefs('The driver Ana Reyes was killed on Friday in Osk.')).toHaveLength(1);
});

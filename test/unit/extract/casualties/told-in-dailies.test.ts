import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

const NEWS =
  'Fighting broke out in the town of Karsa on Monday. At least 40 people were killed and 12 wounded there, the mayor said. ';

/** What a sentence adds to the news before it: kind, number ("28+" at least), and the words that are shown. */
const told = (sentence: string): string[] => {
  const text = NEWS + sentence;
  return readHarm(text, '2021-03-03')
    .casualties.filter(({ start, scope }) => start >= NEWS.length && scope !== 'hypothetical')
    .map(({ type, low, high, start, end }) => {
      const number = high === null ? `${low ?? ''}+` : low === high ? `${high}` : `${low ?? ''}-${high}`;
      return `${type} ${number} ${text.slice(start, end)}`;
    });
};

describe('harm as dailies tell it', () => {
  it.each([
    // When, between the auxiliary and its verb.
    ['Fifteen people were yesterday morning shot dead in Velmo.', ['killed 15 Fifteen people']],
    ['Three guards were on Tuesday killed at the gate.', ['killed 3 Three guards']],
    // Headlines in the present.
    ['Tolm hangs three men over the attack.', ['killed 3 three men']],
    ['Gunmen seize at least 70 pupils from a school.', ['abducted 70+ at least 70 pupils']],
    ['More than 300 boys were snatched in Velmo.', ['abducted 301+ More than 300 boys']],
    // Thousands set apart by a space.
    ['The storm displaced close to 87 000 in the north.', ['displaced 87000 close to 87 000']],
    // "to death" before the object.
    ['He was convicted of hacking to death four members of a family.', ['killed 4 four members']],
    // Kin, and those lost.
    ['She lost her sister and a niece in the crush.', ['killed 1 her sister', 'killed 1 a niece']],
    ['A boat overturned off the island with the loss of 39 people.', ['killed 39 39 people']],
    ['The ministry acknowledged the loss of eight fighters.', ['killed 8 eight fighters']],
    ['In 1998 five men from Velmo were lost in a collision.', ['killed 5 five men']],
    ['A trawler sank off Tolm, drowning 200 migrants.', ['killed 200 200 migrants']],
    ['A hiker slipped and fell 150 metres to her death on Sunday.', ['killed 1 A hiker']],
    ['Of the four held, one was found hanging in his cell.', ['killed 1 one']],
    ['A family of four from Velmo perished when their car was hit.', ['killed 4 A family of four']],
    ['The names of the deceased are Ann Velin and Tom Garro.', ['killed 1 Ann Velin', 'killed 1 Tom Garro']],
    ['Two of the critically injured died in the night.', ['killed 2 Two']],
    ['We buried 28 on Wednesday, a farmer said.', ['killed 28 28']],
    // The hurt, by what they have.
    ['An officer suffered cuts to the hands.', ['injured 1 An officer']],
    ['His daughter has a concussion and a broken arm.', ['injured 1 His daughter']],
    ['A neighbour was dug out alive with a broken back.', ['injured 1 A neighbour']],
    ['Of those brought up eleven required medical assistance.', ['injured 11 eleven']],
    ['The driver of the jeep was treated for shock.', ['injured 1 The driver']],
    ['Nine were in intensive care.', ['injured 9 Nine']],
    ['Two girls remain on ventilators.', ['injured 2 Two girls']],
    ['Five were on life support.', ['injured 5 Five']],
    ['At least 120 people were injured, doctors said, including 14 policemen.', ['injured 120+', 'injured 14']],
    ['No-one was hurt.', ['injured 0 No-one']],
    // Those held, missing and without a home.
    ['Police are holding five students.', ['detained 5 five students']],
    ['One suspect was taken alive.', ['detained 1 One suspect']],
    ['Three others are still in the captivity of the gang.', ['abducted 3 Three others']],
    ['Eleven herders could not be traced.', ['missing 11 Eleven herders']],
    ['One is still listed as missing.', ['missing 1 One']],
    ['Dozens of people spent a third night in emergency shelters.', ['displaced 24+ Dozens of people']],
    // Of two phrases for one the count.
    ['One person, a fisherman who fell overboard, is still unaccounted for.', ['missing 1 One person']],
    ['Two riders, both college students, lost their lives.', ['killed 2 Two riders']],
  ])('%s', (sentence, expected) => {
    const found = told(sentence);
    expect(found.map((one, index) => one.slice(0, expected[index]?.length ?? one.length))).toEqual(expected);
  });

  it.each([
    // An age is no count.
    ['Margaret Bell’s brother Hugh (19) died in hospital.', ['killed 1']],
    ['A fishmonger, 44, and a customer in her seventies died at the scene.', ['killed 1', 'killed 1']],
    ['In a village nearby, 44, most of them women, died.', ['killed 44']],
    // A day and a count stand side by side.
    ['By May 12 300 people had died.', ['killed 300']],
    // Words of hurt and loss that tell of none.
    ['The ministry suffered cuts to its budget.', []],
    ['The game was lost in the second half.', []],
    ['She fell in love to her own surprise.', []],
    ['Five firms were on life support.', []],
    ['Two boats could not be traced.', []],
    ['The police are holding five meetings.', []],
    ['They spent a third night in a hotel.', []],
    ['Officials seized 70 rifles and snatched a narrow win.', []],
    ['Eleven may not be found before spring.', []],
    ['The gunmen vanished with two captives.', []],
    ['A landslide buried 28 villagers.', ['missing 28']],
    ['The project required technical assistance.', []],
  ])('and not: %s', (sentence, expected) => {
    expect(told(sentence).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(expected);
  });
});

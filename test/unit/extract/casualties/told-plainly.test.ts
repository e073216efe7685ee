import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

/** The statements of a text: kind, number ("15+" at least), and the words that are shown. */
const told = (text: string, from = 0): string[] =>
  readHarm(text, '2021-03-03')
    .casualties.filter(({ start, scope }) => start >= from && scope !== 'hypothetical')
    .map(({ type, low, high, start, end }) => {
      const number = high === null ? `${low ?? ''}+` : low === high ? `${high}` : `${low ?? ''}-${high}`;
      return `${type} ${number} ${text.slice(start, end)}`;
    });

const NEWS = 'A ferry sank off Karsa on Monday, killing four people. ';

describe('harm as it is told plainly', () => {
  it.each([
    // A headline puts others' words in marks.
    ["Tolmian army loses 'at least 15' in drone strike", ['killed 15+ at least 15']],
    ["Gunman 'shoots dead' two deputies in Velmo", ['killed 2 two deputies']],
    ["Bomb kills 'at least 15' in Velmo market", ['killed 15+ at least 15']],
    // Who was killed stands behind the verb.
    [
      'A bomb went off in Velmo. Also killed were Ann Deska (51) and a guard.',
      ['killed 1 Ann Deska', 'killed 1 a guard'],
    ],
    ['A bomb went off in Velmo. Killed were two teachers.', ['killed 2 two teachers']],
    ['A bomb went off in Velmo. Injured was Corporal Ben Luyo.', ['injured 1 Ben Luyo']],
    // Nobody is left.
    ['A plane came down near Velmo. None of the 56 people on board survived.', ['killed 56 56 people']],
    ['None of the 56 on board the plane survived.', ['killed 56 56']],
    ['The bus fell into a gorge. The number of bodies recovered has risen to 29.', ['killed 29 29']],
    ['A worker fell from a roof and was pronounced dead on arrival.', ['killed 1 A worker']],
    // One person's death is news of harm by how it came.
    ['A 34-year-old man was hit by a tram in Velmo and died at the scene.', ['killed 1 A 34-year-old man']],
    ['A man who was run over by a lorry in Velmo died at the scene.', ['killed 1 A man']],
    [
      'Petar Kovan (47) and Ann Deska (39) died when their car left the road.',
      ['killed 1 Petar Kovan', 'killed 1 Ann Deska'],
    ],
    // Taken, and held still: one thing that befell them.
    ['Two aid workers kidnapped in Karsa on Sunday are still being held.', ['abducted 2 Two aid workers']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['Two passengers did not make it.', ['killed 2 Two passengers']],
    ['Two of the passengers did not make it to the shore.', ['killed 2 Two']],
    ['Two passengers did not survive.', ['killed 2 Two passengers']],
  ])('after a harm: %s', (text, expected) => {
    expect(told(NEWS + text, NEWS.length)).toEqual(expected);
  });

  it.each([
    'Coach loses at least 15 before the cup',
    'Three swimmers did not make it to the final.',
    'Two candidates did not make it.',
    'None of the 3 parties survived the vote.',
    'The plan was killed. Also killed was a motion to raise the tax.',
    'Petar Kovan, who ran a tram museum in Velmo, died on Monday.',
    'Petar Kovan died on Monday. He hit 40 goals for Velmo and loved his dog.',
    'Two are dead on arrival times alone, the joke went.',
    'Tolm will seek its first win against the champion at a friendly in honor of a skipper who died in May. Their last clash was a draw. Rovers midfielder Tom Garro suffered a minor injury in his team’s 4-0 win over Velmo on Sunday.',
  ])('tells of none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    'Three fishermen have been missing off Karsa since Sunday.',
    'Fourteen sailors have been held by pirates off Karsa since Monday.',
  ])('what befell them that day, and lasts: %s', (text) => {
    expect(readHarm(text, '2021-03-03').casualties.map(({ scope }) => scope)).toEqual(['incident']);
  });

  it('counts on over the years', () => {
    const [one] = readHarm(
      'More than 1,200 people have gone missing in the desert since 2014.',
      '2021-03-03',
    ).casualties;
    expect(one?.scope).toBe('cumulative');
  });
});

describe('an event that the sentence before its figure brings up', () => {
  /** Place and day of what a text tells first. */
  const set = (text: string): (string | undefined)[] => {
    const [one] = readHarm(text, '2024-03-14').casualties;
    return [one?.place?.name, one?.date?.value];
  };
  it.each([
    'A bomb went off in Kirkuk on Monday. Nine people were wounded.',
    'A fire broke out at a factory in Kirkuk on Monday. Nine workers died.',
    'Clashes broke out in Kirkuk on Monday. Nine people died.',
    'A market was bombed in Kirkuk on Monday. Nine traders died.',
    'Gunmen attacked a school in Kirkuk on Monday. Nine pupils died.',
    'The roof of a church in Kirkuk gave way on Monday. Nine worshippers were killed.',
    'A bus left the road near Kirkuk on Monday. Nine passengers died.',
    'A boat caught fire off Kirkuk on Monday. Nine people drowned.',
    'A gas cylinder burst in a tea shop in Kirkuk on Monday. Nine people died.',
    'Police opened fire on marchers in Kirkuk on Monday. Nine people died.',
    'A stampede at a temple in Kirkuk on Monday has shocked the land. Nine pilgrims were killed.',
    'There was an explosion at a plant in Kirkuk on Monday. Nine workers were killed.',
    'A protest in Kirkuk turned violent on Monday. Nine people were shot dead.',
  ])('%s', (text) => {
    expect(set(text)).toEqual(['Kirkuk', '2024-03-11']);
  });

  it.each([
    ['A row broke out in parliament in Kirkuk on Monday. Nine people died in a fire in Mosul.', 'Mosul'],
    ['The president condemned the attack in Kirkuk on Monday. Nine people died in Mosul.', 'Mosul'],
    ['A storm warning was lifted in Kirkuk on Monday. Nine people died when a bus overturned.', undefined],
  ])('nothing of another: %s', (text, place) => {
    expect(set(text)).toEqual([place, undefined]);
  });

  it('adds up no coordinated series, and sets a list of spots in what holds them', () => {
    const text =
      'A series of coordinated bombings killed 53 people in a stronghold in eastern Baghdad on Thursday. A further 20 people were hurt when four car bombs in short succession struck Nile Square, the popular Hai market and Palm Square in Sadr City on Thursday. An official denied the earlier report that Palm Square was hit by a mortar round.';
    const [dead, hurt] = readHarm(text, '2024-03-15').casualties;
    expect([dead?.scope, dead?.several, dead?.place?.name]).toEqual(['incident', undefined, 'eastern Baghdad']);
    expect(hurt?.place?.name).toBe('eastern Baghdad');
  });

  it('tells two bombs apart that the lede counts together', () => {
    const text = [
      'Four people, including a guard, were killed and seven others wounded in two roadside bomb attacks in Baghdad on Monday, a police source said.',
      '"A roadside bomb struck a patrol at about 8:30 a.m. in Saidiyah district in southern Baghdad, killing a guard and wounding three others," Ben Luyo told reporters.',
      '"Another roadside bomb exploded at about 9:00 a.m. in the Mansur area in western Baghdad," Luyo said.',
      'The blast destroyed a car, killing three people and wounding four others, he added.',
    ].join('\n\n');
    const told = readHarm(text, '2024-03-12').casualties.map(({ low, place, several }) => [low, place?.name, several]);
    expect(told).toEqual([
      [4, 'Baghdad', true],
      [1, 'Baghdad', true],
      [7, 'Baghdad', true],
      [1, 'Saidiyah district', undefined],
      [3, 'Saidiyah district', undefined],
      [3, 'Mansur area', undefined],
      [4, 'Mansur area', undefined],
    ]);
  });

  it('places an attack in the province whose governor it was aimed at', () => {
    const text =
      'Tomas Velin, governor of Iraq’s northern province of Mosul, escaped a suicide bombing on Tuesday that killed one person, police said.';
    expect(set(text)[0]).toBe('Mosul');
  });

  it('counts the bodyguards, not whom they guard', () => {
    expect(told('Twenty people, including one of the governor’s bodyguards, were wounded in a blast.')).toEqual([
      'injured 20 Twenty people',
      'injured 1 one',
    ]);
    const text = 'Twenty people, including one of the governor’s bodyguards, were wounded in a blast.';
    expect(readHarm(text, '2024-03-14').casualties.map(({ victims }) => victims)).toEqual(['people', 'bodyguards']);
  });
});

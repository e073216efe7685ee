import { describe, expect, it } from 'vitest';
import { spoken } from './read';

const last = (...paragraphs: string[]) => spoken(...paragraphs).at(-1)?.quote.speaker;

describe('a description of one person', () => {
  const tied: [name: string, paragraphs: string[], speaker: string][] = [
    [
      'is whoever holds the post',
      [
        'Foreign Minister Anders Holm met his counterpart in Velden on Monday.',
        'The minister said: “We will sign before the summer is over.”',
      ],
      'Anders Holm',
    ],
    [
      'is whoever holds it, whatever else is told of him',
      [
        'Finance Minister Petra Lindqvist presented the budget in Velden on Monday.',
        'The weary minister said: “We will sign before the summer is over.”',
      ],
      'Petra Lindqvist',
    ],
    [
      'is whoever holds the rank, however it is written',
      ['Adm. Gennady Torsh admitted that it had leaked.', 'Asked why, the admiral said: “I was ordered to tell it.”'],
      'Gennady Torsh',
    ],
    [
      'is the one it was introduced with',
      [
        'A harbour authority spokesman said two cranes had fallen on Monday.',
        '“Nobody is trapped any more,” the spokesman said.',
      ],
      'A harbour authority spokesman',
    ],
    [
      'is who is named behind it, and no other president of the text',
      [
        'The Security Council agreed on Thursday to let aid pass.',
        '“We put out a fire, not the heat,” said the Council’s president for May, Ambassador Lin Baofeng of China.',
        'Iraqi officials say President Tarek Hamdan has built palaces with the money.',
      ],
      'Lin Baofeng',
    ],
  ];
  it.each(tied)('%s', (_, paragraphs, speaker) => {
    expect(last(...paragraphs)).toMatchObject({ name: speaker, resolved: true });
  });

  it('is nobody else’s president where it says whose it is', () => {
    const told = ['President Tarek Hamdan met the Council on Monday.', '“We will vote,” the Council’s president said.'];
    expect(last(...told)?.name).not.toBe('Tarek Hamdan');
    const land = ['President Tarek Hamdan met the Council.', '“We will vote,” the president said.'];
    expect(last(...land)?.name).toBe('Tarek Hamdan');
  });

  const letters: [name: string, paragraphs: string[], speaker: string, resolved: boolean][] = [
    [
      'are of whoever is said to hold it',
      [
        'Firoz Alam, officer-in-charge of Velden Police Station, said the bus was seized.',
        '“It was dark,” the OC said.',
      ],
      'Firoz Alam',
      true,
    ],
    [
      'are of nobody where none is',
      ['A bus fell into the river on Monday.', '“It was dark,” said the OC.'],
      'the OC',
      false,
    ],
    [
      'are of nobody where two are',
      ['OC Firoz Alam of Velden and OC Karim Uddin of Tarsk met on Monday.', '“It was dark,” the OC said.'],
      'the OC',
      false,
    ],
  ];
  it.each(letters)('letters for a post %s', (_, paragraphs, name, resolved) => {
    expect(last(...paragraphs)).toMatchObject({ name, resolved });
  });

  it('of the same kind are told apart by who tells, not by whose words are told of', () => {
    const [one, two] = [
      'Home Secretary Olivia Tarrant said on Monday that a new route would open.',
      'In Hull, Tarrant restated Health Secretary Martin Oyelowo’s promise that no ward would close. But she stressed that the route was temporary.',
    ];
    expect(last(one, two, '“Temporary means temporary,” the secretary said.')).toMatchObject({
      name: 'Olivia Tarrant',
    });
    expect(
      last(one, 'Health Secretary Martin Oyelowo spoke after her.', '“Temporary means temporary,” the secretary said.'),
    ).toMatchObject({
      name: 'Martin Oyelowo',
    });
  });

  const open: [name: string, paragraphs: string[], speaker: string][] = [
    [
      'is not who holds a lesser post',
      [
        'Shadow chancellor Oliver Penrose attacked the budget on Monday.',
        'The chancellor said: “We will not borrow one crown more.”',
      ],
      'The chancellor',
    ],
    [
      'is not who holds another post of the kind',
      [
        'Foreign Minister Anders Holm met his counterpart in Velden on Monday.',
        'The finance minister said: “We will not borrow one crown more.”',
      ],
      'The finance minister',
    ],
    [
      'is nobody where none was told of before',
      ['Two trucks collided near Velden on Monday.', '“The road was dark,” the petitioner said.'],
      'the petitioner',
    ],
    [
      'is nobody by an age alone',
      ['Two trucks collided near Velden on Monday.', '“The road was dark,” said the 67-year-old.'],
      'the 67-year-old',
    ],
    [
      'is nobody where it is one of several',
      ['A page set up by his friends has raised £900 in Velden.', '“Fly high, Con,” one wrote.'],
      'one',
    ],
    [
      'is nobody where two were',
      [
        'A hospital spokesman said six had died. A railway spokesman said the line was shut.',
        '“Nobody is trapped any more,” the spokesman said.',
      ],
      'the spokesman',
    ],
  ];
  it.each(open)('%s', (_, paragraphs, speaker) => {
    expect(last(...paragraphs)).toMatchObject({ actor: null, name: speaker, resolved: false });
  });

  it('leaves open a pronoun too that takes it up', () => {
    expect(last('The petitioner left the court in tears. He said: “The road was dark.”')).toMatchObject({
      resolved: false,
    });
  });

  it('is told well enough by what it is of', () => {
    expect(last('“The road was dark,” the driver of the second truck said.')).toMatchObject({ resolved: true });
  });
});

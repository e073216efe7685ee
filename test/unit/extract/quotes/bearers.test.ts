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
      'is the one it was introduced with',
      [
        'A harbour authority spokesman said two cranes had fallen on Monday.',
        '“Nobody is trapped any more,” the spokesman said.',
      ],
      'A harbour authority spokesman',
    ],
  ];
  it.each(tied)('%s', (_, paragraphs, speaker) => {
    expect(last(...paragraphs)).toMatchObject({ name: speaker, resolved: true });
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

  it('is told well enough by what it is of', () => {
    expect(last('“The road was dark,” the driver of the second truck said.')).toMatchObject({ resolved: true });
  });
});

import { describe, expect, it } from 'vitest';
import { spoken } from './read';

const told = (...paragraphs: string[]): string[] =>
  spoken(...paragraphs).map(({ words, speaker }) => `${speaker ?? 'nobody'}: ${words.join(' … ')}`);

describe('paragraphs of a quote that were run together', () => {
  it('is told after who says it, each by itself', () => {
    expect(told('Ann Roe said: "The bid will fail. "If it does, we go. "That is all." She left.')).toEqual([
      'Ann Roe: The bid will fail.',
      'Ann Roe: If it does, we go.',
      'Ann Roe: That is all.',
    ]);
  });

  it('ends before words that a caption split from it', () => {
    expect(
      told(
        'Ann Roe said: "It is sad. "We are shocked. Kim Low at the scene "She was kind." Jo Poe said: "No. "You go."',
      ),
    ).toEqual([
      'Ann Roe: It is sad.',
      'Ann Roe: We are shocked. Kim Low at the scene',
      'Ann Roe: She was kind.',
      'Jo Poe: No.',
      'Jo Poe: You go.',
    ]);
  });

  it('ends with its sentence where the paper tells more', () => {
    expect(
      told('Ann Roe said it had a "high speed on the bend. Riders also said it was "too fast". Jo Poe said: "No."').map(
        (line) => line.replace(/^.*: /, ''),
      ),
    ).toEqual(['high speed on the bend.', 'too fast', 'No.']);
  });

  it('keeps words between other marks', () => {
    expect(told('Ann Roe said: "It was sad. It is “late”. "You go."')).toEqual([
      'Ann Roe: It was sad. It is “late”.',
      'Ann Roe: You go.',
    ]);
  });

  it('is told before who says it, between curly marks', () => {
    expect(told('“We would like to see a plan. “Otherwise it will fall apart,” Ann Roe, a teacher, said.')).toEqual([
      'Ann Roe: We would like to see a plan.',
      'Ann Roe: Otherwise it will fall apart,',
    ]);
  });

  it('is carried on, whoever it names', () => {
    expect(
      told('"It was late," said Ann Roe. "It rained all day. "Mark Poe fell. "He got up." Then the rain stopped.'),
    ).toEqual([
      'Ann Roe: It was late,',
      'Ann Roe: It rained all day.',
      'Ann Roe: Mark Poe fell.',
      'Ann Roe: He got up.',
    ]);
  });

  it('goes on past the credit of a picture', () => {
    expect(told('Ann Roe said: "It is late. (Photo: Tom Low/PA) "We go. "That is all." She left.')).toEqual([
      'Ann Roe: It is late.',
      'Ann Roe: We go.',
      'Ann Roe: That is all.',
    ]);
  });

  it('ends with its sentence where the paper speaks before the next mark', () => {
    expect(told('Ann Roe said: "It is late. Then Mark Poe said he would stay. "We stay," he added.')[0]).toBe(
      'Ann Roe: It is late.',
    );
  });

  it('leaves what is quoted inside a quote, and marks that pair', () => {
    expect(told('“She told me “Go now.” That was all,” Ann Roe said.')).toEqual([
      'Ann Roe: She told me “Go now.” That was all,',
    ]);
    expect(told('Ann Roe said: "It is late." She left the house. "We go," she said.')).toEqual([
      'Ann Roe: It is late.',
      'Ann Roe: We go,',
    ]);
  });
});

describe('who a colon announces', () => {
  it('is the person before it, whose body opens the line', () => {
    expect(told('- Velden United boss Kevin Low: “We had a chance.”')).toEqual(['Kevin Low: We had a chance.']);
  });

  it('is the body where nobody is named', () => {
    expect(told('- Velden United: “We had a chance.”')).toEqual(['Velden United: We had a chance.']);
  });
});

it('lets whoever is named before his body speak, without a second comma', () => {
  expect(told('Colin Low, Velden Hotel Association said: “It rained.”')).toEqual(['Colin Low: It rained.']);
  expect(told('On Monday, the Velden Hotel Association said: “It rained.”')).toEqual([
    'Velden Hotel Association: It rained.',
  ]);
});

import { describe, expect, test } from 'vitest';
import { analyse } from '../../../main/extract/analyse';
import { theModel } from '../syntax/read';

const read = (text: string): ReturnType<typeof analyse> =>
  analyse({ id: 'a', text, title: null, published: null, repair: false }, 'test', theModel());

const PLAIN = 'The harbour was shut on Monday, and the ferries stayed in port until the evening. ';
const HARM = 'A bomb killed 12 people near the harbour on Monday, police said. ';

describe('what no report holds is kept and not analysed', () => {
  test.each([
    ['a text of many books', PLAIN.repeat(7_000)],
    ['a sentence that never ends', `${PLAIN}${'the bomb killed 12 people and '.repeat(1_000)}`],
    ['more counts of harm than anybody reports', HARM.repeat(600)],
  ])('%s', (_what, text) => {
    const findings = read(text);
    expect(findings).toMatchObject({ analysed: false, language: 'en', quotes: [], casualties: [], actors: [] });
    expect(findings.text).toBe(text);
    expect(findings.sentences.length).toBeGreaterThan(0);
  });

  test('a long report is read', () => {
    const findings = read(`${HARM}${PLAIN.repeat(1_000)}${HARM.repeat(30)}`);
    expect(findings.analysed).toBe(true);
    expect(findings.casualties.length).toBeGreaterThan(20);
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { placeIn, writtenWords } from '../../../renderer/features/article/selection';

const TURNED = 'we will \u202Enot\u202C pay';
const SHOWN = 'we will [U+202E]not[U+202C] pay';

it('what turns the direction is a mark wherever words are drawn, and what a field holds is left as it is', () => {
  const html = renderToStaticMarkup(
    <>
      {TURNED}
      <p title={TURNED} aria-label={TURNED}>
        {TURNED}: {[TURNED, <b key="b">{TURNED}</b>]}
      </p>
      <input defaultValue={TURNED} placeholder={TURNED} />
    </>,
  );
  expect(html).toBe(
    `${SHOWN}<p title="${SHOWN}" aria-label="${SHOWN}">${SHOWN}: ${SHOWN}<b>${SHOWN}</b></p><input placeholder="${SHOWN}" value="${TURNED}"/>`,
  );
});

it('marks every character that turns, and none that joins or parts letters', () => {
  for (const character of '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069')
    expect(renderToStaticMarkup(<i>{character}</i>)).toMatch(/^<i>\[U\+[\dA-F]{4}\]<\/i>$/);
  expect(renderToStaticMarkup(<i>{'می\u200Cخواهم'}</i>)).toContain('\u200C');
});

it('words typed or taken from the page find their place in the text as it is kept', () => {
  const findings = { text: `First. ${TURNED}, he said.` };
  const wanted = { article: 4, start: 11, end: 18, phrase: 'ill \u202Eno' };
  const writtenFrom = (words: string): ReturnType<typeof writtenWords> => writtenWords(4, findings, words);
  expect(writtenFrom('ill [U+202E]no')).toEqual(wanted);
  expect(writtenFrom('ill \u202Eno')).toEqual(wanted);
  expect(writtenFrom('ill not')).toBeNull();
  expect(placeIn(TURNED, 'we will [U+202E]'.length)).toBe(9);
});

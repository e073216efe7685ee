import { expect, test } from 'vitest';
import { placeIn } from '../../../renderer/features/handover/passage-of';

const text = 'Orlen. A river burst its banks. The mayor left.';
const article = { source: 0, text, sentences: [], repairs: [] };
const reference = { number: 1, source: 0, article: 7, repairs: [], text: 'A river burst its banks.' };
const citation = { reference: 1, article: 7 };
const shown = (place: ReturnType<typeof placeIn>): string[] | null =>
  place && [text.slice(...place.sentence), text.slice(place.start, place.end)];

test('a citation is found where the briefing says', () => {
  const place = placeIn(article, { ...reference, sentence: [7, 31] }, { ...citation, start: 9, end: 14 });
  expect(shown(place)).toEqual(['A river burst its banks.', 'river']);
});
test('and by its words where the article was read anew since', () => {
  const place = placeIn(article, { ...reference, sentence: [20, 44] }, { ...citation, start: 22, end: 27 });
  expect(shown(place)).toEqual(['A river burst its banks.', 'river']);
});
test('a sentence that the text no longer has is no place', () => {
  const gone = { ...reference, text: 'A river burst.', sentence: [7, 21] as [number, number] };
  expect(placeIn(article, gone, { ...citation, start: 9, end: 14 })).toBeNull();
});
test('a span beyond the sentence is cut to it', () => {
  const place = placeIn(article, { ...reference, sentence: [7, 31] }, { ...citation, start: 0, end: 99 });
  expect(shown(place)).toEqual(['A river burst its banks.', 'A river burst its banks.']);
});

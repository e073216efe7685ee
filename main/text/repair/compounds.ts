import type { Edit } from './edits';

const UNIT =
  'second|minute|hour|day|night|week|month|year|decade|century|inch|foot|yard|mile|metre|meter|kilometre|kilometer|tonne|ton|acre|storey|story|page|member|man|mile|point|seat';
const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand';
const FIND = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,4}|${NUMBER}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:one|two|three|four|five|six|seven|eight|nine))(?=(?:${UNIT})s?-(?:old|long|high|deep|wide|tall|thick|strong|plus|a)(?!\\p{L}))`,
  'giu',
);

// "two-monthold": the second hyphen is lost. Not with "long": "yearlong" and "daylong" are words.
const SECOND = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}])(?:\\d{1,4}|${NUMBER})-(?:${UNIT}))(?=(?:old|high|deep|wide|tall)(?!\\p{L}))`,
  'giu',
);

/** The hyphen a line break took from a measure: "threeyear-old", "38year-old". */
export function compounds(text: string): Edit[] {
  const second = /-[a-z]{3,9}(?:old|high|deep|wide|tall)(?![a-z])/i.test(text)
    ? [...text.matchAll(SECOND)].map(({ index }) => ({ start: index, end: index, put: '-', rule: 'compound-hyphen' }))
    : [];
  if (!/-(?:old|long|high|deep|wide|tall|thick|strong|plus|a)(?![a-z])/i.test(text)) return second;
  const edits: Edit[] = [...second];
  for (const match of text.matchAll(FIND)) {
    const end = match.index + match[0].length;
    const unit = /^\p{L}+/u.exec(text.slice(end, end + 12))?.[0] ?? '';
    edits.push({ start: match.index, end: end + unit.length, put: `${match[0]}-${unit}`, rule: 'compound-hyphen' });
  }
  return edits.sort((a, b) => a.start - b.start);
}

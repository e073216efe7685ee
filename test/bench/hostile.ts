/**
 * Lines no article has, to be finished all the same. Each makes a text of about the given length (UTF-16 code units)
 * from something a pattern or a search could trip over.
 */
export const HOSTILE: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ['double quotation marks', repeat('"')],
  ['curly marks that only open', repeat('“')],
  ['curly marks that open and close', repeat('“a” ')],
  ['single marks', repeat("'")],
  ['marks between letters', repeat('a"b\'c’')],
  ['capitals without spaces', repeat('ABCDEFGH')],
  ['capitalised words', repeat('Anna Berg ')],
  ['initials', repeat('J. R. ')],
  ['initials run together', repeat('U.S.')],
  ['digits', repeat('1234567890')],
  ['digits with commas', repeat('1,')],
  ['numbers', repeat('12 ')],
  ['four-digit years', repeat('1998 ')],
  ['slashed numbers', repeat('03/07/1998 ')],
  ['dashed numbers', repeat('1998-07-')],
  ['spaces', repeat(' ')],
  ['tabs and no-break spaces', repeat('\t\u00a0')],
  ['line ends', repeat('\n')],
  ['words on lines of their own', repeat('word\n')],
  ['the word in', repeat('in ')],
  ['of the', repeat('of the ')],
  ['and', repeat('and ')],
  ['said', repeat('said ')],
  ['he said she said', repeat('he said, she told him that ')],
  ['according to', repeat('according to ')],
  ['killed', repeat('killed ')],
  ['numbers killed', repeat('12 killed and 3 wounded, ')],
  ['at least', repeat('at least ')],
  ['number words', repeat('twenty-one hundred and ')],
  ['one letter', repeat('a')],
  ['letters and hyphens', repeat('a-')],
  ['hyphens', repeat('-')],
  ['long dashes', repeat('—')],
  ['stops', repeat('.')],
  ['stops and spaces', repeat('. ')],
  ['commas', repeat(', ')],
  ['round brackets', repeat('(')],
  ['brackets of every kind', repeat('([{')],
  ['nested brackets', (length) => '('.repeat(length / 2) + ')'.repeat(length / 2)],
  ['apostrophes of possession', repeat("a's ")],
  ['weekdays', repeat('Monday ')],
  ['months', repeat('May March ')],
  ['days ago', repeat('a day earlier ')],
  ['years ago', repeat('the last year before the next ')],
  ['titles', repeat('Prime Minister President Mr. ')],
  ['a name that goes on', repeat('Ludwig van der ')],
  ['an acronym that goes on', repeat('Great Union (GU) ')],
  ['combining marks', repeat('e\u0301\u0302')],
  ['soft hyphens', repeat('a\u00ad')],
  ['zero-width characters', repeat('\u200b\u200d\ufeff')],
  ['lone surrogates', repeat('\ud83d')],
  ['emoji', repeat('😀')],
  ['mojibake', repeat('â€œ')],
  ['angle brackets', repeat('<a ')],
  ['addresses', repeat('http://a.b/')],
  ['letters of another script', repeat('слово ')],
  ['ideographs', repeat('新闻')],
  ['ligature spaces', repeat('confl ict offi cial ')],
  ['one quote that never closes', (length) => `"${'and then he said that '.repeat(length / 22)}`],
  ['one sentence that never ends', repeat('the man in the house by the sea with the dog ')],
  ['short paragraphs of harm', paragraphs],
];

const COUNTS = ['Three', 'Four', 'Five', 'Six', '12', 'At least seven'];
const TOWNS = ['Paris', 'Madrid', 'Oslo', 'Cairo', 'Arvan'];
const FATES = ['were killed', 'were wounded', 'died', 'were missing'];

/** "Three people were killed in Paris on Monday.", paragraph after paragraph, no two neighbours alike. */
function paragraphs(length: number): string {
  const parts: string[] = [];
  const of = (words: readonly string[], index: number): string => words[index % words.length] ?? '';
  for (let size = 0, at = 0; size < length; at++) {
    const day = of(['Monday', 'Tuesday', 'Friday'], at);
    const part = `${of(COUNTS, at)} people ${of(FATES, at >> 2)} in ${of(TOWNS, at * 7)} on ${day}.`;
    parts.push(part);
    size += part.length + 2;
  }
  return parts.join('\n\n');
}

function repeat(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}

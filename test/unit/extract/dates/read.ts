import { extractDates } from '../../../../main/extract/dates/index';
import { readDocument } from '../../../../main/text/document';

/** What the extractor says of a text: "phrase = value" with the precision when it is not plain from the value. */
export function read(text: string, published: string | null): string[] {
  const document = readDocument(text, { published, title: null, byline: null, dateline: null });
  return extractDates(document).map(({ start, end, value, precision }) => {
    const plain = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';
    return `${text.slice(start, end)} = ${value}${precision === plain ? '' : ` ${precision}`}`;
  });
}

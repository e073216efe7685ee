import type { Citation, Reference, Span } from '../../preload/contract';
import type { ReadArticle } from './types';

/** Numbers the sentences that findings lead back to, in the order of first use; one number for one sentence. */
export class ReferenceBook {
  readonly references: Reference[] = [];
  readonly #numbers = new Map<string, number>();

  /**
   * The citation of a finding; its sentence gets a number when it has none yet.
   * A finding over several sentences is cited by the whole stretch.
   */
  cite(article: ReadArticle, start: number, end: number): Citation {
    const sentence = sentenceAround(article, start, end);
    const key = `${article.id} ${sentence[0]} ${sentence[1]}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.references.length + 1;
      this.#numbers.set(key, number);
      this.references.push({
        number,
        source: article.index,
        article: article.id,
        sentence,
        text: article.findings.text.slice(...sentence),
        repairs: article.findings.repairs
          .filter((repair) => repair.start >= sentence[0] && repair.end <= sentence[1] && repair.end > repair.start)
          .map((repair) => ({ ...repair, start: repair.start - sentence[0], end: repair.end - sentence[0] })),
      });
    }
    return { reference: number, article: article.id, start, end };
  }
}

/** From the start of the sentence that holds `start` to the end of the one that holds `end`. */
export function sentenceAround(article: ReadArticle, start: number, end: number): Span {
  const { sentences, text } = article.findings;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.[0] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const first = sentences[low];
  if (first === undefined) return [start, end];
  let last = first;
  for (let index = low; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence[0] >= end) break;
    last = sentence;
  }
  return [Math.min(first[0], start), Math.min(text.length, Math.max(last[1], end))];
}

import type { Citation } from '../../../preload/contract';
import type { ReferenceBook } from '../references';
import type { Statement } from './statements';

/** "Five were freed", "troops rescued the two": said of people, of whom some were held. */
const FREED =
  /\b(?:was|were|been|had|have|has) (?:\w+ly |also |later |all )?(?:released|freed|rescued|set free|let go|liberated)\b|\brescued (?:the|all|both) \p{Ll}+|\b(?:released|freed|rescued|liberated) (?:the |all |both )?(?:remaining |other )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|some|several|him|her|them|hostages|captives|women|men|children|pupils|students|workers)\b/iu;
/** Not done, only wished, or of another case. */
const UNDONE =
  /\b(?:not|never|demand\w*|call\w* (?:for|on)|urg\w+|unless|until|if|would|could|should|may be|might|hope\w*|will be|to be|negotiat\w+|in exchange|last (?:year|month)|earlier (?:this|last)|on bail|ransom demand)\b/i;

/**
 * Where a report of an event tells that some of those abducted in it are free again: their number can't be told from those
 * still held, but that not all of them are is part of how it stands. Null where nobody was abducted or no report says so.
 */
export function freedOf(statements: readonly Statement[], book: ReferenceBook): Citation | null {
  const taken = statements.filter(({ casualty, history }) => casualty.type === 'abducted' && !history);
  const own = new Set(statements.map(({ casualty }) => casualty));
  const articles = [...new Set(taken.map(({ article }) => article))]
    // An article that tells of other abductions as well may mean those.
    .filter(({ findings }) =>
      findings.casualties.every(
        (one) => one.type !== 'abducted' || own.has(one) || one.low === null || hasSame(statements, one.low),
      ),
    )
    .toSorted((a, b) => (b.findings.published?.value ?? '').localeCompare(a.findings.published?.value ?? ''));
  for (const article of articles) {
    const { sentences, text } = article.findings;
    const found = sentences.find(([start, end]) => {
      const sentence = text.slice(start, end);
      return FREED.test(sentence) && !UNDONE.test(sentence);
    });
    if (found !== undefined) return book.cite(article, found[0], found[1]);
  }
  return null;
}

const hasSame = (statements: readonly Statement[], low: number): boolean =>
  statements.some(({ casualty }) => casualty.type === 'abducted' && casualty.low === low);

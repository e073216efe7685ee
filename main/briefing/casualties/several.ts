import type { Casualty } from '../../../preload/contract';
import { sentenceAround } from '../references';
import type { ReadArticle } from '../types';

// "Another car bomb", "a second blast", "in a separate attack": not the one told of before.
const ANOTHER =
  /\b(?:another|second|third|fourth|separate)\s(?:\w+\s){0,3}(?:attack|assault|bomb|bomber|bombing|blast|explosion|raid|clash|shooting|strike|crash|accident|collision|fire|blaze)\b|\banother\s(?:part|quarter|district|area|village|town|city|camp|neighbou?rhood)\b/i;

/** True when the sentence of a figure says that it is of another event than one told of before. */
export const isOfAnother = ({
  article,
  casualty: { start, end },
}: {
  article: ReadArticle;
  casualty: Casualty;
}): boolean => ANOTHER.test(article.findings.text.slice(...sentenceAround(article, start, end)));

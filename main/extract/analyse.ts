import type { Findings, Published } from '../../preload/contract/findings';
import type { SyntaxModel } from '../syntax/index';
import { readDocument } from '../text/document';
import { readHeader } from '../text/header/index';
import { detectLanguage } from '../text/language';
import { isLowerCase } from '../text/repair/capitals';
import { repair } from '../text/repair/index';
import type { Judges } from './casualties/learned/judges';
import { isTangled, isTooLarge } from './budget';
import { doubted } from './doubt';
import { extract } from './engine';
import { nothingFound } from './nothing';

export interface Article {
  id: string;
  text: string;
  /** A title that came beside the text, or null. */
  title: string | null;
  /** Publication day known from outside the text, or null. */
  published: Published | null;
  /** False keeps the text as it came. */
  repair: boolean;
}

/**
 * Reads one article: text in, findings out. The same article and engine give the same findings. In another language
 * than English, or beyond the budget of a reading, it is not analysed: its text, header and sentences are all.
 * @param engine name and version of the engine with the ICU version, kept in the findings
 * @param model the weights of the syntax layer, which whoever asks has read
 * @param judges who decides what the rules of harm leave open, other than what was learned: for learning
 */
export function analyse(article: Article, engine: string, model: SyntaxModel, judges?: Judges): Findings {
  const { text, repairs, stamp } = article.repair
    ? repair(article.text)
    : { text: article.text, repairs: [], stamp: null };
  const language = detectLanguage(text);
  const read = readHeader(text, article.title);
  const header = {
    ...read.header,
    source: read.header.source ?? stamp?.source ?? null,
    syndicator: read.header.syndicator ?? stamp?.syndicator ?? null,
  };
  const published =
    article.published?.basis === 'given' || read.published === null
      ? article.published
      : { value: read.published, basis: 'text' as const };
  const document = readDocument(text, {
    published: published?.value ?? null,
    title: read.title,
    givenTitle: read.title === null ? article.title : null,
    byline: read.byline,
    dateline: read.dateline,
  });
  const common = {
    id: article.id,
    engine,
    language,
    text,
    repairs,
    header,
    source: header.source,
    published,
    sentences: [...document.sentences],
  };
  const nothing = { ...common, ...nothingFound() };
  if (language !== 'en' || isTooLarge(document)) return nothing;
  const found = extract(document, model, judges);
  if (isTangled(found)) return nothing;
  const { dates, quotes, harm, actors, links, deeds } = isLowerCase(article.text) ? doubted(found) : found;
  const { casualties, notCounted, tolls } = harm;
  return { ...common, analysed: true, quotes, casualties, notCounted, tolls, actors, links, deeds, dates };
}

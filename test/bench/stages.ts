/** The steps of the analysis one by one, for measuring where the time goes. */
export { analyse } from '../../main/extract/analyse';
export { finishActors, recogniseNames } from '../../main/extract/actors/index';
export { extractHarm } from '../../main/extract/casualties/index';
export { extractDates } from '../../main/extract/dates/index';
export { extractQuotes } from '../../main/extract/quotes/index';
export { readWeights } from '../../main/engine/weights';
export { createSyntax } from '../../main/syntax/index';
export { readDocument } from '../../main/text/document';
export { readHeader } from '../../main/text/header/index';
export { detectLanguage } from '../../main/text/language';
export { repair } from '../../main/text/repair/index';
export { extract } from '../../main/extract/engine';

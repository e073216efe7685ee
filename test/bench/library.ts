/** The store, for measuring how fast a large library is searched. */
export { articleFindings, markWithdrawn } from '../../main/store/articles';
export { addArticle } from '../../main/store/readings';
export { atomically } from '../../main/store/database';
export { closeLibrary, openLibrary } from '../../main/store/open';
export { facetsOf } from '../../main/store/finding/facets';
export { findNames } from '../../main/store/finding/names';
export { addSaved, listSaved, watchHits } from '../../main/store/finding/saved';
export { listArticles } from '../../main/store/finding/list';

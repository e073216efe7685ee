/** The store, for measuring how fast a large library is searched. */
export { addArticle, articleFindings, markWithdrawn } from '../../main/store/articles';
export { atomically } from '../../main/store/database';
export { closeLibrary, openLibrary } from '../../main/store/open';
export { listArticles } from '../../main/store/finding/list';

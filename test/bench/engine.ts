/** The engine, its pool and its store, for measuring what taking in, finding and drafting cost. */
export { buildBriefing } from '../../main/briefing/index';
export { createEngine } from '../../main/engine/client';
export { driverHere } from '../../main/engine/driver';
export { createKeeper } from '../../main/engine/keeper/keeper';
export { createPool } from '../../main/engine/pool';
export { createService } from '../../main/engine/service';
export { engineName, ENGINE_VERSION } from '../../main/engine/version';
export { readWeights } from '../../main/engine/weights';
export { work } from '../../main/engine/analyst';
export { analyse } from '../../main/extract/analyse';
export { fingerprint } from '../../main/importing/similarity';
export { atomically, connect } from '../../main/store/database';
export { staleArticles } from '../../main/store/articles';
export { listArticles } from '../../main/store/finding/list';
export { closeLibrary, openLibrary } from '../../main/store/open';
export { addArticle } from '../../main/store/readings';

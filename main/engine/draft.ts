import type { Briefing, BriefingOptions, Instant } from '../../preload/contract';
import { buildBriefing } from '../briefing/index';
import { editsInForce } from '../store/actions';
import { articleFindings, articlesOfPeriod } from '../store/articles';
import { briefingBefore, nextVersion } from '../store/briefings';
import { decisionsOn } from '../store/decisions';
import { libraryInfo } from '../store/library';
import type { Library } from '../store/open';

/** The briefing of a period as the library stands now. The same articles, decisions and options give the same briefing. */
export function draftBriefing(library: Library, options: BriefingOptions, engine: string, created: Instant): Briefing {
  const { db } = library;
  const summaries = articlesOfPeriod(db, options.from, options.to);
  const { undated, timeZone } = libraryInfo(library, engine);
  const articles = summaries.map((summary) => ({
    id: summary.id,
    title: summary.title,
    source: summary.source,
    syndicator: summary.syndicator,
    agency: summary.agency,
    fileName: summary.fileName,
    hash: summary.hash,
    copyOf: summary.kin?.relation === 'near-duplicate' ? summary.kin.article : null,
    withdrawn: summary.withdrawn !== null,
    findings: articleFindings(db, summary.id),
  }));
  const decisions = summaries.flatMap(({ id }) => decisionsOn(db, id)).sort((a, b) => a.id - b.id);
  return buildBriefing({
    options,
    articles,
    decisions,
    edits: editsInForce(db),
    before: briefingBefore(db, options.from, options.to),
    undated,
    engine,
    created,
    closed: null,
    id: null,
    version: nextVersion(db, options.from, options.to),
    timeZone,
  });
}

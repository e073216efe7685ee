import type {
  ArticleSummary,
  BriefingOptions,
  EditEntry,
  Findings,
  Instant,
  LateArticle,
} from '../../preload/contract';
import type { BriefingArticle, BriefingInput } from '../briefing/index';
import { editsInForce } from '../store/actions';
import { articlesOfPeriod, articleSummary, findingsAndDateline } from '../store/articles';
import { briefingBefore, lastClosing, nextVersion } from '../store/briefings';
import type { Connection } from '../store/database';
import { decisionsOn } from '../store/decisions';
import { datelineOf } from '../store/details';
import { libraryInfo } from '../store/library';
import type { Library } from '../store/open';
import { showing } from './showing';

/**
 * What a briefing of a period is made of, as the library stands now. The same articles, decisions, edits and options
 * give the same briefing. What came in after the period was closed is in it only when somebody took it in.
 */
export function draftInput(
  library: Library,
  options: BriefingOptions,
  engine: string,
  created: Instant,
): BriefingInput {
  const { db } = library;
  const edits = editsInForce(db);
  const { taken, late } = partLate(
    articlesOfPeriod(db, options.from, options.to),
    lastClosing(db, options.from, options.to),
    edits.filter(({ from, to }) => from === options.from && to === options.to),
  );
  const { undated, timeZone } = libraryInfo(library, engine);
  const before = briefingBefore(db, options.from, options.to);
  return {
    options,
    articles: taken.map((summary) => withFindings(db, summary)),
    decisions: taken.flatMap(({ id }) => decisionsOn(db, id)).sort((a, b) => a.id - b.id),
    late,
    edits,
    before,
    shown: before === null ? null : showing(db, timeZone)(before),
    undated,
    engine,
    created,
    closed: null,
    id: null,
    version: nextVersion(db, options.from, options.to),
    timeZone,
  };
}

/** The findings with the dateline that counts. */
function withDateline(db: Connection, id: number): Findings {
  const { findings, given } = findingsAndDateline(db, id);
  const { header } = findings;
  return { ...findings, header: { ...header, dateline: datelineOf({ dateline: given }, header.dateline) } };
}

const withFindings = (db: Connection, summary: ArticleSummary): BriefingArticle => ({
  id: summary.id,
  title: summary.title,
  source: summary.source,
  syndicator: summary.syndicator,
  agency: summary.agency,
  fileName: summary.fileName,
  hash: summary.hash,
  copyOf: summary.kin?.relation === 'near-duplicate' ? summary.kin.article : null,
  withdrawn: summary.withdrawn !== null,
  findings: withDateline(db, summary.id),
});

/** An article as a briefing reads it, before edits and decisions. */
export const briefingArticle = (db: Connection, id: number): BriefingArticle =>
  withFindings(db, articleSummary(db, id));

/** Parts what came in after the last closing of a period from the rest; what the staff took in is no longer late. */
function partLate(
  all: readonly ArticleSummary[],
  closed: Instant | null,
  edits: readonly EditEntry[],
): { taken: ArticleSummary[]; late: LateArticle[] } {
  const admitted = new Map<number, boolean>();
  for (const { edit } of edits)
    if (edit.kind === 'late-article') for (const id of edit.articles) admitted.set(id, edit.taken);
  const isLate = ({ id, imported, withdrawn }: ArticleSummary): boolean =>
    closed !== null && imported > closed && withdrawn === null && admitted.get(id) !== true;
  return {
    taken: all.filter((summary) => !isLate(summary)),
    late: all
      .filter(isLate)
      .map(({ id, title, source, agency, imported }) => ({ article: id, title, source: source ?? agency, imported })),
  };
}

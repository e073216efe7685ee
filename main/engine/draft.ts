import type { ArticleSummary, BriefingOptions, EditEntry, Instant, LateArticle } from '../../preload/contract';
import type { BriefingArticle } from '../briefing/index';
import { editsInForce } from '../store/actions';
import { articlesOfPeriod, articleSummary, writtenFindings } from '../store/articles';
import { briefingBefore, lastClosing, nextVersion } from '../store/briefings';
import { alteredOf, asOneSees, isArticleSound, isSound } from '../store/chain/sound';
import type { Connection } from '../store/database';
import { decisionsOnAll } from '../store/decisions';
import { libraryInfo } from '../store/library';
import type { Library } from '../store/open';
import { articleCalled, rowCalled } from '../store/verifying/naming';
import { readWritten, type WrittenArticle, type WrittenInput } from './draft-job';
import { showing } from './showing';

/**
 * What a briefing of a period is made of, as the library stands now. The same articles, decisions, edits and options
 * give the same briefing. What came in after the period was closed is in it only when somebody took it in.
 */
export function draftInput(library: Library, options: BriefingOptions, engine: string, created: Instant): WrittenInput {
  return asOneSees(library.db, () => input(library, options, engine, created));
}

function input(library: Library, options: BriefingOptions, engine: string, created: Instant): WrittenInput {
  const { db } = library;
  const edits = editsInForce(db);
  const { articles, altered } = soundOf(db, options);
  const { taken, late } = partLate(
    articles,
    lastClosing(db, options.from, options.to),
    edits.filter(({ from, to }) => from === options.from && to === options.to),
  );
  const { undated, timeZone } = libraryInfo(library, engine);
  const before = briefingBefore(db, options.from, options.to);
  return {
    options,
    ...(altered.length === 0 ? {} : { altered }),
    articles: taken.map((summary) => withFindings(db, summary)),
    decisions: decisionsOnAll(
      db,
      taken.map(({ id }) => id),
    ),
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

/** The kinds of rows that are looked at whole: who changes one of them by hand changes what is briefed. */
const WHOLE = ['action', 'decision', 'withdrawal', 'tombstone', 'briefing', 'library'] as const;

/** The articles of a period that are what the app last wrote, and in words what else is not and is left out. */
function soundOf(db: Connection, { from, to }: BriefingOptions): { articles: ArticleSummary[]; altered: string[] } {
  const all = articlesOfPeriod(db, from, to);
  const articles = all.filter(({ id }) => isArticleSound(db, id));
  const sound = new Set(articles.map(({ id }) => id));
  const told = (name: string, so: string): string => `${name} was changed outside of Daybrief, or is damaged${so}.`;
  const altered = all
    .filter(({ id }) => !sound.has(id))
    .map(({ id }) => told(articleCalled(db, id).name, ': it is left out'));
  for (const what of WHOLE)
    for (const row of alteredOf(db, what)) {
      const out = what === 'action' || what === 'decision' ? ': it is left out' : '';
      altered.push(told(rowCalled(db, what, row).name, out));
    }
  if (!isSound(db, 'briefing_options', `${from} ${to}`))
    altered.push(told('What stands here as title, marking and note', ': read them over'));
  return { articles, altered };
}

const withFindings = (db: Connection, summary: ArticleSummary): WrittenArticle => ({
  id: summary.id,
  title: summary.title,
  source: summary.source,
  syndicator: summary.syndicator,
  agency: summary.agency,
  fileName: summary.fileName,
  hash: summary.hash,
  copyOf: summary.kin?.relation === 'near-duplicate' ? summary.kin.article : null,
  withdrawn: summary.withdrawn !== null,
  ...writtenFindings(db, summary.id),
});

/** An article as a briefing reads it, before edits and decisions. */
export const briefingArticle = (db: Connection, id: number): BriefingArticle =>
  readWritten(withFindings(db, articleSummary(db, id)));

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

import { formatNumber } from '../../../preload/contract/wording/figures';
import { plural } from '../../../preload/contract/wording/words';
import type { Day, FileVerdict, ImportProgress, ImportReport, Published, Verdict } from '../../../preload/contract';

/** One batch of files as far as it is judged. */
export interface Batch {
  batch: number;
  done: number;
  total: number;
  verdicts: FileVerdict[];
  state: 'running' | 'done' | 'cancelled';
}

/** Newest first. */
export function withProgress(batches: readonly Batch[], progress: ImportProgress): Batch[] {
  const known = batches.find((batch) => batch.batch === progress.batch);
  if (known?.state === 'done' || known?.state === 'cancelled') return [...batches];
  const next: Batch = {
    batch: progress.batch,
    done: progress.done,
    total: progress.total,
    verdicts: [...(known?.verdicts ?? []), ...progress.verdicts],
    state: 'running',
  };
  return known === undefined ? [next, ...batches] : batches.map((batch) => (batch === known ? next : batch));
}

/** The report holds every verdict: it takes the place of what the progress told. */
export function withReport(batches: readonly Batch[], report: ImportReport): Batch[] {
  const next: Batch = {
    batch: report.batch,
    done: report.verdicts.length,
    total: report.verdicts.length,
    verdicts: report.verdicts,
    state: report.cancelled ? 'cancelled' : 'done',
  };
  return batches.some((batch) => batch.batch === report.batch)
    ? batches.map((batch) => (batch.batch === report.batch ? next : batch))
    : [next, ...batches];
}

/** Writes the dates the staff gave into the verdicts that are shown. */
export function withDates(batches: readonly Batch[], dates: ReadonlyMap<number, Published | null>): Batch[] {
  return batches.map((batch) => ({
    ...batch,
    verdicts: batch.verdicts.map((verdict) => {
      const published = verdict.article === null ? undefined : dates.get(verdict.article);
      if (published === undefined) return verdict;
      const message =
        verdict.dating === undefined || verdict.dating === ''
          ? verdict.message
          : verdict.message.replace(verdict.dating, '').replace(/ {2,}/g, ' ').trim();
      return { ...verdict, published, ambiguousDates: [], message, dating: '' };
    }),
  }));
}

const groupOrder: Verdict[] = ['rejected', 'new', 'update', 'near-duplicate', 'already-here'];

/** A line of the list: the head of a group with its count, or a verdict. */
export type ListLine =
  | { kind: 'batch'; batch: Batch }
  | { kind: 'group'; verdict: Verdict; count: number; key: string }
  | { kind: 'file'; verdict: FileVerdict; key: string };

/** All batches as one list of lines; what needs a person's eye, the rejected, stands first in each. */
export function listLines(batches: readonly Batch[]): ListLine[] {
  return batches.flatMap((batch) => {
    const lines: ListLine[] = batches.length > 1 ? [{ kind: 'batch', batch }] : [];
    for (const verdict of groupOrder) {
      const files = batch.verdicts.filter((candidate) => candidate.verdict === verdict);
      if (files.length === 0) continue;
      lines.push({ kind: 'group', verdict, count: files.length, key: `${batch.batch}-${verdict}` });
      lines.push(
        ...files.map((file, index): ListLine => ({
          kind: 'file',
          verdict: file,
          key: `${batch.batch}-${verdict}-${index}`,
        })),
      );
    }
    return lines;
  });
}

/** How far a batch is, or how it ended. */
export function stateOf(batch: Batch): string {
  if (batch.state === 'running') return `${formatNumber(batch.done)} of ${formatNumber(batch.total)} files`;
  return batch.state === 'cancelled'
    ? `Cancelled after ${plural(batch.verdicts.length, 'file')}; what was taken in stays`
    : `${plural(batch.verdicts.length, 'file')} judged`;
}

/** Articles of a batch that have no date or only an assumed one. */
export function doubtfulDates(batch: Batch): number[] {
  return batch.verdicts.flatMap((verdict) =>
    verdict.article !== null &&
    verdict.verdict !== 'already-here' &&
    (verdict.published === null || verdict.published.basis === 'file' || verdict.ambiguousDates.length > 0)
      ? [verdict.article]
      : [],
  );
}

/** Articles a batch brought in. */
export function broughtIn(batch: Batch): number[] {
  return batch.verdicts.flatMap((verdict) =>
    verdict.article !== null && verdict.verdict !== 'already-here' ? [verdict.article] : [],
  );
}

/** The days a batch brought articles to, newest first, with how many; where it brought none, those its files were of already. */
export function daysTouched(batch: Batch): { day: Day; articles: number }[] {
  const brought = countDays(batch.verdicts.filter(({ verdict }) => verdict !== 'already-here'));
  return brought.length > 0 ? brought : countDays(batch.verdicts);
}

/** The day most of the articles are of, the newest of several; null where none has a day. */
export function fullestDay(days: readonly { day: Day; articles: number }[]): Day | null {
  const most = Math.max(...days.map(({ articles }) => articles));
  return days.find(({ articles }) => articles === most)?.day ?? null;
}

/**
 * The day that opens when a batch is through: the fullest of what it brought in with a certain date.
 * @returns null where it was cancelled or brought nothing in, or where most of that has no certain date: it wants one first
 */
export function dayToOpen(batch: Batch): Day | null {
  const doubtful = new Set(doubtfulDates(batch));
  const sure = new Set(broughtIn(batch).filter((article) => !doubtful.has(article)));
  if (batch.state !== 'done' || sure.size < doubtful.size) return null;
  return fullestDay(countDays(batch.verdicts.filter(({ article }) => article !== null && sure.has(article))));
}

function countDays(verdicts: readonly FileVerdict[]): { day: Day; articles: number }[] {
  const days = new Map<Day, number>();
  for (const verdict of verdicts) {
    if (verdict.published === null || verdict.article === null) continue;
    const day = verdict.published.value.slice(0, 10);
    if (day.length === 10) days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].map(([day, articles]) => ({ day, articles })).sort((one, other) => other.day.localeCompare(one.day));
}

import type { Day, Instant } from '../../preload/contract';
import { articleSummary, staleArticles, storedArticle } from '../store/articles';
import { replaceReading } from '../store/readings';
import { atomically } from '../store/database';
import { timeZoneOf } from '../store/library';
import { refuse } from '../store/failures';
import type { Library } from '../store/open';
import { AnalystLost, type Analysed, type Analysts, type Refusal } from './jobs';
import type { Patience } from './patience';
import { throttle } from './throttle';

export interface RereadTools {
  library: Library;
  analysts: Analysts;
  patience: Patience;
  engine: string;
  /** Only the articles published in these days, both included; null for all. */
  period: { from: Day; to: Day } | null;
  /** Imports and requests go before it. */
  background: boolean;
  now(): Instant;
  /** Told at the start, at each article and at the end; 0 of 0 when it was cancelled. */
  progress(progress: { done: number; total: number }): void;
  /** Asked before each article is written. */
  cancelled(): boolean;
}

/**
 * Reads every article again that another engine read. A date the user gave stays; staff decisions are kept apart and
 * find their words again by themselves. An article that can't be read again keeps the reading it has.
 * @returns how many were read again; some may have become stale meanwhile
 */
export async function rereadStale(tools: RereadTools): Promise<number> {
  const { library, analysts, engine, background } = tools;
  let replaced = 0;
  const waiting = staleArticles(library.db, engine, tools.period);
  let total = waiting.length;
  if (total === 0) return 0;
  let done = 0;
  const messages = throttle(() => tools.progress({ done, total }));
  const one = async (id: number): Promise<void> => {
    const dated = articleSummary(library.db, id).published;
    const outcome = await readAgain(library, id, dated?.basis === 'given' ? dated.value : null, {
      analysts,
      engine,
      background,
    });
    if (tools.cancelled()) return;
    if ('reading' in outcome) {
      const write = (): void => {
        // Given another date meanwhile: it was read again with that date, and this reading is the older one.
        const now = articleSummary(library.db, id).published;
        if (now?.value !== dated?.value || now?.basis !== dated?.basis) return;
        replaceReading(library.db, id, outcome.reading, tools.now());
        replaced += 1;
      };
      await tools.patience.wait(
        () => atomically(library.db, write),
        () => tools.cancelled(),
      );
    }
  };
  messages.now();
  const next = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined && !tools.cancelled(); id = waiting.shift()) {
      await one(id).catch(() => undefined);
      done += 1;
      messages.soon();
    }
  };
  await Promise.all(Array.from({ length: analysts.size + 1 }, next));
  if (tools.cancelled()) {
    done = 0;
    total = 0;
  }
  messages.now();
  return replaced;
}

interface Again {
  analysts: Analysts;
  engine: string;
  /** Waits until no other job is waiting. */
  background: boolean;
}

/**
 * Reads a stored article again; one whose analysis ends its worker comes back unanalysed.
 * @param given publication day given by the user, or null to tell it from the article
 */
export async function readAgain(
  library: Library,
  id: number,
  given: string | null,
  { analysts, engine, background }: Again,
): Promise<Analysed | { refused: Refusal }> {
  const { summary, path, format, encoding, fileTime, content, whole } = storedArticle(library.db, id);
  if (!whole)
    refuse(
      'damaged-library',
      `The original of article ${id} no longer has the bytes that were taken in: it is not read.`,
    );
  const { fileName, hash } = summary;
  const original = { fileName, path, format, encoding, fileTime, content, hash };
  const job = { kind: 'reread', original, given, timeZone: timeZoneOf(library), engine } as const;
  try {
    return await analysts.run({ ...job, analyse: true }, background);
  } catch (error) {
    if (!(error instanceof AnalystLost)) throw error;
    return analysts.run({ ...job, analyse: false }, background);
  }
}

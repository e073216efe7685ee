import type { Briefing, BriefingOptions, CameIn, Closing, Instant } from '../../preload/contract';
import { closeBriefing, rememberOptions } from '../store/briefings';
import { mayTouch, positionOf, writesOfOthers } from '../store/came-in';
import { closedAfter } from '../store/clock';
import { atomically } from '../store/database';
import { isDay } from '../store/days';
import { refuse } from '../store/failures';
import { undatedIn } from '../store/library';
import type { Library } from '../store/open';
import { cameIn } from './came-in';
import { clockBeforeClosing } from './clock';
import { refuseMisquotes, refuseUnseen } from './closing';
import { draftInput } from './draft';
import type { WrittenInput } from './draft-job';
import { AnalystLost, type Analysts, type Job, type Outcomes } from './jobs';
import type { Patience } from './patience';
import { rereadStale } from './reread';
import { keptOf } from './writes';

export interface DraftingTools {
  /** The library that is open now. @throws where none is */
  opened: () => Library;
  /** Whether a library is not the open one any more. */
  left: (library: Library) => boolean;
  analysts: Analysts;
  patience: Patience;
  engine: string;
  now: () => Instant;
}

/** Makes drafts, and closes them. */
export interface Drafting {
  /** The briefing of a period as the library stands. @param stoppable whether `stop` ends it */
  draft(options: BriefingOptions, stoppable?: boolean): Promise<Briefing>;
  /**
   * Closes the draft that was seen, and nothing that came in since.
   * @throws `changed` when it is another one by now; `refused` while a quotation is not word for word in its source
   */
  close(options: BriefingOptions, closing: Closing): Promise<Briefing>;
  /**
   * What came in since a draft of a period was made, by its fingerprint.
   * @returns null where it was made by no start of this one, or is forgotten
   */
  since(options: BriefingOptions, seen: string): CameIn[] | null;
  /** Ends the drafts that may be stopped. */
  stop(): void;
}

/** So many of the drafts that were made last are remembered, with what they were made of. */
const REMEMBERED = 40;

/** A draft that was asked for while something came in is made anew so often before it is left to whoever asks again. */
const TRIES = 5;

/** What a draft was made of. */
interface MadeOf {
  input: WrittenInput;
  /** Where the chain ended. */
  position: number;
  /** What told then whether another program writes to the file. */
  others: number;
  articles: ReadonlySet<number>;
}

type Remembered = Pick<MadeOf, 'position' | 'articles'>;

export function createDrafting({ opened, left, analysts, patience, engine, now }: DraftingTools): Drafting {
  const stoppable = new Set<AbortController>();
  /** The closing that was said to be later than the clock. */
  let clockSaid: Instant | null = null;
  /** By library and fingerprint, the newest last. */
  const remembered = new Map<string, Remembered>();
  const keyOf = (of: Library, fingerprint: string): string => `${of.path}\n${fingerprint}`;
  const remember = (of: Library, fingerprint: string, { position, articles }: Remembered): void => {
    const key = keyOf(of, fingerprint);
    // The same draft made once more holds what came in meanwhile.
    remembered.delete(key);
    remembered.set(key, { position, articles });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED) break;
      remembered.delete(oldest);
    }
  };

  /** What a briefing is made of. It names one engine, so what another one read in its period is read again first. */
  const gather = async (of: Library, options: BriefingOptions): Promise<MadeOf> => {
    if (!isDay(options.from) || !isDay(options.to))
      refuse('bad-request', 'A period is given by two days of the calendar, written YYYY-MM-DD.');
    if (options.from > options.to)
      refuse('bad-request', `The period ends (${options.to}) before it starts (${options.from}).`);
    // Only for the next time: left out where nothing more may be written.
    if (keptOf(of) === null) rememberOptions(of.db, options, now());
    await rereadStale({
      library: of,
      analysts,
      patience,
      engine,
      now,
      period: options,
      background: false,
      progress: () => undefined,
      cancelled: () => left(of),
    });
    if (left(of)) refuseLeft();
    // Read first: what another program writes while the rest is read then counts as come in since.
    const position = positionOf(of.db);
    const others = writesOfOthers(of.db);
    const input = draftInput(of, options, engine, now());
    const articles = new Set([...input.articles.map(({ id }) => id), ...input.late.map(({ article }) => article)]);
    return { input, position, others, articles };
  };

  /** Made beside this thread, which answers meanwhile. */
  const made = async <J extends Extract<Job, { kind: 'draft' | 'closing' }>>(
    of: Library,
    job: J,
    stop: AbortController,
  ): Promise<Outcomes[J['kind']]> => {
    try {
      const outcome = await analysts.run(job, false, stop.signal);
      if (left(of)) refuseLeft();
      return outcome;
    } catch (error) {
      if (stop.signal.aborted) refuse('cancelled', 'The briefing was stopped before it was made.');
      if (error instanceof AnalystLost)
        refuse('failed', `The briefing could not be made: ${error.message}. Choose a shorter period.`);
      throw error;
    }
  };

  return {
    async draft(options, mayStop = false) {
      const of = opened();
      const stop = new AbortController();
      if (mayStop) stoppable.add(stop);
      try {
        const from = await gather(of, options);
        const briefing = await made(of, { kind: 'draft', input: from.input }, stop);
        remember(of, briefing.fingerprint, from);
        return briefing;
      } finally {
        stoppable.delete(stop);
      }
    },
    async close(options, { by, seen }) {
      const of = opened();
      const last = closedAfter(of.db, now());
      // Said once: a clock that was ahead then must not keep everything open.
      if (last !== null && last !== clockSaid) {
        clockSaid = last;
        refuse('refused', clockBeforeClosing(now(), last));
      }
      for (let tries = 1; ; tries++) {
        const from = await gather(of, options);
        const { draft, misquotes } = await made(of, { kind: 'closing', input: from.input }, new AbortController());
        if (draft.fingerprint !== seen) refuseUnseen();
        remember(of, seen, from);
        refuseMisquotes(misquotes);
        const { position, others, articles, input } = from;
        const write = (): Briefing | null =>
          writesOfOthers(of.db) !== others ||
          mayTouch(of.db, position, articles, options) ||
          undatedIn(of.db) !== input.undated
            ? null
            : closeBriefing(of.db, draft, by, now());
        const closed = await patience.wait(
          () => atomically(of.db, write),
          () => left(of),
        );
        if (closed !== null) return closed;
        // Something came in while it was made; whether it changes the draft is seen by making it anew.
        if (tries === TRIES)
          refuse('refused', 'Articles or edits come in all the time, so nothing was closed. Wait until they are in.');
      }
    },
    since(options, seen) {
      const of = opened();
      const from = remembered.get(keyOf(of, seen));
      return from === undefined ? null : cameIn(of.db, from.position, from.articles, options);
    },
    stop() {
      for (const stop of stoppable) stop.abort();
    },
  };
}

const refuseLeft = (): never => refuse('cancelled', 'The library was closed before the briefing was made.');

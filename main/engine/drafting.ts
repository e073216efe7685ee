import type { Briefing, BriefingOptions, CameIn, Closing, Instant } from '../../preload/contract';
import { closeBriefing, rememberOptions } from '../store/briefings';
import { alteredCount } from '../store/chain/sound';
import { mayTouch, positionOf, writesOfOthers } from '../store/came-in';
import { closedAfter } from '../store/clock';
import { atomically } from '../store/database';
import { isDay } from '../store/days';
import { isFull, refuse } from '../store/failures';
import { undatedIn } from '../store/library';
import type { Library } from '../store/open';
import { cameIn } from './came-in';
import { clockBeforeClosing } from './clock';
import { refuseMisquotes, refuseUnseen } from './closing';
import { draftInput } from './draft';
import type { WrittenInput } from './draft-job';
import { AnalystLost, type Job, type Outcomes } from './jobs';
import type { WorkTools } from './over-library';
import { rereadStale } from './reread';
import { keptOf } from './writes';

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
  /** Keeps no draft any more: the library is closed. */
  forget(): void;
}

/** So many of the drafts that were made last are remembered, with what they were made of. */
const REMEMBERED = 40;

/** So many of them are kept whole: whoever goes from one day to another and back waits for neither again. */
const KEPT_WHOLE = 3;

/** A draft that was asked for while something came in is made anew so often before it is left to whoever asks again. */
const TRIES = 5;

/** What a draft was made of. */
interface MadeOf {
  input: WrittenInput;
  /** Where the chain ended. */
  position: number;
  /** What told then whether another program writes to the file. */
  others: number;
  /** How many rows were found then to be changed outside of the app. */
  altered: number;
  /** How many articles of the library had no day. */
  undated: number;
  articles: ReadonlySet<number>;
}

type Remembered = Pick<MadeOf, 'position' | 'articles'>;

/** A draft with what tells whether it still stands. */
interface Standing extends Omit<MadeOf, 'input'> {
  of: Library;
  options: string;
  briefing: Briefing;
}

export function createDrafting({ opened, left, analysts, patience, engine, now }: WorkTools): Drafting {
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

  /** The newest last. */
  let standing: Standing[] = [];
  /** Whether nothing was written since that a draft of these options may be made of. */
  const isUntouched = (of: Library, from: Omit<MadeOf, 'input'>, options: BriefingOptions): boolean =>
    writesOfOthers(of.db) === from.others &&
    !mayTouch(of.db, from.position, from.articles, options) &&
    undatedIn(of.db) === from.undated;

  /** The draft that was made last of these options, where it still stands. */
  const stillStanding = (of: Library, options: BriefingOptions): Briefing | null => {
    const written = JSON.stringify(options);
    const last = standing.find((one) => one.of === of && one.options === written);
    const holds =
      last !== undefined &&
      keptOf(of) === null &&
      last.altered === alteredCount(of.db) &&
      isUntouched(of, last, options);
    return holds ? last.briefing : null;
  };
  const stands = (of: Library, briefing: Briefing, { input, ...from }: MadeOf): void => {
    const options = JSON.stringify(input.options);
    standing = standing.filter((one) => one.of === of && one.options !== options).slice(1 - KEPT_WHOLE);
    standing.push({ ...from, of, options, briefing });
  };

  /** Only for the next time: a full disk keeps nobody from the briefing. */
  const rememberForNext = (of: Library, options: BriefingOptions): void => {
    try {
      rememberOptions(of.db, options, now());
    } catch (error) {
      if (!isFull(error)) throw error;
    }
  };

  /** Makes sure that a period can be drafted. A briefing names one engine, so what another one read is read again first. */
  const prepare = async (of: Library, options: BriefingOptions): Promise<void> => {
    if (!isDay(options.from) || !isDay(options.to))
      refuse('bad-request', 'A period is given by two days of the calendar, written YYYY-MM-DD.');
    if (options.from > options.to)
      refuse('bad-request', `The period ends (${options.to}) before it starts (${options.from}).`);
    if (keptOf(of) === null) rememberForNext(of, options);
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
  };

  /** What a briefing is made of. */
  const gather = (of: Library, options: BriefingOptions): MadeOf => {
    // Read first: what another program writes while the rest is read then counts as come in since.
    const position = positionOf(of.db);
    const others = writesOfOthers(of.db);
    const input = draftInput(of, options, engine, now());
    const articles = new Set([...input.articles.map(({ id }) => id), ...input.late.map(({ article }) => article)]);
    return { input, position, others, altered: alteredCount(of.db), undated: input.undated, articles };
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
        await prepare(of, options);
        const same = stillStanding(of, options);
        if (same !== null) return same;
        const from = gather(of, options);
        const briefing = await made(of, { kind: 'draft', input: from.input }, stop);
        remember(of, briefing.fingerprint, from);
        stands(of, briefing, from);
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
        await prepare(of, options);
        const from = gather(of, options);
        const { draft, misquotes } = await made(of, { kind: 'closing', input: from.input }, new AbortController());
        if (draft.fingerprint !== seen) refuseUnseen();
        remember(of, seen, from);
        refuseMisquotes(misquotes);
        const write = (): Briefing | null =>
          isUntouched(of, from, options) ? closeBriefing(of.db, draft, by, now()) : null;
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
    forget() {
      standing = [];
    },
  };
}

const refuseLeft = (): never => refuse('cancelled', 'The library was closed before the briefing was made.');

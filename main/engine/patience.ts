import { isBusy } from '../store/failures';
import { BUSY_MILLISECONDS, type Connection } from '../store/database';

/** Waits for another program that writes to the library, while this thread goes on answering. */
export interface Patience {
  /**
   * Does what writes to the library. While another program holds it, that is tried again until it can be done.
   * @param work writes in one transaction, so that it can be begun again
   * @param left true ends the waiting
   * @throws the database's own error when the waiting was ended; whatever `work` throws
   */
  wait<T>(work: () => T | Promise<T>, left?: () => boolean): Promise<T>;
  /** Ends all waiting. */
  end(): void;
}

/** Between two tries (milliseconds). */
const BETWEEN = 200;

/**
 * @param open the connection to the open library, null where none is open
 * @param tell called when the waiting begins and when it is over
 */
export function createPatience(open: () => Connection | null, tell: (waiting: boolean) => void): Patience {
  let waiting = 0;
  let ends = 0;

  /** Whoever waits is answered at once: the tries must not keep the thread. */
  const bePatient = (by: 1 | -1): void => {
    waiting += by;
    if (waiting === (by === 1 ? 1 : 0)) tell(by === 1);
    open()?.pragma(`busy_timeout = ${waiting > 0 ? 0 : BUSY_MILLISECONDS}`);
  };

  return {
    async wait(work, left = () => false) {
      const since = ends;
      const isOver = (error: unknown): boolean => !isBusy(error) || ends > since || left();
      try {
        return await work();
      } catch (error) {
        if (isOver(error)) throw error;
      }
      bePatient(1);
      try {
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, BETWEEN));
          try {
            return await work();
          } catch (error) {
            if (isOver(error)) throw error;
          }
        }
      } finally {
        bePatient(-1);
      }
    },
    end() {
      ends += 1;
    },
  };
}

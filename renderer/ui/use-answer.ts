import { useCallback, useEffect, useRef, useState } from 'react';
import type { Arguments, Asked, Failure, Value } from '../../preload/contract';
import { ask } from '../api';

interface Answered<T> {
  key: string;
  value: T | null;
  failure: Failure | null;
}

/** What a channel answers now. `value` is that of the last answer to these arguments. */
export interface Asking<T> {
  value: T | null;
  failure: Failure | null;
  busy: boolean;
  /** Asks the same once more. */
  again: () => void;
}

/**
 * Asks a channel and asks again whenever `revision` rises, one question at a time: changes that come while an answer is
 * awaited are answered together by the next one. `args` null asks nothing.
 */
export function useAnswer<C extends Asked>(channel: C, args: Arguments<C> | null, revision: number): Asking<Value<C>> {
  const key = args === null ? '' : JSON.stringify([channel, args]);
  const [answered, setAnswered] = useState<Answered<Value<C>>>({ key: '', value: null, failure: null });
  const [busy, setBusy] = useState(false);
  const wanted = useRef<{ key: string; args: Arguments<C> } | null>(null);
  const [asked, setAsked] = useState(0);
  const again = useCallback(() => setAsked((last) => last + 1), []);
  const running = useRef(false);
  const mounted = useRef(false);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  useEffect(() => {
    if (args === null) return;
    wanted.current = { key, args };
    if (running.current) return;
    const run = async (): Promise<void> => {
      running.current = true;
      setBusy(true);
      for (let next = wanted.current; next !== null; next = wanted.current) {
        wanted.current = null;
        const answer = await ask(channel, ...next.args);
        if (!mounted.current) break;
        const of = next.key;
        setAnswered((last) =>
          answer.ok
            ? { key: of, value: answer.value, failure: null }
            : { key: of, value: last.key === of ? last.value : null, failure: answer },
        );
      }
      running.current = false;
      if (mounted.current) setBusy(false);
    };
    void run();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `args` is told by `key`, and `revision` and `asked` only say that it is time.
  }, [channel, key, revision, asked]);

  const current = answered.key === key;
  return { value: current ? answered.value : null, failure: current ? answered.failure : null, busy, again };
}

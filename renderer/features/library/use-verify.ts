import { useEffect, useState } from 'react';
import type { Answer, Problem, VerifyReport } from '../../../preload/contract';
import { plural } from '../../../preload/contract/wording/words';
import { ask } from '../../api';
import { useDesk } from '../desk/context';

/** The check that runs: it goes on when its dialog is closed. */
let running: Promise<Answer<'library:verify'>> | null = null;
/** What it found while nobody looked, to be shown once. */
let unseen: VerifyReport | null = null;
/** How many dialogs wait for it. */
let looking = 0;

function verifying(): Promise<Answer<'library:verify'>> {
  running ??= ask('library:verify').finally(() => {
    running = null;
  });
  return running;
}

/** In a sentence or two. */
export function outcomeOf({ articles, problems }: VerifyReport): string {
  return problems.length === 0
    ? `${plural(articles, 'article')} verified: every one has its hash, and nothing was changed outside of Daybrief.`
    : `${plural(problems.length, 'problem')} found. Nothing was changed by looking: keep this library, and open a backup of it for what was right.`;
}

/**
 * Verifies the library from the moment it is shown; gone before the end, it is told in the strip what was found.
 * @param onFailed called where there is no report
 * @returns the report; null until it is there
 */
export function useVerify(onFailed: () => void): VerifyReport | null {
  const { fail, tell, dispatch } = useDesk();
  const [report, setReport] = useState<VerifyReport | null>(unseen);
  useEffect(() => {
    if (report !== null) return;
    let shown = true;
    looking += 1;
    const first = running === null;
    void verifying().then((answer) => {
      if (shown && answer.ok) setReport(answer.value);
      if (shown && !answer.ok) onFailed();
      // Told once, by who began it.
      if (!first) return;
      if (!answer.ok) fail(answer);
      else if (looking === 0) {
        const { value } = answer;
        tell(`The library was verified. ${outcomeOf(value)}`, [
          {
            name: 'Show',
            run() {
              unseen = value;
              dispatch({ type: 'dialog', name: 'verify' });
            },
          },
        ]);
      }
    });
    return () => {
      shown = false;
      looking -= 1;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- The check begins once, when the dialog opens.
  }, []);
  useEffect(() => {
    unseen = null;
  }, []);
  return report;
}

/** The way to what a problem is about; null where that is nothing one can look at. */
export function useWayTo(onClose: () => void): (problem: Problem) => (() => void) | null {
  const { state, dispatch } = useDesk();
  return ({ article, briefing }) => {
    if (article === undefined && briefing === undefined) return null;
    return () => {
      onClose();
      if (article !== undefined) {
        const back = state.screen ?? { kind: 'library', filter: 'all' };
        dispatch({ type: 'go', screen: { kind: 'article', id: article, back } });
      } else if (briefing !== undefined) dispatch({ type: 'go', screen: { kind: 'closed', id: briefing } });
    };
  };
}

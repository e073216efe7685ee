import { useCallback, useState, type ReactNode } from 'react';
import { ask } from '../../api';
import { Boundary } from '../../ui/boundary';
import { Button } from '../../ui/button';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { Reading } from '../reading/reading-screen';
import { FirstPage, ForeignPage, HandedPage, OtherKeyPage, StopPage } from './handed-pages';
import { Newer } from './newer';
import { SignedLine } from './signed-line';

/**
 * A briefing that was handed over in a file: read as any other, changed by nobody, taken into no library. Until its key
 * is known nothing but the signer is shown, and what was changed is not shown at all.
 */
export function HandedScreen({ id }: { id: number }): ReactNode {
  const { dispatch, fail } = useDesk();
  const [once, setOnce] = useState(false);
  const [kept, setKept] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const { value: opened, failure } = useAnswer('handover:open', [id, once], kept);
  const leave = useCallback(() => dispatch({ type: 'read', of: null }), [dispatch]);
  const keep = async (fingerprint: string): Promise<void> => {
    const answer = await ask('handover:keep', id, fingerprint);
    if (answer.ok) setKept((last) => last + 1);
    else {
      setProblem(answer.message);
      fail(answer);
    }
  };
  if (problem !== null || failure !== null)
    return (
      <HandedPage
        title="This file could not be opened"
        onLeave={leave}
        actions={
          <Button
            look="primary"
            onClick={() => {
              setProblem(null);
              setKept((last) => last + 1);
            }}
          >
            Try again
          </Button>
        }
      >
        <p role="alert">{problem ?? failure?.message}</p>
      </HandedPage>
    );
  if (opened === null)
    return (
      <main className="reading" id="content">
        <div className="reading-page">
          <p role="status">Checking the signature…</p>
        </div>
      </main>
    );
  switch (opened.kind) {
    case 'first':
      return (
        <FirstPage
          opened={opened}
          onKeep={() => void keep(opened.signer.fingerprint)}
          onOnce={() => setOnce(true)}
          onLeave={leave}
        />
      );
    case 'stop':
      return <StopPage opened={opened} onLeave={leave} />;
    case 'other-key':
      return <OtherKeyPage opened={opened} onLeave={leave} />;
    case 'foreign':
      return <ForeignPage opened={opened} onLeave={leave} />;
    case 'read':
      return (
        <Boundary
          renderInstead={() => (
            <HandedPage title="This briefing can’t be shown" onLeave={leave}>
              <p role="alert">
                “{opened.file}” is as {opened.signer.name} signed it, but it holds something that this version of
                Daybrief can’t draw. Ask for it as a PDF, and whether Daybrief is up to date on both machines.
              </p>
            </HandedPage>
          )}
        >
          <Reading
            briefing={opened.briefing}
            articles={opened.articles}
            signed={<SignedLine opened={opened} onCompare={() => setOnce(false)} />}
            beside={<Newer than={id} made={opened.made} />}
            onLeave={leave}
          />
        </Boundary>
      );
  }
}

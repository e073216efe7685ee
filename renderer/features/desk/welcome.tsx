import type { ReactNode } from 'react';
import { Bar } from './bar';
import { Button } from '../../ui/button';
import { useDesk, useReadOnly } from './context';
import { obey } from './use-commands';

/** An empty library invites. */
export function Welcome(): ReactNode {
  const desk = useDesk();
  const { imports, dispatch } = desk;
  const readOnly = useReadOnly();
  return (
    <>
      <Bar title="Briefings" heading={false} />
      <div className="scroll">
        <div className="empty">
          {readOnly ? (
            <h1>This library is empty</h1>
          ) : (
            <>
              <h1>Drop articles here</h1>
              <p>
                Files or whole folders of news articles (text, Markdown, HTML, Word, PDF, RTF, e-mail, tables, ZIP),
                anywhere on this window. Each day’s articles make that day’s briefing. Everything stays on this machine.
              </p>
            </>
          )}
          <div className="actions">
            {!readOnly && (
              <>
                <Button look="primary" onClick={imports.choose}>
                  Choose files…
                </Button>
                <Button onClick={() => dispatch({ type: 'dialog', name: 'paste' })}>Paste text…</Button>
              </>
            )}
            <Button onClick={() => obey('open-handed', desk)}>Open a handed-over briefing…</Button>
            <Button onClick={() => dispatch({ type: 'read', of: 'sample' })}>Show a sample briefing</Button>
          </div>
          {!readOnly && desk.library?.encrypted === false && (
            <p className="aside">
              Not encrypted: whoever can read the file can read the articles.{' '}
              <button type="button" className="link" onClick={() => dispatch({ type: 'dialog', name: 'passphrase' })}>
                Encrypt this library…
              </button>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

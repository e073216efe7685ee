import { useState, type ReactNode } from 'react';
import type { ArticleDetail } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { formatPeriod } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { TextField } from '../../ui/field';
import { useAnswer } from '../../ui/use-answer';
import { useDesk } from '../desk/context';
import { SignerField, useSigner } from '../desk/signer';

/** What has to be typed, so that nobody does it by a slip of the hand. */
const WORD = 'purge';

/** Removes what should never have been taken in: nothing brings it back, and what still holds it is said. */
export function PurgeDialog({
  article,
  onClose,
  onPurged,
}: {
  article: ArticleDetail;
  onClose: () => void;
  onPurged: () => void;
}): ReactNode {
  const { changed, fail, tell } = useDesk();
  const signer = useSigner();
  const answer = useAnswer('articles:touches', [article.id], 0);
  const { value: touched, failure } = answer;
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  // Nothing is purged before it is known what still holds it.
  const ready = touched !== null && reason.trim() !== '' && signer.name !== '' && typed.trim().toLowerCase() === WORD;
  const purge = async (): Promise<void> => {
    onClose();
    const answer = await ask('articles:purge', { article: article.id, reason: reason.trim(), by: signer.name });
    if (!answer.ok) {
      fail(answer);
      return;
    }
    signer.remember();
    onPurged();
    changed();
    tell('The article is gone for good. Its hash, who, when and why are kept.');
  };
  return (
    <Dialog title="Purge this article for good?" onClose={onClose} alert>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void purge();
        }}
      >
        <p>
          “{article.title}”: its bytes, text, findings, decisions and index entries are removed from the library’s file.
          It can’t be undone. To take an article out of drafts and keep it, withdraw it instead.
        </p>
        <Failed
          of={[answer]}
          says={(message) => `What still holds it could not be found out, and nothing is purged: ${message}`}
        />
        {touched === null && failure === null && <p role="status">Looking for what still holds it…</p>}
        {touched !== null && (touched.briefings.length > 0 || touched.backups.length > 0) && (
          <>
            <p>
              These still hold words of it, and stay as they are; wherever a closed briefing is shown, its words are
              covered:
            </p>
            <ul aria-label="What still holds it">
              {touched.briefings.map(({ id, title, from, to, version }) => (
                <li key={id}>
                  closed briefing {title}, {formatPeriod(from, to)}, version {version}
                </li>
              ))}
              {touched.backups.map((file) => (
                <li key={file}>copy {file}</li>
              ))}
            </ul>
          </>
        )}
        {touched !== null && touched.briefings.length === 0 && touched.backups.length === 0 && (
          <p>
            No closed briefing and no copy beside the library holds it. Copies elsewhere and exports are not known here.
          </p>
        )}
        <TextField label="Reason" autoFocus required maxLength={300} value={reason} onChange={setReason} />
        <SignerField signer={signer} label="Purged by" />
        <TextField label={`Type “${WORD}” to confirm`} autoComplete="off" value={typed} onChange={setTyped} />
        <div className="actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" disabled={!ready}>
            Purge for good
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

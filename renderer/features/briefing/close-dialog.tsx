import { useMemo, useState, type ReactNode } from 'react';
import { LEDE_UNREAD, type Briefing } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatPeriod } from '../../../preload/contract/wording/dates';
import { Dialog } from '../../ui/dialog';
import { articlesFrom, plural } from '../../../preload/contract/wording/words';
import { SignerField, useSigner } from '../desk/signer';
import { progressOf, reviewQueue } from '../review/queue';

/** Says what closing does before it is done. */
export function CloseDialog({
  briefing: drawn,
  onConfirm,
  onClose,
}: {
  briefing: Briefing;
  /** Given the draft as it was when the dialog opened, and the name of who closes it. */
  onConfirm: (seen: Briefing, by: string) => void;
  onClose: () => void;
}): ReactNode {
  // What comes in behind the dialog was not seen.
  const [briefing] = useState(drawn);
  const { options, version, glance } = briefing;
  const left = useMemo(() => progressOf(reviewQueue(briefing)), [briefing]);
  const signer = useSigner();
  const confirm = (): void => {
    if (signer.name === '') return;
    signer.remember();
    onConfirm(briefing, signer.name);
  };
  const front = briefing.checks.filter((check) => check.front && check.seen !== true).length;
  const unread = new Set(
    briefing.notCounted.filter(({ reason }) => reason === LEDE_UNREAD).map(({ citation }) => citation.article),
  ).size;
  return (
    <Dialog title="Close this briefing?" onClose={onClose} alert>
      <p>
        “{options.title}” for {formatPeriod(options.from, options.to)} will be frozen as version {version}, with{' '}
        {articlesFrom(glance)}.
      </p>
      <p>
        A closed briefing never changes. Articles and corrections that come later make a new version of this period when
        it is closed again.
        {options.marking === null && ' It carries no marking.'}
      </p>
      {left.front > 0 && (
        <p>{plural(left.front, 'figure or quote', 'figures and quotes')} on the front page unchecked.</p>
      )}
      {front > 0 && (
        <p>
          {plural(front, 'line')} of “Check before signing” {front === 1 ? 'concerns' : 'concern'} the front page and{' '}
          {front === 1 ? 'was' : 'were'} not looked at.
        </p>
      )}
      {unread > 0 && (
        <p>
          {plural(unread, 'article')} {unread === 1 ? 'gives' : 'give'} a figure of dead in headline or lede that was
          not read as a toll: see “Not counted, and why” before you close.
        </p>
      )}
      {glance.undated > 0 && (
        <p>
          {plural(glance.undated, 'article')} without a publication date {glance.undated === 1 ? 'is' : 'are'} not in
          it.
        </p>
      )}
      {briefing.desk.late.length > 0 && (
        <p>
          {plural(briefing.desk.late.length, 'late article')} {briefing.desk.late.length === 1 ? 'waits' : 'wait'} and{' '}
          {briefing.desk.late.length === 1 ? 'is' : 'are'} not in it.
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <SignerField signer={signer} label="Closed by" hint="Your name is printed with the briefing." autoFocus />
        <div className="actions">
          <Button onClick={onClose}>Keep as draft</Button>
          <Button type="submit" look="primary" disabled={signer.name === ''}>
            Close as version {version}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { LEDE_UNREAD, type Briefing } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatPeriod } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { plural } from '../../ui/words';
import { progressOf, reviewQueue } from '../review/queue';

/** Says what closing does before it is done. */
export function CloseDialog({
  briefing,
  onConfirm,
  onClose,
}: {
  briefing: Briefing;
  onConfirm: () => void;
  onClose: () => void;
}): ReactNode {
  const { options, version, glance } = briefing;
  const left = progressOf(reviewQueue(briefing));
  const front = briefing.checks.filter((check) => check.front && check.seen !== true).length;
  const unread = new Set(
    briefing.notCounted.filter(({ reason }) => reason === LEDE_UNREAD).map(({ citation }) => citation.article),
  ).size;
  return (
    <Dialog title="Close this briefing?" onClose={onClose} alert>
      <p>
        “{options.title}” for {formatPeriod(options.from, options.to)} will be frozen as version {version}, with{' '}
        {plural(glance.articles, 'article')} from {plural(glance.sources, 'source')}.
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
      <div className="actions">
        <Button onClick={onClose}>Keep as draft</Button>
        <Button look="primary" onClick={onConfirm}>
          Close as version {version}
        </Button>
      </div>
    </Dialog>
  );
}

import { useState, type ReactNode } from 'react';
import { SHORT_LIMIT, type ArticleDetail, type Day, type Touched } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatPeriod } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { Field, TextField } from '../../ui/field';
import { useAnswer } from '../../ui/use-answer';
import { harmNames, plural, publishedWithBasis } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';
import { allFindings, sentenceOf } from '../evidence/finding';

/** Gives an article a publication date, or gives it back the one that was read. */
export function SetDateDialog({ article, onClose }: { article: ArticleDetail; onClose: () => void }): ReactNode {
  const { changed, fail, tell } = useDesk();
  const [day, setDay] = useState(article.published?.value.slice(0, 10) ?? '');
  const { readDate } = article;
  const save = async (published: Day | null): Promise<void> => {
    const answer = await ask('articles:date', { articles: [article.id], published });
    onClose();
    if (!answer.ok) {
      fail(answer);
      return;
    }
    changed();
    tell(
      published === null
        ? 'The article has the date that was read of it. Ctrl+Z takes it back.'
        : 'The article is dated; its own dates are read again from there. Ctrl+Z takes it back.',
    );
  };
  const read = readDate === undefined ? '' : ` Read as: ${publishedWithBasis(readDate)}.`;
  return (
    <Dialog title="Publication date" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== '') void save(day);
        }}
      >
        <Field
          label="Published on"
          hint={`Recorded as given by the staff. “Yesterday” and the like in the text count from it.${read}`}
        >
          {(ids) => (
            <input
              {...ids}
              type="date"
              autoFocus
              required
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
        <div className="actions">
          {article.published?.basis === 'given' && <Button onClick={() => void save(null)}>As it was read</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={day === ''}>
            Set date
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What goes with a withdrawn article, and which closed briefings still tell of it. */
function Touches({ touched: { briefings, quotes, casualties } }: { touched: Touched }): ReactNode {
  return (
    <>
      <p>
        With it leave the drafts: {plural(casualties, 'casualty statement')} and {plural(quotes, 'quote')}.
      </p>
      {briefings.length > 0 && (
        <>
          <p>It stands in {plural(briefings.length, 'closed briefing')}:</p>
          <ul aria-label="Closed briefings it stands in">
            {briefings.map(({ id, title, from, to, version }) => (
              <li key={id}>
                {title}, {formatPeriod(from, to)}, version {version}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The statements that leave the drafts with the article, each in its sentence. */
function Statements({ of: { findings } }: { of: ArticleDetail }): ReactNode {
  const statements = allFindings(findings).filter(({ kind }) => kind !== 'role');
  if (statements.length === 0) return null;
  return (
    <ul className="touched" aria-label="Statements that leave the drafts" tabIndex={0}>
      {statements.map((finding) => {
        const [start, end] = sentenceOf(findings, finding.start, finding.end);
        return (
          <li key={`${finding.kind} ${finding.start} ${finding.end}`}>
            <b>
              {finding.kind === 'casualty' && harmNames[finding.casualty.type]}
              {finding.kind === 'quote' && `Said by ${finding.quote.speaker?.name ?? 'nobody named'}`}:
            </b>{' '}
            {findings.text.slice(start, end)}
          </li>
        );
      })}
    </ul>
  );
}

export function WithdrawDialog({ article, onClose }: { article: ArticleDetail; onClose: () => void }): ReactNode {
  const answer = useAnswer('articles:touches', [article.id], 0);
  const { value: touched, failure } = answer;
  const { changed, fail, tell } = useDesk();
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    const answer = await ask('articles:withdraw', article.id, reason.trim());
    onClose();
    if (!answer.ok) {
      fail(answer);
      return;
    }
    changed();
    tell('Withdrawn. Drafts leave it out; closed briefings stay as they are.');
  };
  return (
    <Dialog title="Withdraw this article?" onClose={onClose} alert>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') void save();
        }}
      >
        <p>
          It stays in the library and can be restored, but drafts no longer count it. Closed briefings do not change.
        </p>
        <Failed of={[answer]} says={(message) => `What it touches could not be found out: ${message}`} />
        {touched === null && failure === null && <p role="status">Looking for what it touches…</p>}
        {touched !== null && <Touches touched={touched} />}
        <Statements of={article} />
        <TextField label="Reason" autoFocus required maxLength={SHORT_LIMIT} value={reason} onChange={setReason} />
        <div className="actions">
          <Button onClick={onClose}>Keep it</Button>
          <Button type="submit" look="danger" disabled={reason.trim() === ''}>
            Withdraw
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

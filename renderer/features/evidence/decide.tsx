import { useState, type ReactNode } from 'react';
import type { ArticleDetail, Decision, Patch } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { TextField } from '../../ui/field';
import { useDesk } from '../desk/context';
import { byWhom } from '../edit/words';
import { usePlainKeys } from '../desk/use-plain-keys';
import { CasualtyForm, QuoteForm } from './correct-form';
import { asDecided, decisionOn, findingKey, type Finding } from './finding';

const decided: Record<Decision['verdict'], string> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  corrected: 'Corrected',
  withdrawn: 'Taken back',
};

/** So much of a finding's words as tells which one was decided on. */
const short = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 60)}…`);

/** Accept, correct or reject a finding. What is decided stays, even when the library is read again. */
export function Decide({
  detail,
  finding,
  onDecided,
}: {
  detail: ArticleDetail;
  finding: Finding;
  /** Called when a decision was kept, not when one was taken back. */
  onDecided?: () => void;
}): ReactNode {
  const { changed, fail, tell, library } = useDesk();
  const [form, setForm] = useState<'correct' | 'reject' | null>(null);
  const current = decisionOn(detail, finding);
  const correctable = finding.kind !== 'role';
  const shown = asDecided(finding, detail);

  const add = async (verdict: Decision['verdict'], patch: Patch | null, reason: string): Promise<void> => {
    const answer = await ask('decisions:add', {
      key: findingKey(detail.id, detail.findings.text, finding),
      verdict,
      patch,
      reason,
    });
    if (!answer.ok) {
      fail(answer);
      return;
    }
    setForm(null);
    changed();
    tell(`${decided[verdict]}: “${short(detail.findings.text.slice(finding.start, finding.end))}”`);
    if (verdict !== 'withdrawn') onDecided?.();
  };

  usePlainKeys({
    a: () => void add('accepted', null, ''),
    ...(correctable ? { c: () => setForm('correct') } : {}),
    r: () => setForm('reject'),
  });

  return (
    <>
      {current !== null && (
        <p className="decided">
          {decided[current.verdict]} {byWhom(current.by)}, {formatInstant(current.at, library?.timeZone ?? 'UTC')}
          {current.patch?.kind === 'quote' && `: said by ${current.patch.speaker ?? 'nobody named'}`}
          {current.reason !== '' && `. Reason: ${current.reason}`}{' '}
          <button type="button" className="link" onClick={() => void add('withdrawn', null, '')}>
            Take back
          </button>
        </p>
      )}
      <div className="acts">
        <Button look="primary" aria-keyshortcuts="A" onClick={() => void add('accepted', null, '')}>
          Accept <kbd aria-hidden="true">A</kbd>
        </Button>
        {correctable && (
          <Button aria-keyshortcuts="C" aria-expanded={form === 'correct'} onClick={() => setForm('correct')}>
            Correct <kbd aria-hidden="true">C</kbd>
          </Button>
        )}
        <Button aria-keyshortcuts="R" aria-expanded={form === 'reject'} onClick={() => setForm('reject')}>
          Reject <kbd aria-hidden="true">R</kbd>
        </Button>
      </div>
      {form === 'correct' && finding.kind === 'quote' && (
        <QuoteForm
          quote={shown.kind === 'quote' ? shown.quote : finding.quote}
          onCancel={() => setForm(null)}
          onSave={(patch, reason) => void add('corrected', patch, reason)}
        />
      )}
      {form === 'correct' && finding.kind === 'casualty' && (
        <CasualtyForm
          casualty={shown.kind === 'casualty' ? shown.casualty : finding.casualty}
          onCancel={() => setForm(null)}
          onSave={(patch, reason) => void add('corrected', patch, reason)}
        />
      )}
      {form === 'reject' && (
        <RejectForm onCancel={() => setForm(null)} onSave={(reason) => void add('rejected', null, reason)} />
      )}
    </>
  );
}

function RejectForm({ onSave, onCancel }: { onSave: (reason: string) => void; onCancel: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason.trim());
      }}
    >
      <TextField label="Why is it wrong?" autoFocus maxLength={500} value={reason} onChange={setReason} />
      <div className="acts">
        <Button type="submit" look="danger">
          Reject this finding
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

import { useState, type ReactNode } from 'react';
import { notAnalysed, type Anchor, type ArticleDetail, type Span } from '../../../preload/contract';
import { ask } from '../../api';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { formatBytes, formatNumber } from '../../../preload/contract/wording/figures';
import { Markdown } from '../../ui/markdown';
import { useAnswer } from '../../ui/use-answer';
import { outletName, plural, publishedWithBasis } from '../../../preload/contract/wording/words';
import { ActorName } from '../actor/link';
import { namedHere } from '../actor/named-here';
import { NamedList } from '../actor/named-list';
import { useDesk, useReadOnly } from '../desk/context';
import { Note } from '../edit/staff-words';
import { byWhom } from '../edit/words';
import type { Screen } from '../desk/state';
import { RepairList } from '../evidence/passage';
import { Altered } from './altered';
import { AddFindingDialog } from './add-finding';
import { DetailsDialog } from './details-dialog';
import { ArticleText } from './article-text';
import { ArticleNoteDialog, noteAction } from './note';
import { PurgeDialog } from './purge-dialog';
import { SetDateDialog, WithdrawDialog } from './article-dialogs';

const formats: Record<ArticleDetail['format'], string> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  docx: 'Word',
  pdf: 'PDF',
  rtf: 'RTF',
  email: 'e-mail',
  record: 'a line of a table',
};

/** A whole article: its text with repairs and findings, and everything known about the file; open at the sentence one comes from. */
export function ArticleScreen({ id, back, at }: { id: number; back: Screen; at: Span | null }): ReactNode {
  const { dispatch, revision } = useDesk();
  const answer = useAnswer('articles:get', [id], revision);
  const { value: detail, failure } = answer;
  return (
    <>
      <Bar
        title="Article"
        heading={detail === null}
        before={<Button onClick={() => dispatch({ type: 'go', screen: back })}>Back</Button>}
      />
      <div className="scroll">
        <Failed of={[answer]} />
        {detail === null && failure === null && <p role="status">Reading…</p>}
        {detail !== null && (
          <Article
            detail={detail}
            at={at}
            onPurged={() => dispatch({ type: 'go', screen: { kind: 'library', filter: 'all' } })}
          />
        )}
      </div>
    </>
  );
}

function Article({
  detail,
  at,
  onPurged,
}: {
  detail: ArticleDetail;
  at: Span | null;
  /** Called when it is gone: there is nothing left to show. */
  onPurged: () => void;
}): ReactNode {
  const { library, changed, fail, tell } = useDesk();
  const [view, setView] = useState<'text' | 'markdown'>('text');
  const [dialog, setDialog] = useState<'date' | 'withdraw' | 'add' | 'details' | 'note' | 'purge' | null>(null);
  const [selected, setSelected] = useState<Anchor | null>(null);
  const readOnly = useReadOnly();
  const { findings } = detail;
  const named = namedHere(findings, null);
  const restore = async (): Promise<void> => {
    const answer = await ask('articles:restore', detail.id);
    if (!answer.ok) {
      fail(answer);
      return;
    }
    changed();
    tell('The article is back in the library.');
  };
  return (
    <article className="article">
      <h1>{detail.title}</h1>
      <p className="meta">
        {outletName(detail)}, {publishedWithBasis(detail.published)}
      </p>
      <Altered of={detail} />
      <Note of={detail} />
      <Facts detail={detail} timeZone={library?.timeZone ?? 'UTC'} />
      <div className="tools">
        {!readOnly && (
          <>
            <Button onClick={() => setDialog('add')}>Add a finding…</Button>
            <Button onClick={() => setDialog('note')}>{noteAction(detail)}…</Button>
            <Button onClick={() => setDialog('details')}>Edit data…</Button>
            <Button onClick={() => setDialog('date')}>Set date…</Button>
            {detail.withdrawn === null ? (
              <Button onClick={() => setDialog('withdraw')}>Withdraw…</Button>
            ) : (
              <Button onClick={() => void restore()}>Restore</Button>
            )}
            <Button onClick={() => setDialog('purge')}>Purge…</Button>
          </>
        )}
        {detail.markdown !== null && (
          <Button aria-pressed={view === 'markdown'} onClick={() => setView(view === 'text' ? 'markdown' : 'text')}>
            {view === 'text' ? 'Show as Markdown' : 'Show text with findings'}
          </Button>
        )}
      </div>
      {findings.repairs.length > 0 && (
        <details>
          <summary>{plural(findings.repairs.length, 'repair')}, tinted in the text</summary>
          <RepairList text={findings.text} repairs={findings.repairs} />
        </details>
      )}
      {named.length > 0 && (
        <details>
          <summary>{plural(named.length, 'name')}, each with a page</summary>
          <NamedList actors={named} />
        </details>
      )}
      {view === 'markdown' && detail.markdown !== null ? (
        <Markdown text={detail.markdown} headings={1} long />
      ) : (
        <ArticleText detail={detail} at={at} onSelect={setSelected} />
      )}
      {selected !== null && dialog === null && view === 'text' && (
        <p className="selected">
          <span>“{selected.phrase}”</span>
          {namedHere(findings, [selected.start, selected.end]).map(({ id, name }) => (
            <ActorName key={id} name={name}>
              Page of {name}
            </ActorName>
          ))}
          {!readOnly && (
            <Button look="primary" onClick={() => setDialog('add')}>
              Add as a finding…
            </Button>
          )}
        </p>
      )}
      {dialog === 'add' && (
        <AddFindingDialog
          detail={detail}
          selected={selected}
          onClose={() => {
            setDialog(null);
            setSelected(null);
          }}
        />
      )}
      {dialog === 'purge' && <PurgeDialog article={detail} onClose={() => setDialog(null)} onPurged={onPurged} />}
      {dialog === 'note' && <ArticleNoteDialog article={detail} onClose={() => setDialog(null)} />}
      {dialog === 'details' && <DetailsDialog detail={detail} onClose={() => setDialog(null)} />}
      {dialog === 'date' && <SetDateDialog article={detail} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog article={detail} onClose={() => setDialog(null)} />}
    </article>
  );
}

const FIELD_NAMES: Record<string, string> = {
  title: 'title',
  source: 'outlet',
  agency: 'agency',
  dateline: 'dateline',
  date: 'date',
  withdrawn: 'withdrawn',
  restored: 'restored',
};

/** What was read of the data that the staff says otherwise. */
function asRead({ given, read, readDate }: ArticleDetail): [name: string, value: string][] {
  const fields = (['title', 'source', 'agency', 'dateline'] as const).flatMap((field): [string, string][] =>
    given[field] === null ? [] : [[`Read as ${FIELD_NAMES[field] ?? field}`, read[field] ?? 'nothing']],
  );
  return readDate === undefined ? fields : [...fields, ['Read as date', publishedWithBasis(readDate)]];
}

function Facts({ detail, timeZone }: { detail: ArticleDetail; timeZone: string }): ReactNode {
  const { findings, withdrawn } = detail;
  const withdrawal = detail.changes.find(({ at, fields }) => at === withdrawn?.at && fields.includes('withdrawn'));
  const rows: [name: string, value: string | null][] = [
    ...asRead(detail),
    ...detail.changes
      .filter((change) => change !== withdrawal)
      .map(({ by, at, fields }): [string, string] => [
        'Changed',
        `${fields.map((field) => FIELD_NAMES[field] ?? field).join(', ')}, ${byWhom(by)}, ${formatInstant(at, timeZone)}`,
      ]),
    ['Byline', detail.byline],
    ['Dateline', findings.header.dateline],
    [
      'Can be read two ways',
      detail.ambiguousDates.length > 0 ? detail.ambiguousDates.map((date) => `“${date}”`).join(', ') : null,
    ],
    [
      'Analysed',
      detail.analysed
        ? `${plural(detail.quotes, 'quote')}, ${plural(detail.casualties, 'casualty statement')}, engine ${findings.engine}`
        : notAnalysed(detail.language),
    ],
    [
      'Withdrawn',
      withdrawn === null
        ? null
        : `${withdrawal === undefined ? '' : `${byWhom(withdrawal.by)}, `}${formatInstant(withdrawn.at, timeZone)}: ${withdrawn.reason}`,
    ],
    ['File', detail.fileName],
    ['Read from', detail.path ?? 'pasted text'],
    [
      'Original',
      `${formats[detail.format]}, ${formatBytes(detail.bytes)}, ${detail.encoding}, ${formatNumber(detail.words)} words`,
    ],
    ['Taken in', formatInstant(detail.imported, timeZone)],
    ['SHA-256', detail.hash],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([name, value], index) =>
          value !== null && (
            <div key={index} className="fact-row">
              <dt>{name}</dt>
              <dd>{name === 'SHA-256' ? <code>{value}</code> : value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

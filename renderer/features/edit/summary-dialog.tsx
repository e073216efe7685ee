import { useState, type ReactNode } from 'react';
import type { Anchor, ArticleDetail, Edit } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { Field } from '../../ui/field';
import { useAnswer } from '../../ui/use-answer';
import { outletName } from '../../../preload/contract/wording/words';
import { anchorOf, useEditing, type EditDialog } from './context';

interface Chosen {
  at: Anchor;
  /** The staff's own wording; null: the sentence as it stands. */
  text: string | null;
}

/** Most sentences that a lead prints. */
const MOST = 5;

const same = (a: Anchor, b: Anchor): boolean => a.article === b.article && a.start === b.start && a.end === b.end;

/** Chooses the sentences of a lead's summary from its articles, their order, and the staff's wording where it is wanted. */
export function SummaryDialog({
  dialog: { story, lead },
  onClose,
}: {
  dialog: Extract<EditDialog, { name: 'summary' }>;
  onClose: () => void;
}): ReactNode {
  const editing = useEditing();
  const [chosen, setChosen] = useState<readonly Chosen[]>(() =>
    lead.summary.flatMap(({ citation, text, staff }): Chosen[] => {
      const at = editing === null ? null : anchorOf(editing.briefing, citation);
      return at === null ? [] : [{ at, text: staff === true ? text : null }];
    }),
  );
  const articles = lead.sources.flatMap((index) => editing?.briefing.sources[index] ?? []);
  const [article, setArticle] = useState(articles[0]?.article ?? 0);
  const answer = useAnswer('articles:get', [article], 0);
  const { value: detail, failure } = answer;
  if (editing === null) return null;

  const put = (at: Anchor): void =>
    setChosen((known) =>
      known.some((one) => same(one.at, at))
        ? known.filter((one) => !same(one.at, at))
        : [...known, { at, text: null }].slice(0, MOST),
    );
  const move = (index: number, step: 1 | -1): void =>
    setChosen((known) => {
      const [one, other] = [known[index], known[index + step]];
      if (one === undefined || other === undefined) return known;
      return known.map((item, place) => (place === index ? other : place === index + step ? one : item));
    });
  const write = (index: number, text: string | null): void =>
    setChosen((known) => known.map((item, place) => (place === index ? { ...item, text } : item)));
  const save = (sentences: Extract<Edit, { kind: 'story-summary' }>['sentences'], said: string): void => {
    onClose();
    void editing.edit({ kind: 'story-summary', story, sentences }, said);
  };

  return (
    <Dialog title="Summary of this lead" onClose={onClose} wide>
      <p className="of">{lead.title}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0)
            save(
              chosen.map(({ at, text }) => ({ at, text: text === null || text.trim() === '' ? null : text.trim() })),
              'The summary is the staff’s choice.',
            );
        }}
      >
        <ol className="chosen-sentences" aria-label="Printed, in this order">
          {chosen.map(({ at, text }, index) => (
            <li key={`${at.article}-${at.start}`}>
              <p>{at.phrase}</p>
              {text !== null && (
                <Field label="Own wording" hint="Printed as the staff’s words; it leads back to the sentence above.">
                  {(ids) => (
                    <textarea
                      {...ids}
                      rows={2}
                      maxLength={2000}
                      value={text}
                      onChange={(event) => write(index, event.target.value)}
                    />
                  )}
                </Field>
              )}
              <div className="acts">
                <Button disabled={index === 0} onClick={() => move(index, -1)}>
                  Up
                </Button>
                <Button disabled={index === chosen.length - 1} onClick={() => move(index, 1)}>
                  Down
                </Button>
                <Button onClick={() => write(index, text === null ? at.phrase : null)}>
                  {text === null ? 'Own wording' : 'The source’s words'}
                </Button>
                <Button onClick={() => put(at)}>Remove</Button>
              </div>
            </li>
          ))}
        </ol>
        {chosen.length === 0 && <p role="alert">Choose at least one sentence.</p>}
        {articles.length > 1 && (
          <Field label="Article">
            {(ids) => (
              <select {...ids} value={article} onChange={(event) => setArticle(Number(event.target.value))}>
                {articles.map((source) => (
                  <option key={source.article} value={source.article}>
                    {source.title} ({outletName(source)})
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Failed of={[answer]} />
        {detail === null ? (
          failure === null && <p role="status">Reading…</p>
        ) : (
          <Sentences detail={detail} chosen={chosen} onToggle={put} full={chosen.length === MOST} />
        )}
        <div className="actions">
          {lead.staff?.summary === true && (
            <Button onClick={() => save(null, 'The summary is the machine’s choice again.')}>
              Give back to the machine
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={chosen.length === 0}>
            Save summary
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Sentences({
  detail: { id, findings },
  chosen,
  onToggle,
  full,
}: {
  detail: ArticleDetail;
  chosen: readonly Chosen[];
  onToggle: (at: Anchor) => void;
  full: boolean;
}): ReactNode {
  return (
    <fieldset className="choice pick">
      <legend>Sentences of the article{full && `; ${MOST} are chosen, which is all there is room for`}</legend>
      {findings.sentences.map(([start, end]) => {
        const at: Anchor = { article: id, start, end, phrase: findings.text.slice(start, end) };
        const held = chosen.find((one) => one.at.article === id && one.at.start < end && one.at.end > start);
        return (
          <label className="check" key={start}>
            <input
              type="checkbox"
              checked={held !== undefined}
              disabled={full && held === undefined}
              onChange={() => onToggle(held?.at ?? at)}
            />
            <span>{at.phrase}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

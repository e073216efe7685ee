import type { ReactNode } from 'react';
import { notAnalysed, type FileVerdict, type WatchHit } from '../../../preload/contract';
import { plural, publishedWithBasis } from '../../../preload/contract/wording/words';
import { useDesk } from '../desk/context';

/** One file: what became of it, its date and whether that is certain. */
export function VerdictLine({
  verdict,
  lists,
}: {
  verdict: FileVerdict;
  /** Watch-lists whose names it holds. */
  lists: WatchHit['lists'];
}): ReactNode {
  const { dispatch } = useDesk();
  const { article, of } = verdict;
  const open = (id: number): void =>
    dispatch({ type: 'go', screen: { kind: 'article', id, back: { kind: 'import' } } });
  return (
    <div className="verdict">
      <div>
        {article === null ? (
          <span className="file">{verdict.title ?? fileName(verdict.file)}</span>
        ) : (
          <button type="button" className="link file" onClick={() => open(article)}>
            {verdict.title ?? fileName(verdict.file)}
          </button>
        )}
      </div>
      <p className="message">
        {of === null ? verdict.message : <AboutAnother verdict={verdict} of={of} open={open} />}
      </p>
      {lists.map(({ id, name, names, altered }) => (
        <p key={id} className="watched">
          On watch-list “{name}”{altered === true && ', which was changed outside of Daybrief'}: {names.join(', ')}
        </p>
      ))}
      {article !== null && (
        <p className="message">
          {fileName(verdict.file)}, <DateLine verdict={verdict} />
          {verdict.repairs > 0 && `, ${plural(verdict.repairs, 'repair')}`}
          {verdict.encoding !== null && verdict.encoding.toLowerCase() !== 'utf-8' && `, read as ${verdict.encoding}`}
          {verdict.language !== null && verdict.language !== 'en' && (
            <span className="flag">, {notAnalysed(verdict.language)}</span>
          )}
        </p>
      )}
    </div>
  );
}

/**
 * What became of a file that is like an article here: the other's title leads to it where the message names it, and is
 * not said again where both have the same.
 */
export function AboutAnother({
  verdict: { message, title },
  of,
  open,
}: {
  verdict: Pick<FileVerdict, 'message' | 'title'>;
  of: NonNullable<FileVerdict['of']>;
  open: (article: number) => void;
}): ReactNode {
  const named = `“${of.title}”`;
  const at = message.indexOf(named);
  const link = (
    <button type="button" className="link" onClick={() => open(of.article)}>
      {of.title === title ? 'the article here' : of.title}
    </button>
  );
  if (at === -1)
    return (
      <>
        {message} {link}
      </>
    );
  return (
    <>
      {message.slice(0, at)}
      {link}
      {message.slice(at + named.length)}
    </>
  );
}

function DateLine({ verdict }: { verdict: FileVerdict }): ReactNode {
  const { published, ambiguousDates } = verdict;
  if (published === null && ambiguousDates.length > 0)
    return (
      <span className="flag">
        date unknown: {ambiguousDates.map((date) => `“${date}”`).join(', ')} can be read two ways
      </span>
    );
  const text = publishedWithBasis(published);
  return published === null || published.basis === 'file' ? <span className="flag">{text}</span> : text;
}

/** The last part of a path, whichever way its slashes lean. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}

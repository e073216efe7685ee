import type { ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatInstant } from '../../../preload/contract/wording/dates';
import { plural } from '../../../preload/contract/wording/words';
import { useEditing } from './context';

/** Articles that came in after the period was closed: they wait here until somebody takes them into the next version. */
export function LateArticles({ briefing }: { briefing: Briefing }): ReactNode {
  const editing = useEditing();
  const { late } = briefing.desk;
  if (late.length === 0) return null;
  const take = (articles: number[]): void =>
    void editing?.edit(
      { kind: 'late-article', articles, taken: true },
      `${plural(articles.length, 'article')} taken into version ${briefing.version}.`,
    );
  return (
    <section className="draft-edits" aria-label="Late articles">
      <h2>
        {plural(late.length, 'late article')} since version {briefing.version - 1} was closed
      </h2>
      <p>
        {late.length === 1 ? 'It is' : 'They are'} not in this draft until somebody takes{' '}
        {late.length === 1 ? 'it' : 'them'} in.
      </p>
      <ul>
        {late.map(({ article, title, source, imported }) => (
          <li key={article}>
            {title}, {source ?? 'no source named'}, taken in {formatInstant(imported, briefing.timeZone)}{' '}
            {editing !== null && (
              <Button onClick={() => take([article])} aria-label={`Take into version ${briefing.version}: ${title}`}>
                Take into version {briefing.version}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing !== null && late.length > 1 && (
        <Button look="primary" onClick={() => take(late.map(({ article }) => article))}>
          Take all {late.length}
        </Button>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { ActorPage, EditEntry, Sighting } from '../../../preload/contract';
import { Bar } from '../desk/bar';
import { Button } from '../../ui/button';
import { formatInstant, formatPublished } from '../../../preload/contract/wording/dates';
import { Failed } from '../../ui/failed';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { useAnswer } from '../../ui/use-answer';
import { plural } from '../../../preload/contract/wording/words';
import { useDesk, useReadOnly } from '../desk/context';
import type { Screen } from '../desk/state';
import { useTakeBack } from '../edit/use-edit';
import { editInWords, reasonOf } from '../edit/words';
import { everything } from '../library/narrowing';

/** All that the library tells of one actor, over all its days. */
export function ActorScreen({ name, back }: { name: string; back: Screen }): ReactNode {
  const { dispatch, revision } = useDesk();
  const answer = useAnswer('actors:get', [name], revision);
  const { value: page, failure, busy } = answer;
  const parts = name.split(' and ');
  return (
    <>
      <Bar
        title={page?.name ?? name}
        heading={page === null}
        before={<Button onClick={() => dispatch({ type: 'go', screen: back })}>Back</Button>}
      >
        {/* The index knows the names as the articles have them. */}
        {page !== null && page.articles.length > 0 && page.edits.length === 0 && (
          <Button
            onClick={() =>
              dispatch({
                type: 'go',
                screen: { kind: 'library', filter: 'all', search: { ...everything, where: { actor: page.name } } },
              })
            }
          >
            In the library
          </Button>
        )}
      </Bar>
      <div className="scroll" aria-busy={busy}>
        <Failed of={[answer]} />
        {page === null && failure === null && <p role="status">Reading…</p>}
        {page !== null && (
          <article className="actor-page" aria-label={page.name}>
            <header>
              <h1>{page.name}</h1>
              <p className="soft">
                {page.kind === 'organisation' ? 'Organisation. ' : ''}
                {plural(page.articles.length + page.older, 'article')}
                {page.aliases.length > 0 && `; named as ${page.aliases.join(', ')}`}
              </p>
            </header>
            {page.articles.length === 0 && page.quotes.length === 0 && (
              <div className="none">
                <p>No article of the library names {page.name} as one who acts.</p>
                {parts.length > 1 &&
                  parts.map((part) => (
                    <Button
                      key={part}
                      onClick={() => dispatch({ type: 'go', screen: { kind: 'actor', name: part, back } })}
                    >
                      {part}
                    </Button>
                  ))}
              </div>
            )}
            {page.older > 0 && (
              <p className="none">
                Read from the newest {formatNumber(page.articles.length)} articles; {formatNumber(page.older)} older
                ones name them as well.
              </p>
            )}
            <Parts page={page} from={{ kind: 'actor', name, back }} />
            <NameEdits edits={page.edits} />
          </article>
        )}
      </div>
    </>
  );
}

function Parts({ page, from }: { page: ActorPage; from: Screen }): ReactNode {
  return (
    <>
      <Part name="Roles" count={page.roles.length}>
        {page.roles.map(({ text, former, first, last, articles }, index) => (
          <li key={index}>
            <Words at={last}>{former ? `formerly ${text}` : text}</Words>
            <span className="soft">
              {' '}
              {articles === 1 ? (
                <Where at={first} from={from} />
              ) : (
                <>
                  {plural(articles, 'article')}, first <Where at={first} from={from} />, last{' '}
                  <Where at={last} from={from} />
                </>
              )}
            </span>
          </li>
        ))}
      </Part>
      <Part name="Quotes" count={page.quotes.length}>
        {page.quotes.map(({ kind, parts, at, also }, index) => (
          <li key={index}>
            <Words at={at}>
              {kind === 'indirect' ? parts.join(' … ') : parts.map((part) => `“${part}”`).join(' … ')}
            </Words>
            <span className="soft">
              {' '}
              {kind === 'indirect' && 'in the paper’s words, '}
              <Where at={at} from={from} />
              {also > 0 && `, and ${plural(also, 'more article')}`}
            </span>
          </li>
        ))}
      </Part>
      <Part name="Decisions and moves" count={page.deeds.length}>
        {page.deeds.map(({ text, at }, index) => (
          <li key={index}>
            <Words at={at}>{text}</Words>
            <span className="soft">
              {' '}
              <Where at={at} from={from} />
            </span>
          </li>
        ))}
      </Part>
      <Part name="Articles" count={page.articles.length}>
        {page.articles.map((at) => (
          <li key={at.article}>
            <ArticleLink at={at} from={from}>
              {at.title}
            </ArticleLink>
            <span className="soft"> {sourceOf(at)}</span>
          </li>
        ))}
      </Part>
    </>
  );
}

function Part({ name, count, children }: { name: string; count: number; children: ReactNode }): ReactNode {
  if (count === 0) return null;
  return (
    <section aria-label={name}>
      <h2 className="section">
        {name} <span>{formatNumber(count)}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

/** Words that open their sentence in the evidence. */
function Words({ at: { article, start, end }, children }: { at: Sighting; children: ReactNode }): ReactNode {
  const { look } = useDesk();
  return (
    <button
      type="button"
      className="sighting"
      onClick={(event) => look({ article, start, end, reference: null }, event.currentTarget)}
    >
      {children}
    </button>
  );
}

const sourceOf = ({ source, published }: Sighting): string =>
  [source ?? 'no source named', published === null ? 'undated' : formatPublished(published)].join(', ');

/** The article words are from, which opens at them. */
function Where({ at, from }: { at: Sighting; from: Screen }): ReactNode {
  return (
    <ArticleLink at={at} from={from}>
      {sourceOf(at)}
    </ArticleLink>
  );
}

function ArticleLink({ at, from, children }: { at: Sighting; from: Screen; children: ReactNode }): ReactNode {
  const { dispatch } = useDesk();
  const { article: id, start, end } = at;
  return (
    <button
      type="button"
      className="link"
      onClick={() => dispatch({ type: 'go', screen: { kind: 'article', id, back: from, at: [start, end] } })}
    >
      {children}
    </button>
  );
}

/** What the staff says of these names and roles, each to be taken back. */
function NameEdits({ edits }: { edits: readonly EditEntry[] }): ReactNode {
  const { library } = useDesk();
  const takeBack = useTakeBack();
  const readOnly = useReadOnly();
  if (edits.length === 0) return null;
  return (
    <section aria-label="What the staff says">
      <h2 className="section">What the staff says of these names</h2>
      <ul>
        {edits.map((entry) => (
          <li key={entry.id}>
            {editInWords(entry.edit)}
            <span className="soft">
              {' '}
              {formatInstant(entry.at, library?.timeZone ?? 'UTC')}
              {reasonOf(entry.edit)}
            </span>{' '}
            {!readOnly && (
              <Button aria-label={`Take back: ${editInWords(entry.edit)}`} onClick={() => takeBack(entry)}>
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { BriefingOptions, CameIn } from '../../preload/contract';
import { toldOf, type Done } from '../store/actions';
import { actionsAfter, articlesSince, closedAfter, purgedAfter, titleHere, type Turned } from '../store/came-in';
import type { Connection } from '../store/database';

/** Articles an action is about, where it is about articles alone: they are told one by one. */
function articlesOfAction(
  done: Done,
): { what: 'imported' | 'dated' | 'described' | 'withdrawn'; ids: number[] } | null {
  switch (done.kind) {
    case 'import':
      return { what: 'imported', ids: done.articles };
    case 'dates':
      return { what: 'dated', ids: done.articles.map(({ id }) => id) };
    case 'details':
      return { what: 'described', ids: done.articles.map(({ id }) => id) };
    case 'withdrawal':
      return { what: 'withdrawn', ids: [done.article] };
    default:
      return null;
  }
}

/**
 * What came in after a draft was made and is, or was, of its period: articles with what was done to them, decisions, edits
 * and closings, with who and when.
 * @param position where the chain ended when it was made
 * @param of the articles that were in it
 */
export function cameIn(
  db: Connection,
  position: number,
  of: ReadonlySet<number>,
  { from, to }: Pick<BriefingOptions, 'from' | 'to'>,
): CameIn[] {
  const turns = actionsAfter(db, position);
  const last = new Map<number, { what: string; turned: Turned }>();
  for (const turned of turns) {
    const about = articlesOfAction(turned.kept.done);
    for (const id of about?.ids ?? []) last.set(id, { what: about?.what ?? '', turned });
  }
  const articles = articlesSince(db, position)
    .filter(({ article, day }) => of.has(article) || day === null || (from <= day && day <= to))
    .map(({ article, title, at, imported, fresh, withdrawn }): CameIn => {
      const { what, turned } = last.get(article) ?? { what: '', turned: null };
      const who = { at: turned?.at ?? at, by: turned?.by ?? null };
      if (fresh) return { kind: 'article', article, title, what: 'new', at: imported, by: who.by };
      if (what === 'withdrawn' || what === 'imported')
        return { kind: 'article', article, title, what: withdrawn ? 'withdrawn' : 'restored', ...who };
      const how = what === 'dated' || what === 'described' ? what : 'read again';
      return { kind: 'article', article, title, what: how, ...who };
    });
  const purged = purgedAfter(db, position)
    .filter(({ article }) => of.has(article))
    .map(({ article, at, by }): CameIn => ({ kind: 'article', article, title: null, what: 'purged', at, by }));
  const staff = turns.flatMap(({ turn, at, by, kept }): CameIn[] => {
    const { action } = toldOf(kept);
    if (action.kind === 'edit') return [{ kind: 'action', turn, action, title: null, at, by }];
    if (action.kind !== 'decision') return [];
    const { key } = action.decision;
    return of.has(key.article) ? [{ kind: 'action', turn, action, title: titleHere(db, key), at, by }] : [];
  });
  const closed = closedAfter(db, position)
    .filter((one) => one.to <= to)
    .map((one): CameIn => ({ kind: 'closing', ...one }));
  return [...articles, ...purged, ...staff, ...closed].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}

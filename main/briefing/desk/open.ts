import type { Anchor, Day, Edit, EditEntry, EditKind } from '../../../preload/contract';
import type { ReadArticle } from '../types';

/** Edits of how one briefing is arranged: they hold for its period alone. All others are about what is so, and hold everywhere. */
const OF_PERIOD: ReadonlySet<EditKind> = new Set([
  'lead-order',
  'story-place',
  'story-title',
  'story-summary',
  'quote-place',
  'actor-place',
  'note',
  'check-seen',
  'late-article',
]);

type Of<K extends EditKind> = Extract<Edit, { kind: K }>;

/** The edits that concern a briefing, and what became of them. */
export interface Desk {
  /** Those of the given kinds, oldest first. */
  of<K extends EditKind>(...kinds: K[]): { entry: EditEntry; edit: Of<K> }[];
  /** Notes that what an edit is about is not found any more. */
  misses(entry: EditEntry): void;
  /** Edits that concern it. */
  entries: readonly EditEntry[];
  /** Those noted with `misses`, oldest first. */
  unfit(): EditEntry[];
}

/**
 * The edits of a library that concern a briefing: those made in it, and what is said of its articles in another.
 * @param articles the articles of the period
 */
export function openDesk(
  edits: readonly EditEntry[],
  articles: readonly Pick<ReadArticle, 'id'>[],
  { from, to }: { from: Day; to: Day },
): Desk {
  const ids = new Set(articles.map(({ id }) => id));
  const entries = edits.filter((entry) => {
    const here = entry.from === from && entry.to === to;
    if (OF_PERIOD.has(entry.edit.kind)) return here;
    const about = articlesOf(entry.edit);
    return about.length === 0 || here || about.every((id) => ids.has(id));
  });
  const missed = new Set<EditEntry>();
  return {
    entries,
    of: (...kinds) =>
      entries.flatMap((entry) => {
        const { edit } = entry;
        return isOf(edit, kinds) ? [{ entry, edit }] : [];
      }),
    misses: (entry) => void missed.add(entry),
    unfit: () => entries.filter((entry) => missed.has(entry)),
  };
}

const isOf = <K extends EditKind>(edit: Edit, kinds: readonly K[]): edit is Of<K> =>
  kinds.some((kind) => kind === edit.kind);

/** The articles an edit names; none for one that names actors. */
function articlesOf(edit: Edit): number[] {
  const of = (anchors: readonly Anchor[]): number[] => anchors.map(({ article }) => article);
  switch (edit.kind) {
    case 'lead-order':
    case 'story-merge':
      return edit.stories;
    case 'story-split':
    case 'late-article':
      return edit.articles;
    case 'story-place':
    case 'story-title':
    case 'story-summary':
      return [edit.story];
    case 'event-merge':
      return of(edit.events);
    case 'event-split':
      return of(edit.statements);
    case 'event-within':
      return of(edit.within === null ? [edit.event] : [edit.event, edit.within]);
    case 'event-sum':
    case 'event-reject':
    case 'event-facts':
    case 'event-figure':
      return of([edit.event]);
    case 'quote-place':
      return of([edit.quote]);
    case 'finding-add':
      return of([edit.at]);
    case 'check-seen':
      return edit.at === null ? [] : of([edit.at]);
    case 'note':
      return typeof edit.at === 'object' ? of([edit.at]) : typeof edit.at === 'number' ? [edit.at] : [];
    case 'actor-place':
    case 'actor-merge':
    case 'actor-split':
    case 'actor-name':
    case 'actor-role':
    case 'edit-end':
      return [];
  }
}

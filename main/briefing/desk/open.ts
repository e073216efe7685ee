import type { Anchor, Day, Edit, EditEntry, EditKind } from '../../../preload/contract';
import type { ReadArticle } from '../types';

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
    const about = articlesOf(entry.edit);
    return (entry.from === from && entry.to === to) || (about?.every((id) => ids.has(id)) ?? false);
  });
  const byKind = new Map<EditKind, EditEntry[]>();
  for (const entry of entries) {
    const known = byKind.get(entry.edit.kind);
    if (known === undefined) byKind.set(entry.edit.kind, [entry]);
    else known.push(entry);
  }
  const missed = new Set<EditEntry>();
  return {
    entries,
    of: (...kinds) =>
      // Each article asks for edits of one kind; several kinds are asked for once, in the order they were made.
      (kinds.length === 1 ? (byKind.get(kinds[0] ?? 'note') ?? []) : entries).flatMap((entry) => {
        const { edit } = entry;
        return isOf(edit, kinds) ? [{ entry, edit }] : [];
      }),
    misses: (entry) => void missed.add(entry),
    unfit: () => entries.filter((entry) => missed.has(entry)),
  };
}

const isOf = <K extends EditKind>(edit: Edit, kinds: readonly K[]): edit is Of<K> =>
  kinds.some((kind) => kind === edit.kind);

/**
 * The articles of which an edit says what is so: it holds in every briefing that has them, and with none in all, for then it
 * is about names. Null for what arranges one briefing, and holds in that alone.
 */
export function articlesOf(edit: Edit): number[] | null {
  switch (edit.kind) {
    case 'lead-order':
    case 'story-place':
    case 'story-title':
    case 'story-summary':
    case 'quote-place':
    case 'actor-place':
    case 'check-seen':
    case 'late-article':
    case 'briefing-options':
      return null;
    case 'note':
      // What is said of an article is said of it in every briefing.
      return edit.on === 'article' && typeof edit.at === 'number' ? [edit.at] : null;
    case 'story-merge':
      return edit.stories;
    case 'story-split':
      return edit.articles;
    default:
      return anchorsOf(edit).map(({ article }) => article);
  }
}

/** The words an edit is about; none for one that names articles or actors. */
export function anchorsOf(edit: Edit): Anchor[] {
  switch (edit.kind) {
    case 'event-merge':
      return edit.events;
    case 'event-split':
      return edit.statements;
    case 'event-within':
      return edit.within === null ? [edit.event] : [edit.event, edit.within];
    case 'event-sum':
    case 'event-reject':
    case 'event-facts':
    case 'event-figure':
      return [edit.event];
    case 'quote-place':
      return [edit.quote];
    case 'finding-add':
      return [edit.at];
    case 'check-seen':
    case 'note':
      return typeof edit.at === 'object' && edit.at !== null ? [edit.at] : [];
    default:
      return [];
  }
}

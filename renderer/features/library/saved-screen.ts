import type { SavedSearch } from '../../../preload/contract';
import type { Screen } from '../desk/state';
import { everything } from './narrowing';

/** The library as a kept search or a watch-list opens it, what came in since the last look flagged. */
export function savedScreen({ id, name, seen, content }: SavedSearch): Screen {
  const search = content.kind === 'search' ? content.search : ({ ...everything, watch: id, sort: 'imported' } as const);
  return { kind: 'library', filter: search.filter, search, saved: { id, name, seen } };
}

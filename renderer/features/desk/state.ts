import type { ArticlePage, ArticleQuery, BriefingAt, Citation, Day, Search, Span } from '../../../preload/contract';

export type Screen =
  | { kind: 'period'; from: Day; to: Day; reference?: number | null }
  | { kind: 'review'; from: Day; to: Day }
  | { kind: 'closed'; id: number; reference?: number | null }
  | { kind: 'compare'; before: number; after: BriefingAt; back: Screen }
  | { kind: 'briefings' }
  | LibraryAt
  | { kind: 'article'; id: number; back: Screen; at?: Span }
  | { kind: 'actor'; name: string; back: Screen }
  | { kind: 'import' };

/** The library as it was opened, and where in it one was. */
export interface LibraryAt {
  kind: 'library';
  filter: ArticleQuery['filter'];
  search?: Search;
  saved?: OpenSaved;
  left?: LibraryPlace;
}

/** Where in the library one was, to come back to. */
export interface LibraryPlace {
  search: Search;
  /** Whether the filters were open. */
  filters: boolean;
  /** Whether articles were being selected, and which are. */
  ticking: boolean;
  selected: readonly ArticlePage['articles'][number][];
  row: number;
  /** The article of that row: others may have come in above it. Null where it was not known yet. */
  article: number | null;
}

/** The kept search or watch-list that is open, and the newest article there was when it was last looked at. */
export interface OpenSaved {
  id: number;
  name: string;
  seen: number;
}

export type DialogName =
  | 'settings'
  | 'about'
  | 'help'
  | 'library'
  | 'verify'
  | 'new-library'
  | 'unlock'
  | 'passphrase'
  | 'paste'
  | 'period'
  | 'options'
  | 'close'
  | 'export'
  | 'checks'
  | 'edits'
  | 'who'
  | 'palette'
  | 'signatures'
  | 'search-help';

export interface Notice {
  text: string;
  tone: 'plain' | 'alert';
  /** What can be done about it at once. */
  actions?: NoticeAction[] | undefined;
}

export interface NoticeAction {
  name: string;
  run: () => void;
}

/** A finding or sentence that is looked at in the panel. */
export type Looked = Omit<Citation, 'reference'> & { reference: number | null };

/**
 * A closed briefing by its number, the newest one, the sample, or one that was handed over in a file: `opening` counts,
 * so that a file that is opened again is read again.
 */
export type ReadingOf = number | 'newest' | 'sample' | { handed: number; opening: number };

export interface DeskState {
  /** What is read instead of the desk; null: the desk is there. */
  reading: ReadingOf | null;
  /** Null until the library told which days it has. */
  screen: Screen | null;
  /** The library as it was when an import took its place: opened again it is as it was left. */
  kept: LibraryAt | null;
  evidence: Looked | null;
  dialog: DialogName | null;
  railOpen: boolean;
  /** Rises each time the words to find in the page are asked for; 0 while they are not. */
  find: number;
  notice: Notice | null;
  /** The import that is told of above the days it brought articles to, until that is dismissed. */
  arrived: number | null;
}

export type DeskAction =
  | { type: 'go'; screen: Screen }
  /** The first screen, unless something was dropped before it was known. */
  | { type: 'start'; screen: Screen }
  | { type: 'import'; from: LibraryAt | null }
  /** An import is through; `day` is the one to open, where somebody waits for it. */
  | { type: 'imported'; batch: number; day: Day | null }
  | { type: 'seen-import' }
  | { type: 'read'; of: ReadingOf | null }
  /** Unasked, it gives way to whatever somebody began to do. */
  | { type: 'read-handed'; file: number; unasked?: true }
  | { type: 'look'; at: Looked | null }
  | { type: 'dialog'; name: DialogName | null }
  | { type: 'rail'; open: boolean }
  | { type: 'find'; open: boolean }
  | { type: 'tell'; notice: Notice | null };

export const atStart: DeskState = {
  reading: null,
  screen: null,
  kept: null,
  evidence: null,
  dialog: null,
  railOpen: false,
  find: 0,
  notice: null,
  arrived: null,
};

export function desk(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'import':
      return { ...desk(state, { type: 'go', screen: { kind: 'import' } }), kept: action.from ?? state.kept };
    case 'imported': {
      const told = { ...state, arrived: action.batch };
      // Whoever went elsewhere meanwhile is not called away.
      const waits = state.screen?.kind === 'import' && state.dialog === null && state.reading === null;
      const { day } = action;
      return waits && day !== null ? desk(told, { type: 'go', screen: { kind: 'period', from: day, to: day } }) : told;
    }
    case 'seen-import':
      return { ...state, arrived: null };
    case 'start':
      return state.screen === null ? desk(state, { type: 'go', screen: action.screen }) : state;
    case 'go':
      return {
        ...state,
        ...opened(action.screen, state.kept),
        evidence: null,
        railOpen: false,
        find: 0,
        notice: state.notice?.tone === 'alert' ? state.notice : null,
      };
    case 'read':
      return { ...state, reading: action.of, evidence: null, dialog: null, find: 0 };
    case 'read-handed': {
      if (action.unasked === true && !isUntouched(state)) return state;
      const opening = typeof state.reading === 'object' && state.reading !== null ? state.reading.opening + 1 : 1;
      return { ...state, reading: { handed: action.file, opening }, evidence: null, dialog: null, find: 0 };
    }
    case 'look':
      return { ...state, evidence: action.at };
    case 'dialog':
      return { ...state, dialog: action.name, railOpen: false };
    case 'find':
      return { ...state, find: action.open ? state.find + 1 : 0, railOpen: false };
    case 'rail':
      return { ...state, railOpen: action.open };
    case 'tell':
      return { ...state, notice: action.notice };
  }
}

/** Whether nothing was done since the window opened. */
function isUntouched({ reading, screen, dialog }: DeskState): boolean {
  const asOpened = reading === 'newest' || (reading === null && (screen === null || screen.kind === 'briefings'));
  return asOpened && dialog === null;
}

/** The screen as it is opened: the library that an import took the place of is as it was left. */
function opened(screen: Screen, kept: LibraryAt | null): Pick<DeskState, 'screen' | 'kept'> {
  if (screen.kind !== 'library' || kept === null) return { screen, kept };
  const same =
    screen.left === undefined &&
    screen.filter === kept.filter &&
    screen.saved?.id === kept.saved?.id &&
    JSON.stringify(screen.search) === JSON.stringify(kept.search);
  return { screen: same && kept.left !== undefined ? { ...screen, left: kept.left } : screen, kept: null };
}

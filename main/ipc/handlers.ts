import { basename } from 'node:path';
import { success, failure, type LibraryInfo, type Result, type UndoState } from '../../preload/contract';
import { titleOf } from '../engine/title';
import { ALL_EXTENSIONS } from '../importing/kinds';
import { writePreferences } from '../settings/preferences';
import { presetChange, withChange } from '../settings/presets';
import type { JobOf } from '../shell/windows';
import { choosePaths, chooseTarget, LIBRARY_FILTER, NOTHING_CHOSEN } from './dialogs';
import { createBackups } from './backups';
import { createClosing } from './closing';
import { createExports } from './exports';
import type { Handlers } from './handle';
import { createLocking, type Open } from './locking';
import { createHandover } from './handover';
import type { Surroundings } from './surroundings';

const ARTICLE_ENDINGS = ALL_EXTENSIONS.map((ending) => ending.slice(1));

/** One answer for each channel: a dialog where a path is needed, then one use case of the engine. */
export function createHandlers(around: Surroundings): Handlers {
  const { desk, engine, info, preferences, preferencesFile, tell } = around;
  /** Who is at the desk, as the settings say; kept with what is done. */
  const by = (): string | null => preferences.settings.atDesk || null;
  const remember = (): Promise<void> => writePreferences(preferencesFile, preferences);
  const nowOpen = async (library: LibraryInfo): Promise<void> => {
    around.trouble = null;
    around.locked = null;
    if (library.path !== (preferences.library ?? around.ownLibrary)) {
      preferences.library = library.path;
      await remember();
    }
    tell('library:changed', library);
  };
  const open: Open = async (path, create, unlock) => {
    const opened = await engine.ask('open', path, create, unlock);
    if (!opened.ok && opened.code === 'locked') around.locked = path;
    if (opened.ok) await nowOpen(opened.value);
    return opened;
  };
  /** Opens a file that holds what the open library does, and so has its key. */
  const openLike: (path: string) => ReturnType<Open> = async (path) => {
    const key = await engine.ask('libraryKey');
    return open(path, false, key.ok && key.value !== null ? { key: key.value.key } : null);
  };
  const exports = createExports(around);
  const copy = async (): Promise<Result<{ path: string }>> => {
    const path = await chooseTarget(desk(), {
      title: 'Copy library',
      defaultPath: `${around.documents}/Library copy.daybrief`,
      filters: LIBRARY_FILTER,
    });
    return path === null ? NOTHING_CHOSEN : engine.ask('copy', path);
  };
  /** Undo and Redo; where that was of a preset, the settings follow. */
  const turned = async (which: 'undo' | 'redo'): Promise<Result<UndoState>> => {
    const answer = await engine.ask(which, by());
    if (!answer.ok) return answer;
    const action = (which === 'undo' ? answer.value.redo : answer.value.undo)?.action;
    if (action?.kind !== 'preset') return answer;
    preferences.settings = withChange(preferences.settings, action.change, which);
    await remember();
    return answer;
  };
  return {
    'app:info': () => success(info),
    'settings:get': () => success(preferences.settings),
    'settings:set': async ([settings]) => {
      const change = presetChange(preferences.settings.presets, settings.presets);
      preferences.settings = settings;
      await remember();
      around.settled();
      await engine.ask('followBackups', settings.backups);
      // Without a library there is no record; the settings are kept all the same.
      if (change !== null) await engine.ask('notePreset', change, by());
      return success(settings);
    },

    'library:info': () => around.trouble ?? engine.ask('info'),
    'library:create': async ([passphrase]) => {
      const path = await chooseTarget(desk(), {
        title: 'New library',
        defaultPath: `${around.documents}/Library.daybrief`,
        filters: LIBRARY_FILTER,
      });
      return path === null ? NOTHING_CHOSEN : open(path, true, passphrase === null ? null : { passphrase });
    },
    'library:open': async () => {
      const [path] = await choosePaths(desk(), {
        title: 'Open library',
        filters: LIBRARY_FILTER,
        properties: ['openFile'],
      });
      return path === undefined ? NOTHING_CHOSEN : open(path, false, null);
    },
    'library:copy': async () => {
      const copied = await copy();
      return copied.ok ? success({ fileName: basename(copied.value.path) }) : copied;
    },
    'library:work-in-copy': async () => {
      const copied = await copy();
      return copied.ok ? openLike(copied.value.path) : copied;
    },
    'library:go-on': async () => {
      const asked = await engine.ask('info');
      if (!asked.ok) return asked;
      const { goOn } = asked.value;
      return goOn === undefined
        ? failure('refused', 'The open library is in its place: there is no other file to go on with.')
        : openLike(goOn);
    },
    'library:rename': ([name]) => engine.ask('rename', name),
    'library:time-zone': ([timeZone]) => engine.ask('timeZone', timeZone),
    'library:verify': () => engine.ask('verify'),
    'library:stop-verifying': () => engine.ask('stopVerifying'),

    'import:paths': ([paths]) => engine.ask('importPaths', paths, { published: null, by: by() }),
    'import:choose': async () => {
      const paths = await choosePaths(desk(), {
        title: 'Import articles',
        filters: [{ name: 'Articles', extensions: ARTICLE_ENDINGS }],
        properties: ['openFile', 'multiSelections'],
      });
      return paths.length === 0 ? NOTHING_CHOSEN : engine.ask('importPaths', paths, { published: null, by: by() });
    },
    'import:text': ([text]) => engine.ask('importText', text, { published: null, by: by() }),
    'import:html': ([html]) => engine.ask('importText', html, { published: null, html: true, by: by() }),
    'import:cancel': () => engine.ask('cancelImport'),

    'articles:list': ([query]) => engine.ask('articles', query),
    'articles:facets': ([search]) => engine.ask('facets', search),
    'names:find': ([text, kind]) => engine.ask('names', text, kind),
    'saved:list': () => engine.ask('saved'),
    'saved:add': ([saved]) => engine.ask('save', saved, by()),
    'saved:remove': ([id]) => engine.ask('unsave', id, by()),
    'saved:seen': ([id]) => engine.ask('savedSeen', id),
    'saved:hits': ([articles]) => engine.ask('watchHits', articles),
    'actors:get': ([name]) => engine.ask('actor', name),
    'articles:get': ([id]) => engine.ask('article', id),
    'articles:date': ([change]) => engine.ask('date', change, by()),
    'articles:overwritten': ([articles, details]) => engine.ask('overwritten', articles, details),
    'articles:details': ([change]) => engine.ask('details', change),
    'articles:touches': ([id]) => engine.ask('touches', id),
    'articles:withdraw': ([id, reason]) => engine.ask('withdraw', id, reason, by()),
    'articles:purge': ([purge]) => engine.ask('purge', purge),
    'articles:restore': ([id]) => engine.ask('restore', id, by()),

    'decisions:add': ([decision]) => engine.ask('decide', decision, by()),

    'desk:edit': ([edit]) => engine.ask('edit', edit, by()),
    'desk:actions': () => engine.ask('actions'),
    'desk:undo-state': () => engine.ask('undoState'),
    'desk:undo': () => turned('undo'),
    'desk:redo': () => turned('redo'),

    'briefing:draft': ([options]) => engine.ask('draft', options, true),
    'library:stop-waiting': () => engine.ask('stopWaiting'),
    'briefing:stop': () => engine.ask('stopDraft'),
    'briefing:options': async ([from, to]) => {
      const options = await engine.ask('briefingOptions', from, to);
      if (!options.ok) return options;
      // An empty title says that nothing was chosen for this period yet.
      if (options.value.title !== '') return options;
      return success({
        ...options.value,
        title: titleOf(from, to, preferences.settings.briefingTitle),
        marking: preferences.settings.marking,
      });
    },
    ...createClosing(around),
    'briefing:since': ([options, seen]) => engine.ask('cameIn', options, seen),
    'briefing:list': () => engine.ask('briefings'),
    'briefing:get': ([id]) => engine.ask('briefing', id),
    'sample:briefing': () => engine.ask('sample'),
    'briefing:compare': ([before, after]) => engine.ask('compare', before, after),
    'briefing:history': ([of, event]) => engine.ask('history', of, event),

    ...exports,
    ...createLocking(around, open, exports['export:cancel']),
    ...createBackups(around, open, nowOpen),
    ...createHandover(around),
    ...printHandlers(around.jobOf),
  };
}

/** The answers for the hidden window: all that the command line needs. */
export function printHandlers(jobOf: JobOf): Pick<Handlers, 'print:content' | 'print:ready'> {
  return {
    'print:content': (_none, sender) => {
      const printing = jobOf(sender);
      return printing === null
        ? failure('not-found', 'There is nothing to print.')
        : success({ briefing: printing.briefing, layout: printing.layout });
    },
    'print:ready': (_none, sender) => {
      jobOf(sender)?.ready();
      return success(null);
    },
  };
}

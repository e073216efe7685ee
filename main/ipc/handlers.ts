import { access } from 'node:fs/promises';
import { dirname, basename } from 'node:path';
import { shell } from 'electron';
import {
  failure,
  success,
  type AppInfo,
  type Briefing,
  type BriefingAt,
  type Edition,
  type ExportFormat,
  type Failure,
  type LibraryInfo,
  type Result,
} from '../../preload/contract';
import type { Engine } from '../engine/requests';
import { titleOf } from '../engine/title';
import { exportBriefing } from '../export/export';
import { arranged, layoutOf, presetOf } from '../export/layout';
import { printOnPaper, type PrintOptions } from '../export/pdf/print';
import { ALL_EXTENSIONS } from '../importing/kinds';
import { writePreferences, type Preferences } from '../shell/settings';
import { deskWindow, printJob, tell } from '../shell/windows';
import { choosePaths, chooseTarget } from './dialogs';
import type { Handlers } from './handle';

/** What the answers need of the app around them. */
export interface Surroundings {
  engine: Engine;
  info: AppInfo;
  preferences: Preferences;
  preferencesFile: string;
  documents: string;
  /** Why the library could not be opened at start, or null. */
  trouble: Failure | null;
}

const LIBRARY_FILTER = [{ name: 'Daybrief library', extensions: ['daybrief'] }];
const ARTICLE_ENDINGS = ALL_EXTENSIONS.map((ending) => ending.slice(1));
const NOTHING_CHOSEN = failure('cancelled', 'Nothing was chosen.');

/** One answer for each channel: a dialog where a path is needed, then one use case of the engine. */
export function createHandlers(around: Surroundings): Handlers {
  const { engine, info, preferences, preferencesFile } = around;
  let exporting: AbortController | null = null;
  let job = 0;
  let last: { job: number; path: string } | null = null;

  /** Who is at the desk, as the settings say; kept with what is done. */
  const by = (): string | null => preferences.settings.atDesk || null;
  const remember = (): Promise<void> => writePreferences(preferencesFile, preferences);
  const open = async (path: string | null, create: boolean): Promise<Result<LibraryInfo>> => {
    if (path === null) return NOTHING_CHOSEN;
    const opened = await engine.ask('open', path, create);
    if (opened.ok) {
      around.trouble = null;
      preferences.library = path;
      await remember();
      tell('library:changed', opened.value);
    }
    return opened;
  };
  const briefingOf = (of: BriefingAt): Promise<Result<Briefing>> =>
    'id' in of ? engine.ask('briefing', of.id) : engine.ask('draft', of.draft);

  /** Runs one export at a time; it can be cancelled, and tells how far it is. */
  const exportingOnce = async <T>(
    run: (options: Omit<PrintOptions, 'layout'> & { job: number }) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (exporting !== null) return failure('refused', 'Another export is still running. Wait for it, or cancel it.');
    const controller = new AbortController();
    exporting = controller;
    job += 1;
    const running = job;
    try {
      return await run({
        job: running,
        signal: controller.signal,
        progress: (stage, share) => tell('export:progress', { job: running, stage, share }),
      });
    } finally {
      exporting = null;
    }
  };
  /** The file of the last export, if that is the one meant and it is still there. */
  const exported = async (of: number): Promise<Result<string>> => {
    if (last === null || last.job !== of) return failure('not-found', 'That export is not the last one any more.');
    const { path } = last;
    try {
      await access(path);
      return success(path);
    } catch {
      return failure('not-found', `${basename(path)} is not where it was saved any more.`);
    }
  };

  return {
    'app:info': () => success(info),
    'settings:get': () => success(preferences.settings),
    'settings:set': async ([settings]) => {
      preferences.settings = settings;
      await remember();
      return success(settings);
    },

    'library:info': () => around.trouble ?? engine.ask('info'),
    'library:create': async () =>
      open(
        await chooseTarget(deskWindow(), {
          title: 'New library',
          defaultPath: `${around.documents}/Library.daybrief`,
          filters: LIBRARY_FILTER,
        }),
        true,
      ),
    'library:open': async () => {
      const [path] = await choosePaths(deskWindow(), {
        title: 'Open library',
        filters: LIBRARY_FILTER,
        properties: ['openFile'],
      });
      return open(path ?? null, false);
    },
    'library:copy': async () => {
      const path = await chooseTarget(deskWindow(), {
        title: 'Copy library',
        defaultPath: `${around.documents}/Library copy.daybrief`,
        filters: LIBRARY_FILTER,
      });
      if (path === null) return NOTHING_CHOSEN;
      const copied = await engine.ask('copy', path);
      return copied.ok ? success({ fileName: basename(path) }) : copied;
    },
    'library:rename': ([name]) => engine.ask('rename', name),
    'library:time-zone': ([timeZone]) => engine.ask('timeZone', timeZone),
    'library:verify': () => engine.ask('verify'),

    'import:paths': ([paths]) => engine.ask('importPaths', paths, { published: null, by: by() }),
    'import:choose': async () => {
      const paths = await choosePaths(deskWindow(), {
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
    'saved:add': ([saved]) => engine.ask('save', saved),
    'saved:remove': ([id]) => engine.ask('unsave', id),
    'saved:seen': ([id]) => engine.ask('savedSeen', id),
    'saved:hits': ([articles]) => engine.ask('watchHits', articles),
    'actors:get': ([name]) => engine.ask('actor', name),
    'articles:get': ([id]) => engine.ask('article', id),
    'articles:date': ([change]) => engine.ask('date', change, by()),
    'articles:details': ([change]) => engine.ask('details', change),
    'articles:touches': ([id]) => engine.ask('touches', id),
    'articles:withdraw': ([id, reason]) => engine.ask('withdraw', id, reason, by()),
    'articles:purge': ([purge]) => engine.ask('purge', purge),
    'articles:restore': ([id]) => engine.ask('restore', id, by()),

    'decisions:add': ([decision]) => engine.ask('decide', decision, by()),

    'desk:edit': ([edit]) => engine.ask('edit', edit, by()),
    'desk:actions': () => engine.ask('actions'),
    'desk:undo-state': () => engine.ask('undoState'),
    'desk:undo': () => engine.ask('undo', by()),
    'desk:redo': () => engine.ask('redo', by()),

    'briefing:draft': ([options]) => engine.ask('draft', options),
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
    'briefing:close': ([options, closing]) => engine.ask('closeBriefing', options, closing),
    'briefing:list': () => engine.ask('briefings'),
    'briefing:get': ([id]) => engine.ask('briefing', id),
    'sample:briefing': () => engine.ask('sample'),
    'briefing:compare': ([before, after]) => engine.ask('compare', before, after),
    'briefing:history': ([of, event]) => engine.ask('history', of, event),

    'export:briefing': ([of, format, edition]) =>
      exportingOnce(async (options) => {
        const briefing = await briefingOf(of);
        if (!briefing.ok) return briefing;
        const preset = presetOf(preferences.settings);
        const { title, from } = briefing.value.options;
        const ending = ENDINGS[format];
        const fileName = `${title.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'Briefing'} ${from}${FORMAT_NAMES[format] ?? EDITION_NAMES[edition]}.${ending}`;
        const path = await chooseTarget(deskWindow(), {
          title: 'Export briefing',
          defaultPath: `${around.documents}/${fileName}`,
          filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
        });
        if (path === null) return NOTHING_CHOSEN;
        const { job, ...rest } = options;
        const written = await exportBriefing(briefing.value, path, format, {
          ...rest,
          layout: layoutOf(preferences.settings, edition),
          preset,
        });
        if (!written.ok) return written;
        around.documents = dirname(path);
        last = { job, path };
        return success({ job, fileName: basename(path), bytes: written.value, at: new Date().toISOString() });
      }),
    'export:cancel': () => {
      exporting?.abort();
      return success(null);
    },
    'export:print': ([of, edition]) =>
      exportingOnce(async (options) => {
        const briefing = await briefingOf(of);
        if (!briefing.ok) return briefing;
        const layout = layoutOf(preferences.settings, edition);
        return printOnPaper(arranged(briefing.value, layout, presetOf(preferences.settings)), { ...options, layout });
      }),
    'export:show': async ([job]) => {
      const path = await exported(job);
      if (!path.ok) return path;
      shell.showItemInFolder(path.value);
      return success(null);
    },
    'export:open': async ([job]) => {
      const path = await exported(job);
      if (!path.ok) return path;
      const problem = await shell.openPath(path.value);
      return problem === ''
        ? success(null)
        : failure('failed', `${basename(path.value)} could not be opened (${problem}). Open it from its folder.`);
    },

    ...printHandlers(),
  };
}

const ENDINGS: Record<ExportFormat, string> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  md: 'md',
  json: 'json',
  casualties: 'csv',
  quotes: 'csv',
  checks: 'md',
};

/** What the name of an exported file adds where the format is of no edition. */
const FORMAT_NAMES: Partial<Record<ExportFormat, string>> = {
  json: '',
  casualties: ' casualties',
  quotes: ' quotes',
  checks: ' check list',
};

/** What it adds for its edition. */
const EDITION_NAMES: Record<Edition, string> = { front: ' front page', executive: ' executive', full: '' };

/** The answers for the hidden window: all that the command line needs. */
export function printHandlers(): Pick<Handlers, 'print:content' | 'print:ready'> {
  return {
    'print:content': (_none, sender) => {
      const printing = printJob(sender);
      return printing === null
        ? failure('not-found', 'There is nothing to print.')
        : success({ briefing: printing.briefing, layout: printing.layout });
    },
    'print:ready': (_none, sender) => {
      printJob(sender)?.ready();
      return success(null);
    },
  };
}

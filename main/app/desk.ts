import { app, dialog, Menu, nativeTheme, powerMonitor, session, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { AppInfo } from '../../preload/contract';
import { createEngine } from '../engine/client';
import { libraryIn } from '../engine/default-library';
import { RENDERER } from '../files/bundle';
import { sentenceFor } from '../files/trouble';
import { createHandedFiles } from '../handover/files';
import { createWatch } from '../handover/watch';
import { answerChannels } from '../ipc/handle';
import { createHandlers } from '../ipc/handlers';
import type { Publisher, Surroundings } from '../ipc/surroundings';
import { KNOWN_SIGNERS } from '../keys/known';
import { SIGNING_KEY } from '../keys/signing-key';
import { UNLOCK_KEYS } from '../keys/unlock-keys';
import { handedArgument } from '../shell/arguments';
import { createIdle } from '../shell/idle';
import { appInfo } from '../shell/info';
import { systemKeyring } from '../shell/keyring';
import { applicationMenu } from '../shell/menu';
import { serveApp } from '../shell/protocol';
import { closeTheDoors } from '../shell/security';
import { readPreferences } from '../settings/preferences';
import { deskWindow, openDesk, printJob, tell, whoIs } from '../shell/windows';

/** Loaded when something is exported: it is most of what this process can load, and no start needs it. */
const publisher: Publisher = {
  write: async (...asked) => (await import('./publisher')).publisher.write(...asked),
  print: async (...asked) => (await import('./publisher')).publisher.print(...asked),
};

/** Starts the window. The order matters: doors closed and channels answered before any page is loaded; the library is opened meanwhile. */
export async function runDesk(): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const handed = createHandedFiles();
  const arrived = (path: string): void => {
    handed.arrive(path);
    tell('handover:arrived', null);
  };
  app.on('second-instance', (_event, argv, folder) => {
    toFront(deskWindow());
    const path = handedArgument(argv, folder);
    if (path !== null) arrived(path);
  });
  // How macOS tells of a double click; before the app is ready as well.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arrived(path);
  });
  const named = handedArgument(process.argv, process.cwd());
  if (named !== null) handed.arrive(named);
  // The runtime would show the machine's own words.
  process.on('uncaughtException', (error) => dialog.showErrorBox('Daybrief', sentenceFor(error)));
  await app.whenReady();
  const info: AppInfo = appInfo();
  closeTheDoors();
  serveApp(session.defaultSession, RENDERER);
  Menu.setApplicationMenu(applicationMenu((name) => tell('menu:command', name), process.platform));

  const preferencesFile = join(app.getPath('userData'), 'preferences.json');
  const preferences = readPreferences(preferencesFile);
  const engine = createEngine();
  const own = libraryIn(app.getPath('userData'));
  const keys = {
    signing: join(app.getPath('userData'), SIGNING_KEY),
    known: join(app.getPath('userData'), KNOWN_SIGNERS),
  };
  const watch = createWatch({ files: handed, keys, changed: (now) => tell('watch:changed', now) });
  watch.follow(preferences.watched);
  const around: Surroundings = {
    engine,
    info,
    preferences,
    preferencesFile,
    ownLibrary: own,
    documents: app.getPath('documents'),
    trouble: null,
    locked: null,
    unlockKeys: join(app.getPath('userData'), UNLOCK_KEYS),
    settled: () => idle.after(preferences.settings.lockAfter),
    keys,
    handed,
    watch,
    publisher,
    keyring: systemKeyring,
    desk: deskWindow,
    tell,
    jobOf: printJob,
  };
  /** Opens the library while the page is loaded. */
  const open = async (): Promise<void> => {
    await engine.ask('followBackups', preferences.settings.backups);
    const at = preferences.library ?? own;
    const opened = await engine.ask('open', at, preferences.library === null);
    around.trouble = opened.ok ? null : opened;
    around.locked = !opened.ok && opened.code === 'locked' ? at : null;
  };
  const ready = open();
  engine.on('progress', (progress) => tell('import:progress', progress));
  engine.on('changed', (library) => tell('library:changed', library));
  engine.on('reread', (progress) => tell('reread:progress', progress));
  let quitting = false;
  engine.on('gone', (words) => {
    // The window says it by itself; where none is left, nobody would.
    if (quitting)
      dialog.showMessageBoxSync({ type: 'warning', message: 'The library was not in its place', detail: words });
  });
  engine.on('backups', (problem) => tell('backups:problem', problem));
  engine.on('waiting', (waiting) => tell('library:waiting', waiting));
  const handlers = createHandlers(around);
  answerChannels(handlers, whoIs, ready);
  /** Locks the open library, if it is encrypted. */
  const lock = (): void => {
    const page = deskWindow()?.webContents;
    if (page !== undefined) void handlers['library:lock']([], page);
  };
  const idle = createIdle(lock);
  around.settled();
  // Whoever left an import running comes back to it.
  engine.on('progress', () => idle.touch());
  // What the computer does when nobody is at it.
  const left = (): void => {
    if (preferences.settings.lockAfter !== null) lock();
  };
  powerMonitor.on('lock-screen', left);
  powerMonitor.on('suspend', left);

  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    quitting = true;
    watch.stop();
    void engine.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  // Whoever comes back from moving files about is told at once what that did to the open library.
  app.on('browser-window-focus', () => void engine.ask('info'));
  app.on('window-all-closed', () => app.quit());
  nativeTheme.themeSource =
    preferences.settings.theme === 'dark' ? 'dark' : preferences.settings.theme === 'system' ? 'system' : 'light';
  await openDesk(nativeTheme.shouldUseDarkColors ? '#111314' : '#eef0ee', () => idle.touch());
}

/** Shows the window that is open already, however it was put away. */
function toFront(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

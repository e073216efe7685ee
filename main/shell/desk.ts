import { app, Menu, nativeTheme, session } from 'electron';
import { join } from 'node:path';
import type { AppInfo } from '../../preload/contract';
import { createEngine } from '../engine/client';
import { libraryIn } from '../engine/default-library';
import { answerChannels } from '../ipc/handle';
import { createHandlers, type Surroundings } from '../ipc/handlers';
import { appInfo } from './info';
import { applicationMenu } from './menu';
import { serveApp } from './protocol';
import { closeTheDoors } from './security';
import { readPreferences } from './settings';
import { deskWindow, openDesk, tell, whoIs } from './windows';

const RENDERER = join(import.meta.dirname, '../renderer');

/** Starts the window. The order matters: doors closed and channels answered before any page is loaded. */
export async function runDesk(): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => deskWindow()?.focus());
  await app.whenReady();
  const info: AppInfo = appInfo();
  closeTheDoors();
  serveApp(session.defaultSession, RENDERER);
  Menu.setApplicationMenu(applicationMenu((name) => tell('menu:command', name), process.platform));

  const preferencesFile = join(app.getPath('userData'), 'preferences.json');
  const preferences = readPreferences(preferencesFile);
  const engine = createEngine();
  const own = libraryIn(app.getPath('userData'));
  const opened = await engine.ask('open', preferences.library ?? own, preferences.library === null);
  const around: Surroundings = {
    engine,
    info,
    preferences,
    preferencesFile,
    documents: app.getPath('documents'),
    trouble: opened.ok ? null : opened,
  };
  engine.on('progress', (progress) => tell('import:progress', progress));
  engine.on('changed', (library) => tell('library:changed', library));
  engine.on('reread', (progress) => tell('reread:progress', progress));
  answerChannels(createHandlers(around), whoIs);

  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void engine.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());
  nativeTheme.themeSource =
    preferences.settings.theme === 'dark' ? 'dark' : preferences.settings.theme === 'system' ? 'system' : 'light';
  await openDesk(nativeTheme.shouldUseDarkColors ? '#111314' : '#eef0ee');
}

import { app, session, type Session, type WebPreferences } from 'electron';
import { APP_ORIGIN } from '../../preload/contract';
import { lineTo, pageServer } from './page-server';

/** The preferences of every window, the printing one too. Exported so that a test reads the same object. */
export function safePreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

/** Closes every way out of the app's own page: navigation, windows, webviews, permissions, downloads and the network. */
export function closeTheDoors(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // A script's WebRTC sends datagrams past every request; streams end at the switch that finds no host.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
  closeSession(session.defaultSession);
  app.on('session-created', closeSession);
}

function closeSession(target: Session): void {
  // A language brings its dictionary from the internet at every start, past webRequest and with the checker off.
  target.setSpellCheckerLanguages([]);
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => {
    const developerTools = details.url.startsWith('devtools:') && !app.isPackaged;
    const server = import.meta.env.DEV ? pageServer() : null;
    const line = server !== null && details.url.startsWith(`${lineTo(server)}/`);
    answer({ cancel: !details.url.startsWith(`${APP_ORIGIN}/`) && !developerTools && !line });
  });
}

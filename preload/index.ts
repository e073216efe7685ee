import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Answer, Asked, DaybriefApi, EventName } from './contract/channels';

const CHANNELS: Record<Asked, true> = {
  'app:info': true,
  'settings:get': true,
  'settings:set': true,
  'library:info': true,
  'library:create': true,
  'library:lock': true,
  'library:protection': true,
  'library:unlock': true,
  'library:unlock-keyring': true,
  'library:passphrase': true,
  'library:keyring': true,
  'library:open': true,
  'library:copy': true,
  'library:work-in-copy': true,
  'library:go-on': true,
  'backups:list': true,
  'backups:take': true,
  'backups:restore': true,
  'rescue:backups': true,
  'rescue:restore': true,
  'rescue:salvage': true,
  'library:rename': true,
  'library:time-zone': true,
  'library:verify': true,
  'library:stop-verifying': true,
  'import:choose': true,
  'import:text': true,
  'import:html': true,
  'import:cancel': true,
  'articles:list': true,
  'articles:facets': true,
  'names:find': true,
  'saved:list': true,
  'saved:add': true,
  'saved:remove': true,
  'saved:seen': true,
  'saved:hits': true,
  'actors:get': true,
  'articles:get': true,
  'articles:date': true,
  'articles:overwritten': true,
  'articles:details': true,
  'articles:touches': true,
  'articles:withdraw': true,
  'articles:purge': true,
  'articles:restore': true,
  'decisions:add': true,
  'desk:edit': true,
  'desk:actions': true,
  'desk:undo-state': true,
  'desk:undo': true,
  'desk:redo': true,
  'briefing:draft': true,
  'briefing:stop': true,
  'library:stop-waiting': true,
  'briefing:options': true,
  'briefing:close': true,
  'briefing:since': true,
  'briefing:seal': true,
  'briefing:list': true,
  'briefing:get': true,
  'sample:briefing': true,
  'briefing:compare': true,
  'briefing:history': true,
  'export:briefing': true,
  'export:cancel': true,
  'export:print': true,
  'export:show': true,
  'export:open': true,
  'handover:export': true,
  'handover:waiting': true,
  'handover:choose': true,
  'handover:open': true,
  'handover:keep': true,
  'watch:get': true,
  'watch:choose': true,
  'watch:end': true,
  'signatures:get': true,
  'signatures:forget': true,
  'signatures:renew': true,
  'signatures:export': true,
  'print:content': true,
  'print:ready': true,
};

const EVENTS: Record<EventName, true> = {
  'import:progress': true,
  'export:progress': true,
  'library:changed': true,
  'reread:progress': true,
  'library:waiting': true,
  'backups:problem': true,
  'handover:arrived': true,
  'watch:changed': true,
  'menu:command': true,
};

// The page may call with anything: what is not on the lists never reaches the main process.
const api: DaybriefApi = {
  async ask(channel, ...args) {
    if (!Object.hasOwn(CHANNELS, channel)) {
      return { ok: false, code: 'bad-request', message: `There is no channel of the name ${String(channel)}.` };
    }
    return ipcRenderer.invoke(channel, ...args);
  },
  async importFiles(files): Promise<Answer<'import:paths'>> {
    // A file made by script has no path: only what the user really dropped or chose goes on.
    const paths = Array.from(files, (file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    if (paths.length === 0) {
      return { ok: false, code: 'bad-request', message: 'Nothing was dropped that lies on this machine as a file.' };
    }
    return ipcRenderer.invoke('import:paths', paths);
  },
  async openHanded(file): Promise<Answer<'handover:path'>> {
    const path = webUtils.getPathForFile(file);
    if (path === '') return { ok: false, code: 'bad-request', message: 'This file does not lie on this machine.' };
    return ipcRenderer.invoke('handover:path', path);
  },
  on(event, listener) {
    if (!Object.hasOwn(EVENTS, event)) return () => undefined;
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
};

// A page that goes to about:blank asks no main process before it does: it is stopped here, where no script of the page reaches.
window.navigation.addEventListener('navigate', (event) => {
  if (!event.destination.sameDocument) event.preventDefault();
});

// Nothing of ours speaks WebRTC, so the page has nothing to speak it with; a frame that has meets the policy of `shell/security`.
void webFrame.executeJavaScript(
  'for (const name of Object.getOwnPropertyNames(globalThis)) if (/^(?:webkit)?RTC/.test(name)) delete globalThis[name];',
);

contextBridge.exposeInMainWorld('daybrief', api);

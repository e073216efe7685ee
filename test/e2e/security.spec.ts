import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerSaveDialog, freshFolder, removeFolder, sharedApp, startApp } from './support/app';

// As the page is served with, word by word: a looser one has to be written here as well.
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const app = sharedApp();

test('every window has the safe preferences and no other', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }): Record<string, unknown> => {
      const all: Record<string, unknown> = Reflect.apply(
        Reflect.get(webContents, 'getLastWebPreferences'),
        webContents,
        [],
      );
      const names = [
        'contextIsolation',
        'sandbox',
        'webSecurity',
        'nodeIntegration',
        'nodeIntegrationInWorker',
        'nodeIntegrationInSubFrames',
        'webviewTag',
        'experimentalFeatures',
        'allowRunningInsecureContent',
      ];
      return Object.fromEntries(names.map((name) => [name, all[name] ?? false]));
    }),
  );
  expect(preferences).toEqual([
    {
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      experimentalFeatures: false,
      allowRunningInsecureContent: false,
    },
  ]);
});

test('the hidden window that prints is as safe', async () => {
  const folder = freshFolder();
  await answerSaveDialog(app, join(folder, 'empty.pdf'));
  await app.electron.evaluate(({ app: electronApp }) => {
    const seen: Record<string, unknown>[] = [];
    Reflect.set(globalThis, 'printWindows', seen);
    electronApp.once('web-contents-created', (_event, contents) => {
      contents.once('dom-ready', () =>
        seen.push(Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, [])),
      );
    });
  });
  const answer = await app.page.evaluate(async () => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return options.ok ? window.daybrief.ask('export:briefing', { draft: options.value }, 'pdf', 'full') : null;
  });
  expect(answer).toMatchObject({ ok: true });
  const seen = await app.electron.evaluate(() => Reflect.get(globalThis, 'printWindows'));
  expect(seen).toMatchObject([
    { contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false, webviewTag: false },
  ]);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  removeFolder(folder);
});

test('the page reaches nothing of Node, and only the contract of the app', async () => {
  const seen = await app.page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    module: typeof Reflect.get(window, 'module'),
    electron: typeof Reflect.get(window, 'electron'),
    keys: Object.keys(window.daybrief).toSorted(),
    frozen: Object.isFrozen(window.daybrief),
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    electron: 'undefined',
    keys: ['ask', 'importFiles', 'on', 'openHanded'],
    frozen: true,
  });
});

test('a listener gets the payload and never the event with its sender', async () => {
  // The page listens before anything is sent: only then is the promise of what it hears left behind.
  await app.page.evaluate(() => {
    const heard = new Promise<unknown[]>((resolve) => {
      const stop = window.daybrief.on('menu:command', (...args: unknown[]) => {
        stop();
        resolve(args);
      });
    });
    Reflect.set(window, 'heard', heard);
  });
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', 'find'),
  );
  expect(await app.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['find']);
});

test('names that are not on the list reach no channel and no event', async () => {
  const answers = await app.page.evaluate(async () => {
    const ask = (...args: unknown[]): Promise<unknown> => Reflect.apply(window.daybrief.ask, undefined, args);
    Reflect.apply(window.daybrief.on, undefined, ['ELECTRON_INTERNAL', () => undefined])();
    return [
      await ask('import:paths', ['/etc/passwd']),
      await ask('toString'),
      await ask('__proto__'),
      await ask('shell:exec', 'id'),
    ];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
});

test('the content policy is a header, and inline script and eval fail', async () => {
  const policy = await app.electron.evaluate(async ({ session }) => {
    const response = await session.defaultSession.fetch('daybrief://app/index.html', {
      bypassCustomProtocolHandlers: false,
    });
    return response.headers.get('content-security-policy');
  });
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'/);
  const outcome = await app.page.evaluate(async () => {
    const violations: string[] = [];
    const both = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(event.blockedURI);
        if (violations.length === 2) resolve();
      });
    });
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    // Text as a timer is eval by another name; the test's own connection is allowed eval itself.
    Reflect.apply(setTimeout, window, ['window.evalRan = true', 0]);
    await both;
    return {
      violations: violations.toSorted(),
      inline: Reflect.get(window, 'inlineRan'),
      evaluated: Reflect.get(window, 'evalRan'),
    };
  });
  expect(outcome).toEqual({ violations: ['eval', 'inline'], inline: undefined, evaluated: undefined });
});

test('the app scheme serves its own files only', async () => {
  const status = await app.electron.evaluate(async ({ session }) => {
    const urls = [
      'daybrief://app/index.html',
      'daybrief://app/../package.json',
      'daybrief://app/%2e%2e/main/index.js',
      'daybrief://app/..%2fmain%2findex.js',
      'daybrief://app/..%5cmain%5cindex.js',
      'daybrief://app/%00index.html',
      'daybrief://other/index.html',
      'daybrief://app/missing.js',
      'daybrief://app/',
    ];
    return Promise.all(
      urls.map(async (url) =>
        session.defaultSession.fetch(url).then(
          (response) => response.status,
          () => 0,
        ),
      ),
    );
  });
  expect(status).toEqual([200, 404, 404, 404, 404, 404, 404, 404, 404]);
});

test('no way leads out of the page: navigation, windows, webviews, redirects', async () => {
  const before = app.page.url();
  const opened = await app.page.evaluate(() => {
    const popup = window.open('https://example.org/');
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://example.org/');
    document.body.append(webview);
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    link.click();
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const reach = { popup: popup === null, webview: typeof Reflect.get(webview, 'loadURL') };
    for (const element of [webview, link, frame]) element.remove();
    return reach;
  });
  expect(opened).toEqual({ popup: true, webview: 'undefined' });
  await app.page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await app.page.evaluate(() => document.title);
  expect(app.page.url()).toBe(before);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('about:blank, which no request is made for, is no way out either', async () => {
  const before = app.page.url();
  const left = await app.electron.evaluateHandle(({ BrowserWindow }) => {
    const seen: string[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, url) => seen.push(url));
    return seen;
  });
  await app.page.evaluate(() => {
    Reflect.set(window, 'stayed', true);
    for (const way of ['about:blank', 'about:blank#there', 'about:srcdoc', 'data:text/html,x']) location.href = way;
    location.assign('about:blank');
    location.replace('about:blank');
    const link = document.createElement('a');
    link.href = 'about:blank';
    document.body.append(link);
    link.click();
    link.remove();
    window.open('about:blank', '_self');
    const form = document.createElement('form');
    form.action = 'about:blank';
    document.body.append(form);
    form.submit();
    form.remove();
    window.navigation.navigate('about:blank').committed?.catch(() => undefined);
  });
  // What a script asked for is begun after it: the answer two pictures later comes from the same page.
  await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  expect(await app.page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true);
  expect(await left.jsonValue()).toEqual([]);
  expect(app.page.url()).toBe(before);
});

test('a desk that has left its page all the same is put back', async () => {
  const back = app.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string[]>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const seen: string[] = [];
        contents?.on('did-navigate', (_event, url) => {
          seen.push(url);
          if (seen.length === 2) resolve(seen);
        });
        contents?.loadURL('about:blank').catch(() => undefined);
      }),
  );
  expect(await back).toEqual(['about:blank', 'daybrief://app/index.html']);
  await expect(app.page.locator('main')).toBeVisible();
});

test('every permission is denied', async () => {
  const states = await app.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read'];
    const query = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return Promise.all(names.map(query));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(await app.page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('nothing leaves the machine: http and ws are cancelled before they are sent', async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end('reached');
  });
  server.on('upgrade', () => {
    requests += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const origin = `127.0.0.1:${address.port}`;
  // The page's own policy would stop these first: ask the session itself, as a bug in the policy would.
  const fromMain = await app.electron.evaluate(async ({ session }, host) => {
    const tryFetch = (url: string): Promise<string> =>
      session.defaultSession.fetch(url).then(
        () => 'reached',
        // By name: a request that gets past this door ends at the next, where no host is found.
        (error: Error) => error.message,
      );
    return [await tryFetch(`http://${host}/a`), await tryFetch(`https://${host}/b`)];
  }, origin);
  const fromPage = await app.page.evaluate(
    (host) =>
      new Promise<string>((resolve) => {
        const image = new Image();
        image.addEventListener('error', () => {
          try {
            const socket = new WebSocket(`ws://${host}/d`);
            socket.addEventListener('error', () => resolve('cancelled'));
            socket.addEventListener('open', () => resolve('reached'));
          } catch {
            resolve('cancelled');
          }
        });
        image.addEventListener('load', () => resolve('reached'));
        image.src = `http://${host}/c`;
      }),
    origin,
  );
  expect(fromMain).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
  expect(fromPage).toBe('cancelled');
  expect(requests).toBe(0);
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

test('a channel takes exactly its arguments', async () => {
  const answers = await app.page.evaluate(async () => {
    const ask = (...args: unknown[]): Promise<{ ok: boolean; code?: string }> =>
      Reflect.apply(window.daybrief.ask, undefined, args);
    const long = 'x'.repeat(301);
    const settings = {
      theme: 'dark',
      textSize: 100,
      pageSize: 'A4',
      edition: 'full',
      marking: null,
      briefingTitle: 'Daily briefing',
      closedBy: '',
      staffMarks: false,
      startReading: false,
    };
    return Promise.all([
      ask('app:info', 'extra'),
      ask('articles:get', '1'),
      ask('articles:get', -1),
      ask('articles:get', 1.5),
      ask('articles:get'),
      ask('articles:list', { search: long, from: null, to: null, filter: 'all', offset: 0, limit: 10 }),
      ask('articles:list', { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 501 }),
      ask('settings:set', { ...settings, theme: 'pink' }),
      ask('settings:set', { ...settings, unknown: true }),
      ask('settings:set', settings, settings),
      ask('briefing:options', '2025-13-45', '2025-01-01'),
      ask('import:text', 7),
      ask('export:briefing', { id: 1, path: '/tmp/x.pdf' }, 'pdf', 'full'),
      ask('export:briefing', { id: 1 }, 'exe', 'full'),
      ask('export:briefing', { id: 1 }, 'pdf', 'half'),
    ]);
  });
  expect(answers.map(({ ok, code }) => [ok, code])).toEqual(answers.map(() => [false, 'bad-request']));
  const settings = await app.page.evaluate(() => window.daybrief.ask('settings:get'));
  expect(settings).toMatchObject({ ok: true, value: { theme: 'system' } });
});

test('a print channel is not for the desk', async () => {
  const answer = await app.page.evaluate(() => window.daybrief.ask('print:content'));
  expect(answer).toMatchObject({ ok: false, code: 'refused' });
});

test('a foreign window and about:blank are no askers', async () => {
  const preload = join(import.meta.dirname, '../../out/preload/index.cjs');
  const answers = await app.electron.evaluate(async ({ BrowserWindow }, path) => {
    const ask = "window.daybrief.ask('library:info').then((answer) => answer.code ?? 'answered')";
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { preload: path, sandbox: true, contextIsolation: true },
    });
    await foreign.loadURL('daybrief://app/index.html');
    const wrongWindow = await foreign.webContents.executeJavaScript(ask);
    await foreign.loadURL('about:blank');
    const blank = await foreign.webContents.executeJavaScript(ask);
    foreign.destroy();
    return { wrongWindow, blank };
  }, preload);
  expect(answers).toEqual({ wrongWindow: 'refused', blank: 'refused' });
});

test('a file that a script makes up has no path and is not taken in', async () => {
  const answer = await app.page.evaluate(() => window.daybrief.importFiles([new File(['secret'], '/etc/passwd')]));
  expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
  const info = await app.page.evaluate(() => window.daybrief.ask('library:info'));
  expect(info).toMatchObject({ ok: true, value: { articles: 0 } });
});

test('a build knows nothing of the page’s own server: no developer tools in the menu, no other policy, no line to it', async () => {
  const server = 'http://127.0.0.1:5183';
  const asked = await startApp({ env: { ELECTRON_RENDERER_URL: server } });
  const { roles, policy } = await asked.electron.evaluate(async ({ Menu, session }) => {
    const page = await session.defaultSession.fetch('daybrief://app/index.html', {
      bypassCustomProtocolHandlers: false,
    });
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    return {
      roles: entries.map(({ role }) => String(role).toLowerCase()),
      policy: page.headers.get('content-security-policy'),
    };
  });
  await asked.close();
  removeFolder(asked.profile);
  expect(roles).toContain('togglefullscreen');
  expect(roles).not.toContain('toggledevtools');
  expect(policy).toBe(CONTENT_SECURITY_POLICY);
  // The entry and the parts that it shares with the others.
  const out = join(import.meta.dirname, '../../out/main');
  const built = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('\n');
  expect(built).toContain(CONTENT_SECURITY_POLICY);
  expect(built).not.toMatch(/ELECTRON_RENDERER_URL|toggleDevTools|connect-src/);
});

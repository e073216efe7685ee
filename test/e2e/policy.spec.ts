import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedApp } from './support/app';

// Each directive of the content policy does its work by itself: a page that could, tries.

const app = sharedApp();
const assets = join(import.meta.dirname, '../../out/renderer/assets');
const asset = (ending: string): string => readdirSync(assets).find((name) => name.endsWith(ending)) ?? '';

test('default-src: what has no directive of its own is refused', async () => {
  const read = await app.page.evaluate(() =>
    fetch('data:text/plain,read').then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(read).toBe('refused');
});

test('script-src: the page’s own scripts run, one written into the page does not', async () => {
  await expect(app.page.locator('main')).toBeVisible();
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    script.remove();
    return Reflect.get(window, 'inlineRan');
  });
  expect(ran).toBeUndefined();
});

test('style-src: the page’s own styles apply, one written into the page does not', async () => {
  const styles = await app.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline-width: 77px; outline-style: solid }';
    document.head.append(style);
    const applied = getComputedStyle(document.body).outlineWidth === '77px';
    style.remove();
    return { own: document.styleSheets[0]?.cssRules.length ?? 0, applied };
  });
  expect(styles.own).toBeGreaterThan(10);
  expect(styles.applied).toBe(false);
});

test('img-src: a picture from elsewhere is not shown', async () => {
  const shown = await app.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve('shown'));
        image.addEventListener('error', () => resolve('refused'));
        image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkwBADs=';
      }),
  );
  expect(shown).toBe('refused');
});

test('font-src: the page’s own typefaces are there, one from elsewhere is not', async () => {
  const data = readFileSync(join(assets, asset('.woff2'))).toString('base64');
  const faces = await app.page.evaluate(async (bytes) => {
    const own = await document.fonts.load('16px "Inter"');
    const foreign = new FontFace('Foreign', `url(data:font/woff2;base64,${bytes})`);
    const loaded = await foreign.load().then(
      () => 'loaded',
      () => 'refused',
    );
    return { own: own.length, loaded };
  }, data);
  expect(faces.own).toBeGreaterThan(0);
  expect(faces.loaded).toBe('refused');
});

test('base-uri: nothing moves what addresses are relative to', async () => {
  const moved = await app.page.evaluate(() => {
    const base = document.createElement('base');
    base.href = 'daybrief://app/elsewhere/';
    document.head.append(base);
    const at = document.baseURI;
    base.remove();
    return at;
  });
  expect(moved).toBe('daybrief://app/index.html');
});

test('form-action: a form is not sent, wherever to', async () => {
  const refusedBy = await app.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.name = 'beside';
        document.body.append(frame);
        const form = document.createElement('form');
        form.action = 'daybrief://app/index.html';
        form.target = 'beside';
        document.body.append(form);
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => {
            frame.remove();
            form.remove();
            resolve(effectiveDirective);
          },
          { once: true },
        );
        form.submit();
      }),
  );
  expect(refusedBy).toBe('form-action');
});

test('frame-ancestors: nobody frames the page', async () => {
  const framed = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    const { webContents } = window;
    // The other door, closed by itself, is opened: the policy alone is asked.
    webContents.removeAllListeners('will-frame-navigate');
    await window.loadURL('about:blank');
    const outcome = new Promise<string>((resolve) => {
      webContents.on('did-fail-load', (_event, _code, reason) => resolve(reason));
      webContents.on('did-frame-finish-load', (_event, isMainFrame) => {
        if (!isMainFrame) resolve('framed');
      });
    });
    await webContents.executeJavaScript(
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'daybrief://app/index.html' })); 0",
    );
    const told = await outcome;
    window.destroy();
    return told;
  });
  expect(framed).toBe('ERR_BLOCKED_BY_RESPONSE');
});

test('what is no script by its type is run as none', async () => {
  const run = await app.page.evaluate(
    (style) =>
      new Promise<string>((resolve) => {
        const script = document.createElement('script');
        script.addEventListener('load', () => resolve('run'));
        script.addEventListener('error', () => resolve('refused'));
        script.src = `daybrief://app/assets/${style}`;
        document.body.append(script);
      }),
    asset('.css'),
  );
  expect(run).toBe('refused');
});

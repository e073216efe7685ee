import { expect, test } from '@playwright/test';
import { sharedApp } from './support/app';

// Each door that leads out of a page is closed by itself: the window of each test has none of the app's other guards.

const app = sharedApp();

test('a page is not left by navigation, in its own frame or another', async () => {
  const stopped = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const tried = async (event: 'will-navigate' | 'will-frame-navigate', script: string): Promise<boolean> => {
      const window = new BrowserWindow({ show: false });
      const { webContents } = window;
      await window.loadURL('about:blank');
      // The two guard the same door: each is asked by itself.
      webContents.removeAllListeners(event === 'will-navigate' ? 'will-frame-navigate' : 'will-navigate');
      const asked = new Promise<boolean>((resolve) => {
        // Heard after the app's own listener, which has decided by then.
        const hear = ({ defaultPrevented }: { defaultPrevented: boolean }): void => resolve(defaultPrevented);
        if (event === 'will-navigate') webContents.once(event, hear);
        else webContents.once(event, hear);
      });
      await webContents.executeJavaScript(`${script}; 0`);
      const prevented = await asked;
      window.destroy();
      return prevented;
    };
    const frame =
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'daybrief://app/index.html' }))";
    return {
      own: await tried('will-navigate', "location.href = 'daybrief://app/index.html'"),
      frame: await tried('will-frame-navigate', frame),
    };
  });
  expect(stopped).toEqual({ own: true, frame: true });
});

test('a redirect is not followed', async () => {
  const reached = await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    const other = session.fromPartition('redirects');
    other.protocol.handle('daybrief', ({ url }) =>
      url.endsWith('/first.html')
        ? new Response(null, { status: 302, headers: { location: 'daybrief://app/second.html' } })
        : new Response('<title>second</title>', { headers: { 'content-type': 'text/html' } }),
    );
    const window = new BrowserWindow({ show: false, webPreferences: { session: other } });
    await window.loadURL('daybrief://app/first.html').catch(() => undefined);
    const url = window.webContents.getURL();
    window.destroy();
    return url;
  });
  expect(reached).not.toContain('second');
});

test('nothing is downloaded', async () => {
  const prevented = await app.electron.evaluate(
    ({ session }) =>
      new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => {
          resolve(event.defaultPrevented);
          event.preventDefault();
        });
        session.defaultSession.downloadURL('daybrief://app/index.html');
      }),
  );
  expect(prevented).toBe(true);
});

test('a page gets no webview, even where its window would have them', async () => {
  const prevented = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await window.loadURL('about:blank');
    const asked = new Promise<boolean>((resolve) => {
      window.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented));
    });
    await window.webContents.executeJavaScript(
      "document.body.append(Object.assign(document.createElement('webview'), { src: 'about:blank' })); 0",
    );
    const answer = await asked;
    window.destroy();
    return answer;
  });
  expect(prevented).toBe(true);
});

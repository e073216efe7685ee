import { expect, test } from '@playwright/test';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerSaveDialog, dropFiles, freshFolder, nextEvent, removeFolder, startApp } from './support/app';

/** Whatever host the runtime itself looks up, its spell checker's dictionary among them, is this machine here. */
test('start, import, printing and quitting reach no host, past the page and its requests too', async () => {
  const folder = freshFolder();
  let reached = 0;
  const host = createServer((socket) => {
    reached++;
    socket.on('error', () => undefined);
    socket.destroy();
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  // Narrowed by what was asked of it: listening on a port, not on a pipe.
  const { port } = host.address() as AddressInfo;
  const app = await startApp({ args: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`] });
  const article = join(folder, 'harbour.txt');
  writeFileSync(article, 'Harbour closed\n\nThe harbour of Vell stayed closed on Friday, its master said.\n');
  const changed = nextEvent(app.page, 'library:changed');
  await dropFiles(app, [article]);
  await changed;
  await answerSaveDialog(app, join(folder, 'brief.pdf'));
  const printed = await app.page.evaluate(async () => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return options.ok ? window.daybrief.ask('export:briefing', { draft: options.value }, 'pdf', 'full') : null;
  });
  expect(printed).toMatchObject({ ok: true });
  await app.close();
  host.close();
  removeFolder(app.profile);
  removeFolder(folder);
  expect(reached).toBe(0);
});

import { expect, test } from '@playwright/test';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { removeFolder, startApp } from './support/app';

/** A port of this machine on which both kinds of socket listen, and who came. */
async function bothKinds(): Promise<{ port: number; heard: string[]; close: () => void }> {
  const heard: string[] = [];
  const stream = createServer((socket) => {
    heard.push('tcp');
    socket.on('error', () => undefined);
    socket.destroy();
  });
  stream.listen(0, '127.0.0.1');
  await once(stream, 'listening');
  // Narrowed by what was asked of it: listening on a port, not on a pipe.
  const { port } = stream.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => heard.push('udp'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  const close = (): void => {
    stream.close();
    datagrams.close();
  };
  return { port, heard, close };
}

/** Tries every way WebRTC has to a port of this machine; gathering ends when each was tried. Gives the addresses found. */
async function gather(port: number): Promise<string[]> {
  const host = `127.0.0.1:${port}`;
  const account = { username: 'desk', credential: 'secret' };
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: [`stun:${host}`, 'stun:stun.example.org'] },
      { urls: [`turn:${host}?transport=udp`, `turn:${host}?transport=tcp`, `turns:${host}`], ...account },
    ],
  });
  const found: string[] = [];
  const ended = new Promise<void>((resolve) => {
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve();
      else found.push(candidate.candidate);
    });
  });
  peer.createDataChannel('way');
  await peer.setLocalDescription(await peer.createOffer());
  // And no server in between: another side that says it is at this address.
  const other = new RTCPeerConnection();
  if (peer.localDescription !== null) await other.setRemoteDescription(peer.localDescription);
  await other.setLocalDescription(await other.createAnswer());
  if (other.localDescription !== null) await peer.setRemoteDescription(other.localDescription);
  for (const [transport, kind] of [
    ['udp', ''],
    ['tcp', ' tcptype passive'],
  ] as const)
    await peer.addIceCandidate({
      candidate: `candidate:1 1 ${transport} 2113937151 127.0.0.1 ${port} typ host${kind}`,
      sdpMLineIndex: 0,
    });
  await ended;
  peer.close();
  other.close();
  return found;
}

test('the page has nothing to speak WebRTC with, and a window that has reaches nobody', async () => {
  const ours = await bothKinds();
  const app = await startApp();
  const names = await app.page.evaluate(() =>
    Object.getOwnPropertyNames(globalThis).filter((name) => /RTC/.test(name)),
  );
  // As a frame would be that the preload does not reach: it has the doors of every page, and no preload.
  const gathered = await app.electron.evaluate(
    async ({ BrowserWindow }, { code, port }) => {
      const bare = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await bare.loadURL('about:blank');
      const found: unknown = await bare.webContents.executeJavaScript(`(${code})(${port})`);
      bare.destroy();
      return found;
    },
    { code: String(gather), port: ours.port },
  );
  await app.close();
  removeFolder(app.profile);
  ours.close();
  expect(names).toEqual([]);
  expect(ours.heard).toEqual([]);
  // Nor does a script learn the machine's addresses.
  expect(gathered).toEqual([]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { CommandIo } from '../../../main/cli/io';

const profile = mkdtempSync(join(tmpdir(), 'daybrief-'));
/** What was asked of the runtime, in its order. */
const asked: string[] = [];
const session = new Proxy(
  { webRequest: { onBeforeRequest: () => asked.push('requests are refused') } },
  { get: (own, name) => Reflect.get(own, name) ?? (() => undefined) },
);
vi.mock('electron', () => ({
  app: { on: () => undefined, exit: () => undefined, getPath: () => profile, whenReady: async () => undefined },
  session: { defaultSession: session },
  safeStorage: {
    isEncryptionAvailable: () => {
      asked.push('the keyring');
      return false;
    },
  },
  protocol: {},
}));
vi.mock('../../../main/cli/run', () => ({
  runCommand: async (_command: string[], { signingKey }: CommandIo) => ((await signingKey?.())?.ok === true ? 0 : 1),
}));
const { runHeadless } = await import('../../../main/app/headless');

test('a command that signs has the doors of the runtime closed before it asks anything else of it', async () => {
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  await runHeadless(['brief']);
  expect(asked).toEqual(['requests are refused', 'the keyring']);
});

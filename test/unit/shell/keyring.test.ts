import { beforeEach, expect, test, vi } from 'vitest';

const storage = {
  available: true,
  backend: 'gnome_libsecret',
};
vi.mock('electron', () => ({
  safeStorage: {
    isEncryptionAvailable: () => storage.available,
    getSelectedStorageBackend: () => storage.backend,
    encryptString: (secret: string) => Buffer.from(`sealed ${secret}`),
    decryptString: (sealed: Buffer) => sealed.toString().slice('sealed '.length),
  },
}));
const { systemKeyring } = await import('../../../main/shell/keyring');

beforeEach(() => {
  storage.available = true;
  storage.backend = 'gnome_libsecret';
});

test('a system with a keyring seals and opens', () => {
  const keyring = systemKeyring();
  expect(keyring?.open(keyring.seal('secret'))).toBe('secret');
});
test('one without has none', () => {
  storage.available = false;
  expect(systemKeyring()).toBeNull();
});
test.skipIf(process.platform !== 'linux')('a password that everybody knows is no keyring', () => {
  storage.backend = 'basic_text';
  expect(systemKeyring()).toBeNull();
  storage.backend = 'unknown';
  expect(systemKeyring()).toBeNull();
});

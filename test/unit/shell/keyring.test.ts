import { beforeEach, expect, test, vi } from 'vitest';
import { titled } from '../../support/disks';

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
const elsewhere = process.platform === 'linux' ? null : 'only Linux names the kind of its keyring';
test.skipIf(elsewhere !== null)(titled('a password that everybody knows is no keyring', elsewhere), () => {
  storage.backend = 'basic_text';
  expect(systemKeyring()).toBeNull();
  storage.backend = 'unknown';
  expect(systemKeyring()).toBeNull();
});

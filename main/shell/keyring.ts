import { safeStorage } from 'electron';
import type { Keyring } from '../keys/signing-key';

/** The system's keyring, or null where there is none that keeps a secret. Only once the app is ready. */
export function systemKeyring(): Keyring | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  // Without a keyring Linux seals with a password that everybody knows: no seal at all.
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return null;
  return {
    seal: (secret) => safeStorage.encryptString(secret),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
  };
}

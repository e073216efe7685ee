import { cipherId, type Unlock } from '../store/cipher/key';

export type { Unlock };

/** The number an encrypted library is known by, which changes with its passphrase; null where a file is none, or can't be read. */
export function libraryNumber(path: string): string | null {
  try {
    return cipherId(path);
  } catch {
    return null;
  }
}

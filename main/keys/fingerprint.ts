import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** Length of an Ed25519 public key, in bytes. */
export const KEY_BYTES = 32;

/** What people compare of a key: SHA-256 of its 32 bytes, as 64 hexadecimal digits in capitals. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').toUpperCase();
}

/** A fingerprint as it is read aloud: in groups of four. */
export function inGroups(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/gu, '$1 ');
}

/** The key to check signatures with, of its 32 bytes. @throws when they are no point of the curve */
export function publicKeyOf(bytes: Uint8Array): KeyObject {
  const x = Buffer.from(bytes).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** The 32 bytes of a public key. */
export function bytesOf(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

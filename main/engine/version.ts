/** Raised whenever the same article may give other findings: articles read by another engine are read again. */
export const ENGINE_VERSION = '1.13.0';

/** Version of the engine with that of ICU, which decides where sentences end: "1.0.0+icu74". */
export function engineName(): string {
  const icu = process.versions['icu']?.split('.')[0] ?? '';
  return icu === '' ? ENGINE_VERSION : `${ENGINE_VERSION}+icu${icu}`;
}

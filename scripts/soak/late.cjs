// Stands before the bundle of a process that becomes a snapshot. A snapshot holds no object with a part outside JavaScript:
// what would have one is made when it is first asked for, and so never while the snapshot is built. ROOT is the project's folder.
{
  const now = require;

  /** Something that is made by `make` as soon as a property of it is read, or it is called with `new`. */
  const late = (make) => {
    let made;
    const get = () => (made ??= make());
    return new Proxy(function () {}, {
      get: (_, key) => {
        const value = get()[key];
        return typeof value === 'function' && !/^[A-Z]/u.test(String(key)) ? value.bind(get()) : value;
      },
      construct: (_, given) => Reflect.construct(get(), given),
    });
  };
  const lateInstances = (Kind) =>
    new Proxy(Kind, { construct: (_, given) => late(() => Reflect.construct(Kind, given)) });
  for (const kind of ['DateTimeFormat', 'DisplayNames', 'NumberFormat', 'Segmenter'])
    Intl[kind] = lateInstances(Intl[kind]);
  globalThis.TextDecoder = lateInstances(TextDecoder);

  /** Named by what is loaded and needed by no errand. */
  const never = () => new Proxy(function () {}, { get: never });
  const BUILT_IN = ['child_process', 'crypto', 'os', 'timers/promises', 'zlib'];
  const FROM_PROJECT = ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'linkedom', 'mammoth', 'pdfjs-dist'];
  require = (name) => {
    if (name === 'docx') return never();
    if (BUILT_IN.includes(name.replace('node:', ''))) return late(() => now(name));
    if (FROM_PROJECT.includes(name)) return late(() => now('node:module').createRequire(ROOT)(name));
    return now(name);
  };
}

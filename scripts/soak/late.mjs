/**
 * A `require` for a bundle that becomes a snapshot. A snapshot holds no object with a part outside JavaScript: what would have
 * one (of Intl and TextDecoder as well) is made when it is first asked for, and so never while the snapshot is built.
 * Its text stands before the bundle, so it uses nothing of this module.
 * @param now Node's own `require`; @param root package.json of the project whose packages are loaded
 */
export function lateRequire(now, root) {
  /** Something that is made as soon as a property of it is read, or it is called with `new`. */
  const late = (make) => {
    let made;
    const get = () => (made ??= make());
    return new Proxy(function () {}, {
      get: (_, key) => {
        const value = get()[key];
        // A method needs its owner; a class keeps its own properties.
        return typeof value === 'function' && !/^[A-Z]/u.test(String(key)) ? value.bind(get()) : value;
      },
      construct: (_, given) => Reflect.construct(get(), given),
    });
  };
  const instances = (Kind) => new Proxy(Kind, { construct: (_, given) => late(() => Reflect.construct(Kind, given)) });
  for (const kind of ['DateTimeFormat', 'DisplayNames', 'NumberFormat', 'Segmenter'])
    Intl[kind] = instances(Intl[kind]);
  globalThis.TextDecoder = instances(TextDecoder);

  const builtIn = ['child_process', 'crypto', 'os', 'timers/promises', 'zlib'];
  const packages = ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'linkedom', 'mammoth', 'pdfjs-dist'];
  /** Named by what is loaded and needed by no errand. */
  const never = () => new Proxy(function () {}, { get: never });
  return (name) => {
    if (name === 'docx') return never();
    if (builtIn.includes(name.replace('node:', ''))) return late(() => now(name));
    if (packages.includes(name)) return late(() => now('node:module').createRequire(root)(name));
    return now(name);
  };
}

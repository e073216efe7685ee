import { cpSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'vite';

/** The project's own folder. */
export const project = resolve(import.meta.dirname, '../../..');

/** The bundled entries, as the app has them: `file('worker')` is the path of one. */
export interface Bundle {
  /** The folder that holds them. */
  folder: string;
  file(entry: string): string;
  url(entry: string): URL;
}

/**
 * Bundles the entries that run in workers or processes of their own, once for a test file, into a folder that is gone
 * after it. It lies in the project, so that the database addon's package is found.
 */
export function bundled(entries: Record<string, string>): Bundle {
  const folder = resolve(project, 'out', `test-${process.pid}-${Math.random().toString(36).slice(2)}`);
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      root: project,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: 'node20.18',
        outDir: folder,
        minify: false,
        rollupOptions: {
          external: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', ...builtinModules, /^node:/],
          input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(project, file)])),
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
        },
      },
    });
    cpSync(resolve(project, 'main/syntax/weights'), resolve(folder, 'weights'), { recursive: true });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (entry: string): string => resolve(folder, `${entry}.js`);
  return { folder, file, url: (entry) => pathToFileURL(file(entry)) };
}

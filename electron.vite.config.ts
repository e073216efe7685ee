import { builtinModules } from 'node:module';
import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest runtime this must run on (the development one); what ships is newer and runs it as well.
const NODE = 'node20.18';
const CHROME = 'chrome130';

const place = (path: string): string => resolve(import.meta.dirname, path);
const withoutHash = { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' };
const NODE_MODULES = [...builtinModules, /^node:/];

// Data, not code: the bundler knows nothing of it.
const weights = {
  name: 'weights',
  writeBundle: () => cpSync(place('main/syntax/weights'), place('out/main/weights'), { recursive: true }),
};
/** Where `npm run dev` hands out the page; known beforehand, since the page is not loaded from there. */
const PAGE_PORT = 5183;

export default defineConfig({
  main: {
    plugins: [weights],
    build: {
      target: NODE,
      outDir: 'out/main',
      minify: false,
      sourcemap: false,
      // Only what cannot be bundled stays outside: the runtime itself, and the packages with a native addon.
      // So the packaged app carries two packages in node_modules.
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', 'better-sqlite3', 'better-sqlite3-multiple-ciphers', ...NODE_MODULES],
        input: {
          index: place('main/index.ts'),
          cli: place('main/cli.ts'),
          worker: place('main/engine/worker.ts'),
          analyser: place('main/engine/analyser.ts'),
          keeper: place('main/engine/keeper/worker.ts'),
        },
        output: { format: 'es', ...withoutHash },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      minify: false,
      sourcemap: false,
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: place('preload/index.ts') },
        // A sandboxed preload can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: place('renderer'),
    // The app's own scheme serves out/renderer; no address may point outside of it.
    base: './',
    // Its elements show words from outside: renderer/ui/shown.
    plugins: [react({ jsxImportSource: '#shown' })],
    server: {
      host: '127.0.0.1',
      port: PAGE_PORT,
      strictPort: true,
      hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: PAGE_PORT },
    },
    build: {
      target: CHROME,
      outDir: 'out/renderer',
      minify: false,
      sourcemap: false,
      // The page's content policy knows no data: scripts or styles; fonts and pictures stay files as well.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: place('renderer/index.html') },
    },
  },
});

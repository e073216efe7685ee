import { inProject } from './paths.mjs';

/** The arguments after `node` that start each tool from node_modules, the same on every system. */
export const tools = {
  format: [inProject('node_modules', 'oxfmt', 'bin', 'oxfmt')],
  lint: [inProject('node_modules', 'oxlint', 'bin', 'oxlint'), '--type-aware'],
  rooms: [
    inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    '--config',
    inProject('.dependency-cruiser.mjs'),
    '--output-type',
    'err-long',
    'main',
    'preload',
    'renderer',
  ],
  types: [inProject('node_modules', 'typescript-7', 'bin', 'tsc')],
  unit: [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run'],
  e2e: [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test'],
  builder: [inProject('node_modules', 'electron-builder', 'cli.js')],
};

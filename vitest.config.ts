import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/quality/**/*.test.ts'],
    environment: 'node',
    // A worker on a machine under load may take long to start; a test waits on events, never on this.
    testTimeout: 30_000,
    // Each file in a process of its own: a crash in a native addon then fails one file and not the run.
    pool: 'forks',
    passWithNoTests: false,
  },
});

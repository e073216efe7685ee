import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  // Kept apart from the other results in test-results/, because Playwright empties its folder at the start.
  outputDir: 'test-results/e2e',
  // Each test starts a whole app; on two cores more at once only makes each slower.
  workers: 1,
  // A test that passes only when repeated is a failing one.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});

import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from '../commands/find-browser.mjs';

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];
const browser = process.env['CHROME_PATH'];

// Started by commands/journeys.mjs, which builds and serves the app and finds the browser.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../../test-results',
  fullyParallel: true,
  workers: 2,
  // Journeys assert results, never speed: only one that hangs may meet these, also on a busy machine.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // A line a journey, and at the end, where it is looked for, everything about those that failed.
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: process.env['JOURNEYS_URL'] ?? 'http://127.0.0.1:4173/',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    // What fades out is in the page for a moment more, beside what opens next.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: BROWSER_ARGS,
    },
  },
});

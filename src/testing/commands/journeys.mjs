// npm run journeys: builds the app, serves it and drives it with Playwright in a real Chromium.
// Arguments go to Playwright: npm run journeys -- coding.spec.ts
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { findBrowser } from './find-browser.mjs';

/** Debian's chromium, where this may be installed; undefined otherwise. */
function installBrowser() {
  const root = process.getuid?.() === 0;
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!root || !apt) return undefined;
  console.log('No Chromium found: installing Debian’s package chromium …');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return findBrowser();
}

const browser = findBrowser() ?? installBrowser();
if (!browser) {
  console.error(
    'No Chromium or Chrome found: install one (Debian: apt-get install chromium) or set CHROME_PATH to it.',
  );
  process.exit(1);
}

// A folder of its own, so that a served dist/ is not pulled away from under somebody.
const outDir = mkdtempSync(join(tmpdir(), 'leitmotif-journeys-'));
await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
const server = await preview({
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const { port } = server.httpServer.address();
const child = spawn(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'src/testing/journeys/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: browser, JOURNEYS_URL: `http://127.0.0.1:${port}/` },
  },
);
child.on('exit', async (code) => {
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});

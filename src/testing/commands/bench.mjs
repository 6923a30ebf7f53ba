// npm run bench: measures the app's own storage and analysis in a real Chromium, as ratios against anchors of the same run.
//   npm run bench -- --only coding     one of: store import coding load count count-large resample pairs duckdb search formats chart filter key reader
//   npm run bench -- --quick           small sizes, to see that everything runs
//   npm run bench -- --json FILE       writes the numbers, too
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { duckdbModule, hasDuckdb } from './duckdb-module.mjs';
import { BROWSER_ARGS, findBrowser } from './find-browser.mjs';
import { readerPlugins } from './reader-plugins.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

// Works that need an origin of their own each time, and how often.
const STEPWISE = { store: 5, import: 3 };

const executablePath = findBrowser();
if (!executablePath) {
  console.error(
    'No Chromium or Chrome found: install one (Debian: apt-get install chromium) or set CHROME_PATH.',
  );
  process.exit(1);
}

/** Builds the page and runs the works one by one, each in a fresh page. */
async function runBench(folder) {
  const outDir = join(folder, 'page');
  const site = { configFile: false, root: 'src/testing/bench', base: './' };
  const plugins = await readerPlugins();
  await build({
    ...site,
    logLevel: 'warn',
    plugins: [react(), duckdbModule, ...plugins()],
    worker: { format: 'es', plugins },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
  });
  const server = await preview({
    ...site,
    logLevel: 'error',
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 0,
      // An isolated page has a clock of microseconds.
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
  });
  const { port } = server.httpServer.address();
  const address = (origin) => `http://${origin}.localhost:${port}/`;
  // A profile on the disk: a private window would keep its databases in memory.
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: BROWSER_ARGS,
    headless: true,
    viewport: { width: 1440, height: 900 },
  });
  try {
    const measures = [];
    for (const name of await chosenNames(browser, address)) {
      process.stderr.write(`${name} … `);
      const started = Date.now();
      measures.push(
        ...(await (name in STEPWISE ? stepwise(browser, address, name) : runOne(browser, address, name))),
      );
      process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s\n`);
    }
    printTable(measures);
    if (options.json) await writeFile(options.json, `${JSON.stringify({ measures }, null, 2)}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Calls one of the page's functions in a fresh page of an origin. */
async function inPage(browser, address, call, ...given) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`in the page: ${error.message}`));
  try {
    await page.goto(address);
    return await page.evaluate(
      ([name, args]) => {
        const found = globalThis.bench[name];
        return typeof found === 'function' ? found(...args) : found;
      },
      [call, given],
    );
  } finally {
    await page.close();
  }
}

async function chosenNames(browser, address) {
  const known = await inPage(browser, address('names'), 'names');
  const unknown = (options.only ?? []).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`no such work: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const chosen = options.only ?? known;
  if (chosen.includes('duckdb') && !hasDuckdb)
    process.stderr.write(
      'duckdb skipped: it needs a package that is no dependency (npm install --no-save @duckdb/duckdb-wasm)\n',
    );
  return chosen.filter((name) => name !== 'duckdb' || hasDuckdb);
}

const runOne = (browser, address, name) => inPage(browser, address('works'), 'run', name, options.quick);

/** Both ways of a work that stores in turn, each time on an origin of its own whose data go at once. */
async function stepwise(browser, address, name) {
  const rounds = { anchor: [], product: [] };
  for (let round = 0; round < STEPWISE[name]; round++)
    for (const side of round % 2 === 0 ? ['anchor', 'product'] : ['product', 'anchor']) {
      const origin = address(`${name}-${side}-${round}`);
      rounds[side].push(await inPage(browser, origin, `${name}Once`, side, options.quick));
      await clearData(browser, origin);
    }
  return [await inPage(browser, address('works'), `${name}Measure`, rounds, options.quick)];
}

async function clearData(browser, origin) {
  const page = await browser.newPage();
  const session = await browser.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(origin).origin, storageTypes: 'all' });
  await page.close();
}

function printTable(measures) {
  const ms = (value) => (value === null ? '' : value.toFixed(2));
  const rows = measures.map((one) => [
    one.name,
    ms(one.anchorMs),
    ms(one.productMs),
    `${one.value.toFixed(2)} ${one.unit}`,
    `${one.goal.kind} ${one.goal.value}`,
    one.isMet ? 'met' : 'NOT MET',
    [one.work, one.note].filter(Boolean).join('; '),
  ]);
  const table = [['work', 'anchor ms', 'ours ms', 'value', 'goal', '', 'what'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    );
  if (options.quick)
    console.log('\nSmall sizes: these ratios show that it runs, not whether the goals are met.');
}

const folder = await mkdtemp(join(tmpdir(), 'leitmotif-bench-'));
try {
  await runBench(folder);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

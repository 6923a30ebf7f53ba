// npm run --silent inspect -- FILE…: what the app's own readers make of each file, one JSON object a line.
// The readers are built as the app builds them and run in a real browser: encodings differ between browsers and Node.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { BROWSER_ARGS, findBrowser } from './find-browser.mjs';
import { readerPlugins } from './reader-plugins.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE = 'src/testing/commands/inspect-page.ts';
// As in the built app: what the readers may not do there fails here too.
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
const TYPES = { js: 'text/javascript', html: 'text/html' };

/** Names the state of the readers' sources, so that an unchanged build is used again. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const folder of ['src/domain', 'src/formats', 'src/testing/commands'])
    for (const name of readdirSync(join(ROOT, folder)).sort())
      if (/\.(?:ts|mjs)$/.test(name) && !name.includes('.test.'))
        hash.update(name).update(readFileSync(join(ROOT, folder, name)));
  hash.update(readFileSync(join(ROOT, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

/** Builds the page with its worker outside the project, unless that was done before. */
async function builtPage() {
  const folder = join(tmpdir(), `leitmotif-inspect-${process.getuid?.() ?? 0}-${sourcesHash()}`);
  if (!existsSync(folder)) {
    // Built beside its place and moved there whole: another run may be building the same.
    const outDir = mkdtempSync(`${folder}-`);
    const plugins = await readerPlugins();
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'silent',
      base: './',
      plugins: plugins(),
      worker: { format: 'es', plugins },
      build: {
        target: 'es2023',
        outDir,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { input: join(ROOT, PAGE), output: { entryFileNames: 'page.js' } },
      },
    });
    try {
      renameSync(outDir, folder);
    } catch {
      rmSync(outDir, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Serves the page, and file i of the arguments under /file/i; listens on this machine only. */
function serve(folder, files) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = /^\/file\/(\d+)$/.exec(path)?.[1];
    const source = file === undefined ? join(folder, path.replace(/\.\./g, '')) : files[Number(file)];
    response.setHeader('content-security-policy', POLICY);
    if (path === '/') {
      response.setHeader('content-type', TYPES.html);
      response.end('<!doctype html><script type="module" src="./page.js"></script>');
    } else if (source !== undefined && existsSync(source)) {
      response.setHeader('content-type', TYPES[path.split('.').pop()] ?? 'application/octet-stream');
      createReadStream(source).pipe(response);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The path as seen from where npm was called, where it does not lead anywhere from here. */
const found = (path) => (existsSync(path) ? path : resolve(process.env.INIT_CWD ?? '.', path));

/** Why a path cannot be read at all; undefined for a file. */
function missing(path) {
  if (!existsSync(path)) return 'There is no such file.';
  return statSync(path).isFile() ? undefined : 'This is not a file.';
}

/** Names the first file, or place in a file, with the same content; also for what a table or an archive holds. */
function withDuplicates(told, place, seen) {
  const { contentHash, files, documents } = told;
  const duplicateOf = contentHash === undefined ? undefined : seen.get(contentHash);
  if (contentHash !== undefined && duplicateOf === undefined) seen.set(contentHash, place);
  return {
    ...told,
    ...(duplicateOf && { duplicateOf }),
    ...(files && { files: files.map((one) => withDuplicates(one, `${place}/${one.file}`, seen)) }),
    ...(documents && {
      documents: documents.map((one) => withDuplicates(one, `${place}#${one.rows?.[0]}`, seen)),
    }),
  };
}

async function run(files) {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error(
      'No Chromium or Chrome found: install one (Debian: apt-get install chromium) or set CHROME_PATH to it.',
    );
    return 1;
  }
  const paths = files.map(found);
  const server = await serve(await builtPage(), paths);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => 'inspect' in globalThis);
    const seen = new Map();
    for (const [i, path] of paths.entries()) {
      const why = missing(path);
      const inspected =
        why === undefined
          ? await page.evaluate(
              ([at, name, beside]) => globalThis.inspect(at, name, beside),
              [
                `/file/${i}`,
                basename(path),
                paths.flatMap((other, k) =>
                  k !== i && missing(other) === undefined ? [[`/file/${k}`, basename(other)]] : [],
                ),
              ],
            )
          : { outcome: 'problem', problem: 'not-found', message: why };
      const told = withDuplicates({ file: files[i], name: basename(path), ...inspected }, files[i], seen);
      process.stdout.write(`${JSON.stringify(told)}\n`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return 0;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run --silent inspect -- FILE…');
  process.exitCode = 2;
} else process.exitCode = await run(files);

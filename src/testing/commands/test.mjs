// npm test: types, lint, unit tests and browser journeys, one after the other; ends with one closing line over all.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'leitmotif-test-'));

/** Runs a program of node_modules/.bin or node itself; resolves to its exit code. */
const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

/** A runner that knows only success or failure counts as one check. */
async function single(name, command, args) {
  console.log(`\n— ${name}`);
  const code = await run(command, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts of a report; a runner that failed without a failed test in its report counts as one failure. */
function counted(code, file, count) {
  let found = { passed: 0, failed: 0 };
  try {
    found = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`The report could not be read: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
  if (code !== 0 && found.failed === 0) return { ...found, failed: 1 };
  if (found.passed + found.failed === 0) return { passed: 0, failed: 1 };
  return found;
}

async function unitTests() {
  console.log('\n— unit tests');
  const file = join(reports, 'unit.json');
  const code = await run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(code, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
  }));
}

async function journeys() {
  console.log('\n— browser journeys');
  const file = join(reports, 'journeys.json');
  const code = await run(process.execPath, ['src/testing/commands/journeys.mjs'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return counted(code, file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
}

const results = [
  await single('types', 'npx', ['tsc', '--noEmit']),
  await single('lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']),
  await unitTests(),
  await journeys(),
];
rmSync(reports, { recursive: true, force: true });
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

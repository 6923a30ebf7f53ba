import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real files beside the project; undefined, with one line that says so, where it is missing. */
export function realFilesFolder(): string | undefined {
  const folder =
    process.env['REAL_FILES'] ?? fileURLToPath(new URL('../../../shared/data/public', import.meta.url));
  if (existsSync(folder)) return folder;
  process.stderr.write(
    `skipped: tests of real files, since ${folder} is missing (set REAL_FILES to a folder of them)\n`,
  );
  return undefined;
}

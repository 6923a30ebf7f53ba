import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const schema = z.object({
  tests: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      input: z.unknown(),
      expected: z.unknown(),
      tolerance: z.number(),
    }),
  ),
});

/** One reference value, or a group of them, of a file of reference values. */
export type GoldenTest = z.infer<typeof schema>['tests'][number];

/** The tests of the file that GOLDEN names, or of the one beside the project; undefined where that is missing. */
export function goldenTests(): { readonly path: string; readonly tests: readonly GoldenTest[] | undefined } {
  const named = process.env['GOLDEN'];
  const path =
    named === undefined
      ? fileURLToPath(new URL('../../../../../shared/data/golden-public.json', import.meta.url))
      : resolve(named);
  if (named === undefined && !existsSync(path)) return { path, tests: undefined };
  return { path, tests: schema.parse(JSON.parse(readFileSync(path, 'utf8'))).tests };
}

import { z } from 'zod';
import { DEFINITION_KINDS } from '../domain/codebook.ts';
import type { DraftTheme } from '../domain/codebook-draft.ts';
import { countDrafts } from '../domain/codebook-draft.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { THEME_COLOURS } from '../domain/theme-colour.ts';
import { guidIn } from './codebook-guid.ts';
import type { ReadCodebook } from './read-codebook.ts';

const FORMAT = 'leitmotif-codebook';
const VERSION = 1;

// Zod compiles schemas with eval where it may; even trying is reported under the page's security policy.
z.config({ jitless: true });

const draft: z.ZodType<DraftTheme> = z.object({
  name: z.string().min(1),
  guid: z.string().transform(guidIn).nullable(),
  definition: z.array(z.object({ kind: z.enum(DEFINITION_KINDS), text: z.string() })),
  colour: z
    .number()
    .transform((value) => THEME_COLOURS.find((colour) => colour === value) ?? null)
    .nullable(),
  key: z.string().nullable(),
  retired: z.boolean(),
  get children() {
    return z.array(draft);
  },
});
const file = z.object({ format: z.literal(FORMAT), version: z.number(), themes: z.array(draft) });

/** The codebook as JSON; all that a draft holds comes back as it was. */
export const writeCodebookJson = (themes: readonly DraftTheme[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, themes }, null, 2)}\n`;

/** The codebook in our JSON; a problem for any other. */
export function readCodebookJson(bytes: Uint8Array): Result<ReadCodebook> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return failed({ reason: 'damaged', format: 'JSON', detail: String(error) });
  }
  const read = file.safeParse(parsed);
  if (!read.success)
    return failed({
      reason: 'damaged',
      format: 'JSON',
      detail: `it is no codebook of Leitmotif: ${read.error.issues[0]?.message ?? ''}`,
    });
  const { version, themes } = read.data;
  if (version > VERSION) return failed({ reason: 'newer-version', version, supported: VERSION });
  return ok({ origin: 'Leitmotif', drafts: themes, codeCount: countDrafts(themes), losses: [] });
}

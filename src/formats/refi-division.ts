import { z } from 'zod';
import type { DivisionRule, HiddenReason } from '../domain/document.ts';
import { RULE_NAMES } from '../domain/document.ts';
import { failed, ok, type Result } from '../domain/result.ts';

/**
 * A part of our own in a REFI archive: how texts were divided, and what was read without a theme. REFI has no word for
 * either, and every number depends on them. Other programs pass over it.
 */
export const DIVISION_PART = 'leitmotif-paragraphs.json';

const REASONS = [
  'title',
  'date',
  'heading block',
  'salutation',
  'sign-off',
  'page furniture',
  'not shown',
  'chosen',
] as const;
const RULES = Object.keys(RULE_NAMES) as [DivisionRule, ...DivisionRule[]];
const place = z.int().nonnegative();
const reason: z.ZodType<HiddenReason> = z.enum(REASONS);

const schema = z.object({
  format: z.literal('leitmotif-paragraphs'),
  version: z.literal(1),
  /** What positions in the XML count; those here are UTF-16 units. All texts have LF line ends. */
  positions: z.enum(['code points', 'UTF-16 units']),
  sources: z.array(
    z.object({
      guid: z.string(),
      fileName: z.string(),
      format: z.string(),
      rule: z.enum(RULES),
      importedAt: z.number(),
      starts: z.array(place),
      ends: z.array(place),
      hidden: z.array(z.object({ start: place, end: place, reason })),
      /** Numbers of paragraphs that were read without a theme, from 0, by coder. */
      read: z.array(z.object({ user: z.string(), paragraphs: z.array(place) })),
    }),
  ),
});

export type RefiDivision = z.infer<typeof schema>;
export type DividedSource = RefiDivision['sources'][number];

export function readDivision(bytes: Uint8Array): Result<RefiDivision> {
  try {
    const given: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const parsed = schema.safeParse(given);
    if (parsed.success) return ok(parsed.data);
  } catch {
    // A part that is no JSON is as good as none.
  }
  return failed({ reason: 'damaged', format: DIVISION_PART, detail: 'it is not as it should be' });
}

/** Whether the paragraphs fit the text: in order, inside of it. */
export function fitsText({ starts, ends, hidden }: DividedSource, text: string): boolean {
  let before = 0;
  for (const [i, start] of starts.entries()) {
    const end = ends[i] ?? -1;
    if (start < before || end < start || end > text.length) return false;
    before = end;
  }
  return (
    starts.length === ends.length && hidden.every((one) => one.start <= one.end && one.end <= text.length)
  );
}

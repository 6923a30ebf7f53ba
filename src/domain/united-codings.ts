import type { ThemeId } from './ids.ts';
import { type Coding, mergedSpans, type ParagraphSheet } from './sheet.ts';

/** The target's coding with what the other one brings: evidence of both, its voice and weight where the target has none, the later time. */
const united = (target: Coding, other: Coding): Coding => ({
  theme: target.theme,
  voice: target.voice === 0 ? other.voice : target.voice,
  weight: target.weight === 0 ? other.weight : target.weight,
  origin: target.origin,
  version: target.version,
  madeAt: target.madeAt > other.madeAt ? target.madeAt : other.madeAt,
  evidence: mergedSpans([...target.evidence, ...other.evidence]),
});

/**
 * The paragraph with what stood under one theme under another. Where it carries both, one coding stays, so that none
 * is lost and none doubled; unchanged where it lacks the theme, so doing it twice changes nothing.
 */
export function withThemeAs(said: ParagraphSheet, from: ThemeId, into: ThemeId): ParagraphSheet {
  const moved = said.codings.find((coding) => coding.theme === from);
  if (!moved || from === into) return said;
  const target = said.codings.find((coding) => coding.theme === into);
  const coding = target ? united(target, moved) : { ...moved, theme: into };
  const others = said.codings.filter(({ theme }) => theme !== from && theme !== into);
  return { ...said, codings: [...others, coding].sort((a, b) => a.theme - b.theme) };
}

/** The paragraph with its coding judged anew under a version of the codebook; unchanged where it lacks the theme. */
export function withVersion(said: ParagraphSheet, theme: ThemeId, version: number): ParagraphSheet {
  const codings = said.codings.map((coding) => (coding.theme === theme ? { ...coding, version } : coding));
  return { ...said, codings };
}

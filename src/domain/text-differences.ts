import { type DocumentText, paragraphText } from './document.ts';
import { alignedParagraphs } from './paragraph-alignment.ts';

/** A paragraph that two texts have differently; null on the side that does not have it. */
export interface TextDifference {
  /** Its number here; of one that only the other side has, the number there. */
  readonly paragraph: number;
  readonly here: string | null;
  readonly there: string | null;
}

export const paragraphsOf = (text: DocumentText): readonly string[] =>
  Array.from(text.starts, (_, i) => paragraphText(text, i));

/** Where two texts differ, in the order of this side; what only the other side has stands last. */
export function textDifferences(here: DocumentText, there: DocumentText): readonly TextDifference[] {
  const [before, after] = [paragraphsOf(here), paragraphsOf(there)];
  const found: TextDifference[] = [];
  const aligned = alignedParagraphs(before, after);
  const met = new Set(aligned.flatMap(({ to }) => (to === null ? [] : [to])));
  for (const [paragraph, { to: counterpart }] of aligned.entries()) {
    // Rewritten in its place: no word is left that would tie the two.
    const to = counterpart ?? (paragraph < after.length && !met.has(paragraph) ? paragraph : null);
    if (to !== null) met.add(to);
    const own = before[paragraph] ?? '';
    const other = to === null ? null : (after[to] ?? null);
    if (own !== other) found.push({ paragraph, here: own, there: other });
  }
  for (const [paragraph, other] of after.entries())
    if (!met.has(paragraph)) found.push({ paragraph, here: null, there: other });
  return found;
}

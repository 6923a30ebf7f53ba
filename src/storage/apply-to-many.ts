import { asInstant, type CoderId, type DocumentId, type ThemeId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { type ParagraphSheet, paragraphSheet, type Span, spansWithin, withTheme } from '../domain/sheet.ts';
import type { ParagraphRef } from '../domain/wish.ts';
import { found, notFound } from './expected-failures.ts';
import { readMeta } from './meta.ts';
import { perform } from './perform.ts';
import type { Store } from './store.ts';

/** A paragraph to get a theme, and what of it the coding rests on. */
export interface ThemedPlace extends ParagraphRef {
  /** Counted from the document's first character; cut at the paragraph's edges. */
  readonly evidence: readonly Span[];
}

/** How many paragraphs got the theme, had it already, and are no longer there. */
export interface AppliedToMany {
  readonly applied: number;
  readonly already: number;
  readonly gone: number;
}

/**
 * Puts a theme on many paragraphs in one wish that is undone as one; `search` is what they were found by, for the history.
 * Paragraphs that already carry it keep their coding, and get the evidence.
 */
export function applyThemeToMany(
  store: Store,
  coder: CoderId,
  places: readonly ThemedPlace[],
  theme: ThemeId,
  search: string,
): Promise<Result<AppliedToMany>> {
  const madeAt = asInstant(Date.now());
  const byDocument = new Map<DocumentId, ThemedPlace[]>();
  for (const place of places)
    byDocument.set(place.documentId, [...(byDocument.get(place.documentId) ?? []), place]);
  const tables = ['sheets', 'texts', 'themes', 'coders'] as const;
  return perform(store, tables, { coder }, async (recorder, database) => {
    const { name } = found(await database.rows('themes').get(theme), 'The theme');
    found(await database.rows('coders').get(coder), 'The coder');
    const version = (await readMeta(database, 'codebook version')) ?? 1;
    const counts = { applied: 0, already: 0, gone: 0 };
    let hasEvidence = false;
    for (const [documentId, own] of byDocument) {
      const text = await database.rows('texts').get(documentId);
      const sheet = await recorder.readSheet(documentId, coder);
      const said = new Map<number, ParagraphSheet>();
      for (const { paragraph, evidence } of own) {
        const [start, end] = [text?.starts[paragraph], text?.ends[paragraph]];
        if (start === undefined || end === undefined) {
          counts.gone++;
          continue;
        }
        const before = said.get(paragraph) ?? paragraphSheet(sheet, paragraph);
        if (!said.has(paragraph))
          counts[before.codings.some((coding) => coding.theme === theme) ? 'already' : 'applied']++;
        const inside = spansWithin(evidence, { start, end });
        hasEvidence ||= inside.length > 0;
        said.set(paragraph, withTheme(before, theme, { version, madeAt, evidence: inside, origin: 1 }));
      }
      recorder.changeSheet(sheet, [...said.values()]);
    }
    if (counts.applied + counts.already === 0) throw notFound('Every one of the paragraphs');
    const { applied, already } = counts;
    return {
      wish: { kind: 'apply theme to many', theme, name, applied, already, evidence: hasEvidence, search },
      value: counts,
    };
  });
}

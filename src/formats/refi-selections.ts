import type { DocumentText } from '../domain/document.ts';
import type { CoderId, Instant, ThemeId } from '../domain/ids.ts';
import type { Memo } from '../domain/memo.ts';
import type { Project } from '../domain/project.ts';
import { paragraphSheet, paragraphsIn, type Span } from '../domain/sheet.ts';
import { characterOffsets } from './dataset-columns.ts';

/** A stretch of a text with all that stands on it: one for each range, since some programs refuse a second. */
export interface Selection extends Span {
  /** As the file counts. */
  readonly position: Span;
  readonly quote: string;
  readonly codings: readonly {
    readonly theme: ThemeId;
    readonly coderId: CoderId;
    readonly madeAt: Instant;
  }[];
  readonly memos: readonly Memo[];
}

interface Growing extends Span {
  readonly codings: Selection['codings'][number][];
  readonly memos: Memo[];
}

/** The selections of a document in the order of its text. A coding without evidence stands on its paragraph. */
export function selectionsOf(
  { sheets, memos }: Pick<Project, 'sheets' | 'memos'>,
  text: DocumentText,
  unit: 'code points' | 'UTF-16 units',
): readonly Selection[] {
  const ranges = new Map<string, Growing>();
  const at = ({ start, end }: Span): Growing => {
    const key = `${start} ${end}`;
    const known = ranges.get(key) ?? { start, end, codings: [], memos: [] };
    ranges.set(key, known);
    return known;
  };
  const paragraphSpan = (paragraph: number): Span => ({
    start: text.starts[paragraph] ?? 0,
    end: text.ends[paragraph] ?? 0,
  });
  for (const sheet of sheets.filter(({ documentId }) => documentId === text.documentId))
    for (const paragraph of paragraphsIn(sheet))
      for (const { theme, madeAt, evidence } of paragraphSheet(sheet, paragraph).codings)
        for (const span of evidence.length === 0 ? [paragraphSpan(paragraph)] : evidence)
          at(span).codings.push({ theme, coderId: sheet.coderId, madeAt });
  for (const memo of memos) {
    const { target } = memo;
    if (memo.text === '' || !('documentId' in target) || target.documentId !== text.documentId) continue;
    if (target.kind === 'paragraph') at(paragraphSpan(target.paragraph)).memos.push(memo);
    if (target.kind === 'evidence') at(target).memos.push(memo);
  }
  const sorted = [...ranges.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const place = unit === 'UTF-16 units' ? (units: number) => units : codePointsOf(text.text, sorted);
  return sorted.map(({ start, end, codings, memos: own }) => ({
    start,
    end,
    position: { start: place(start), end: place(end) },
    quote: text.text.slice(start, end),
    codings,
    memos: own,
  }));
}

function codePointsOf(text: string, spans: readonly Span[]): (units: number) => number {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const counted = characterOffsets(text, edges);
  const places = new Map(edges.map((edge, i) => [edge, counted[i] ?? edge]));
  return (units) => places.get(units) ?? units;
}

import type { Coding, ParagraphSheet, Sheet, Span } from './sheet.ts';
import { type Cut, fillSpliced, lengthAfter, lowerBound } from './typed-arrays.ts';

interface Row {
  readonly paragraph: number;
  readonly coding: Coding;
}

interface EvidenceRow extends Span {
  readonly row: number;
}

const rowCut = (sheet: Sheet, { paragraph, codings }: ParagraphSheet): Cut<Row> => {
  const from = lowerBound(sheet.paragraph, paragraph);
  const to = lowerBound(sheet.paragraph, paragraph + 1, from);
  return { from, to, values: codings.map((coding) => ({ paragraph, coding })) };
};

const readCut = (sheet: Sheet, { paragraph, read }: ParagraphSheet): Cut<number> => {
  const from = lowerBound(sheet.read, paragraph);
  return { from, to: lowerBound(sheet.read, paragraph + 1, from), values: read ? [paragraph] : [] };
};

/** Where evidence gives way: its row numbers follow the rows, which move by as many as come or go before them. */
function evidenceCuts(sheet: Sheet, rows: readonly Cut<Row>[]): readonly Cut<EvidenceRow>[] {
  let moved = 0;
  return rows.map(({ from, to, values }) => {
    const firstRow = from + moved;
    const shift = values.length - (to - from);
    moved += shift;
    return {
      from: lowerBound(sheet.evidenceRow, from),
      to: lowerBound(sheet.evidenceRow, to),
      values: values.flatMap(({ coding }, i) =>
        coding.evidence.map((span) => ({ ...span, row: firstRow + i })),
      ),
      shift,
    };
  });
}

/**
 * The sheet with these paragraphs in place of what it said of them: ascending, codings by theme, evidence merged.
 * Columns are copied in stretches, so that a sheet of many thousand codings costs little more than its bytes.
 */
export function splicedSheet(sheet: Sheet, anew: readonly ParagraphSheet[]): Sheet {
  const rows = anew.map((said) => rowCut(sheet, said));
  const evidence = evidenceCuts(sheet, rows);
  const reads = anew.map((said) => readCut(sheet, said));
  const rowCount = lengthAfter(sheet.paragraph.length, rows);
  const spanCount = lengthAfter(sheet.evidenceRow.length, evidence);
  // Row numbers move; offsets into the text do not.
  const spans = evidence.map(({ from, to, values }) => ({ from, to, values }));
  const after = {
    documentId: sheet.documentId,
    coderId: sheet.coderId,
    paragraph: new Uint32Array(rowCount),
    theme: new Uint32Array(rowCount),
    voice: new Uint8Array(rowCount),
    weight: new Uint8Array(rowCount),
    origin: new Uint8Array(rowCount),
    version: new Uint32Array(rowCount),
    madeAt: new Float64Array(rowCount),
    evidenceRow: new Uint32Array(spanCount),
    evidenceStart: new Uint32Array(spanCount),
    evidenceEnd: new Uint32Array(spanCount),
    read: new Uint32Array(lengthAfter(sheet.read.length, reads)),
    revision: sheet.revision,
  };
  fillSpliced(after.paragraph, sheet.paragraph, rows, (row) => row.paragraph);
  fillSpliced(after.theme, sheet.theme, rows, (row) => row.coding.theme);
  fillSpliced(after.voice, sheet.voice, rows, (row) => row.coding.voice);
  fillSpliced(after.weight, sheet.weight, rows, (row) => row.coding.weight);
  fillSpliced(after.origin, sheet.origin, rows, (row) => row.coding.origin);
  fillSpliced(after.version, sheet.version, rows, (row) => row.coding.version);
  fillSpliced(after.madeAt, sheet.madeAt, rows, (row) => row.coding.madeAt);
  fillSpliced(after.evidenceRow, sheet.evidenceRow, evidence, (span) => span.row);
  fillSpliced(after.evidenceStart, sheet.evidenceStart, spans, (span) => span.start);
  fillSpliced(after.evidenceEnd, sheet.evidenceEnd, spans, (span) => span.end);
  fillSpliced(after.read, sheet.read, reads, (paragraph) => paragraph);
  return after;
}

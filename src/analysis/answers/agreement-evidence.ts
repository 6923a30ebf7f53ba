import type { DocumentId } from '../../domain/ids.ts';
import { mergedSpans, type Span, spansWithin } from '../../domain/sheet.ts';
import type { Columns } from '../columns.ts';
import type { LongAnswer } from '../long-answer.ts';
import type { ValuedSpan } from '../statistics/agreement/continuum.ts';
import { nominalUnitizedAlpha } from '../statistics/agreement/unitized-alpha.ts';
import { type AgreementQuestion, type AgreementUnits, agreementUnits, themesOf } from './agreement-units.ts';

/** Where the paragraphs of a document begin and end, in UTF-16 units into its text. */
export interface ParagraphBounds {
  readonly documentId: DocumentId;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface EvidenceQuestion extends AgreementQuestion {
  /** Of the documents that at least two of the coders read; others are passed over. */
  readonly bounds: readonly ParagraphBounds[];
}

export interface EvidenceAgreement {
  /** Unitised alpha: agreement on which characters carry the theme. Null without variation. */
  readonly alpha: number | null;
  /** Codings of the theme on these paragraphs, and those of them with evidence. */
  readonly codings: number;
  readonly withEvidence: number;
}

export interface EvidenceAnswer {
  /** Paragraphs that all of the coders read, and their characters. */
  readonly units: number;
  readonly characters: number;
  /** By theme of the question. */
  readonly themes: readonly EvidenceAgreement[];
}

/**
 * Agreement on characters, theme by theme against the rest, since themes overlap: the paragraphs that all coders read
 * stand one after another, a coding without evidence covers its whole paragraph.
 */
export function* agreementEvidence(columns: Columns, question: EvidenceQuestion): LongAnswer<EvidenceAnswer> {
  const { scope, themes, bounds } = question;
  const coders = scope.coders.length;
  const units = agreementUnits(columns, question);
  const boundsOf = new Map(bounds.map((one) => [one.documentId, one]));
  const spans = themes.map(() => Array.from({ length: coders }, (): ValuedSpan[] => []));
  const tallies = themes.map(() => ({ codings: 0, withEvidence: 0 }));
  const place = (said: number, from: Span, begin: number): void => {
    for (const { theme, evidence } of saidEvidence(columns, units, said)) {
      const tally = tallies[theme];
      if (tally) tally.codings++;
      if (tally && evidence.length > 0) tally.withEvidence++;
      const into = spans[theme]?.[units.saidCoder[said] ?? 0];
      for (const span of evidence.length > 0 ? spansWithin(evidence, from) : [from])
        into?.push({
          start: begin + span.start - from.start,
          end: begin + span.end - from.start,
          value: 'theme',
        });
    }
  };
  let [characters, shared] = [0, 0];
  for (let unit = 0; unit < units.document.length; unit++) {
    const [from, to] = [units.start[unit] ?? 0, units.start[unit + 1] ?? 0];
    const document = columns.documents.rows[units.document[unit] ?? -1];
    const own = document && boundsOf.get(document.id);
    const paragraph = units.paragraph[unit] ?? 0;
    const start = own?.starts[paragraph];
    const end = own?.ends[paragraph];
    if (to - from < coders || start === undefined || end === undefined) continue;
    for (let said = from; said < to; said++) place(said, { start, end }, characters);
    characters += end - start;
    shared++;
  }
  const found: EvidenceAgreement[] = [];
  for (const [slot, own] of spans.entries()) {
    const tally = tallies[slot] ?? { codings: 0, withEvidence: 0 };
    found.push({ alpha: nominalUnitizedAlpha({ begin: 0, length: characters }, own), ...tally });
    yield { done: slot + 1, of: themes.length };
  }
  return { units: shared, characters, themes: found };
}

/** The themes of one entry of what was said, each with its evidence. */
const saidEvidence = (
  columns: Columns,
  units: AgreementUnits,
  said: number,
): readonly { readonly theme: number; readonly evidence: readonly Span[] }[] =>
  Array.from(themesOf(units, said), (theme, entry) => ({
    theme,
    evidence: evidenceOf(columns, units, said, entry),
  }));

/** The evidence of one entry's coding; empty where it rests on the whole paragraph. */
function evidenceOf(
  { sheets, details }: Columns,
  units: AgreementUnits,
  said: number,
  entry: number,
): readonly Span[] {
  const sheet = units.saidSheet[said] ?? 0;
  const row =
    (units.saidCoding[(units.saidStart[said] ?? 0) + entry] ?? 0) - (sheets.start.values[sheet] ?? 0);
  const own = details[sheet];
  if (!own) return [];
  let [low, high] = [0, own.evidenceRow.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own.evidenceRow[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  const evidence: Span[] = [];
  for (; own.evidenceRow[low] === row; low++)
    evidence.push({ start: own.evidenceStart[low] ?? 0, end: own.evidenceEnd[low] ?? 0 });
  return mergedSpans(evidence);
}

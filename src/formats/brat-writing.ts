import type { CoderId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import type { Span } from '../domain/sheet.ts';
import { characterOffsets } from './dataset-columns.ts';
import { codedParagraphs, codedSpans, labelledDocuments, labelNames } from './labelled-writing.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The parts of a stretch between line breaks: brat’s own form for one that runs over a line’s end. */
function unbroken(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (line !== '') parts.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return parts;
}

/** What one coder said, as texts with standoff annotations beside them. */
export function bratParts(project: Project, coder: CoderId): ReadonlyMap<string, Uint8Array> {
  const names = labelNames(project, /[^\p{L}\p{M}\p{N}_-]/gu);
  const parts = new Map<string, Uint8Array>();
  for (const one of labelledDocuments(project, coder)) {
    const stem = `document${one.document.id}`;
    const { text } = one.text;
    const found = codedParagraphs(one).flatMap(({ paragraph, codings }) =>
      codings.map((coding) => ({
        label: names.get(coding.theme) ?? '',
        spans: codedSpans(one.text, paragraph, coding).flatMap((span) => unbroken(text, span)),
      })),
    );
    const edges = [...new Set(found.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end])))];
    edges.sort((a, b) => a - b);
    const counted = characterOffsets(text, edges);
    const place = new Map(edges.map((edge, i) => [edge, counted[i] ?? edge]));
    const rows = found
      .filter(({ spans }) => spans.length > 0)
      .map(({ label, spans }, i) => {
        const where = spans.map(({ start, end }) => `${place.get(start)} ${place.get(end)}`).join(';');
        const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
        return `T${i + 1}\t${label} ${where}\t${words}\n`;
      });
    parts.set(`${stem}.txt`, encoded(text.toWellFormed()));
    parts.set(`${stem}.ann`, encoded(rows.join('')));
  }
  const labels = [...new Set(names.values())].map((name) => `${name}\n`).join('');
  parts.set('annotation.conf', encoded(`[entities]\n${labels}[relations]\n[events]\n[attributes]\n`));
  return parts;
}

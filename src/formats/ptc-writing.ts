// The forms of PTC and of SemEval-2023 task 3 that `ptc.ts` reads.
import type { CoderId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { characterOffsets } from './dataset-columns.ts';
import {
  articleNumbers,
  articleOf,
  codedParagraphs,
  codedSpans,
  type LabelledDocument,
  labelledDocuments,
  labelNames,
} from './labelled-writing.ts';

/** `ptc` labels stretches of words, `semeval` whole paragraphs. */
export type LabelFormat = 'ptc' | 'semeval';

type Parts = ReadonlyMap<string, Uint8Array>;
type Names = ReturnType<typeof labelNames>;

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What one coder said, as articles and labels. */
export function ptcParts(project: Project, coder: CoderId): Parts {
  const names = labelNames(project, /\t/g);
  const labelled = labelledDocuments(project, coder);
  const numbers = articleNumbers(
    project,
    labelled.map(({ document }) => document),
  );
  return new Map(
    labelled.flatMap((one) => {
      const id = numbers.get(one.document.id) ?? '';
      const { text, rows } = spanRows(one, id, names);
      return [
        [`article${id}.txt`, encoded(text)],
        [`article${id}.task-flc-tc.labels`, encoded(rows.map((row) => `${row.join('\t')}\n`).join(''))],
      ] as const;
    }),
  );
}

function spanRows(
  one: LabelledDocument,
  id: string,
  names: Names,
): { text: string; rows: (string | number)[][] } {
  const { text, starts } = articleOf(one);
  const found = codedParagraphs(one).flatMap(({ paragraph, codings }) => {
    const shift = (starts[paragraph] ?? 0) - (one.text.starts[paragraph] ?? 0);
    return codings.flatMap((coding) =>
      codedSpans(one.text, paragraph, coding).map(({ start, end }) => ({
        label: names.get(coding.theme) ?? '',
        start: start + shift,
        end: end + shift,
      })),
    );
  });
  const edges = [...new Set(found.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const counted = characterOffsets(text, edges);
  const place = new Map(edges.map((edge, i) => [edge, counted[i] ?? edge]));
  return {
    text,
    rows: found.map(({ label, start, end }) => [id, label, place.get(start) ?? 0, place.get(end) ?? 0]),
  };
}

/** Articles, the template of their paragraphs, and a row of labels for every paragraph that was read. */
export function semevalParts(project: Project, coder: CoderId): Parts {
  const names = labelNames(project, /[\t,]/g);
  const parts = new Map<string, Uint8Array>();
  let template = '';
  let labels = '';
  const labelled = labelledDocuments(project, coder);
  const numbers = articleNumbers(
    project,
    labelled.map(({ document }) => document),
  );
  for (const one of labelled) {
    const id = numbers.get(one.document.id) ?? '';
    const { text, lines } = articleOf(one);
    const written = text.split('\n');
    const coded = new Map(codedParagraphs(one).map(({ paragraph, codings }) => [paragraph, codings]));
    const read = new Set(one.sheet.read);
    for (const [paragraph, line] of lines.entries()) {
      template += `${id}\t${line}\t${written[line - 1] ?? ''}\n`;
      const codings = coded.get(paragraph) ?? [];
      if (codings.length === 0 && !read.has(paragraph)) continue;
      labels += `${id}\t${line}\t${codings.map(({ theme }) => names.get(theme) ?? '').join(',')}\n`;
    }
    parts.set(`article${id}.txt`, encoded(text));
  }
  return new Map([
    ...parts,
    ['subtask-3.template', encoded(template)],
    ['labels-subtask-3.txt', encoded(labels)],
  ]);
}

import { z } from 'zod';
import { ok } from '../domain/result.ts';
import { bratAnnotations } from '../formats/brat.ts';
import type { ForeignFile } from '../formats/foreign-file.ts';
import type { ForeignProject } from '../formats/foreign-project.ts';
import { readLabelledArticles } from '../formats/ptc.ts';
import { readSlavicCorpus } from '../formats/slavic-corpus.ts';

const fileOf = (path: string, text: string): ForeignFile => ({
  path,
  read: () => ok(new TextEncoder().encode(text)),
});

const labelOf = ({ codes }: ForeignProject, theme: string): string =>
  codes.find(({ guid }) => guid === theme)?.name ?? '';

const quoteOf = (
  { documents }: ForeignProject,
  { document, span }: ForeignProject['codings'][number],
): string => documents[document]?.text?.slice(span?.start, span?.end) ?? '';

export const ptcInput = z.object({
  article_name: z.string(),
  article_text: z.string(),
  labels_name: z.string(),
  labels_text: z.string(),
});

/** Technique and words of every label, by the reader of PTC. */
export function ptcValues(input: z.infer<typeof ptcInput>): object {
  const foreign = readLabelledArticles(
    [fileOf(input.article_name, input.article_text), fileOf(input.labels_name, input.labels_text)],
    'labels',
  );
  return {
    codings: foreign.codings.map((coding) => ({
      technique: labelOf(foreign, coding.theme),
      quote: quoteOf(foreign, coding),
    })),
  };
}

export const semevalInput = z.object({
  article_name: z.string(),
  article_text: z.string(),
  template: z.string(),
  labels: z.string(),
});

/** Numbers of lines that are paragraphs, and the techniques of each, by the reader of SemEval-2023. */
export function semevalValues(input: z.infer<typeof semevalInput>): object {
  const foreign = readLabelledArticles(
    [
      fileOf(input.article_name, input.article_text),
      fileOf('subtask-3.template', input.template),
      fileOf('labels-subtask-3.txt', input.labels),
    ],
    'labels',
  );
  const [document] = foreign.documents;
  const lineOf = (start: number): number => document?.text?.slice(0, start).split('\n').length ?? 0;
  const paragraphs = (document?.division?.starts ?? []).map(lineOf);
  const labels = (line: number): readonly string[] =>
    foreign.codings
      .filter(({ span }) => span && lineOf(span.start) === line)
      .map(({ theme }) => labelOf(foreign, theme));
  const isRead = (line: number): boolean =>
    labels(line).length > 0 || foreign.reads.some(({ span }) => lineOf(span.start) === line);
  return {
    paragraphs,
    codings: Object.fromEntries(paragraphs.filter(isRead).map((line) => [line, labels(line)])),
  };
}

export const bratInput = z.object({ txt: z.string(), ann: z.string() });

/** Text-bound annotations with their notes, by the reader of brat. */
export const bratValues = ({ ann }: z.infer<typeof bratInput>): object => ({
  codings: bratAnnotations(ann).entities.map(({ id, type, spans, note }) => ({
    id,
    type,
    spans: spans.map(({ start, end }) => [start, end]),
    ...(note !== '' && { note }),
  })),
});

export const slavicInput = z.object({
  raw_document: z.string(),
  raw_text: z.string(),
  text_span_level_annotations: z.string(),
});

/** Technique, place and words of every annotation, by the reader of the corpus. */
export function slavicValues(input: z.infer<typeof slavicInput>): object {
  const foreign = readSlavicCorpus(
    [
      fileOf(input.raw_document, input.raw_text),
      fileOf('text-span-level-annotations.txt', input.text_span_level_annotations),
    ],
    'corpus',
  );
  return {
    codings: foreign.codings.map((coding) => ({
      technique: labelOf(foreign, coding.theme),
      start: coding.fileStart,
      end: coding.fileEnd,
      quote: quoteOf(foreign, coding),
    })),
  };
}

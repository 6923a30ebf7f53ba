import { draftTheme } from '../domain/codebook-draft.ts';
import type { Guid } from '../domain/ids.ts';
import type { Span } from '../domain/sheet.ts';
import { withLineFeeds } from './counted-positions.ts';
import { type ForeignFile, fileNameOf, plainText } from './foreign-file.ts';
import type { ForeignCode, ForeignCoding, ForeignProject } from './foreign-project.ts';
import { guidOfText } from './foreign-project.ts';

/** A text beside files of labels. */
export interface Article {
  /** As labels name it. */
  readonly id: string;
  readonly fileName: string;
  /** As the file has it. */
  readonly raw: string;
  readonly text: string;
}

/** The text of a file that can be read; null for one that is damaged. */
export function textOfFile(file: ForeignFile): string | null {
  const bytes = file.read();
  return bytes.ok ? plainText(bytes.value) : null;
}

/** The articles among the files: `article123.txt` has the id 123. */
export function articlesIn(files: readonly ForeignFile[]): readonly Article[] {
  return files.flatMap((file) => {
    const id = /^article([0-9]+)\.txt$/i.exec(fileNameOf(file.path))?.[1];
    const raw = id === undefined ? null : textOfFile(file);
    return id === undefined || raw === null
      ? []
      : [{ id, fileName: fileNameOf(file.path), raw, text: withLineFeeds(raw) }];
  });
}

/** Rows of a file of labels, its cells parted by tabs; empty rows are left out. */
export const labelRows = (text: string): readonly (readonly string[])[] =>
  withLineFeeds(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** The lines of a text that hold more than white space, with their numbers from 1. */
export function filledLines(text: string): readonly (Span & { readonly line: number })[] {
  const lines: (Span & { line: number })[] = [];
  let start = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() !== '') {
      const from = start + line.length - line.trimStart().length;
      lines.push({ start: from, end: start + line.trimEnd().length, line: i + 1 });
    }
    start += line.length + 1;
  }
  return lines;
}

/** A flat codebook of label names as they are met. */
export class LabelBook {
  readonly #guids = new Map<string, Guid>();
  readonly #format: string;

  constructor(format: string) {
    this.#format = format;
  }

  guidOf(label: string): Guid {
    const known = this.#guids.get(label) ?? guidOfText(`${this.#format} ${label}`);
    this.#guids.set(label, known);
    return known;
  }

  themes(): ForeignProject['themes'] {
    return [...this.#guids].map(([label, guid]) => draftTheme(label, { guid }));
  }

  codes(): readonly ForeignCode[] {
    return [...this.#guids].map(([name, guid]) => ({
      guid,
      name,
      colour: '',
      isCodable: true,
      isDescribed: false,
    }));
  }
}

/** A coding of the only coder that a file of labels knows. */
export const labelCoding = (
  given: Pick<ForeignCoding, 'document' | 'theme' | 'span'> & Partial<ForeignCoding>,
): ForeignCoding => ({
  coder: 0,
  fileStart: null,
  fileEnd: null,
  madeAt: null,
  voice: 0,
  isParagraph: false,
  ...given,
});

import { paragraphText } from '../domain/document.ts';
import type { Project } from '../domain/project.ts';
import { countWords } from '../domain/words.ts';
import type { CsvCell } from './csv.ts';

const hex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 in hex. */
export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));

/** One row a paragraph: its number, its length, its hash, and its text where that may be handed on. */
export async function paragraphTextRows(
  project: Project,
  withTexts: boolean,
): Promise<readonly (readonly CsvCell[])[]> {
  const encoder = new TextEncoder();
  const texts = new Map(project.texts.map((text) => [text.documentId, text]));
  const rows: CsvCell[][] = [
    [
      'document_id',
      'document_guid',
      'paragraph',
      'words',
      'characters',
      'sha256',
      ...(withTexts ? ['text'] : []),
    ],
  ];
  for (const { id, guid } of project.documents) {
    const text = texts.get(id);
    for (const paragraph of text?.starts.keys() ?? []) {
      const words = text ? paragraphText(text, paragraph) : '';
      const hash = await sha256(encoder.encode(words));
      rows.push([
        id,
        guid,
        paragraph + 1,
        countWords(words),
        words.length,
        hash,
        ...(withTexts ? [words] : []),
      ]);
    }
  }
  return rows;
}

const BLOCK = '█';

/**
 * The project with every character of its texts masked but line breaks: all offsets and counts stay, so that every
 * number can be counted again, and nothing can be read.
 */
export const maskedProject = (project: Project): Project => ({
  ...project,
  texts: project.texts.map((text) => ({ ...text, text: text.text.replace(/[^\n]/g, BLOCK) })),
  note: [project.note, 'The texts of this copy are masked, since they may not be handed on.']
    .filter(Boolean)
    .join('\n\n'),
});

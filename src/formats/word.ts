// https://learn.microsoft.com/openspecs/office_standards/ms-docx
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { pageOfBlocks } from './blocks-of-text.ts';
import { documentFrom } from './document-draft.ts';
import { documentParts } from './document-parts.ts';
import { markupDraft } from './markup-draft.ts';
import { redivided } from './redivided.ts';
import { wordStyles } from './word-styles.ts';
import type { WordNotes } from './word-walker.ts';
import { WordWalker } from './word-walker.ts';
import { walkXml } from './xml-events.ts';

/** A document of a Word file: accepted changes are in; deletions, hidden text and comments out; notes at the end. */
export async function readWord(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'Word', detail });
  const opened = documentParts(bytes, 'Word', (part) => /\.(?:xml|rels)$/i.test(part));
  if (!opened.ok) return opened;
  const parts = opened.value;
  try {
    const main = relatedPart(parts, '_rels/.rels', 'officeDocument', '') ?? 'word/document.xml';
    const content = parts.get(main);
    if (content === undefined) return damaged('it has no text part');
    const folder = main.replace(/[^/]*$/, '');
    const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
    const related = (type: string): Uint8Array | undefined =>
      parts.get(relatedPart(parts, relations, type, folder) ?? `${folder}${type}.xml`);
    const styleOf = wordStyles(related('styles'));
    const notes = new Map([
      ...notesOf(related('footnotes'), 'footnote'),
      ...notesOf(related('endnotes'), 'endnote'),
    ]);
    const walker = new WordWalker(styleOf, notes);
    walkXml(content, walker);
    const draft = redivided(markupDraft(pageOfBlocks(walker.blocks())), forced);
    return await documentFrom(name, { ...draft, format: 'word', encoding: '' });
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message.slice(0, 200) : 'its text cannot be read');
  }
}

/** Name of the part that a part refers to as one of a type; undefined where it names none that is there. */
function relatedPart(
  parts: ReadonlyMap<string, Uint8Array>,
  relations: string,
  type: string,
  folder: string,
): string | undefined {
  const xml = parts.get(relations);
  let found: string | undefined;
  if (xml)
    walkXml(xml, {
      open: (name, attribute) => {
        if (name !== 'Relationship' || !attribute('Type').endsWith(`/${type}`)) return;
        const target = attribute('Target');
        const part = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
        if (parts.has(part)) found ??= part;
      },
      close: () => undefined,
      text: () => undefined,
    });
  return found;
}

/** Paragraphs of each note; a note's own styles are of no interest. */
function notesOf(xml: Uint8Array | undefined, kind: 'footnote' | 'endnote'): WordNotes {
  const notes = new Map<string, readonly string[]>();
  if (!xml) return notes;
  const plain = wordStyles(undefined);
  let walker = new WordWalker(plain);
  let id = '';
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === kind) {
        walker = new WordWalker(plain);
        id = attribute('id');
      } else walker.open(name, attribute);
    },
    close: (name) => {
      if (name !== kind) walker.close(name);
      else
        notes.set(
          `${kind}Reference ${id}`,
          walker
            .blocks()
            .map(({ text }) => text)
            .filter((text) => text.trim() !== ''),
        );
    },
    text: (text) => walker.text(text),
  });
  return notes;
}

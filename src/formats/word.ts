// https://learn.microsoft.com/openspecs/office_standards/ms-docx
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { besideText, pageOfBlocks, unshownText } from './blocks-of-text.ts';
import { documentFrom } from './document-draft.ts';
import type { DocumentParts } from './document-parts.ts';
import { documentParts } from './document-parts.ts';
import { propertiesOf } from './file-properties.ts';
import type { PageBlock } from './html-blocks.ts';
import { pageOf } from './html-blocks.ts';
import { markupDraft } from './markup-draft.ts';
import { redivided } from './redivided.ts';
import type { WordStyle } from './word-styles.ts';
import { wordStyles } from './word-styles.ts';
import type { WordNotes } from './word-walker.ts';
import { WordWalker } from './word-walker.ts';
import { walkXml, type XmlText } from './xml-events.ts';

/**
 * A document of a Word file: accepted changes are in, notes at the end; deletions, hidden text, comments, heads and feet are
 * listed as hidden.
 */
export async function readWord(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'Word', detail });
  const opened = documentParts(bytes, 'Word', (part) => /\.(?:xml|rels|x?html?|txt)$/i.test(part));
  if (!opened.ok) return opened;
  const parts = opened.value;
  try {
    const main = relatedPart(parts, '_rels/.rels', 'officeDocument', '') ?? 'word/document.xml';
    const content = parts.get(main);
    if (content === undefined) return damaged('it has no text part');
    const folder = main.replace(/[^/]*$/, '');
    const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
    const related = (type: string): XmlText | undefined =>
      parts.get(relatedPart(parts, relations, type, folder) ?? `${folder}${type}.xml`)?.xml();
    const styleOf = wordStyles(related('styles'));
    const notes = new Map([
      ...notesOf(related('footnotes'), 'footnote'),
      ...notesOf(related('endnotes'), 'endnote'),
    ]);
    const chunk = (id: string): readonly PageBlock[] => {
      const target = targetOf(parts.get(relations)?.xml(), id);
      const part = parts.get(target.startsWith('/') ? target.slice(1) : folder + target);
      if (part === undefined || !/\.(?:x?html?|txt)$/i.test(target))
        throw new Error(`it holds ${target || 'a part'} in another format`);
      return pageOf(part.xml().join('')).blocks;
    };
    const walker = new WordWalker(styleOf, notes, chunk);
    walkXml(content.xml(), walker);
    const core = parts.get(relatedPart(parts, '_rels/.rels', 'core-properties', '') ?? 'docProps/core.xml');
    const comments = [...notesOf(related('comments'), 'comment').values()].flat();
    const blocks = [
      ...walker.blocks(),
      ...comments.map(unshownText),
      ...edgesOfPages(parts, folder, styleOf).map(besideText),
    ];
    const draft = redivided(markupDraft(pageOfBlocks(blocks, propertiesOf(core?.xml()))), forced);
    return await documentFrom(name, { ...draft, format: 'word', encoding: '' });
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message.slice(0, 200) : 'its text cannot be read');
  }
}

/** Texts of the pages' heads and feet, each once. */
function edgesOfPages(
  parts: DocumentParts,
  folder: string,
  styleOf: (id: string) => WordStyle,
): readonly string[] {
  const texts = new Set<string>();
  for (const [name, part] of parts) {
    if (!name.startsWith(folder) || !/^(?:header|footer)\d*\.xml$/i.test(name.slice(folder.length))) continue;
    const walker = new WordWalker(styleOf);
    walkXml(part.xml(), walker);
    for (const { text } of walker.blocks()) if (/[\p{L}\p{N}]/u.test(text)) texts.add(text);
  }
  return [...texts];
}

/** What a part refers to by an id; empty where it does not. */
function targetOf(relations: XmlText | undefined, id: string): string {
  let target = '';
  if (relations)
    walkXml(relations, {
      open: (_, attribute) => {
        if (attribute('Id') === id) target = attribute('Target').replace(/^\.\//, '');
      },
      close: () => undefined,
      text: () => undefined,
    });
  return target;
}

/** Name of the part that a part refers to as one of a type; undefined where it names none that is there. */
function relatedPart(
  parts: DocumentParts,
  relations: string,
  type: string,
  folder: string,
): string | undefined {
  const xml = parts.get(relations)?.xml();
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

/** Paragraphs of each note or comment; its own styles are of no interest. */
function notesOf(xml: XmlText | undefined, kind: 'footnote' | 'endnote' | 'comment'): WordNotes {
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

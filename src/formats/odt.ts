// https://docs.oasis-open.org/office/OpenDocument/v1.3/
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { pageOfBlocks } from './blocks-of-text.ts';
import { documentFrom } from './document-draft.ts';
import type { DocumentParts } from './document-parts.ts';
import { documentParts, plainPart } from './document-parts.ts';
import { propertiesOf } from './file-properties.ts';
import { markupDraft } from './markup-draft.ts';
import { OdtStyles } from './odt-styles.ts';
import { OdtWalker } from './odt-walker.ts';
import { redivided } from './redivided.ts';
import { walkXml, type XmlText } from './xml-events.ts';

const MANIFEST = 'META-INF/manifest.xml';
const PARTS = new Set(['content.xml', 'styles.xml', 'meta.xml', MANIFEST, 'encrypted-package']);

/**
 * A document of an OpenDocument text: insertions are in, notes at the end; deletions, comments, hidden text, heads and feet
 * are listed as hidden.
 */
export async function readOdt(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
  passwords: readonly string[] = [],
): Promise<Result<NewDocument>> {
  const damaged = (detail: string): Result<never> =>
    failed({ reason: 'damaged', format: 'OpenDocument', detail });
  const opened = isFlat(bytes) ? ok(flatParts(bytes)) : documentParts(bytes, 'OpenDocument', PARTS);
  if (!opened.ok) return opened;
  try {
    const unlocked = await unlockedParts(opened.value, passwords);
    if (!unlocked.ok) return unlocked;
    const parts = unlocked.value;
    const content = parts.get('content.xml');
    if (content === undefined) return damaged('it has no text part');
    const styles = new OdtStyles();
    // Heads and feet of pages stand among the styles: the walker of the text passes over both and takes them along.
    const walker = new OdtWalker(styles);
    for (const part of [parts.get('styles.xml'), content]) if (part) walkXml(part.xml(), walker);
    const page = pageOfBlocks(walker.blocks(), propertiesOf(parts.get('meta.xml')?.xml()));
    const draft = redivided(markupDraft(page), forced);
    return await documentFrom(name, { ...draft, format: 'odt', encoding: '' });
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message.slice(0, 200) : 'its text cannot be read');
  }
}

/** Whether the document stands in one XML text (.fodt), without a container. */
const isFlat = (bytes: Uint8Array): boolean => bytes[0] !== 0x50;

/** One XML text holds all: its parts are that text again and again. */
const flatParts = (bytes: Uint8Array): DocumentParts =>
  new Map([
    ['content.xml', plainPart(bytes)],
    ['meta.xml', plainPart(bytes)],
  ]);

const nothing = (): void => undefined;

/** The parts as they are read; those of a document that is locked as a whole are inside of one of its own. */
async function unlockedParts(
  parts: DocumentParts,
  passwords: readonly string[],
): Promise<Result<DocumentParts>> {
  const manifest = parts.get(MANIFEST);
  if (!manifest || !isEncrypted(manifest.xml())) return ok(parts);
  const { unlockedOdf, WHOLE_PACKAGE } = await import('./odf-decryption.ts');
  const unlocked = await unlockedOdf(parts, manifest.xml(), passwords);
  const whole = unlocked.ok ? unlocked.value.get(WHOLE_PACKAGE) : undefined;
  return whole ? documentParts(whole.bytes(), 'OpenDocument', PARTS) : unlocked;
}

function isEncrypted(manifest: XmlText): boolean {
  let encrypted = false;
  const open = (name: string): void => {
    encrypted ||= name === 'encryption-data';
  };
  walkXml(manifest, { open, close: nothing, text: nothing });
  return encrypted;
}

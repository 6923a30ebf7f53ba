import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { besideText, pageOfBlocks, textBlock, unshownText } from './blocks-of-text.ts';
import { documentFrom } from './document-draft.ts';
import { writtenName, writtenTitle } from './file-properties.ts';
import type { PageBlock } from './html-blocks.ts';
import { markupDraft } from './markup-draft.ts';
import { redivided } from './redivided.ts';
import { RtfText } from './rtf-text.ts';
import { rtfTokens } from './rtf-tokens.ts';

/** A document of an RTF file: paragraphs, cells and footnotes; deleted and hidden text, comments, heads and feet are listed as hidden. */
export async function readRtf(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const text = new RtfText();
  let opened = 0;
  let closed = 0;
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'open') opened++;
    else if (token.kind === 'close') closed++;
    if (closed > opened || (closed === opened && closed > 0 && token.kind !== 'close')) break;
    try {
      text.take(token);
    } catch (thrown) {
      const detail = thrown instanceof Error ? thrown.message : 'it cannot be read';
      return failed({ reason: 'damaged', format: 'RTF', detail });
    }
  }
  // A file that was cut off still has what stands before the cut, but nobody would see that the rest is missing.
  if (closed < opened) return failed({ reason: 'damaged', format: 'RTF', detail: 'its end is missing' });
  const { paragraphs, notes, edges, unshown, title, author, codePages, undecodable } = text.finish();
  const blocks: readonly PageBlock[] = [
    ...paragraphs.map(({ text, level }) => textBlock(text, level)),
    ...notes.map(({ text }) => textBlock(text.replace(/^(\[\d+\])\s+/, '$1 '))),
    ...unshown.map(({ text }) => unshownText(text)),
    ...[...new Set(edges.map(({ text }) => text.trim()))].map(besideText),
  ];
  const facts = { title: writtenTitle(title), author: writtenName(author) };
  const draft = redivided(markupDraft(pageOfBlocks(blocks, facts)), forced);
  return documentFrom(name, {
    ...draft,
    format: 'rtf',
    encoding: codePages.join(', '),
    ...(undecodable > 0 && { undecodable }),
  });
}

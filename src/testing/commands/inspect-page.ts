import type { NewDocument } from '../../domain/document.ts';
import { paragraphText } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { problemSentence } from '../../domain/problem.ts';
import { framePieces } from '../../formats/division-edits.ts';
import { fileKind } from '../../formats/file-kind.ts';
import { createImportClient } from '../../formats/import-client.ts';
import type { GivenFile } from '../../formats/read-foreign.ts';
import { readTable } from '../../formats/table.ts';
import { documentsOfTable } from '../../formats/table-documents.ts';
import { guessedMapping } from '../../formats/table-mapping.ts';
import { entriesOfZip } from '../../formats/zip-archive.ts';
import { inspectForeign, isCompanion } from './inspect-foreign.ts';

/** What the app's readers make of a file, for a person or a program to look at. */
type Inspected = Readonly<Record<string, unknown>>;

const client = createImportClient();

/** Reads the file that this page's server hands out under the address, by the same worker as the app does. */
async function inspect(
  address: string,
  name: string,
  beside: readonly (readonly [address: string, name: string])[] = [],
): Promise<Inspected> {
  const companions: GivenFile[] = [];
  for (const [other, otherName] of beside.filter(([, other]) => isCompanion(other)))
    companions.push({ name: otherName, bytes: await bytesAt(other) });
  const bytes = await bytesAt(address);
  return (await inspectForeign({ name, bytes }, companions)) ?? inspectBytes(name, bytes);
}

const bytesAt = async (address: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer());

// An archive in an archive is opened too; an endless nest is not.
const DEEPEST = 3;

async function inspectBytes(name: string, bytes: Uint8Array<ArrayBuffer>, depth = 0): Promise<Inspected> {
  let inspected: Inspected = {};
  let isSeveral = false;
  await client.read([new File([bytes], name)], {}, (_, result) => {
    isSeveral = !result.ok && result.problem.reason === 'several-documents';
    inspected = result.ok ? described(result.value) : problem(result.problem);
  });
  return isSeveral ? severalDocuments(name, bytes, inspected, depth) : inspected;
}

/** A table by the mapping that is proposed for it, or the files of an archive; what stands for neither as it is. */
async function severalDocuments(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  otherwise: Inspected,
  depth: number,
): Promise<Inspected> {
  if (fileKind(name, bytes) === 'archive') {
    if (depth >= DEEPEST)
      return problem({
        reason: 'refused',
        detail: 'It is an archive deep in other archives. Unpack it first.',
      });
    const entries = await entriesOfZip(bytes);
    const all = await entriesOfZip(bytes, { withSystemFiles: true });
    if (!entries.ok) return problem(entries.problem);
    const shown = new Set(entries.value.map(({ path }) => path));
    const leftOut = all.ok ? all.value.flatMap(({ path }) => (shown.has(path) ? [] : [path])) : [];
    const files: Inspected[] = [];
    for (const entry of entries.value) {
      const inner = await entry.unlock([]);
      files.push({
        file: entry.path,
        ...(inner.ok
          ? await inspectBytes(entry.path, new Uint8Array(inner.value), depth + 1)
          : problem(inner.problem)),
      });
    }
    return { outcome: 'read', format: 'archive', files, leftOut };
  }
  const table = await readTable(name, bytes);
  if (!table.ok) return problem(table.problem);
  const { columns, rows, decoding } = table.value;
  const mapping = guessedMapping(table.value);
  const facts = {
    outcome: 'read',
    format: 'table',
    encoding: decoding.encoding,
    columns,
    rows: rows.length,
    mapping,
  };
  if (!mapping) return { ...otherwise, ...facts, documents: [] };
  const documents = await documentsOfTable(table.value, mapping);
  return {
    ...facts,
    documents: documents.map(({ rows: from, result }) => ({
      rows: from,
      ...(result.ok ? described(result.value) : problem(result.problem)),
    })),
  };
}

const problem = (found: Problem): Inspected => ({
  outcome: 'problem',
  problem: found.reason,
  message: problemSentence(found),
});

function described(document: NewDocument): Inspected {
  const { title, date, language, attributes, contentHash, wordCount, text, hidden, source } = document;
  const { openDate, remark } = document;
  const salutations = framePieces(document).map((piece) => ({ text: piece.text, reason: piece.reason }));
  return {
    outcome: 'read',
    title,
    format: source.format,
    encoding: source.encoding,
    ...(source.encoding !== '' && { encodingConfidence: source.encodingConfidence ?? 1 }),
    ...(source.undecodable !== undefined && { undecodable: source.undecodable }),
    rule: source.rule,
    date,
    ...(openDate && { openDate }),
    ...(remark !== undefined && { remark }),
    ...(salutations.length > 0 && { proposedAsNotCounted: salutations }),
    language,
    attributes,
    words: wordCount,
    contentHash,
    frontMatter: hidden
      .filter(({ end }) => end <= (document.starts[0] ?? 0))
      .map(({ start, end }) => text.slice(start, end)),
    paragraphs: Array.from(document.starts, (_, i) => paragraphText(document, i)),
    hidden: hidden.map(({ start, end, reason }) => ({ text: text.slice(start, end), reason })),
  };
}

Object.assign(globalThis, { inspect });

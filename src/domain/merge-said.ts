import { carriedSheet } from './carried-sheet.ts';
import { type Document, type DocumentText, paragraphText } from './document.ts';
import type { Guid } from './ids.ts';
import {
  type NamedSaid,
  namedSaid,
  type ProjectNames,
  saidIn,
  saidKey,
  saidPrint,
  UNREAD,
} from './merge-prints.ts';
import type { Compare, MergeQuestion, SaidThere } from './merge-questions.ts';
import type { CoderPacket } from './packet.ts';
import { alignedParagraphs } from './paragraph-alignment.ts';
import type { Project } from './project.ts';
import { paragraphSheet, type Sheet } from './sheet.ts';
import { paragraphsOf } from './text-differences.ts';
import { at } from './typed-arrays.ts';

interface Sides {
  readonly here: Project;
  readonly there: Project;
  readonly packet: CoderPacket | null;
}

export const textsOf = ({ texts }: Project): ReadonlyMap<number, DocumentText> =>
  new Map(texts.map((text) => [text.documentId, text]));

/** What the other side says of paragraphs: taken over, or asked. */
export function mergedSaid(
  { here, there, packet }: Sides,
  documents: ReadonlyMap<number, Document>,
  names: { readonly here: ProjectNames; readonly there: ProjectNames },
  compare: Compare,
) {
  const [ours, theirs] = [textsOf(here), textsOf(there)];
  const coderHere = new Map(here.coders.map(({ guid, id }) => [guid, id]));
  const sheets = new Map(here.sheets.map((sheet) => [`${sheet.documentId} ${sheet.coderId}`, sheet]));
  const settling = new Set(there.coders.flatMap(({ id, kind }) => (kind === 'adjudication' ? [id] : [])));
  const taken: SaidThere[] = [];
  const questions: MergeQuestion[] = [];
  const told = new Set<string>();
  const compareSaid = (
    document: Document,
    coder: Guid,
    paragraph: number,
    said: NamedSaid,
    print: string,
  ): void => {
    const key = saidKey(document.guid, coder, paragraph);
    told.add(key);
    const own = ownSaid(document, coder, paragraph);
    const verdict = compare(key, own && own.print !== UNREAD ? own.print : null, print);
    if (verdict === 'same') return;
    const other: SaidThere = { document: document.guid, coder, paragraph, said };
    if (verdict === 'take') taken.push(other);
    else {
      const text = ours.get(document.id);
      const words = text && paragraph < text.starts.length ? paragraphText(text, paragraph) : '';
      questions.push({ ...verdict, kind: 'said', document, words, here: own?.said ?? NOTHING, there: other });
    }
  };
  function ownSaid(document: Document, coder: Guid, paragraph: number) {
    const id = coderHere.get(coder);
    const sheet = id === undefined ? undefined : sheets.get(`${document.id} ${id}`);
    if (!sheet) return undefined;
    const said = namedSaid(paragraphSheet(sheet, paragraph), names.here.themeGuid);
    const start = ours.get(document.id)?.starts[paragraph] ?? 0;
    return { said, print: saidPrint(said, start) };
  }
  for (const sheet of there.sheets) {
    const document = documents.get(sheet.documentId);
    const coder = names.there.coderGuid(sheet.coderId);
    if (!document || coder === undefined || settling.has(sheet.coderId)) continue;
    const text = ours.get(document.id);
    const carried = onText(sheet, theirs.get(sheet.documentId), text);
    for (const { paragraph, said, print } of saidIn(carried, text, names.there))
      compareSaid(document, coder, paragraph, said, print);
  }
  // What stood in the packet at the hand-out and is gone from it now was taken back by its coder.
  for (const key of Object.keys(packet?.base ?? {})) {
    const [kind, guid, coder, number] = key.split(' ');
    if (kind !== 'said' || told.has(key)) continue;
    const document = [...documents.values()].find((one) => one.guid === guid);
    if (document && coder !== undefined)
      compareSaid(document, coder as Guid, Number(number), NOTHING, UNREAD);
  }
  return { taken, questions };
}

const NOTHING: NamedSaid = { read: false, codings: [] };

/** What a sheet says, where the other text has what it stands on. */
function onText(sheet: Sheet, from: DocumentText | undefined, to: DocumentText | undefined): Sheet {
  if (!from || !to || isSameText(from, to)) return sheet;
  const moves = alignedParagraphs(paragraphsOf(from), paragraphsOf(to)).map((one) => one.to);
  return carriedSheet({ ...sheet }, from, to, moves);
}

const isSameText = (a: DocumentText, b: DocumentText): boolean =>
  a.text === b.text &&
  a.starts.length === b.starts.length &&
  a.starts.every((start, i) => start === at(b.starts, i) && at(a.ends, i) === at(b.ends, i));

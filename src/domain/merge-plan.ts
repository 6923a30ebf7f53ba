import { carriedSheet } from './carried-sheet.ts';
import type { Theme } from './codebook.ts';
import type { Coder } from './coder.ts';
import { type Document, type DocumentText, paragraphText } from './document.ts';
import type { Guid } from './ids.ts';
import type { Memo } from './memo.ts';
import { inForce, joinedEntry, saying } from './merge-ledger.ts';
import {
  memoKey,
  type NamedSaid,
  namedSaid,
  type ProjectNames,
  projectNames,
  saidIn,
  saidKey,
  saidPrint,
  textKey,
  textPrint,
  themeKey,
  themePrint,
  UNREAD,
} from './merge-prints.ts';
import type { CoderPacket } from './packet.ts';
import { alignedParagraphs } from './paragraph-alignment.ts';
import type { Project } from './project.ts';
import { paragraphSheet, type Sheet } from './sheet.ts';
import { at } from './typed-arrays.ts';

export type MergeSide = 'here' | 'there';

/** What one coder says of one paragraph, on one side. */
export interface SaidThere {
  readonly document: Guid;
  readonly coder: Guid;
  readonly paragraph: number;
  readonly said: NamedSaid;
}

/** A memo of the other side; its target is in that project's numbers. */
export interface MemoThere {
  readonly memo: Memo;
  readonly coder: Guid;
  /** The theme that it stands on, if it does. */
  readonly themeGuid: Guid | null;
}

/** Something that differs and has to be looked at; `suggested` is the side that changed, or the packet where both did. */
export type MergeQuestion = {
  readonly key: string;
  /** Print of what the other side says: what is remembered once it was decided against. */
  readonly print: string;
  readonly suggested: MergeSide;
  readonly changed: 'here' | 'there' | 'both' | 'unknown';
} & (
  | { readonly kind: 'theme'; readonly here: Theme; readonly there: Theme; readonly parentThere: Guid | null }
  | {
      readonly kind: 'text';
      readonly document: Document;
      readonly here: DocumentText;
      readonly there: DocumentText;
      /** Of the first paragraph that differs. */
      readonly words: { readonly here: string; readonly there: string; readonly paragraph: number };
    }
  | { readonly kind: 'said'; readonly here: NamedSaid; readonly there: SaidThere }
  | { readonly kind: 'memo'; readonly here: Memo; readonly there: MemoThere }
);

export interface MergePlan {
  /** The last entry of this project's history when it was compared. */
  readonly since: number;
  readonly newCoders: readonly Coder[];
  readonly newThemes: readonly { readonly theme: Theme; readonly parent: Guid | null }[];
  /** Statements that are taken over without a question: this side did not speak of them, or did not change them. */
  readonly taken: readonly SaidThere[];
  readonly memos: readonly MemoThere[];
  readonly questions: readonly MergeQuestion[];
  /** Documents by the other side's id: whose paragraphs are meant here. */
  readonly documentOf: ReadonlyMap<number, Document>;
  /** Documents of the other side that this project does not have, and what was said of them: left out, and told. */
  readonly unknown: readonly { readonly title: string; readonly paragraphs: number }[];
  /** Codebook version of the hand-out; codings get no newer one, so that later changes of meaning show in the worklist. */
  readonly version: number;
  /** Whether the codebook here has changed since. */
  readonly isOlder: boolean;
}

interface Given {
  readonly here: Project;
  readonly there: Project;
  /** Null for a plain project file, of which nobody knows what it began from. */
  readonly packet: CoderPacket | null;
  /** `key print` of what was decided against before. */
  readonly refused: ReadonlySet<string>;
}

export const refusal = (key: string, print: string): string => `${key} ${print}`;

/** What merging another project or packet into this one would change, take over and ask. */
export function mergePlan({ here, there, packet, refused }: Given): MergePlan {
  const base = packet?.base ?? null;
  const names = { here: projectNames(here), there: projectNames(there) };
  const compare = comparer(base, refused);
  const themes = mergedThemes(here, there, names.there, compare);
  const documents = matchedDocuments(here, there);
  const texts = mergedTexts(here, there, documents, compare);
  const said = mergedSaid({ here, there, packet, refused }, documents, names, compare);
  const memos = mergedMemos(here, there, documents, names, compare);
  const knownCoders = new Set(here.coders.map(({ guid }) => guid));
  const version = Math.min(packet?.codebookVersion ?? there.codebookVersion, here.codebookVersion);
  return {
    since: here.history.at(-1)?.seq ?? 0,
    newCoders: there.coders.filter(({ guid, kind }) => !knownCoders.has(guid) && kind !== 'adjudication'),
    newThemes: themes.added,
    taken: said.taken,
    memos: memos.taken,
    questions: [...themes.questions, ...texts, ...said.questions, ...memos.questions],
    documentOf: documents,
    unknown: there.documents.flatMap(({ id, title }) =>
      documents.has(id)
        ? []
        : [
            {
              title,
              paragraphs: there.sheets.reduce(
                (sum, sheet) =>
                  sum + (sheet.documentId === id ? new Set([...sheet.paragraph, ...sheet.read]).size : 0),
                0,
              ),
            },
          ],
    ),
    version,
    isOlder: version < here.codebookVersion,
  };
}

type Verdict = 'same' | 'take' | Pick<MergeQuestion, 'suggested' | 'changed' | 'key' | 'print'>;
type Compare = (key: string, here: string | null, there: string, asksAlways?: boolean) => Verdict;

/**
 * How the two sides stand to each other on one thing. `here` is null where this side has nothing. What the other side
 * left as it was handed out says nothing new; with `asksAlways` a change on one side alone is asked as well.
 */
function comparer(base: Readonly<Record<string, string>> | null, refused: ReadonlySet<string>): Compare {
  return (key, given, there, asksAlways = false) => {
    const began = base === null ? null : (base[key] ?? null);
    // What was there at the hand-out and is not any more was taken away on this side.
    const here = given ?? (began === null ? null : UNREAD);
    if (here === there || refused.has(refusal(key, there))) return 'same';
    const question = (suggested: MergeSide, changed: 'here' | 'there' | 'both' | 'unknown'): Verdict => ({
      key,
      print: there,
      suggested,
      changed,
    });
    if (began !== null && began === there) return asksAlways ? question('here', 'here') : 'same';
    const other = saying(there, 'there' as const, began);
    const force =
      here === null ? inForce(other) : inForce(joinedEntry(saying(here, 'here' as const, null), other));
    if (force.length > 1) return question('there', base === null ? 'unknown' : 'both');
    return asksAlways && here !== null ? question('there', 'there') : 'take';
  };
}

function mergedThemes(here: Project, there: Project, names: ProjectNames, compare: Compare) {
  const known = new Map(here.themes.map((theme) => [theme.guid, theme]));
  const guidHere = new Map(here.themes.map(({ id, guid }) => [id, guid]));
  const added: { theme: Theme; parent: Guid | null }[] = [];
  const questions: MergeQuestion[] = [];
  for (const theme of there.themes) {
    const parent = theme.parent === null ? null : (names.themeGuid(theme.parent) ?? null);
    const own = known.get(theme.guid);
    if (!own) {
      added.push({ theme, parent });
      continue;
    }
    const print = themePrint(own, own.parent === null ? null : (guidHere.get(own.parent) ?? null));
    const verdict = compare(themeKey(theme.guid), print, themePrint(theme, parent), true);
    if (typeof verdict !== 'string')
      questions.push({ ...verdict, kind: 'theme', here: own, there: theme, parentThere: parent });
  }
  return { added, questions };
}

/** By the other side's id the document here: the same GUID, else the same text. */
function matchedDocuments(here: Project, there: Project): ReadonlyMap<number, Document> {
  const byGuid = new Map(here.documents.map((document) => [document.guid, document]));
  const byText = new Map(here.documents.map((document) => [textPrint(document), document]));
  return new Map(
    there.documents.flatMap((document) => {
      const own = byGuid.get(document.guid) ?? byText.get(textPrint(document));
      return own ? [[document.id, own] as const] : [];
    }),
  );
}

const textsOf = ({ texts }: Project): ReadonlyMap<number, DocumentText> =>
  new Map(texts.map((text) => [text.documentId, text]));

const paragraphsOf = (text: DocumentText): readonly string[] =>
  Array.from(text.starts, (_, i) => paragraphText(text, i));

function mergedTexts(
  here: Project,
  there: Project,
  documents: ReadonlyMap<number, Document>,
  compare: Compare,
): readonly MergeQuestion[] {
  const [ours, theirs] = [textsOf(here), textsOf(there)];
  return there.documents.flatMap((document): readonly MergeQuestion[] => {
    const own = documents.get(document.id);
    const [text, other] = [own && ours.get(own.id), theirs.get(document.id)];
    if (!own || !text || !other) return [];
    const verdict = compare(textKey(own.guid), textPrint(own), textPrint(document), true);
    if (typeof verdict === 'string') return [];
    const [before, after] = [paragraphsOf(text), paragraphsOf(other)];
    const paragraph = Math.max(
      0,
      before.findIndex((words, i) => words !== after[i]),
    );
    return [
      {
        ...verdict,
        kind: 'text',
        document: own,
        here: text,
        there: other,
        words: { here: before[paragraph] ?? '', there: after[paragraph] ?? '', paragraph },
      },
    ];
  });
}

function mergedSaid(
  { here, there, packet }: Given,
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
    else questions.push({ ...verdict, kind: 'said', here: own?.said ?? NOTHING, there: other });
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

export const isSameText = (a: DocumentText, b: DocumentText): boolean =>
  a.text === b.text &&
  a.starts.length === b.starts.length &&
  a.starts.every((start, i) => start === at(b.starts, i) && at(a.ends, i) === at(b.ends, i));

function mergedMemos(
  here: Project,
  there: Project,
  documents: ReadonlyMap<number, Document>,
  names: { readonly here: ProjectNames; readonly there: ProjectNames },
  compare: Compare,
) {
  const own = new Map(
    here.memos.flatMap((memo) => {
      const coder = names.here.coderGuid(memo.coderId);
      const key = coder === undefined ? undefined : memoKey(memo, coder, names.here);
      return key === undefined ? [] : [[key, memo] as const];
    }),
  );
  // A document may be known here under another GUID: the key must be the one of this side.
  const asHere: ProjectNames = {
    ...names.there,
    documentGuid: (id) => documents.get(id)?.guid,
  };
  const taken: MemoThere[] = [];
  const questions: MergeQuestion[] = [];
  for (const memo of there.memos) {
    const coder = names.there.coderGuid(memo.coderId);
    const key = coder === undefined ? undefined : memoKey(memo, coder, asHere);
    if (coder === undefined || key === undefined) continue;
    const { target } = memo;
    const themeGuid = target.kind === 'theme' ? (names.there.themeGuid(target.themeId) ?? null) : null;
    const other: MemoThere = { memo, coder, themeGuid };
    const ours = own.get(key);
    const verdict = compare(key, ours?.text ?? null, memo.text);
    if (verdict === 'take' || (verdict !== 'same' && !ours)) taken.push(other);
    else if (verdict !== 'same' && ours)
      questions.push({ ...verdict, kind: 'memo', here: ours, there: other });
  }
  return { taken, questions };
}

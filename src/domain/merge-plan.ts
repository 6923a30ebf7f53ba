import type { Theme } from './codebook.ts';
import type { Coder } from './coder.ts';
import type { Document } from './document.ts';
import type { Guid } from './ids.ts';
import { targetDocument } from './memo.ts';
import {
  factsKey,
  factsPrint,
  memoKey,
  type ProjectNames,
  projectNames,
  textKey,
  textPrint,
  themeKey,
  themePrint,
} from './merge-prints.ts';
import {
  type Compare,
  comparer,
  type MemoThere,
  type MergeQuestion,
  type SaidThere,
} from './merge-questions.ts';
import { mergedSaid, textsOf } from './merge-said.ts';
import type { CoderPacket } from './packet.ts';
import type { Project } from './project.ts';
import { textDifferences } from './text-differences.ts';

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
  /** Titles of documents whose title, date, language or attributes were changed in the packet: not taken over, and told. */
  readonly untaken: readonly string[];
  /** Codebook version of the hand-out; codings get no newer one, so that later changes of meaning show in the worklist. */
  readonly version: number;
  /** Themes whose meaning has changed here since, with the codings that are taken over under the old one. */
  readonly outdated: readonly { readonly theme: Theme; readonly codings: number }[];
}

interface Given {
  readonly here: Project;
  readonly there: Project;
  /** Null for a plain project file, of which nobody knows what it began from. */
  readonly packet: CoderPacket | null;
  /** `key print` of what was decided against before. */
  readonly refused: ReadonlySet<string>;
}

/** What merging another project or packet into this one would change, take over and ask. */
export function mergePlan({ here, there, packet, refused }: Given): MergePlan {
  const base = packet?.base ?? null;
  const names = { here: projectNames(here), there: projectNames(there) };
  const compare = comparer(base, refused);
  const themes = mergedThemes(here, there, names.there, compare);
  const documents = matchedDocuments(here, there);
  const texts = mergedTexts(here, there, documents, compare);
  const said = mergedSaid({ here, there, packet }, documents, names, compare);
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
    untaken: untakenFacts(here, there, documents, base ?? {}),
    version,
    outdated: outdatedThemes(here.themes, said.taken, version),
  };
}

function outdatedThemes(
  themes: readonly Theme[],
  taken: readonly SaidThere[],
  version: number,
): MergePlan['outdated'] {
  const codings = new Map<Guid, number>();
  for (const { said } of taken)
    for (const { theme } of said.codings) codings.set(theme, (codings.get(theme) ?? 0) + 1);
  return themes.flatMap((theme) => {
    const own = theme.meaningVersion > version ? codings.get(theme.guid) : undefined;
    return own === undefined ? [] : [{ theme, codings: own }];
  });
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
    const parentHere = own.parent === null ? null : (guidHere.get(own.parent) ?? null);
    const print = themePrint(own, parentHere);
    const verdict = compare(themeKey(theme.guid), print, themePrint(theme, parent), true);
    if (typeof verdict !== 'string')
      questions.push({ ...verdict, kind: 'theme', here: own, there: theme, parentHere, parentThere: parent });
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

/** Documents whose facts differ from those of the hand-out and from those here. */
function untakenFacts(
  here: Project,
  there: Project,
  documents: ReadonlyMap<number, Document>,
  base: Readonly<Record<string, string>>,
): readonly string[] {
  return there.documents.flatMap((document) => {
    const own = documents.get(document.id);
    const began = own && base[factsKey(own.guid)];
    const print = factsPrint(document, there.attributes);
    const isChanged = began !== undefined && print !== began;
    return own && isChanged && print !== factsPrint(own, here.attributes) ? [own.title] : [];
  });
}

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
    const differences = textDifferences(text, other);
    return [{ ...verdict, kind: 'text', document: own, here: text, there: other, differences }];
  });
}

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
    else if (verdict !== 'same' && ours) {
      const place = targetDocument(target);
      const document = place === undefined ? null : (documents.get(place) ?? null);
      questions.push({ ...verdict, kind: 'memo', document, here: ours, there: other });
    }
  }
  return { taken, questions };
}

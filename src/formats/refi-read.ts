// https://www.qdasoftware.org (REFI-QDA 1.5); what real programs write beside it is told where it is met.
import { asGuid } from '../domain/ids.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { readCodebookQdc } from './codebook-qdc.ts';
import { foundRule, withLineFeeds } from './counted-positions.ts';
import { type ForeignFile, fileNameOf } from './foreign-file.ts';
import {
  emptyForeign,
  type ForeignCode,
  type ForeignDocument,
  type ForeignProject,
  type ForeignSet,
  foreignDocument,
} from './foreign-project.ts';
import { RefiCoders, refiCodings, UNKNOWN_CODER } from './refi-codings.ts';
import {
  DIVISION_PART,
  type DividedSource,
  fitsText,
  type RefiDivision,
  readDivision,
} from './refi-division.ts';
import { refiLosses } from './refi-losses.ts';
import { refiMemos } from './refi-memos.ts';
import { instantOf, notedThings, notesOf } from './refi-notes.ts';
import { bareGuid, type SourceText, sourceText } from './refi-sources.ts';
import { DATE_VARIABLE, LANGUAGE_VARIABLE, sourceFacts } from './refi-variables.ts';
import { childrenOf, childText, elementsBelow, type XmlElement, xmlTree } from './xml-tree.ts';

/** A source of the XML that is a text, or has one beside its picture of pages. */
export interface RefiSource {
  readonly element: XmlElement;
  /** Where its selections stand: itself, or the representation of a PDF. */
  readonly holder: XmlElement;
  readonly text: SourceText | null;
}

/** The project or codebook in the XML, with the files beside it. */
export async function readRefi(
  name: string,
  qde: Uint8Array,
  files: readonly ForeignFile[],
): Promise<Result<ForeignProject>> {
  let root: XmlElement;
  try {
    root = xmlTree(qde);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ reason: 'damaged', format: 'REFI-QDA', detail });
  }
  if (root.name !== 'Project' && root.name !== 'CodeBook')
    return failed({
      reason: 'refused',
      detail: 'This XML is no REFI-QDA project or codebook. Nothing was changed.',
    });
  const codebook = readCodebookQdc(qde);
  const read = codebook.ok ? codebook.value : null;
  if (root.name === 'CodeBook' && !codebook.ok) return codebook;
  const title = root.attribute('name') || fileNameOf(name).replace(/\.[a-z]+$/i, '');
  const empty: ForeignProject = {
    ...emptyForeign('REFI-QDA', title),
    origin: root.attribute('origin'),
    note: childText(root, 'Description').trim(),
    themes: read?.drafts ?? [],
    codes: codesOf(root),
    losses: (read?.losses ?? []).filter((loss) => !loss.startsWith('Sets ')),
  };
  const sources = root.name === 'Project' ? await sourcesOf(root, files) : [];
  return ok(await withSources(empty, root, sources, files));
}

function codesOf(root: XmlElement): readonly ForeignCode[] {
  return elementsBelow(root, 'Code').map((code) => ({
    guid: asGuid(code.attribute('guid')),
    name: code.attribute('name'),
    colour: code.attribute('color'),
    isCodable: !/^(?:false|0)$/.test(code.attribute('isCodable')),
    isDescribed: childText(code, 'Description').trim() !== '',
  }));
}

async function sourcesOf(root: XmlElement, files: readonly ForeignFile[]): Promise<readonly RefiSource[]> {
  const found: RefiSource[] = [];
  for (const element of childrenOf(root, 'Sources').flatMap((list) => list.children)) {
    if (element.name === 'TextSource')
      found.push({ element, holder: element, text: await sourceText(element, files) });
    if (element.name !== 'PDFSource') continue;
    const [holder] = childrenOf(element, 'Representation');
    const text = holder ? await sourceText(holder, files) : null;
    if (holder && text) found.push({ element, holder, text });
  }
  return found;
}

const numberOf = (text: string): number => Number.parseInt(text, 10) || 0;

async function withSources(
  empty: ForeignProject,
  root: XmlElement,
  sources: readonly RefiSource[],
  files: readonly ForeignFile[],
): Promise<ForeignProject> {
  const division = divisionIn(files);
  const counted = sources.flatMap(({ holder, text }) =>
    text === null
      ? []
      : [
          {
            raw: text.raw,
            spans: childrenOf(holder, 'PlainTextSelection').map((selection) => ({
              start: numberOf(selection.attribute('startPosition')),
              end: numberOf(selection.attribute('endPosition')),
              quote: selection.attribute('name'),
            })),
          },
        ],
  );
  const selections = sources.flatMap(({ holder }) => childrenOf(holder, 'PlainTextSelection'));
  const found = division
    ? {
        rule: { unit: division.positions, lineEnd: 1 } as const,
        words: `Positions count ${division.positions}, as Leitmotif wrote them.`,
      }
    : foundRule(counted, empty.origin);
  const byGuid = new Map(division?.sources.map((one) => [bareGuid(one.guid), one]));
  const facts = sourceFacts(root);
  const documents = sources.map((source): ForeignDocument => {
    const own = byGuid.get(bareGuid(source.element.attribute('guid')));
    return documentOf(source, facts.attributes.get(bareGuid(source.element.attribute('guid'))) ?? {}, own);
  });
  const facing = described(documents, facts.variables);
  const foreign: ForeignProject = {
    ...empty,
    documents: linkedDocuments(facing.documents, sources, root),
    attributes: facing.attributes,
    sets: setsOf(root, sources),
    countingRule: selections.length === 0 ? '' : found.words,
    selectionCount: selections.length,
  };
  const coders = new RefiCoders(root);
  const coded = refiCodings(foreign, coders, sources, found.rule, byGuid);
  const notes = await notesOf(root, files);
  const memos = refiMemos(root, sources, { rule: found.rule, notes, coders, noted: notedThings(root) });
  return {
    ...coded,
    coders: coders.list,
    memos,
    rangeCount: distinctRanges(sources),
    losses: [
      ...coded.losses,
      ...facts.losses,
      ...(coders.hasUnknown
        ? [`Some codings or memos name no user of the file: they belong to “${UNKNOWN_CODER}”.`]
        : []),
      ...refiLosses(root, coded, sources),
    ],
  };
}

function divisionIn(files: readonly ForeignFile[]): RefiDivision | null {
  const part = files.find(({ path }) => fileNameOf(path) === DIVISION_PART)?.read();
  const read = part?.ok ? readDivision(part.value) : null;
  return read?.ok ? read.value : null;
}

function distinctRanges(sources: readonly RefiSource[]): number {
  const ranges = sources.flatMap(({ holder }, i) =>
    childrenOf(holder, 'PlainTextSelection').map(
      (selection) => `${i} ${selection.attribute('startPosition')} ${selection.attribute('endPosition')}`,
    ),
  );
  return new Set(ranges).size;
}

function documentOf(
  { element, holder, text }: RefiSource,
  attributes: Readonly<Record<string, string>>,
  own: DividedSource | undefined,
): ForeignDocument {
  const file = fileNameOf(holder.attribute('plainTextPath').replace(/^[a-z]+:\/+/i, ''));
  const lines = text === null ? null : withLineFeeds(text.raw);
  const fits = own !== undefined && lines !== null && fitsText(own, lines);
  return foreignDocument({
    title: element.attribute('name').trim() || file.replace(/\.txt$/i, '') || element.attribute('guid'),
    guid: element.attribute('guid') === '' ? null : asGuid(element.attribute('guid')),
    fileName: own?.fileName ?? (element.attribute('name') || file),
    format: own?.format ?? (element.name === 'PDFSource' ? 'pdf' : 'text'),
    text: lines,
    division: fits ? { starts: own.starts, ends: own.ends, hidden: own.hidden, rule: own.rule } : null,
    attributes,
    importedAt: own
      ? (own.importedAt as ForeignDocument['importedAt'])
      : instantOf(element.attribute('creationDateTime')),
  });
}

const isLanguage = (text: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(text);

interface Described {
  readonly documents: readonly ForeignDocument[];
  readonly attributes: ForeignProject['attributes'];
}

/** The variables of dates and of languages become the documents’ own, where all of their values are such. */
function described(given: readonly ForeignDocument[], variables: ForeignProject['attributes']): Described {
  const areAll = (name: string, fits: (text: string) => boolean): boolean =>
    given.every(({ attributes }) => attributes[name] === undefined || fits(attributes[name]));
  const areDates = areAll(DATE_VARIABLE, (text) => parsePartialDate(text) !== undefined);
  const areLanguages = areAll(LANGUAGE_VARIABLE, isLanguage);
  const taken = (name: string): boolean =>
    (name === DATE_VARIABLE && areDates) || (name === LANGUAGE_VARIABLE && areLanguages);
  return {
    documents: given.map((document) => ({
      ...document,
      date: areDates ? (parsePartialDate(document.attributes[DATE_VARIABLE] ?? '') ?? null) : null,
      language: areLanguages ? (document.attributes[LANGUAGE_VARIABLE] ?? '') : '',
      attributes: Object.fromEntries(Object.entries(document.attributes).filter(([name]) => !taken(name))),
    })),
    attributes: variables.filter(({ name }) => !taken(name)),
  };
}

/** Links between texts that say that one is a reprint or a translation of the other. */
function linkedDocuments(
  documents: readonly ForeignDocument[],
  sources: readonly RefiSource[],
  root: XmlElement,
): readonly ForeignDocument[] {
  const place = new Map(sources.map(({ element }, i) => [bareGuid(element.attribute('guid')), i]));
  const linked = [...documents];
  for (const link of elementsBelow(root, 'Link')) {
    const from = place.get(bareGuid(link.attribute('originGUID')));
    const to = place.get(bareGuid(link.attribute('targetGUID')));
    const document = from === undefined ? undefined : linked[from];
    if (from === undefined || to === undefined || !document) continue;
    if (link.attribute('name') === REPRINT) linked[from] = { ...document, reprintOf: to };
    if (link.attribute('name') === TRANSLATION) linked[from] = { ...document, translationOf: to };
  }
  return linked;
}

/** Names of links between documents. */
export const REPRINT = 'reprint of';
export const TRANSLATION = 'translation of';

/** In a project a member has `targetGUID`, in a codebook and in older files `guid`. */
function setsOf(root: XmlElement, sources: readonly RefiSource[]): readonly ForeignSet[] {
  const place = new Map(sources.map(({ element }, i) => [bareGuid(element.attribute('guid')), i]));
  return elementsBelow(root, 'Set').map((set) => {
    const members = set.children.filter((child) => child.name.startsWith('Member'));
    const documents = members
      .filter((member) => member.name === 'MemberSource')
      .flatMap(
        (member) => place.get(bareGuid(member.attribute('targetGUID') || member.attribute('guid'))) ?? [],
      );
    return {
      name: set.attribute('name'),
      guid: set.attribute('guid') === '' ? null : asGuid(set.attribute('guid')),
      recipe: childText(set, 'Description').trim(),
      memberCount: members.length,
      documents,
    };
  });
}

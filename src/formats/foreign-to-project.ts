import type { Attribute, AttributeValue } from '../domain/attribute.ts';
import { guessedType, parseValue } from '../domain/attribute.ts';
import { plantedThemes } from '../domain/codebook-draft.ts';
import type { Coder } from '../domain/coder.ts';
import { contentSums } from '../domain/content-sums.ts';
import type { DocumentSet } from '../domain/corpus-set.ts';
import type { Document, DocumentText } from '../domain/document.ts';
import { characterCount, paragraphText } from '../domain/document.ts';
import {
  asAttributeId,
  asCoderId,
  asDocumentId,
  asGuid,
  asSetId,
  type Guid,
  type Instant,
} from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { nextColour, type ThemeColour } from '../domain/theme-colour.ts';
import { placedMemos } from './foreign-memos.ts';
import { dividedForeign } from './foreign-paragraphs.ts';
import type { ForeignDocument, ForeignProject } from './foreign-project.ts';
import { placedCodings } from './foreign-sheets.ts';
import { detectLanguage } from './language.ts';
import type { StoredRule } from './stored-division.ts';

export interface PlacingOptions {
  /** Divides every text by this rule; null: as its file tells, else by the rule that fits. */
  readonly rule: StoredRule | null;
  readonly now: Instant;
  readonly newGuid: () => Guid;
}

/** A project made of another program's, and what could not be kept in the making of it. */
export interface PlacedProject {
  readonly project: Project;
  readonly losses: readonly string[];
}

/** A GUID that no other thing has: the given one, where it is free. */
function freshGuids(newGuid: () => Guid): (given: Guid | null) => Guid {
  const used = new Set<Guid>();
  return (given) => {
    const guid = given !== null && given !== '' && !used.has(given) ? given : asGuid(newGuid());
    used.add(guid);
    return guid;
  };
}

/** The whole of it as a project of ours: paragraphs, codings with evidence, coders, attributes, memos and sets. */
export async function placedProject(
  foreign: ForeignProject,
  options: PlacingOptions,
): Promise<PlacedProject> {
  const { now, newGuid } = options;
  const fresh = freshGuids(newGuid);
  const themes = plantedThemes([], foreign.themes, { firstId: 1, version: 1, newGuid }, true);
  const coders = codersOf(foreign, fresh);
  const attributes = attributesOf(foreign);
  const texts: DocumentText[] = [];
  const documents: Document[] = [];
  for (const [i, given] of foreign.documents.entries()) {
    const { starts, ends, hidden, rule } = dividedForeign(given, options.rule);
    const id = asDocumentId(i + 1);
    const text: DocumentText = {
      documentId: id,
      text: given.text ?? '',
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(ends),
      hidden,
    };
    texts.push(text);
    documents.push(await documentOf(given, text, { attributes, guid: fresh(given.guid), rule, now }));
  }
  const themeIds = new Map(themes.map((theme) => [theme.guid, theme.id]));
  const codings = placedCodings(foreign, texts, themeIds, now);
  const memos = placedMemos(foreign, texts, themeIds, { fresh, now });
  const sets = foreign.sets.flatMap((set): readonly DocumentSet[] =>
    set.documents.length === 0
      ? []
      : [
          {
            kind: 'documents',
            id: asSetId(1),
            guid: fresh(set.guid),
            name: set.name.trim() || 'Unnamed set',
            recipe: set.recipe,
            madeAt: now,
            documents: [...new Set(set.documents)].map((document) => asDocumentId(document + 1)),
          },
        ],
  );
  const project: Project = {
    name: foreign.name.trim() || 'Imported project',
    note: foreign.note,
    codebookVersion: 1,
    currentCoder: busiestCoder(foreign),
    documents,
    texts,
    sheets: codings.sheets,
    themes,
    coders,
    attributes,
    memos: memos.memos,
    sets: sets.map((set, i) => ({ ...set, id: asSetId(i + 1) })),
    questions: [],
    history: [],
    task: null,
    refused: [],
  };
  return { project, losses: [...codings.losses, ...memos.losses] };
}

function codersOf(foreign: ForeignProject, fresh: (given: Guid | null) => Guid): readonly Coder[] {
  const given = foreign.coders.length > 0 ? foreign.coders : [{ name: 'Coder 1', guid: null, colour: null }];
  const colours: ThemeColour[] = [];
  return given.map(({ name, guid, colour }, i) => {
    const own = colour ?? nextColour(colours);
    colours.push(own);
    return {
      id: asCoderId(i + 1),
      guid: fresh(guid),
      name: name.trim() || `Coder ${i + 1}`,
      kind: 'person',
      colour: own,
      note: '',
    };
  });
}

function busiestCoder({ codings, coders }: ForeignProject): Coder['id'] {
  const counts = new Array<number>(Math.max(1, coders.length)).fill(0);
  for (const { coder } of codings) counts[coder] = (counts[coder] ?? 0) + 1;
  return asCoderId(counts.indexOf(Math.max(...counts)) + 1);
}

function attributesOf({ documents, attributes }: ForeignProject): readonly Attribute[] {
  const known = new Map(attributes.map((one) => [one.name, one]));
  const names = new Set([
    ...known.keys(),
    ...documents.flatMap((document) => Object.keys(document.attributes)),
  ]);
  return [...names].map((name, i) => {
    const values = documents.map((document) => document.attributes[name] ?? '');
    return {
      id: asAttributeId(i + 1),
      name,
      type: known.get(name)?.type ?? guessedType(values),
      order: i,
      choices: known.get(name)?.choices ?? [],
    };
  });
}

interface Made {
  readonly attributes: readonly Attribute[];
  readonly guid: Guid;
  readonly rule: Document['source']['rule'];
  readonly now: Instant;
}

async function documentOf(given: ForeignDocument, text: DocumentText, made: Made): Promise<Document> {
  const paragraphs = Array.from(text.starts, (_, i) => paragraphText(text, i));
  const values: Record<number, AttributeValue> = {};
  for (const attribute of made.attributes) {
    const value = given.attributes[attribute.name]?.trim() ?? '';
    if (value !== '') values[attribute.id] = parseValue(attribute, value) ?? value;
  }
  const link = (to: number | null): Document['id'] | null => (to === null ? null : asDocumentId(to + 1));
  return {
    id: text.documentId,
    guid: made.guid,
    title: given.title.trim() || given.fileName || `Document ${text.documentId}`,
    date: given.date,
    language: given.language || (await detectLanguage(paragraphs)),
    attributes: values,
    ...(await contentSums(paragraphs)),
    paragraphCount: paragraphs.length,
    characterCount: characterCount(text),
    source: {
      fileName: given.fileName,
      format: given.format,
      encoding: '',
      rule: made.rule,
      importedAt: given.importedAt ?? made.now,
    },
    reprintOf: link(given.reprintOf),
    translationOf: link(given.translationOf),
    revision: 1,
  };
}

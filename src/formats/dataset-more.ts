import { queryText } from '../domain/place.ts';
import type { Project } from '../domain/project.ts';
import { coderNames, momentCell, type Table } from './dataset-columns.ts';

/** One row a coder: what the coder is, and what readers of the codings must know. */
export function* coderRows(project: Project): Table {
  const names = coderNames(project);
  yield ['coder_id', 'coder_guid', 'coder', 'kind', 'note'];
  for (const { id, guid, name, kind, note } of project.coders)
    yield [id, guid, names.get(id) ?? name, kind, note === '' ? null : note];
}

/** One row a member of a set: a document, or a paragraph at its place in the set’s order. */
export function* setRows(project: Project): Table {
  const titles = new Map(project.documents.map((document) => [document.id, document.title]));
  const names = coderNames(project);
  yield [
    'set_id',
    'set_guid',
    'set',
    'of',
    'purpose',
    'recipe',
    'seed',
    'coders',
    'made_at',
    'position',
    'document_id',
    'title',
    'paragraph',
  ];
  for (const set of project.sets) {
    const isOrdered = set.kind === 'paragraphs';
    const before = [
      set.id,
      set.guid,
      set.name,
      set.kind,
      isOrdered ? set.purpose : null,
      set.recipe === '' ? null : set.recipe,
      isOrdered ? set.seed : null,
      isOrdered && set.coders.length > 0 ? set.coders.map((id) => names.get(id) ?? id).join('; ') : null,
      momentCell(set.madeAt),
    ];
    const members = isOrdered
      ? set.paragraphs
      : set.documents.map((documentId) => ({ documentId, paragraph: null }));
    for (const [i, { documentId, paragraph }] of members.entries())
      yield [
        ...before,
        isOrdered ? i + 1 : null,
        documentId,
        titles.get(documentId) ?? null,
        paragraph === null ? null : paragraph + 1,
      ];
  }
}

/** How many members all sets have together: the rows of their table. */
export const setRowCount = (sets: Project['sets']): number =>
  sets.reduce((sum, set) => sum + (set.kind === 'paragraphs' ? set.paragraphs : set.documents).length, 0);

/** One row a saved comparison or search: its name, and the address that holds all of its settings. */
export function* questionRows(project: Project): Table {
  yield ['question_id', 'question_guid', 'kind', 'name', 'settings', 'note', 'made_at', 'changed_at'];
  for (const { id, guid, kind, name, query, note, madeAt, changedAt } of project.questions)
    yield [
      id,
      guid,
      kind,
      name,
      queryText(query),
      note === '' ? null : note,
      momentCell(madeAt),
      momentCell(changedAt),
    ];
}

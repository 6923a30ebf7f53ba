import { targetDocument } from '../domain/memo.ts';
import type { Project } from '../domain/project.ts';
import { writeCsv } from './csv.ts';
import { coderNames, momentCell, type Table, themesById } from './dataset-columns.ts';

/** What a table of memos needs of a project: it may hold some of its memos only. */
export type MemoProject = Pick<Project, 'documents' | 'themes' | 'coders' | 'memos'>;

/** One row a memo: what it stands on (document, paragraph, words, theme or project), whose it is, and its text. */
export function* memoRows(project: MemoProject): Table {
  const titles = new Map(project.documents.map((document) => [document.id, document.title]));
  const themes = themesById(project.themes);
  const coders = coderNames(project);
  yield [
    'memo_id',
    'memo_guid',
    'on',
    'document_id',
    'title',
    'paragraph',
    'theme_id',
    'theme_path',
    'coder',
    'text',
    'made_at',
    'changed_at',
  ];
  for (const memo of project.memos) {
    const { target } = memo;
    const theme = target.kind === 'theme' ? target.themeId : null;
    const document = targetDocument(target) ?? null;
    yield [
      memo.id,
      memo.guid,
      target.kind,
      document,
      document === null ? null : (titles.get(document) ?? null),
      'paragraph' in target ? target.paragraph + 1 : null,
      theme,
      theme === null ? null : (themes.get(theme)?.path ?? null),
      coders.get(memo.coderId) ?? null,
      memo.text,
      momentCell(memo.madeAt),
      momentCell(memo.changedAt),
    ];
  }
}

/** The memos as CSV. */
export const memosCsv = (project: MemoProject): string => writeCsv(memoRows(project));

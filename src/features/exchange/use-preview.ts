import { useEffect, useState } from 'react';
import { asInstant } from '../../domain/ids.ts';
import type { Project } from '../../domain/project.ts';
import { datasetReadme } from '../../formats/dataset-readme.ts';
import { readTexts } from '../../storage/documents.ts';
import { useCurrentProject } from '../current-project.tsx';
import { type ExportFacts, type ExportKind, isTable } from './export-list.ts';
import { documentsForRows, type TablePreview, tablePreview } from './export-preview.ts';

const ROWS = 30;

export type Preview =
  | { readonly kind: ExportKind; readonly table: TablePreview }
  | { readonly kind: ExportKind; readonly readme: string };

/** The beginning of what an export will hold; undefined while it is made, and for what is no table. */
export function usePreview(kind: ExportKind, facts: ExportFacts): Preview | undefined {
  const { store, entry, themes, attributes, coders, coder, codebookVersion } = useCurrentProject();
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    let left = false;
    const make = async () => {
      const ids = isTable(kind) ? documentsForRows(kind, facts.sheets, ROWS) : [];
      const project: Project = {
        name: entry.name,
        note: entry.note,
        codebookVersion,
        currentCoder: coder.id,
        documents: facts.documents,
        texts: ids.length === 0 ? [] : await readTexts(store, ids),
        sheets: facts.sheets,
        themes,
        coders,
        attributes,
        memos: facts.memos,
        sets: facts.sets,
        questions: [],
        history: [],
        task: null,
        refused: [],
      };
      if (left) return;
      if (isTable(kind)) setPreview({ kind, table: tablePreview(kind, project, ROWS) });
      else setPreview({ kind, readme: datasetReadme(project, asInstant(Date.now())) });
    };
    if (kind === 'dataset' || isTable(kind)) void make();
    return () => {
      left = true;
    };
  }, [kind, facts, store, entry.name, entry.note, themes, attributes, coders, coder.id, codebookVersion]);
  return preview?.kind === kind ? preview : undefined;
}

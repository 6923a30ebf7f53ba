import type { Document } from '../../domain/document.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { createProjectFrom } from '../../storage/registry.ts';
import { openStore, type Store } from '../../storage/store.ts';
import { aCoder, aProject, aTheme } from '../builders.ts';
import { CODER, type CorpusSize, generatedDocuments, generatedSheets, themesOf } from './generated-corpus.ts';

export interface StoredCorpus {
  readonly store: Store;
  readonly documents: readonly Document[];
  readonly sheets: readonly Sheet[];
}

const stored = new Map<CorpusSize, Promise<StoredCorpus>>();

/** A project with the generated codings of that size and short texts; made once a page. */
export function storedCorpus(size: CorpusSize): Promise<StoredCorpus> {
  const known = stored.get(size) ?? made(size);
  stored.set(size, known);
  return known;
}

async function made(size: CorpusSize): Promise<StoredCorpus> {
  const documents = generatedDocuments(size);
  const sheets = generatedSheets(size);
  const project = await createProjectFrom(
    aProject({
      name: size.name,
      documents,
      sheets,
      themes: themesOf(size).map((id) => aTheme({ id })),
      coders: [aCoder({ id: CODER })],
    }),
  );
  if (!project.ok) throw new Error(`the corpus was not stored: ${project.problem.reason}`);
  const store = await openStore(project.value.id);
  if (!store.ok) throw new Error(`the corpus cannot be opened: ${store.problem.reason}`);
  return { store: store.value, documents, sheets };
}

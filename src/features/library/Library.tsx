import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../../analysis/use-answer.tsx';
import { type Attribute, valueText } from '../../domain/attribute.ts';
import { type ChosenSet, type DocumentFilter, EVERY_DOCUMENT } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { placeHref, type ScreenPlace } from '../../domain/place.ts';
import type { Coverage } from '../../domain/sheet.ts';
import { deleteDocuments } from '../../storage/documents.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { takeHandedFiles } from '../handed-files.ts';
import { AttributesDialog } from './AttributesDialog.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { documentColumnsFor } from './document-columns.tsx';
import { documentColumns, documentsInView, headingsOf, totalsOf } from './documents-in-view.ts';
import { EmptyLibrary, NothingInView } from './EmptyLibrary.tsx';
import { FilterRow } from './FilterRow.tsx';
import { BulkPanel } from './import/BulkPanel.tsx';
import { CutOffNotice } from './import/CutOffNotice.tsx';
import { ImportPanel } from './import/ImportPanel.tsx';
import { PasteDialog } from './import/PasteDialog.tsx';
import { useBulkImport } from './import/running-bulk.ts';
import { useImport } from './import/use-import.ts';
import styles from './Library.module.css';
import { LibraryBar } from './LibraryBar.tsx';
import { LibraryFooter } from './LibraryFooter.tsx';
import { type LibraryPlace, libraryQuery, readLibraryPlace } from './library-place.ts';
import { columnChoices, isShown, keepColumnWishes, keptColumnWishes, wishesFor } from './shown-columns.ts';
import { tellUndoable } from './undoable.ts';
import { usePastedText } from './use-pasted-text.ts';
import { useStoredValues } from './use-stored-values.ts';

const NO_COVERAGE: ReadonlyMap<DocumentId, Coverage> = new Map();
const NOTHING: ReadonlySet<string> = new Set();

interface LibraryProps {
  readonly documents: readonly Document[];
  /** The sets of documents of the project. */
  readonly sets: readonly ChosenSet[];
  readonly place: ScreenPlace;
}

export function Library({ documents, sets, place }: LibraryProps) {
  const { store, entry, attributes, coder } = useCurrentProject();
  const { query, onPlace } = place;
  const here = useMemo(() => readLibraryPlace(query, sets), [query, sets]);
  const go = (next: Partial<LibraryPlace>, how: 'push' | 'replace' = 'push') =>
    onPlace({ query: libraryQuery({ ...here, ...next }) }, how);

  const importing = useImport(store, documents, attributes);
  const background = useBulkImport(entry.id);
  const [pasted, setPasted] = useState<string | null>(null);
  const [showsAttributes, setShowsAttributes] = useState(false);
  const [selected, setSelected] = useState(NOTHING);
  const [wishes, setWishes] = useState(() => keptColumnWishes(entry.id));
  const { session } = importing;
  const addFiles = useCallback((files: readonly File[]) => session.addFiles(files), [session]);
  usePastedText({ onText: setPasted, onFiles: addFiles });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the start screen handed over is taken once.
  useEffect(() => {
    const handed = takeHandedFiles();
    if (handed.length > 0) addFiles(handed);
  }, []);

  const { answer } = useAnswer('coverage', { coder: coder.id });
  const coverage = answer?.coverage ?? NO_COVERAGE;
  const columnsOfAll = useMemo(() => documentColumns(documents), [documents]);
  const inView = useMemo(() => documentsInView(columnsOfAll, here.filter), [columnsOfAll, here.filter]);
  const headings = useMemo(
    () => headingsOf(columnsOfAll, here.grouping, attributes),
    [columnsOfAll, here.grouping, attributes],
  );
  const columns = useMemo(() => {
    const byId = new Map(documents.map((document) => [document.id, document]));
    const originalOf = ({ reprintOf }: Document) => (reprintOf === null ? undefined : byId.get(reprintOf));
    return documentColumnsFor({ project: entry.id, attributes, coverage, coder, originalOf });
  }, [entry.id, documents, attributes, coverage, coder]);
  const choices = useMemo(() => columnChoices(attributes), [attributes]);
  const shown = choices.filter((choice) => isShown(choice, wishes)).map(({ id }) => id);
  const hidden = useMemo(
    () => new Set<string>(choices.filter((choice) => !isShown(choice, wishes)).map(({ id }) => id)),
    [choices, wishes],
  );
  const values = useStoredValues(columnsOfAll, attributes);
  // What a filter hides is not chosen: a deletion never takes what is not seen.
  const chosen = useMemo(() => inView.filter(({ id }) => selected.has(String(id))), [inView, selected]);
  const totals = useMemo(() => totalsOf(inView, coverage), [inView, coverage]);

  const deleteChosen = async () => {
    if (chosen.length === 0) return;
    const [first] = chosen;
    const what =
      chosen.length === 1 ? `“${first?.title}”` : `${chosen.length.toLocaleString('en')} documents`;
    const done = await told(
      `Delete ${what}`,
      deleteDocuments(
        store,
        chosen.map(({ id }) => id),
      ),
    );
    if (!done) return;
    setSelected(NOTHING);
    await tellUndoable(store, `Deleted ${what}, with codings and memos`);
  };
  const setFilter = (filter: DocumentFilter, how: 'push' | 'replace') => go({ filter }, how);
  const open = (document: Document) => {
    location.hash = placeHref({ project: entry.id, screen: 'coding', item: document.id });
  };

  return (
    <FileDrop label="Drop texts or folders to import" onFiles={addFiles}>
      <div className={styles['screen']}>
        <div className={styles['main']}>
          <div>
            <LibraryBar
              inView={inView.length}
              ofAll={documents.length}
              attributes={attributes}
              grouping={here.grouping}
              onGrouping={(grouping) => go({ grouping })}
              columns={choices}
              shown={shown}
              onShown={(next) => {
                const nextWishes = wishesFor(choices, new Set(next));
                keepColumnWishes(entry.id, nextWishes);
                setWishes(nextWishes);
              }}
              onFiles={addFiles}
              onPaste={() => setPasted('')}
            >
              <FilterRow
                columns={columnsOfAll}
                attributes={attributes}
                sets={sets}
                filter={here.filter}
                onFilter={setFilter}
                onAttributes={() => setShowsAttributes(true)}
              />
            </LibraryBar>
            <CutOffNotice store={store} onFiles={addFiles} />
          </div>
          <DocumentTable
            documents={inView}
            columns={columns}
            hidden={hidden}
            headings={headings}
            sort={here.sort}
            onSort={(sort) => go({ sort })}
            selected={selected}
            onSelect={setSelected}
            onOpen={open}
            onDelete={() => void deleteChosen()}
            suggestionsFor={values.suggestionsFor}
            empty={
              documents.length === 0 ? (
                <EmptyLibrary onFiles={addFiles} onPaste={() => setPasted('')} />
              ) : (
                <NothingInView onClear={() => setFilter(EVERY_DOCUMENT, 'push')} />
              )
            }
            footer={(unfit) =>
              documents.length > 0 && (
                <LibraryFooter
                  chosen={chosen}
                  totals={totals}
                  coder={coder}
                  unfit={unfit}
                  suggestionsFor={values.suggestionsFor}
                  onDelete={() => void deleteChosen()}
                  onClear={() => setSelected(NOTHING)}
                />
              )
            }
          />
        </div>
        {(importing.isOpen || background) && (
          <div className={styles['side']}>
            {importing.isOpen ? (
              <ImportPanel
                importing={importing}
                attributes={attributes}
                storedValuesOf={values.valuesOfName}
              />
            ) : (
              background && <BulkPanel bulk={background} />
            )}
          </div>
        )}
      </div>
      {pasted !== null && (
        <PasteDialog
          start={pasted}
          onClose={() => setPasted(null)}
          onText={(text) => {
            setPasted(null);
            session.addText(text);
          }}
        />
      )}
      {showsAttributes && (
        <AttributesDialog
          countOf={(attribute) => countOf(documents, attribute)}
          onClose={() => setShowsAttributes(false)}
        />
      )}
    </FileDrop>
  );
}

const countOf = (documents: readonly Document[], { id }: Pick<Attribute, 'id'>): number =>
  documents.reduce((count, document) => count + (valueText(document.attributes[id]) === '' ? 0 : 1), 0);

import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { placeHref, type Query, type ScreenPlace } from '../../../domain/place.ts';
import { nameAfter, type SavedQuestion } from '../../../domain/saved-question.ts';
import { fileNamePart } from '../../../formats/write-export.ts';
import {
  changeQuestion,
  deleteQuestion,
  listSavedQuestions,
  saveQuestion,
} from '../../../storage/saved-questions.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { MenuItem, MenuSection } from '../../../ui/MenuItem.tsx';
import { NameDialog } from '../../../ui/NameDialog.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { told, useCurrentProject } from '../../current-project.tsx';
import { SavedList } from './SavedList.tsx';
import { savedCsv } from './saved-csv.ts';

interface SavedComparisonsProps {
  /** The comparison that is looked at, as it is to be saved. */
  readonly query: Query;
  readonly onPlace: ScreenPlace['onPlace'];
}

/** Comparisons with names: save the one that is looked at, go to another, and the list of all with their settings. */
export function SavedComparisons({ query, onPlace }: SavedComparisonsProps) {
  const project = useCurrentProject();
  const { store, entry } = project;
  const all = useLiveQuery(() => listSavedQuestions(store), [store]);
  const saved = (all ?? []).filter(({ kind }) => kind === 'comparison');
  const [open, setOpen] = useState<'save' | 'list' | SavedQuestion | null>(null);
  const own = saved.find((one) => isSameQuery(one.query, query));
  const names = new Set(saved.map(({ name }) => name));
  const close = (): void => setOpen(null);
  const taken = (name: string, except?: string): string | undefined =>
    name !== except && names.has(name) ? `There is already a comparison ${name}.` : undefined;
  return (
    <>
      <MenuButton
        kind="chip"
        label={own ? <bdi className="cut">{own.name}</bdi> : 'Saved'}
        aria-label={own ? `Saved comparison ${own.name}` : 'Saved comparisons'}
        isOn={own !== undefined}
        placement="bottom end"
      >
        <MenuSection>
          <MenuItem onAction={() => setOpen('save')}>Save this comparison…</MenuItem>
          <MenuItem isDisabled={saved.length === 0} onAction={() => setOpen('list')}>
            All saved comparisons…
          </MenuItem>
        </MenuSection>
        {saved.length > 0 && (
          <MenuSection title="Open">
            {saved.map(({ id, name, query: to }) => (
              <MenuItem key={id} href={placeHref({ project: entry.id, screen: 'compare', query: to })}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </MenuButton>
      {open === 'save' && (
        <NameDialog
          title="Save this comparison"
          action="Save"
          problemOf={(name) => taken(name)}
          onName={(name) => {
            close();
            void told(
              'Save the comparison',
              saveQuestion(store, { kind: 'comparison', name, query, note: '' }),
            );
          }}
          onClose={close}
        />
      )}
      {open === 'list' && (
        <SavedList
          saved={saved}
          onOpen={(one) => {
            close();
            onPlace({ query: one.query });
          }}
          onRename={setOpen}
          onDuplicate={({ name, query: of, note }) =>
            void told(
              'Duplicate the comparison',
              saveQuestion(store, { kind: 'comparison', name: nameAfter(name, names), query: of, note }),
            )
          }
          onDelete={({ id }) => void told('Delete the comparison', deleteQuestion(store, id))}
          onExport={() =>
            saveBlob(
              new Blob([savedCsv(saved, project)], { type: 'text/csv;charset=utf-8' }),
              `${fileNamePart(entry.name)} saved comparisons.csv`,
            )
          }
          onClose={close}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <NameDialog
          title={`Rename ${open.name}`}
          start={open.name}
          action="Rename"
          problemOf={(name) => taken(name, open.name)}
          onName={(name) => {
            setOpen('list');
            void told('Rename the comparison', changeQuestion(store, open.id, { name }));
          }}
          onClose={() => setOpen('list')}
        />
      )}
    </>
  );
}

const isSameQuery = (one: Query, other: Query): boolean => {
  const text = (query: Query): string => JSON.stringify(Object.entries(query).sort());
  return text(one) === text(other);
};

import { useLiveQuery } from 'dexie-react-hooks';
import { buildColumns } from '../analysis/change-columns.ts';
import { chosenDocuments } from '../analysis/chosen-documents.ts';
import type { Attribute } from '../domain/attribute.ts';
import type { ChosenSet, DocumentFilter } from '../domain/comparison.ts';
import type { Document } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import { problemSentence } from '../domain/problem.ts';
import { addSet, deleteSet, listSets } from '../storage/sets.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import { NameDialog } from '../ui/NameDialog.tsx';
import { toast } from '../ui/toast.tsx';
import { told, useCurrentProject } from './current-project.tsx';
import styles from './DocumentChoice.module.css';
import { filterSentence } from './document-facets-words.ts';
import { counted, numberText } from './number-words.ts';

const css = classNames(styles);

function useDocumentSets() {
  const { store } = useCurrentProject();
  const sets = useLiveQuery(() => listSets(store), [store]);
  return (sets ?? []).filter((set) => set.kind === 'documents');
}

interface SetChoiceProps {
  readonly filter: DocumentFilter;
  readonly onFilter: (filter: DocumentFilter) => void;
  /** The documents of the filter are to become a set. */
  readonly onMake: () => void;
}

/** Sets of documents to tick: a document takes part that is in one of them. */
export function SetChoice({ filter, onFilter, onMake }: SetChoiceProps) {
  const { store } = useCurrentProject();
  const sets = useDocumentSets();
  const chosen = new Set(filter.sets.map(({ id }) => id));
  return (
    <section className={css('sets')} aria-label="Sets of documents">
      {sets.map(({ id, name, documents }) => (
        <div key={id} className={css('set')}>
          <Checkbox
            isSelected={chosen.has(id)}
            onChange={(isIn) =>
              onFilter({
                ...filter,
                sets: isIn
                  ? [...filter.sets, { id, name, documents }]
                  : filter.sets.filter((set) => set.id !== id),
              })
            }
          >
            <bdi className="cut">{name}</bdi> <span className="faint">{numberText(documents.length)}</span>
          </Checkbox>
          <IconButton
            icon="trash"
            size="small"
            label={`Delete the set ${name}`}
            onPress={() => void told('Delete the set', deleteSet(store, id))}
          />
        </div>
      ))}
      <Button size="small" icon="plus" onPress={onMake}>
        Make a set of these documents…
      </Button>
    </section>
  );
}

interface NewSetDialogProps {
  readonly members: readonly DocumentId[];
  /** How they were chosen, in words. */
  readonly recipe: string;
  readonly onMade: (set: ChosenSet) => void;
  readonly onClose: () => void;
}

/** The documents that pass a filter, and how that is said of a set of them. */
export function filteredMembers(
  documents: readonly Document[],
  filter: DocumentFilter,
  attributes: readonly Attribute[],
): Pick<NewSetDialogProps, 'members' | 'recipe'> {
  const chosen = chosenDocuments(buildColumns(documents, []), filter);
  return {
    members: documents.flatMap(({ id }, row) => (chosen[row] === 1 ? [id] : [])),
    recipe: filterSentence(filter, attributes) ?? 'All documents of the project at that time.',
  };
}

/** Keeps documents under a name. */
export function NewSetDialog({ members, recipe, onMade, onClose }: NewSetDialogProps) {
  const { store } = useCurrentProject();
  const sets = useDocumentSets();
  const make = async (name: string): Promise<void> => {
    const made = await addSet(store, { kind: 'documents', name, recipe, documents: members });
    if (!made.ok) return void toast(`Make a set: ${problemSentence(made.problem)}`, { kind: 'bad' });
    toast(`${name}: ${counted(members.length, 'document')}`);
    onMade({ id: made.value, name, documents: members });
  };
  return (
    <NameDialog
      title="Make a set of these documents"
      action="Make the set"
      problemOf={(name) =>
        sets.some((set) => set.name === name) ? `There is already a set ${name}.` : undefined
      }
      onName={(name) => void make(name)}
      onClose={onClose}
    />
  );
}

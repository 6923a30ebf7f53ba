import type { HistoryEntry } from '../../domain/history.ts';
import { historyCsv } from '../../formats/history-csv.ts';
import { Button } from '../../ui/Button.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { useCurrentProject } from '../current-project.tsx';
import { entryText } from './history-lines.ts';
import type { Standing } from './wish-href.ts';

interface SaveHistoryButtonProps {
  readonly shown: readonly HistoryEntry[];
  readonly undone: ReadonlySet<number>;
  readonly standing: Standing;
  readonly isFiltered: boolean;
  readonly isDisabled: boolean;
}

/** The listed entries as a CSV file. */
export function SaveHistoryButton(props: SaveHistoryButtonProps) {
  const { shown, undone, standing, isFiltered, isDisabled } = props;
  const { coders, entry: project } = useCurrentProject();
  const save = (): void => {
    const names = new Map(coders.map(({ id, name }) => [id, name]));
    const records = shown.map((entry) => ({
      entry,
      text: entryText(entry),
      coder: entry.coderId === null ? null : (names.get(entry.coderId) ?? null),
      titles: entry.documentIds.flatMap((id) => standing.documents.get(id) ?? []),
      stands: !undone.has(entry.seq),
    }));
    saveBlob(new Blob([historyCsv(records)], { type: 'text/csv' }), `${project.name} - history.csv`);
  };
  return (
    <Button icon="export" isDisabled={isDisabled} onPress={save}>
      {isFiltered ? 'Save these as CSV' : 'Save as CSV'}
    </Button>
  );
}

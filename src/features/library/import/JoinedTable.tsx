import { useMemo } from 'react';
import { joinedTable } from '../../../formats/metadata-table.ts';
import { Button } from '../../../ui/Button.tsx';
import { LongList } from '../LongList.tsx';
import { Disclosed } from './Disclosed.tsx';
import { FilePath } from './FilePath.tsx';
import styles from './Import.module.css';
import type { MetadataTable } from './import-settings.ts';

interface JoinedTableProps {
  readonly given: MetadataTable;
  readonly paths: readonly string[];
  readonly onTakeBack: () => void;
}

const FIRST = 10;

/** What a table of metadata was joined to: what found no partner on either side is listed. */
export function JoinedTable({ given, paths, onTakeBack }: JoinedTableProps) {
  const joined = useMemo(() => joinedTable(given.table, given.uses, paths), [given, paths]);
  const lists = [
    ['Files without a row', joined.filesWithoutRow.map((place) => paths[place] ?? '')],
    ['Rows without a file', joined.rowsWithoutFile],
    ['Rows passed over, as another one names the file', joined.repeated],
    ['Rows without a name of a file', joined.nameless],
    ['Rows joined although their file has another extension', joined.otherExtension],
  ] as const;
  const { filesWithoutRow, rowsWithoutFile, repeated, nameless } = joined;
  const missing = filesWithoutRow.length + rowsWithoutFile.length + repeated.length + nameless.length;
  return (
    <Disclosed
      takesFocus
      title={`From ${given.fileName}`}
      summary={`${joined.facts.size.toLocaleString('en')} ${joined.facts.size === 1 ? 'file' : 'files'} joined${missing > 0 ? `, ${missing.toLocaleString('en')} without partner` : ''}`}
    >
      <div className={styles['facts']}>
        {lists.map(([title, names]) =>
          names.length === 0 ? null : (
            <div key={title}>
              <h4 className="small">
                {title}: {names.length.toLocaleString('en')}
              </h4>
              <LongList items={names} first={FIRST} className={styles['hidden']} label={title}>
                {(name, i) => (
                  <li key={i} className={styles['whole']}>
                    <FilePath path={name} />
                  </li>
                )}
              </LongList>
            </div>
          ),
        )}
      </div>
      <Button kind="bare" size="small" onPress={onTakeBack}>
        Do not use this table
      </Button>
    </Disclosed>
  );
}

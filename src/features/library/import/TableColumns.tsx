import type { ColumnUse } from '../../../formats/metadata-table.ts';
import type { Table } from '../../../formats/table.ts';
import type { TableMapping } from '../../../formats/table-mapping.ts';
import type { Option } from '../../../ui/option.ts';
import { Select } from '../../../ui/Select.tsx';
import { LongList } from '../LongList.tsx';
import styles from './Import.module.css';
import type { MetadataTable } from './import-settings.ts';
import { type ColumnMeaning, meaningOf, withMeaning } from './table-columns.ts';

interface TableColumnsProps {
  readonly table: Table;
  readonly purpose: 'documents' | 'metadata';
  readonly mapping: TableMapping | null;
  readonly onMapping: (mapping: TableMapping | null) => void;
  readonly metadata: MetadataTable | null;
  readonly onMetadata: (metadata: MetadataTable) => void;
}

const MEANINGS: readonly Option<ColumnMeaning>[] = [
  { value: 'text', label: 'Text' },
  { value: 'title', label: 'Title' },
  { value: 'date', label: 'Date' },
  { value: 'language', label: 'Language' },
  { value: 'attribute', label: 'Attribute' },
  { value: 'key', label: 'Document', hint: 'its rows are one document' },
  { value: 'order', label: 'Paragraph’s number' },
  { value: 'none', label: 'Not imported' },
];
const USES: readonly Option<ColumnUse['kind']>[] = [
  { value: 'file', label: 'File name' },
  { value: 'title', label: 'Title' },
  { value: 'date', label: 'Date' },
  { value: 'language', label: 'Language' },
  { value: 'attribute', label: 'Attribute' },
  { value: 'none', label: 'Not imported' },
];
const FIRST_COLUMNS = 30;
const SAMPLES = 3;
const SAMPLE_CHARACTERS = 60;

/** One line a column: its name, its first values, and what it is for. */
export function TableColumns({
  table,
  purpose,
  mapping,
  onMapping,
  metadata,
  onMetadata,
}: TableColumnsProps) {
  const sampleOf = (column: number): string =>
    table.rows
      .map((row) => row[column]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES)
      .map((cell) => (cell.length > SAMPLE_CHARACTERS ? `${cell.slice(0, SAMPLE_CHARACTERS)}…` : cell))
      .join(' · ');
  return (
    <LongList items={table.columns} first={FIRST_COLUMNS} className={styles['hidden']} label="Columns">
      {(name, column) => (
        <li key={name} className={styles['column']}>
          <span>
            <bdi>
              <b>{name}</b>
            </bdi>
            <br />
            <bdi className="quiet">{sampleOf(column)}</bdi>
          </span>
          {purpose === 'documents' ? (
            <Select
              label={`Use of ${name}`}
              compact
              value={meaningOf(mapping, column)}
              options={MEANINGS}
              onChange={(meaning) => onMapping(withMeaning(mapping, column, meaning))}
            />
          ) : (
            metadata && (
              <Select
                label={`Use of ${name}`}
                compact
                value={metadata.uses[column]?.kind ?? 'none'}
                options={USES}
                onChange={(kind) =>
                  onMetadata({ ...metadata, uses: withUse(metadata.uses, column, kind, name) })
                }
              />
            )
          )}
        </li>
      )}
    </LongList>
  );
}

/** Each use but an attribute is of one column. */
function withUse(
  uses: readonly ColumnUse[],
  column: number,
  kind: ColumnUse['kind'],
  name: string,
): readonly ColumnUse[] {
  const use: ColumnUse = kind === 'attribute' ? { kind, name } : { kind };
  return uses.map((other, i): ColumnUse => {
    if (i === column) return use;
    return other.kind === kind && kind !== 'attribute' ? { kind: 'none' } : other;
  });
}

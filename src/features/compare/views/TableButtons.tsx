import { type ComparisonTable, tableCsv, tableXlsx } from '../../../formats/comparison-table.ts';
import { Button } from '../../../ui/Button.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { toast } from '../../../ui/toast.tsx';
import { counted } from '../../number-words.ts';

interface TableButtonsProps {
  /** Made when asked for. */
  readonly table: () => ComparisonTable;
  /** As it is shown, with tabs between the cells. */
  readonly tabs: () => string;
  readonly rowCount: number;
  /** Without its ending. */
  readonly fileName: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ways in which a table leaves the app; each file says what its numbers rest on. */
export function TableButtons({ table, tabs, rowCount, fileName }: TableButtonsProps) {
  const copy = (): void =>
    void navigator.clipboard.writeText(tabs()).then(
      () => toast(`${counted(rowCount, 'row')} copied; paste them into a spreadsheet`),
      () => toast('The browser did not allow copying. Save the table as CSV instead.', { kind: 'bad' }),
    );
  return (
    <>
      <Button kind="bare" size="small" icon="copy" onPress={copy}>
        Copy
      </Button>
      <Button
        kind="bare"
        size="small"
        icon="export"
        onPress={() =>
          saveBlob(new Blob([tableCsv(table())], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`)
        }
      >
        CSV
      </Button>
      <Button
        kind="bare"
        size="small"
        icon="export"
        onPress={() => saveBlob(new Blob([tableXlsx(table())], { type: XLSX }), `${fileName}.xlsx`)}
      >
        XLSX
      </Button>
    </>
  );
}

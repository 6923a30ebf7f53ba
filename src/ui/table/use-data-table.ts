import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { compareValues, type DataColumn, type SortValue, type TableSort } from './column.ts';

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

interface DataTableModel<Row> {
  /** Sorted. */
  readonly rows: readonly Row[];
  /** Those to be seen, in order. */
  readonly columns: readonly DataColumn<Row>[];
}

/** Sorting and the choice of columns by TanStack Table. */
export function useDataTable<Row extends object>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  rowId: (row: Row) => string,
  sort: TableSort | null,
  hidden: ReadonlySet<string>,
): DataTableModel<Row> {
  const definitions = useMemo(
    () =>
      columns.map((column) => {
        const sortFn: SortFn<typeof features, Row> = (a, b, id) =>
          compareValues(a.getValue<SortValue>(id), b.getValue<SortValue>(id));
        return {
          id: column.id,
          accessorFn: (row: Row): SortValue => column.value?.(row) ?? undefined,
          enableSorting: column.value !== undefined,
          sortFn,
          sortUndefined: 'last' as const,
        };
      }),
    [columns],
  );
  const state = useMemo(
    () => ({
      sorting: sort ? [{ id: sort.column, desc: sort.direction === 'descending' }] : [],
      columnVisibility: Object.fromEntries([...hidden].map((id) => [id, false])),
    }),
    [sort, hidden],
  );
  const table = useTable({ features, data: rows, columns: definitions, getRowId: rowId, state });
  const model = table.getRowModel();
  const sorted = useMemo(() => model.rows.map((row) => row.original), [model]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table answers by `state`, which it reads by itself.
  const visible = useMemo(
    () => columns.filter((column) => table.getColumn(column.id)?.getIsVisible() ?? true),
    [columns, state],
  );
  return { rows: sorted, columns: visible };
}

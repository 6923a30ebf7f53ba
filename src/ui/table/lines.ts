/** Rows under headings: which group a row is in, how groups follow one another, what a heading says. */
export interface Grouping<Row, Heading> {
  of(row: Row): string;
  /** Default: in the order in which they first appear. */
  order?: ((a: string, b: string) => number) | undefined;
  heading(rows: readonly Row[], key: string): Heading;
}

export interface RowLine<Row> {
  readonly kind: 'row';
  readonly key: string;
  readonly id: string;
  readonly row: Row;
}

export interface GroupLine<Row> {
  readonly kind: 'group';
  readonly key: string;
  readonly group: string;
  readonly rows: readonly Row[];
  readonly isOpen: boolean;
}

export type Line<Row> = RowLine<Row> | GroupLine<Row>;

/** What the table shows from top to bottom: rows, under their groups' headings where it is grouped; closed groups are a heading alone. */
export function tableLines<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  grouping: Pick<Grouping<Row, unknown>, 'of' | 'order'> | null,
  closed: ReadonlySet<string>,
): readonly Line<Row>[] {
  const lineOf = (row: Row): RowLine<Row> => {
    const id = idOf(row);
    return { kind: 'row', key: `row ${id}`, id, row };
  };
  if (grouping === null) return rows.map(lineOf);
  const groups = groupRows(rows, grouping.of);
  const { order } = grouping;
  if (order) groups.sort(([a], [b]) => order(a, b));
  return groups.flatMap(([group, members]): readonly Line<Row>[] => {
    const isOpen = !closed.has(group);
    const heading: GroupLine<Row> = { kind: 'group', key: `group ${group}`, group, rows: members, isOpen };
    return isOpen ? [heading, ...members.map(lineOf)] : [heading];
  });
}

function groupRows<Row>(rows: readonly Row[], groupOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groupOf(row);
    const members = groups.get(group);
    if (members) members.push(row);
    else groups.set(group, [row]);
  }
  return [...groups];
}

/** The heading above a line, by its place; -1 where there is none. */
export function headingAbove(lines: readonly Line<unknown>[], index: number): number {
  for (let at = index; at >= 0; at -= 1) if (lines[at]?.kind === 'group') return at;
  return -1;
}

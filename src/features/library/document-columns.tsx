import type { ReactNode } from 'react';
import { type Attribute, valueText } from '../../domain/attribute.ts';
import type { Coder } from '../../domain/coder.ts';
import { type Document, RULE_NAMES } from '../../domain/document.ts';
import type { DocumentId, ProjectId } from '../../domain/ids.ts';
import { languageName } from '../../domain/language-name.ts';
import { dateText, dayRange, type PartialDate, parsePartialDate } from '../../domain/partial-date.ts';
import { placeHref } from '../../domain/place.ts';
import type { Coverage } from '../../domain/sheet.ts';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import type { DataColumn, SortValue } from '../../ui/table/column.ts';
import { totalsOf } from './documents-in-view.ts';
import { EditableCell } from './EditableCell.tsx';
import { formatName } from './import/read-facts.ts';
import styles from './Library.module.css';
import { attributeColumn, type ColumnId } from './shown-columns.ts';
import { TitleCell } from './TitleCell.tsx';

export type DocumentColumn = DataColumn<Document> & { readonly id: ColumnId };

const number = (value: number): string => value.toLocaleString('en');

// Days of a date, the first one first: half a day apart, a year comes before its first month, and that before its first day.
const daysOf = (date: PartialDate): number => {
  const { firstDay, lastDay } = dayRange(date);
  return firstDay - (lastDay - firstDay) / 1_000_000;
};

/** How a value sorts: dates by their days, numbers by size, yes before no; what does not fit its type as text. */
function sortValue(attribute: Attribute, document: Document): SortValue {
  const value = document.attributes[attribute.id];
  if (value === undefined) return null;
  if (attribute.type === 'date') {
    const date = parsePartialDate(valueText(value));
    return date ? daysOf(date) : null;
  }
  return typeof value === 'boolean' ? Number(!value) : value;
}

/** A value as it is shown: dates written out. */
function shownValue(attribute: Attribute, document: Document): string {
  const text = valueText(document.attributes[attribute.id]);
  const date = attribute.type === 'date' ? parsePartialDate(text) : undefined;
  return date ? dateText(date) : text;
}

const none = <span className="faint">–</span>;
const cut = (text: string, language?: string): ReactNode =>
  text === '' ? (
    none
  ) : (
    <bdi className="cut" lang={language || undefined} title={text}>
      {text}
    </bdi>
  );

interface CoverProps extends Coverage {
  readonly of: number;
}

/** The bar with its numbers: what was coded or read, of how many. */
function Cover({ coded, read, of }: CoverProps) {
  const done = coded + read;
  return (
    <div className={styles['cover']}>
      <CoverageBar coded={coded} read={read} of={of} />
      <span className="cut">{done === 0 ? 'unread' : `${number(done)} of ${number(of)}`}</span>
    </div>
  );
}

function attributeColumnOf(attribute: Attribute): DocumentColumn {
  const id = attributeColumn(attribute.id);
  const align = attribute.type === 'number' ? 'end' : 'start';
  return {
    id,
    header: attribute.name,
    width: attribute.type === 'text' || attribute.type === 'choice' ? 140 : 104,
    leavesFirst: 10 + Math.min(attribute.order, 20),
    align,
    value: (document) => sortValue(attribute, document),
    cell: (document) => (
      <EditableCell document={document} column={id} field={attribute} align={align}>
        {cut(shownValue(attribute, document))}
      </EditableCell>
    ),
  };
}

interface DocumentColumnsInput {
  readonly project: ProjectId;
  readonly attributes: readonly Attribute[];
  readonly coverage: ReadonlyMap<DocumentId, Coverage>;
  readonly coder: Coder;
  /** The document that this one is a reprint of. */
  readonly originalOf: (document: Document) => Document | undefined;
}

const UNREAD: Coverage = { coded: 0, read: 0 };

/** Every column of the library, shown or not, in the order of the table. */
export function documentColumnsFor({
  project,
  attributes,
  coverage,
  coder,
  originalOf,
}: DocumentColumnsInput): readonly DocumentColumn[] {
  const coverageOf = (document: Document): Coverage => coverage.get(document.id) ?? UNREAD;
  return [
    {
      id: 'title',
      header: 'Title',
      minWidth: 260,
      value: (document) => document.title,
      cell: (document) => (
        <TitleCell
          document={document}
          original={originalOf(document)}
          href={placeHref({ project, screen: 'coding', item: document.id })}
        />
      ),
    },
    {
      id: 'date',
      header: 'Date',
      width: 112,
      value: (document) => document.date && daysOf(document.date),
      cell: (document) => (
        <EditableCell document={document} column="date" field="date">
          {cut(document.date === null ? '' : dateText(document.date))}
        </EditableCell>
      ),
    },
    ...attributes.map(attributeColumnOf),
    {
      id: 'language',
      header: 'Language',
      width: 96,
      leavesFirst: 40,
      value: (document) => languageName(document.language) || null,
      cell: (document) => (
        <EditableCell document={document} column="language" field="language">
          {cut(languageName(document.language))}
        </EditableCell>
      ),
    },
    {
      id: 'words',
      header: 'Words',
      width: 78,
      align: 'end',
      leavesFirst: 41,
      value: (document) => document.wordCount,
      cell: (document) => number(document.wordCount),
      groupCell: (rows) => number(totalsOf(rows, coverage).words),
    },
    {
      id: 'paragraphs',
      header: '¶',
      headerHint: 'Paragraphs',
      width: 64,
      align: 'end',
      value: (document) => document.paragraphCount,
      cell: (document) => number(document.paragraphCount),
      groupCell: (rows) => number(totalsOf(rows, coverage).paragraphs),
    },
    {
      id: 'coverage',
      header: 'Coverage',
      headerHint: `Coded, read with no theme, unread: ${coder.name}. ${coder.note}`.trim(),
      width: 186,
      value: (document) => {
        const { coded, read } = coverageOf(document);
        return (coded + read) / Math.max(1, document.paragraphCount);
      },
      cell: (document) => <Cover {...coverageOf(document)} of={document.paragraphCount} />,
      groupCell: (rows) => {
        const totals = totalsOf(rows, coverage);
        return <Cover {...totals.coverage} of={totals.paragraphs} />;
      },
    },
    {
      id: 'file',
      header: 'File',
      width: 170,
      leavesFirst: 53,
      value: (document) => document.source.fileName || null,
      cell: (document) => cut(document.source.fileName),
    },
    {
      id: 'format',
      header: 'Format',
      width: 100,
      leavesFirst: 52,
      value: (document) => formatName(document.source.format),
      cell: (document) => formatName(document.source.format),
    },
    {
      id: 'rule',
      header: 'Divided by',
      width: 130,
      leavesFirst: 51,
      value: (document) => RULE_NAMES[document.source.rule],
      cell: (document) => RULE_NAMES[document.source.rule],
    },
    {
      id: 'imported',
      header: 'Imported',
      width: 110,
      leavesFirst: 50,
      value: (document) => document.source.importedAt,
      cell: (document) => importedText(document.source.importedAt),
    },
    {
      id: 'reprint',
      header: 'Reprint of',
      width: 170,
      leavesFirst: 54,
      value: (document) => originalOf(document)?.title ?? null,
      cell: (document) => {
        const original = originalOf(document);
        return cut(original?.title ?? '', original?.language);
      },
    },
  ];
}

const importedText = (instant: number): string =>
  instant === 0
    ? ''
    : new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './ExchangeScreen.module.css';
import type { ExportChoices } from './export-choices.ts';
import { EXPORTS, type ExportFacts, type ExportKind, isTable, isTool, rowCount } from './export-list.ts';
import type { TablePreview } from './export-preview.ts';
import { PacketPreview } from './PacketPreview.tsx';
import { ToolPreview } from './ToolPreview.tsx';
import { usePreview } from './use-preview.ts';

const css = classNames(styles);

interface ExportPreviewProps {
  readonly kind: ExportKind;
  readonly facts: ExportFacts;
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
}

/** The beginning of an export, so that it is known before it is saved. */
export function ExportPreview({ kind, facts, choices, onChoices }: ExportPreviewProps) {
  const preview = usePreview(kind, facts);
  const title = EXPORTS.find((each) => each.kind === kind)?.title ?? '';
  return (
    <section className={css('preview')} aria-label={`Preview of ${title}`}>
      {kind === 'project' && <ProjectContents />}
      {isTool(kind) && <ToolPreview kind={kind} choices={choices} onChoices={onChoices} />}
      {kind === 'packet' && <PacketPreview choices={choices} onChoices={onChoices} />}
      {preview && 'readme' in preview && (
        <>
          <h2 className={css('preview-head')}>README.txt of the dataset</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre className={css('readme')} tabIndex={0}>
            {preview.readme}
          </pre>
        </>
      )}
      {preview && 'table' in preview && isTable(kind) && (
        <PreviewTable title={title} table={preview.table} of={rowCount(kind, facts)} />
      )}
    </section>
  );
}

const PARTS = [
  ['Documents', 'with attributes, dates and where they came from'],
  ['Texts', 'whole, with the bounds of their paragraphs'],
  ['Codings', 'of every coder, with voice, weight, evidence and the version of the codebook'],
  ['Paragraphs read', 'without a theme, by coder'],
  ['Codebook', 'with definitions, keys, colours and versions'],
  ['Memos and coders', 'with the rules of those that are no person'],
  ['Sets and saved questions', 'reliability samples, queues, comparisons and searches'],
  ['History', 'every wish; what can be undone does not travel'],
] as const;

function ProjectContents() {
  return (
    <>
      <h2 className={css('preview-head')}>What is in a project file</h2>
      <dl className={css('parts')}>
        {PARTS.map(([part, words]) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd className="quiet">{words}</dd>
          </div>
        ))}
      </dl>
      <p className={css('preview-words')}>
        Plain JSON in a ZIP, with a checksum for every part. Read in again, here or on another machine, it
        gives an equal project.
      </p>
    </>
  );
}

interface PreviewTableProps {
  readonly title: string;
  readonly table: TablePreview;
  readonly of: number;
}

function PreviewTable({ title, table, of }: PreviewTableProps) {
  if (table.rows.length === 0)
    return (
      <EmptyState title="No rows yet">
        The file would hold its header alone: {table.header.length} columns.
      </EmptyState>
    );
  const shown =
    table.rows.length === of
      ? `All ${of} rows`
      : `First ${table.rows.length} of ${of.toLocaleString('en')} rows`;
  return (
    <>
      <h2 className={css('preview-head')}>
        {shown}, {table.header.length} columns
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={css('sheet')} tabIndex={0} aria-label={`Rows of ${title}`}>
        <table>
          <thead>
            <tr>
              {table.header.map((name, column) => (
                <th key={name} scope="col" className={css(table.isNumber[column] && 'num')}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no identity but their place.
              <tr key={index}>
                {row.map((cell, column) => (
                  <td
                    key={table.header[column]}
                    className={css(table.isNumber[column] && 'num')}
                    title={cell.length > 40 ? cell : undefined}
                  >
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

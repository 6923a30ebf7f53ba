import { useEffect, useMemo, useState } from 'react';
import { type Problem, problemSentence } from '../../../domain/problem.ts';
import { cellDoubts, doubtText } from '../../../formats/container-cells.ts';
import { runContainerJob } from '../../../formats/container-client.ts';
import type { TableDocument } from '../../../formats/container-jobs.ts';
import { guessedUses } from '../../../formats/metadata-table.ts';
import type { ReadTableOptions, Table } from '../../../formats/table.ts';
import { guessedMapping, type TableMapping } from '../../../formats/table-mapping.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Option } from '../../../ui/option.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import { LongList } from '../LongList.tsx';
import { encodingOptions, lossText } from './encodings.ts';
import styles from './Import.module.css';
import type { MetadataTable } from './import-settings.ts';
import { TableColumns } from './TableColumns.tsx';
import { rememberedMapping, rememberMapping } from './table-memory.ts';

interface TableStepProps {
  readonly file: File;
  /** Tried on a locked workbook. */
  readonly passwords: readonly string[];
  /** Paths of the other files, which the table may be about. */
  readonly otherPaths: readonly string[];
  readonly onDocuments: (outcomes: readonly TableDocument[]) => void;
  readonly onMetadata: (table: MetadataTable) => void;
}

const FIRST_DOUBTS = 8;

type Purpose = 'documents' | 'metadata';

const PURPOSES: readonly Option<Purpose>[] = [
  { value: 'documents', label: 'Documents in its rows' },
  { value: 'metadata', label: 'About the other files' },
];

const FIRST_BROKEN = 12;

/** Where lines are that cannot be read, as "line 3, 8 and 12 more". */
function brokenText(broken: readonly number[]): string {
  const more = broken.length - FIRST_BROKEN;
  const first = broken.slice(0, FIRST_BROKEN).map((line) => line.toLocaleString('en'));
  return `${broken.length === 1 ? 'line' : 'lines'} ${first.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`;
}

/** Asks what the columns of a table mean: documents in its rows, or what it says of the other files. */
export function TableStep({ file, passwords, otherPaths, onDocuments, onMetadata }: TableStepProps) {
  const [options, setOptions] = useState<ReadTableOptions>({ passwords });
  const [table, setTable] = useState<Table | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [mapping, setMapping] = useState<TableMapping | null>(null);
  const [given, setGiven] = useState<MetadataTable | null>(null);
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const [isReading, setIsReading] = useState(false);
  useEffect(() => {
    let isLeft = false;
    void runContainerJob('readTable', file, options).then((read) => {
      if (isLeft) return;
      setProblem(read.ok ? null : read.problem);
      if (!read.ok) return;
      setTable(read.value);
      const guess = guessedMapping(read.value);
      setMapping(rememberedMapping(read.value.columns, guess) ?? guess);
      setGiven(null);
    });
    return () => {
      isLeft = true;
    };
  }, [file, options]);
  // Files of an archive come after the table that is about them: what was not chosen by hand is guessed again.
  const guessed = useMemo(
    () => table && { fileName: file.name, table, uses: guessedUses(table, otherPaths) },
    [file, table, otherPaths],
  );
  const metadata = given ?? guessed;
  const isAboutFiles = mapping === null && metadata?.uses.some(({ kind }) => kind === 'file');
  const purpose = chosen ?? (isAboutFiles ? 'metadata' : 'documents');
  const doubts = useMemo(
    () => (table && mapping && purpose === 'documents' ? cellDoubts(table, mapping) : []),
    [table, mapping, purpose],
  );
  if (problem) return <Notice kind="bad">{problemSentence(problem)}</Notice>;
  if (!table) return <p className="small quiet">Reading the table …</p>;

  const take = async () => {
    if (!mapping) return;
    setIsReading(true);
    const read = await runContainerJob('documentsOf', file, options, mapping);
    setIsReading(false);
    if (!read.ok) return setProblem(read.problem);
    rememberMapping(table.columns, mapping);
    onDocuments(read.value);
  };
  const { decoding } = table;
  return (
    <div className={styles['facts']}>
      <p className="small">
        A table of {table.rows.length.toLocaleString('en')} rows and{' '}
        {table.columns.length.toLocaleString('en')} columns.
      </p>
      {table.broken.length > 0 && (
        <Notice kind="warn">
          {table.broken.length === 1
            ? 'One line is'
            : `${table.broken.length.toLocaleString('en')} lines are`}{' '}
          no record of JSON, and nothing of {table.broken.length === 1 ? 'it' : 'them'} is taken:{' '}
          {brokenText(table.broken)}.
        </Notice>
      )}
      {table.above.length > 0 && (
        <Notice kind="info">
          Over the names of the columns stands <bdi>“{table.above.join(' · ')}”</bdi>, which is taken for the
          table’s heading and not imported.
        </Notice>
      )}
      {table.sheets.length > 1 && (
        <Select
          label="Sheet"
          labelPlace="beside"
          value={table.sheet}
          options={table.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(sheet) => setOptions({ ...options, sheet })}
        />
      )}
      {decoding.encoding !== '' && (
        <Select
          label="Encoding"
          labelPlace="beside"
          value={decoding.encoding}
          options={encodingOptions(decoding.encoding)}
          suffix={lossText(decoding.undecodable)}
          onChange={(encoding) => setOptions({ ...options, encoding })}
        />
      )}
      {table.format !== 'json' && (
        <Checkbox isSelected={table.hasHeader} onChange={(header) => setOptions({ ...options, header })}>
          The first row names the columns
        </Checkbox>
      )}
      {otherPaths.length > 0 && (
        <Segments
          label="What the table is"
          size="small"
          value={purpose}
          options={PURPOSES}
          onChange={(next) => setChosen(next)}
        />
      )}
      <TableColumns
        table={table}
        purpose={purpose}
        mapping={mapping}
        onMapping={(next) => {
          setChosen('documents');
          setMapping(next);
        }}
        metadata={metadata}
        onMetadata={setGiven}
      />
      {doubts.length > 0 && (
        <>
          <h4 className="small">
            Cells that are not understood: {doubts.length.toLocaleString('en')}. Their documents get what
            their texts tell.
          </h4>
          <LongList
            items={doubts}
            first={FIRST_DOUBTS}
            className={styles['hidden']}
            label="Cells not understood"
          >
            {(doubt) => (
              <li key={`${doubt.row} ${doubt.column}`} className={styles['whole']}>
                <bdi>{doubtText(doubt)}</bdi>
              </li>
            )}
          </LongList>
        </>
      )}
      {purpose === 'documents' ? (
        <Button kind="main" isDisabled={!mapping || isReading} onPress={() => void take()}>
          {isReading
            ? 'Reading its documents …'
            : mapping
              ? 'Read its documents'
              : 'Choose the column of the text'}
        </Button>
      ) : (
        metadata && (
          <Button
            kind="main"
            isDisabled={!metadata.uses.some(({ kind }) => kind === 'file')}
            onPress={() => onMetadata(metadata)}
          >
            {metadata.uses.some(({ kind }) => kind === 'file')
              ? 'Join it to the files'
              : 'Choose the column of file names'}
          </Button>
        )
      )}
    </div>
  );
}

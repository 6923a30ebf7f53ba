import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { valueText } from '../../../domain/attribute.ts';
import { paragraphLanguage } from '../../../domain/direction.ts';
import { type Document, type DocumentText, paragraphText } from '../../../domain/document.ts';
import { dateText } from '../../../domain/partial-date.ts';
import { placeHref } from '../../../domain/place.ts';
import { type TextPiece, textPieces } from '../../../domain/text-changes.ts';
import { readText } from '../../../storage/documents.ts';
import { linkReprint } from '../../../storage/reprints.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChangedText } from '../../../ui/ChangedText.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { told, useCurrentProject } from '../../current-project.tsx';
import { type ComparedRow, comparedRows, type RowRun, rowRuns } from './compared-rows.ts';
import styles from './Reprints.module.css';

const css = classNames(styles);

interface PairComparisonProps {
  /** The one that is more likely the original. */
  readonly one: Document;
  readonly other: Document;
}

/** Two documents side by side with their differences marked, and the link from the reprint to its original. */
export function PairComparison({ one, other }: PairComparisonProps) {
  const { store } = useCurrentProject();
  const left = useLiveQuery(() => readText(store, one.id), [store, one.id, one.revision]);
  const right = useLiveQuery(() => readText(store, other.id), [store, other.id, other.revision]);
  const isReady = left?.documentId === one.id && right?.documentId === other.id;
  return (
    <section className={css('comparison')} aria-label="Side by side">
      <div className={css('heads')}>
        <ColumnHead document={one} other={other} />
        <ColumnHead document={other} other={one} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={css('rows')} aria-label="The two texts" tabIndex={0}>
        {isReady && <Rows left={left} right={right} languages={[one.language, other.language]} />}
      </section>
    </section>
  );
}

function ColumnHead({ document, other }: { readonly document: Document; readonly other: Document }) {
  const { store, entry, attributes } = useCurrentProject();
  const isReprint = document.reprintOf === other.id;
  const isOriginal = other.reprintOf === document.id;
  const link = (original: Document | null) =>
    void told('Link the reprint', linkReprint(store, document.id, original?.id ?? null));
  const facts = [
    document.date === null ? 'no date' : dateText(document.date),
    ...attributes.map(({ id }) => valueText(document.attributes[id])),
    `${document.wordCount.toLocaleString('en')} words`,
  ].filter((fact) => fact !== '');
  return (
    <div className={css('head')}>
      <a
        className="cut"
        href={placeHref({ project: entry.id, screen: 'coding', item: document.id })}
        title={document.title}
      >
        <bdi lang={document.language || undefined}>{document.title}</bdi>
      </a>
      <div className="quiet small cut">
        <bdi>{facts.join(' · ')}</bdi>
      </div>
      <div className={css('link')}>
        {isReprint ? (
          <>
            <span>Reprint of the other</span>
            <Button size="small" onPress={() => link(null)}>
              Take the link away
            </Button>
          </>
        ) : isOriginal ? (
          <span>The original</span>
        ) : (
          <Button size="small" icon="link" onPress={() => link(other)}>
            This is a reprint of the other
          </Button>
        )}
      </div>
    </div>
  );
}

interface RowsProps {
  readonly left: DocumentText;
  readonly right: DocumentText;
  readonly languages: readonly [string, string];
}

const paragraphsOf = (text: DocumentText): readonly string[] =>
  Array.from(text.starts, (_, i) => paragraphText(text, i));

function Rows({ left, right, languages }: RowsProps) {
  const [old, anew] = useMemo(() => [paragraphsOf(left), paragraphsOf(right)], [left, right]);
  const runs = useMemo(() => rowRuns(comparedRows(old, anew)), [old, anew]);
  return runs.map((run) => {
    const first = run.rows[0];
    const key = `${first?.old} ${first?.anew}`;
    const rows = run.rows.map((row) => (
      <Row key={`${row.old} ${row.anew}`} row={row} old={old} anew={anew} languages={languages} />
    ));
    return run.isSame ? (
      <SameRun key={key} run={run}>
        {rows}
      </SameRun>
    ) : (
      rows
    );
  });
}

/** Paragraphs that are the same, folded into one line until they are asked for. */
function SameRun({ run, children }: { readonly run: RowRun; readonly children: React.ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const { length } = run.rows;
  if (isOpen) return children;
  return (
    <div className={css('same')}>
      <Button kind="bare" size="small" onPress={() => setIsOpen(true)}>
        {length === 1 ? '1 paragraph is the same' : `${length.toLocaleString('en')} paragraphs are the same`}:
        show
      </Button>
    </div>
  );
}

interface RowProps {
  readonly row: ComparedRow;
  readonly old: readonly string[];
  readonly anew: readonly string[];
  readonly languages: readonly [string, string];
}

function Row({ row, old, anew, languages }: RowProps) {
  const before = row.old === null ? null : (old[row.old] ?? '');
  const after = row.anew === null ? null : (anew[row.anew] ?? '');
  const { elsewhere } = row;
  const likeBefore = before ?? (elsewhere === undefined ? null : (old[elsewhere] ?? ''));
  const likeAfter = after ?? (elsewhere === undefined ? null : (anew[elsewhere] ?? ''));
  const pieces = useMemo(() => piecesOf(likeBefore, likeAfter), [likeBefore, likeAfter]);
  const note = elsewhere === undefined ? null : `stands at ¶ ${elsewhere + 1} on the other side`;
  return (
    <div className={css('row')}>
      <Cell number={row.old} pieces={pieces} side="old" note={note} text={before} language={languages[0]} />
      <Cell number={row.anew} pieces={pieces} side="new" note={note} text={after} language={languages[1]} />
    </div>
  );
}

/** A paragraph alone is not marked all over: that the other side has none is seen. */
function piecesOf(before: string | null, after: string | null): readonly TextPiece[] {
  if (before !== null && after !== null) return textPieces(before, after);
  return [{ kind: 'same', text: before ?? after ?? '' }];
}

interface CellProps {
  readonly number: number | null;
  readonly pieces: readonly TextPiece[];
  readonly side: 'old' | 'new';
  readonly note: string | null;
  readonly text: string | null;
  readonly language: string;
}

function Cell({ number, pieces, side, note, text, language }: CellProps) {
  if (number === null || text === null) return <div className={css('cell', 'none')} />;
  return (
    <div className={css('cell')}>
      <span className={css('number')}>¶ {number + 1}</span>
      <div>
        <ChangedText pieces={pieces} side={side} lang={paragraphLanguage(text, language)} />
        {note && <p className="faint small">{note}</p>}
      </div>
    </div>
  );
}

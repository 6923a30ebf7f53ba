import { useEffect, useRef, useState } from 'react';
import { problemSentence } from '../../../domain/problem.ts';
import type { TableDocument } from '../../../formats/container-jobs.ts';
import type { DivisionEdit } from '../../../formats/division-edits.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { loadReadingFace } from '../../../ui/fonts.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { FileFacts, type FileFactsProps } from './FileFacts.tsx';
import type { FileState, StatedFile } from './file-state.ts';
import { ReadOtherwise } from './HowRead.tsx';
import styles from './Import.module.css';
import { editsOf } from './import-list.ts';
import type { MetadataTable } from './import-settings.ts';
import { ParagraphsPreview } from './ParagraphsPreview.tsx';
import { TableStep } from './TableStep.tsx';

const css = classNames(styles);

interface FilePreviewProps extends Omit<FileFactsProps, 'document'> {
  readonly state: FileState;
  /** Those that opened a file of this import. */
  readonly passwords: readonly string[];
  readonly onPassword: (password: string) => void;
  readonly onDivide: (division: readonly DivisionEdit[]) => void;
  readonly onLeaveOut: (isLeftOut: boolean) => void;
  /** Stores it although its text is here already. */
  readonly onWanted: (isWanted: boolean) => void;
  /** Paths of the other files, which a table may be about. */
  readonly otherPaths: readonly string[];
  readonly onDocuments: (outcomes: readonly TableDocument[]) => void;
  readonly onMetadata: (table: MetadataTable) => void;
}

/** What was understood of one file: its facts, its paragraphs, and what belongs to none of them. */
export function FilePreview({
  state,
  passwords,
  onPassword,
  onDivide,
  onLeaveOut,
  onWanted,
  otherPaths,
  onDocuments,
  onMetadata,
  ...facts
}: FilePreviewProps) {
  const { file, onRead } = facts;
  const [showsOriginal, setShowsOriginal] = useState(false);
  const { document } = file;
  const isTable =
    state.kind === 'problem' &&
    state.problem.reason === 'several-documents' &&
    state.problem.kind === 'table';
  const table = isTable && file.origin.kind === 'file' ? file.origin.file : null;
  const language = editsOf(file).language ?? document?.language ?? '';
  useEffect(() => void loadReadingFace(language), [language]);
  const heading = useFocusAfterOpening(state.kind === 'problem' && state.problem.reason === 'needs-password');
  return (
    <>
      <section className={css('part')}>
        <div className={css('file-head')}>
          <h3 className="cut grow" dir="auto" ref={heading} tabIndex={-1}>
            {file.name}
          </h3>
          {(state.kind === 'ready' || state.kind === 'left out') && (
            <Button kind="bare" size="small" onPress={() => onLeaveOut(state.kind === 'ready')}>
              {state.kind === 'ready' ? 'Leave out' : 'Take in again'}
            </Button>
          )}
        </div>
        {!table && <StateNotice state={state} onWanted={onWanted} />}
        {file.isWanted && state.kind === 'ready' && (
          <p className="small">
            It is stored although its text is here already.{' '}
            <Button kind="bare" size="small" onPress={() => onWanted(false)}>
              Skip it after all
            </Button>
          </p>
        )}
        {file.remark !== '' && <Notice kind="warn">Not understood: {file.remark}.</Notice>}
        {document?.remark && <Notice kind="info">Look at it: {document.remark}.</Notice>}
        {table && (
          <TableStep
            key={`table ${file.key}`}
            file={table}
            passwords={file.options.passwords ?? passwords}
            otherPaths={otherPaths}
            onDocuments={onDocuments}
            onMetadata={onMetadata}
          />
        )}
        {state.kind === 'problem' && (
          <div className={css('facts')}>
            <ReadOtherwise
              key={file.key}
              problem={state.problem}
              options={file.options}
              isReading={file.isReading}
              onRead={onRead}
              onPassword={onPassword}
            />
          </div>
        )}
        {document && <FileFacts {...facts} document={document} />}
      </section>
      {document && (
        <ParagraphsPreview
          key={`${file.key} ${document.source.rule}`}
          origin={file.origin}
          document={document}
          division={file.division}
          language={language}
          isReading={file.isReading}
          showsOriginal={showsOriginal}
          onShowOriginal={setShowsOriginal}
          onRule={(rule) => onRead({ rule })}
          onDivide={onDivide}
        />
      )}
    </>
  );
}

/** A heading that takes the focus when the password's field has gone with it. */
function useFocusAfterOpening(isLocked: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    if (wasLocked.current && !isLocked && document.activeElement === document.body) heading.current?.focus();
    wasLocked.current = isLocked;
  }, [isLocked]);
  return heading;
}

interface StateNoticeProps {
  readonly state: StatedFile['state'];
  readonly onWanted: (isWanted: boolean) => void;
}

function StateNotice({ state, onWanted }: StateNoticeProps) {
  if (state.kind === 'problem') return <Notice kind="bad">{problemSentence(state.problem)}</Notice>;
  if (state.kind === 'duplicate')
    return (
      <Notice kind="info">
        The same text as “{state.of}”,{' '}
        {state.isStored ? 'which is in the project' : 'an earlier file of this import'}: it will be skipped.{' '}
        <Button size="small" onPress={() => onWanted(true)}>
          Import it anyway
        </Button>
      </Notice>
    );
  if (state.kind === 'reading') return <p className="small quiet">Not read yet.</p>;
  return null;
}

import { useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { MemoId } from '../../domain/ids.ts';
import { type Memo, type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { DOCUMENT_FORMS, withForm } from '../../domain/template-document-forms.ts';
import { listMemos, writeMemo } from '../../storage/memos.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import styles from './MemosScreen.module.css';

const css = classNames(styles);

const EMPTY = 'empty';

interface DocumentMemoDialogProps {
  readonly documents: readonly Document[];
  readonly memos: readonly Memo[];
  readonly onBegin: (target: MemoTarget) => void;
  readonly onWritten: (id: MemoId) => void;
  readonly onClose: () => void;
}

/** Which document to write on, and whether with the questions of a form. */
export function DocumentMemoDialog(props: DocumentMemoDialogProps) {
  const { documents, memos, onBegin, onWritten, onClose } = props;
  const { store, coder } = useCurrentProject();
  const [documentId, setDocumentId] = useState(documents[0]?.id ?? null);
  const [formId, setFormId] = useState(EMPTY);
  const form = DOCUMENT_FORMS.find(({ id }) => id === formId);
  const target: MemoTarget | null = documentId === null ? null : { kind: 'document', documentId };
  const own = (all: readonly Memo[], on: MemoTarget): Memo | undefined =>
    all.find((memo) => memo.coderId === coder.id && sameTarget(memo.target, on));
  const before = target ? own(memos, target) : undefined;
  const write = async (): Promise<void> => {
    if (!target) return;
    onClose();
    if (!form) return onBegin(target);
    const text = withForm(before?.text ?? '', form);
    if (!(await told('Store the memo', writeMemo(store, coder.id, target, text)))) return;
    const written = own(await listMemos(store), target);
    if (written) onWritten(written.id);
  };
  return (
    <Dialog
      title="Memo on a document"
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={target === null} onPress={() => void write()}>
            {before ? 'Go on writing' : 'Write'}
          </Button>
        </>
      }
    >
      <div className={css('stack')}>
        <Select
          label="Document"
          value={documentId}
          options={documents.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => setDocumentId(id)}
        />
        <Select<string>
          label="Begin with"
          value={formId}
          options={[
            { value: EMPTY, label: 'An empty memo' },
            ...DOCUMENT_FORMS.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(id) => setFormId(id)}
        />
        {form && (
          <>
            <p className="quiet">{form.about}</p>
            <ol className={css('questions')} aria-label="Questions">
              {form.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
            <p className="small quiet">
              <b>Cite:</b> {form.citation}
            </p>
            <p className="small quiet">
              <b>Licence:</b> {form.licence}
            </p>
          </>
        )}
        {before && (
          <p className="small">
            You have a memo on this document already{form ? '; the questions come below it' : ''}.
          </p>
        )}
      </div>
    </Dialog>
  );
}

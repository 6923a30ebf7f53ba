import { useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { MemoId } from '../../domain/ids.ts';
import type { Memo, MemoTarget } from '../../domain/memo.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { DocumentMemoDialog } from './DocumentMemoDialog.tsx';

interface NewMemoButtonProps {
  readonly documents: readonly Document[];
  readonly memos: readonly Memo[];
  /** Opens a field for a memo on something; where there is one, that one. */
  readonly onBegin: (target: MemoTarget) => void;
  readonly onWritten: (id: MemoId) => void;
}

/** Writes on the project or on a document; on paragraphs and themes it is written where they are. */
export function NewMemoButton({ documents, memos, onBegin, onWritten }: NewMemoButtonProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      <MenuButton label="New memo" icon="plus" placement="bottom end">
        <MenuItem icon="memo" onAction={() => onBegin({ kind: 'project' })}>
          On the project
        </MenuItem>
        <MenuItem icon="file" isDisabled={documents.length === 0} onAction={() => setIsChoosing(true)}>
          On a document…
        </MenuItem>
      </MenuButton>
      {isChoosing && (
        <DocumentMemoDialog
          documents={documents}
          memos={memos}
          onBegin={onBegin}
          onWritten={onWritten}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}

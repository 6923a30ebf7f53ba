import type { Document } from '../../domain/document.ts';
import { targetDocument } from '../../domain/memo.ts';
import { memosCsv } from '../../formats/dataset-memos.ts';
import { type MemoRecord, memosHtml, memosMarkdown } from '../../formats/memos-text.ts';
import { readTexts } from '../../storage/documents.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { quoteOf } from './MemoCard.tsx';
import type { ShownMemo } from './memo-entries.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

interface SaveMemosButtonProps {
  readonly shown: readonly ShownMemo[];
  readonly documents: readonly Document[];
  readonly isFiltered: boolean;
}

/** The listed memos as a file, in the order of the list. */
export function SaveMemosButton({ shown, documents, isFiltered }: SaveMemosButtonProps) {
  const { store, entry, themes, coders } = useCurrentProject();
  const title = `${entry.name}: memos`;
  const records = async (): Promise<readonly MemoRecord[]> => {
    const ids = new Set(shown.flatMap(({ memo }) => targetDocument(memo.target) ?? []));
    const texts = new Map((await readTexts(store, [...ids])).map((text) => [text.documentId, text]));
    return shown.map(({ memo, place, of, coderName }) => {
      const id = targetDocument(memo.target);
      return {
        place,
        of,
        quote: quoteOf(memo.target, id === undefined ? undefined : texts.get(id)),
        text: memo.text,
        coder: coderName,
        changed: WHEN.format(memo.changedAt),
      };
    });
  };
  const save = async (ending: string, type: string, write: () => Promise<string>): Promise<void> => {
    try {
      saveBlob(new Blob([await write()], { type }), `${entry.name} - memos.${ending}`);
    } catch (error) {
      toast(`The memos were not written: ${error instanceof Error ? error.message : error}`, { kind: 'bad' });
    }
  };
  const csv = async (): Promise<string> =>
    memosCsv({ documents, themes, coders, memos: shown.map(({ memo }) => memo) });
  return (
    <MenuButton
      label={isFiltered ? 'Save these' : 'Save all'}
      icon="export"
      placement="bottom end"
      isDisabled={shown.length === 0}
    >
      <MenuItem hint="CSV" onAction={() => void save('csv', 'text/csv', csv)}>
        As a table
      </MenuItem>
      <MenuItem
        hint="HTML"
        onAction={() => void save('html', 'text/html', async () => memosHtml(title, await records()))}
      >
        As a page
      </MenuItem>
      <MenuItem
        hint="Markdown"
        onAction={() => void save('md', 'text/markdown', async () => memosMarkdown(title, await records()))}
      >
        As a text
      </MenuItem>
    </MenuButton>
  );
}

import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

interface EmptyLibraryProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPaste: () => void;
}

/** What to do in a project without documents. */
export function EmptyLibrary({ onFiles, onPaste }: EmptyLibraryProps) {
  return (
    <EmptyState
      title="No documents yet"
      actions={
        <>
          <FileButton kind="main" icon="import" isMultiple onFiles={onFiles}>
            Import files
          </FileButton>
          <Button onPress={onPaste}>Paste text</Button>
          <LinkButton kind="bare" href="#/">
            Open the demo
          </LinkButton>
        </>
      }
    >
      Choose speeches, articles or transcripts (text, Markdown, HTML, Word, ODT, RTF, PDF, EPUB, subtitles,
      tables, ZIP), drop files or a folder here, or paste a text. To look around first, open the demo from the
      list of projects.
    </EmptyState>
  );
}

/** What to do where the filters let no document through. */
export function NothingInView({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      title="No document passes the filters"
      actions={<Button onPress={onClear}>Clear filters</Button>}
    >
      The documents are all still there.
    </EmptyState>
  );
}

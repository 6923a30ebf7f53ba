import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

interface NothingShownProps {
  readonly isEmpty: boolean;
  readonly words: string;
  readonly codingHref: string;
  readonly onAdd: () => void;
  readonly onTemplates: () => void;
  readonly onClear: () => void;
}

/** In place of the tree: why it has no row, and what to do about it. */
export function NothingShown({ isEmpty, words, codingHref, onAdd, onTemplates, onClear }: NothingShownProps) {
  if (isEmpty)
    return (
      <EmptyState
        title="No themes yet"
        actions={
          <>
            <Button kind="main" icon="plus" onPress={onAdd}>
              Add the first theme
            </Button>
            <Button icon="codebook" onPress={onTemplates}>
              Begin with a template
            </Button>
            <LinkButton href={codingHref}>Make themes while reading</LinkButton>
          </>
        }
      >
        A theme is what a paragraph can carry: name it, then write down when it applies and when not.
      </EmptyState>
    );
  return (
    <EmptyState
      title={words === '' ? 'All themes are retired' : 'No theme found'}
      actions={<Button onPress={onClear}>{words === '' ? 'Show retired themes' : 'Show all themes'}</Button>}
    >
      {words === '' ? 'Their codings are kept.' : `No name and no definition has “${words}” in it.`}
    </EmptyState>
  );
}

import { memo } from 'react';
import { paragraphText } from '../../domain/document.ts';
import { dateText } from '../../domain/partial-date.ts';
import { IconButton } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast.tsx';
import { wordsTarget } from './memo-paragraphs.ts';
import type { Details } from './ParagraphDetails.tsx';
import { useKeyHint } from './use-key-hint.ts';

/** In the head of the details: a memo, and the paragraph with its citation for elsewhere. */
export const DetailsTools = memo(function DetailsTools({ document, text, work, isQueued }: Details) {
  const keyOf = useKeyHint();
  const { said, words } = work;
  const { paragraph } = said;
  const copy = async () => {
    const date = document.date === null ? '' : `, ${dateText(document.date)}`;
    const citation = `${paragraphText(text, paragraph)}\n(${document.title}${date}, ¶ ${paragraph + 1})`;
    await navigator.clipboard.writeText(citation).then(
      () => toast('Paragraph copied with its citation'),
      () => toast('The browser did not allow copying', { kind: 'bad' }),
    );
  };
  return (
    <>
      <IconButton
        icon="memo"
        label="Memo"
        keys={keyOf('memo')}
        onPress={() =>
          work.showMemo(
            words ? wordsTarget(text, words) : { kind: 'paragraph', documentId: document.id, paragraph },
          )
        }
      />
      {!isQueued && <IconButton icon="copy" label="Copy with citation" onPress={() => void copy()} />}
    </>
  );
});

import { memo, useState } from 'react';
import type { Document, DocumentText } from '../../domain/document.ts';
import type { MemoTarget } from '../../domain/memo.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { CodingCard } from './CodingCard.tsx';
import styles from './CodingScreen.module.css';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { MemoEditor } from './MemoEditor.tsx';
import { wordMemos } from './memo-paragraphs.ts';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

/** What is told of the paragraph. */
export interface Details {
  readonly document: Document;
  /** As it is shown. */
  readonly text: DocumentText;
  readonly work: CodingWork;
  /** Out of its document: without citation, correction and the memo on the document. */
  readonly isQueued: boolean;
}

/** The codings of a paragraph, the definition of the chosen theme, memos. */
export const ParagraphDetails = memo(function ParagraphDetails({ document, text, work, isQueued }: Details) {
  const { coder, coders, themes } = useCurrentProject();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const { said, sheet } = work;
  const { paragraph } = said;
  const paragraphMemo: MemoTarget = { kind: 'paragraph', documentId: document.id, paragraph };
  const theme = themes.find((one) => one.id === work.chosenTheme);
  return (
    <>
      <section>
        <h3>My codings</h3>
        {said.codings.length === 0 && (
          <p className="quiet">
            {said.read ? 'Read, no theme.' : 'Unread.'} Press a theme’s key, click it in the codebook, or type
            / and its name.
          </p>
        )}
        {said.codings.map((coding) => (
          <CodingCard
            key={coding.theme}
            coding={coding}
            paragraph={paragraph}
            text={text}
            isChosen={work.chosenCoding?.theme === coding.theme}
            work={work}
          />
        ))}
        {!isQueued && coder.note !== '' && <p className={css('note')}>{coder.note}</p>}
        {!isQueued && (
          <p className={css('note')}>
            <Button kind="bare" size="small" icon="edit" onPress={() => setIsCorrecting(true)}>
              Correct the text…
            </Button>
          </p>
        )}
      </section>
      {theme && (
        <section>
          <h3>
            <Swatch colour={theme.colour} /> <bdi>{theme.name}</bdi>{' '}
            <span className="faint">chosen in the list</span>
          </h3>
          {theme.definition.length === 0 && <p className="quiet">No definition yet.</p>}
          <dl className={css('definition')}>
            {theme.definition.map((block) => (
              <div key={`${block.kind} ${block.text}`}>
                <dt>{block.kind.charAt(0).toUpperCase() + block.kind.slice(1)}</dt>
                <dd>{block.text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <MemoEditor
        key={`paragraph ${document.id} ${paragraph}`}
        title={isQueued ? 'Memo on the paragraph' : `Memo on ¶ ${paragraph + 1}`}
        target={paragraphMemo}
        work={work}
      />
      {wordMemos(work, document.id).map((target) => (
        <MemoEditor
          key={`words ${target.start} ${target.end}`}
          title={`Memo on “${text.text.slice(target.start, target.end)}”`}
          target={target}
          work={work}
        />
      ))}
      {!isQueued && (
        <MemoEditor
          key={`document ${document.id}`}
          title="Memo on the document"
          target={{ kind: 'document', documentId: document.id }}
          work={work}
        />
      )}
      {coders.length > 1 && (
        <section>
          <h3>Other coders</h3>
          <p className="quiet">
            Codings of{' '}
            {coders
              .filter((other) => other.id !== coder.id)
              .map((other) => other.name)
              .join(', ')}{' '}
            are hidden here, so that the sheets stay independent. Change who you are in the header to see
            them.
          </p>
        </section>
      )}
      {isCorrecting && (
        <CorrectionDialog
          document={document}
          text={text}
          paragraph={paragraph}
          sheet={sheet}
          onClose={() => setIsCorrecting(false)}
        />
      )}
    </>
  );
});

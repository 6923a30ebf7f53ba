import { memo, useDeferredValue, useMemo, useState } from 'react';
import { type Document, type DocumentText, paragraphText } from '../../domain/document.ts';
import type { MemoTarget } from '../../domain/memo.ts';
import { dateText } from '../../domain/partial-date.ts';
import type { ParagraphSheet, Sheet } from '../../domain/sheet.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { CodingCard } from './CodingCard.tsx';
import styles from './CodingScreen.module.css';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { MemoEditor } from './MemoEditor.tsx';
import { wordMemos, wordsTarget } from './memo-paragraphs.ts';
import type { CodingWork } from './use-coding-work.ts';
import { useKeyHint } from './use-key-hint.ts';

const css = classNames(styles);

interface DetailsPaneProps {
  readonly document: Document;
  /** As it is shown. */
  readonly text: DocumentText;
  readonly work: CodingWork;
  /** What the paragraph is called: `Paragraph 14`. */
  readonly name: string;
  /** Of so many. */
  readonly of: number;
  /** Out of its document: without citation, correction and the memo on the document. */
  readonly isQueued: boolean;
}

interface OfParagraph {
  readonly sheet: Sheet;
  readonly said: ParagraphSheet;
}

/** Right of the text: the codings of the current paragraph, memos, the definition of the chosen theme. */
export const DetailsPane = memo(function DetailsPane(props: DetailsPaneProps) {
  const { document, text, work, name, of, isQueued } = props;
  const { coder, coders, themes } = useCurrentProject();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const keyOf = useKeyHint();
  const { said, sheet, words } = work;
  const { paragraph } = said;
  // The text is painted first, and in it the mark of a key; then the cards, never those of another document or coder.
  const now = useMemo((): OfParagraph => ({ sheet, said }), [sheet, said]);
  const drawn = useDeferredValue<OfParagraph | null>(now, null);
  const isDrawn = drawn?.sheet.documentId === sheet.documentId && drawn.sheet.coderId === sheet.coderId;
  const cards = drawn === null ? null : isDrawn ? drawn.said : said;
  const paragraphMemo: MemoTarget = { kind: 'paragraph', documentId: document.id, paragraph };
  const theme = themes.find((one) => one.id === work.chosenTheme);
  const copy = async () => {
    const date = document.date === null ? '' : `, ${dateText(document.date)}`;
    const citation = `${paragraphText(text, paragraph)}\n(${document.title}${date}, ¶ ${paragraph + 1})`;
    await navigator.clipboard.writeText(citation).then(
      () => toast('Paragraph copied with its citation'),
      () => toast('The browser did not allow copying', { kind: 'bad' }),
    );
  };
  return (
    <aside className={css('pane', 'details')} aria-label={name}>
      <div className={css('pane-head')}>
        <h2 className="grow">
          {name} <span className="faint small">of {of.toLocaleString('en')}</span>
        </h2>
        <IconButton
          icon="memo"
          label="Memo"
          keys={keyOf('memo')}
          onPress={() => work.showMemo(words ? wordsTarget(text, words) : paragraphMemo)}
        />
        {!isQueued && <IconButton icon="copy" label="Copy with citation" onPress={() => void copy()} />}
      </div>
      <div className={css('scroll')}>
        <section>
          <h3>My codings</h3>
          {said.codings.length === 0 && (
            <p className="quiet">
              {said.read ? 'Read, no theme.' : 'Unread.'} Press a theme’s key, click it in the codebook, or
              type / and its name.
            </p>
          )}
          {/* For the moment that those of the paragraph before stand, nothing can be done to them. */}
          <div inert={cards !== null && cards.paragraph !== paragraph}>
            {cards?.codings.map((coding) => (
              <CodingCard
                key={coding.theme}
                coding={coding}
                paragraph={cards.paragraph}
                text={text}
                isChosen={work.chosenCoding?.theme === coding.theme}
                work={work}
              />
            ))}
          </div>
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
      </div>
      {isCorrecting && (
        <CorrectionDialog
          document={document}
          text={text}
          paragraph={paragraph}
          sheet={sheet}
          onClose={() => setIsCorrecting(false)}
        />
      )}
    </aside>
  );
});

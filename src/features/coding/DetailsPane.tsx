import { useState } from 'react';
import type { Document, DocumentText } from '../../domain/document.ts';
import { paragraphText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
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
import type { ChosenWords } from './text-selection.ts';
import type { CodingActs } from './use-coding-acts.ts';

const css = classNames(styles);

interface DetailsPaneProps {
  readonly document: Document;
  readonly text: DocumentText;
  readonly said: ParagraphSheet;
  /** The coder's own, whole. */
  readonly sheet: Sheet;
  /** Words selected in this paragraph. */
  readonly words: ChosenWords | null;
  readonly acts: CodingActs;
  /** The coder's own. */
  readonly memos: readonly Memo[];
  readonly chosenTheme: ThemeId | null;
  readonly editsMemo: boolean;
  readonly onEditsMemo: (edits: boolean) => void;
}

/** Right of the text: the codings of the current paragraph, memos, the definition of the chosen theme. */
export function DetailsPane(props: DetailsPaneProps) {
  const { document, text, said, sheet, words, acts, memos, chosenTheme, editsMemo, onEditsMemo } = props;
  const { coder, coders, themes } = useCurrentProject();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const { paragraph } = said;
  const theme = themes.find((one) => one.id === chosenTheme);
  const copy = async () => {
    const date = document.date === null ? '' : `, ${dateText(document.date)}`;
    const citation = `${paragraphText(text, paragraph)}\n(${document.title}${date}, ¶ ${paragraph + 1})`;
    await navigator.clipboard.writeText(citation).then(
      () => toast('Paragraph copied with its citation'),
      () => toast('The browser did not allow copying', { kind: 'bad' }),
    );
  };
  return (
    <aside className={css('pane', 'details')} aria-label={`Paragraph ${paragraph + 1}`}>
      <div className={css('pane-head')}>
        <h2 className="grow">
          Paragraph {paragraph + 1} <span className="faint small">of {document.paragraphCount}</span>
        </h2>
        <IconButton icon="memo" label="Memo" keys="M" onPress={() => onEditsMemo(true)} />
        <IconButton icon="copy" label="Copy with citation" onPress={() => void copy()} />
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
          {said.codings.map((coding) => (
            <CodingCard key={coding.theme} coding={coding} text={text} words={words} acts={acts} />
          ))}
          {coder.note !== '' && <p className={css('note')}>{coder.note}</p>}
          <p className={css('note')}>
            <Button kind="bare" size="small" icon="edit" onPress={() => setIsCorrecting(true)}>
              Correct the text…
            </Button>
          </p>
        </section>
        {theme && (
          <section>
            <h3>
              <Swatch colour={theme.colour} /> {theme.name} <span className="faint">chosen in the list</span>
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
          title={`Memo on ¶ ${paragraph + 1}`}
          target={{ kind: 'paragraph', documentId: document.id, paragraph }}
          memos={memos}
          isFocused={editsMemo}
          onFocused={() => onEditsMemo(false)}
        />
        <MemoEditor
          key={`document ${document.id}`}
          title="Memo on the document"
          target={{ kind: 'document', documentId: document.id }}
          memos={memos}
          isFocused={false}
          onFocused={() => undefined}
        />
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
}

import { type CSSProperties, memo, type ReactNode } from 'react';
import type { Document, DocumentText } from '../../domain/document.ts';
import { coverageOf } from '../../domain/sheet.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './CodingScreen.module.css';
import { DocumentStrip } from './DocumentStrip.tsx';
import { FindBar } from './FindBar.tsx';
import { ParagraphList } from './ParagraphList.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import readingStyles from './Reading.module.css';
import { ReadingMenu } from './ReadingMenu.tsx';
import { readingStyle, useReadingSettings } from './reading-settings.ts';
import { SheetBar } from './SheetBar.tsx';
import { TranslationMenu } from './TranslationMenu.tsx';
import type { CodingWork } from './use-coding-work.ts';
import type { Find } from './use-find.ts';
import { useKeyHint } from './use-key-hint.ts';
import type { TranslationBeside } from './use-translation.ts';
import { useVisibleParagraphs } from './use-visible-paragraphs.ts';

const css = classNames({ ...styles, ...readingStyles });

interface ReaderPaneProps {
  readonly document: Document;
  /** All of the project. */
  readonly documents: readonly Document[];
  readonly text: DocumentText;
  readonly work: CodingWork;
  readonly paragraph: number;
  readonly find: Find;
  readonly beside: TranslationBeside;
  /** Further controls of the head. */
  readonly controls: ReactNode;
  readonly onParagraph: (paragraph: number) => void;
  readonly onStep: (step: number) => void;
}

/** The text in the middle: title, paragraphs with their stripes, the strip of the whole document, how far it is read. */
export const ReaderPane = memo(function ReaderPane(props: ReaderPaneProps) {
  const { document, documents, text, work, paragraph, find, beside } = props;
  const visible = useVisibleParagraphs();
  const settings = useReadingSettings();
  const { coded, read } = coverageOf(work.sheet);
  const count = document.paragraphCount;
  // Rows have another height then: the list is made anew, at the same paragraph.
  const layout = JSON.stringify([settings, beside.shown?.id ?? null]);
  return (
    <section
      className={css('pane', 'reader', 'set')}
      aria-label="Text"
      style={readingStyle(settings) as CSSProperties}
    >
      <HeadOfText
        document={document}
        documents={documents}
        find={find}
        beside={beside}
        controls={props.controls}
        onDetails={work.toggleDetails}
        onStep={props.onStep}
      />
      {find.isOpen && <FindBar find={find} lang={document.language} />}
      <CountsDiffer document={document} beside={beside} />
      <div className={css('page')}>
        <ParagraphList
          key={layout}
          document={document}
          text={text}
          work={work}
          paragraph={paragraph}
          found={find.inList}
          translationOf={beside.paragraph}
          onParagraph={props.onParagraph}
          onVisible={visible.set}
        />
        <DocumentStrip
          sheet={work.sheet}
          count={text.starts.length}
          current={paragraph}
          visible={visible}
          onParagraph={props.onParagraph}
        />
      </div>
      <SheetBar work={work} coded={coded} read={read} of={count} ofWhat={`of ${count} ¶`} />
    </section>
  );
});

interface HeadOfTextProps
  extends Pick<ReaderPaneProps, 'document' | 'documents' | 'find' | 'beside' | 'controls' | 'onStep'> {
  readonly onDetails: () => void;
}

/** Stays as it is while the coder goes through the text. */
const HeadOfText = memo(function HeadOfText(props: HeadOfTextProps) {
  const { document, documents, find, beside, controls, onDetails, onStep } = props;
  const keyOf = useKeyHint();
  return (
    <ReaderHead document={document} documents={documents}>
      {controls}
      <IconButton
        icon="search"
        label="Find in the document"
        keys={keyOf('find')}
        isOn={find.isOpen}
        onPress={() => (find.isOpen ? find.close() : find.open())}
      />
      <TranslationMenu document={document} documents={documents} beside={beside} />
      <ReadingMenu />
      <IconButton
        kind="plain"
        icon="left"
        label="Previous document"
        keys={keyOf('previous document')}
        isDisabled={documents[0]?.id === document.id}
        onPress={() => onStep(-1)}
      />
      <IconButton
        kind="plain"
        icon="right"
        label="Next document"
        keys={keyOf('next document')}
        isDisabled={documents.at(-1)?.id === document.id}
        onPress={() => onStep(1)}
      />
      <IconButton icon="info" label="Details of the paragraph" keys={keyOf('details')} onPress={onDetails} />
    </ReaderHead>
  );
});

function CountsDiffer({
  document,
  beside,
}: {
  readonly document: Document;
  readonly beside: TranslationBeside;
}) {
  const { shown } = beside;
  if (!shown || shown.paragraphCount === document.paragraphCount) return null;
  return (
    <Notice kind="warn">
      This text has {document.paragraphCount} paragraphs, <bdi>{shown.title}</bdi> {shown.paragraphCount}:
      paragraphs of the same number stand side by side and need not say the same.
    </Notice>
  );
}

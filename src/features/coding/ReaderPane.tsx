import { valueText } from '../../domain/attribute.ts';
import type { Document, DocumentText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
import { dateText } from '../../domain/partial-date.ts';
import { placeHref } from '../../domain/place.ts';
import { reprintsOf } from '../../domain/reprints.ts';
import { coverageOf, type Sheet } from '../../domain/sheet.ts';
import { IconButton } from '../../ui/Button.tsx';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';
import { DocumentStrip } from './DocumentStrip.tsx';
import { ParagraphList } from './ParagraphList.tsx';
import { useVisibleParagraphs } from './use-visible-paragraphs.ts';

const css = classNames(styles);

interface ReaderPaneProps {
  readonly document: Document;
  /** All of the project. */
  readonly documents: readonly Document[];
  readonly text: DocumentText;
  readonly sheet: Sheet;
  readonly memos: readonly Memo[];
  readonly paragraph: number;
  readonly palette: string | null;
  /** Whether words of the current paragraph are chosen: the keys at the foot are theirs then. */
  readonly picksWords: boolean;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onPalette: (typed: string | null) => void;
  readonly onParagraph: (paragraph: number) => void;
  readonly onStep: (step: number) => void;
  readonly onDetails: () => void;
  readonly onApply: (theme: ThemeId, goOn: boolean) => void;
  readonly onAdd: (name: string) => Promise<ThemeId | null>;
}

/** The text in the middle: title, paragraphs with their stripes, the strip of the whole document, how far it is read. */
export function ReaderPane(props: ReaderPaneProps) {
  const { document, text, sheet, paragraph, onStep } = props;
  const visible = useVisibleParagraphs();
  return (
    <section className={css('pane', 'reader')} aria-label="Text">
      <ReaderHead
        document={document}
        documents={props.documents}
        hasPrevious={props.hasPrevious}
        hasNext={props.hasNext}
        onStep={onStep}
        onDetails={props.onDetails}
      />
      <div className={css('page')}>
        <ParagraphList {...props} onVisible={visible.set} />
        <DocumentStrip
          sheet={sheet}
          count={text.starts.length}
          current={paragraph}
          visible={visible}
          onParagraph={props.onParagraph}
        />
      </div>
      <SheetBar sheet={sheet} count={document.paragraphCount} picksWords={props.picksWords} />
    </section>
  );
}

interface ReaderHeadProps {
  readonly document: Document;
  readonly documents: readonly Document[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onStep: (step: number) => void;
  readonly onDetails: () => void;
}

function ReaderHead({ document, documents, hasPrevious, hasNext, onStep, onDetails }: ReaderHeadProps) {
  const { attributes } = useCurrentProject();
  const values = attributes.flatMap((attribute) => {
    const value = document.attributes[attribute.id];
    return value === undefined ? [] : [{ name: attribute.name, text: valueText(value) }];
  });
  return (
    <div className={css('pane-head', 'reader-head')}>
      <div className="grow">
        <h1 className="cut" title={document.title}>
          <bdi lang={document.language || undefined}>{document.title}</bdi>
        </h1>
        <div className={css('attributes')}>
          {document.date !== null && <span>{dateText(document.date)}</span>}
          {values.map(({ name, text }) => (
            <span key={name} title={name}>
              <bdi>{text}</bdi>
            </span>
          ))}
          <ReprintLinks document={document} documents={documents} />
          {document.source.rule === 'sentences' && (
            <span title="The text came without any mark of paragraphs">divided into groups of sentences</span>
          )}
        </div>
      </div>
      <IconButton
        kind="plain"
        icon="left"
        label="Previous document"
        keys="Shift+K"
        isDisabled={!hasPrevious}
        onPress={() => onStep(-1)}
      />
      <IconButton
        kind="plain"
        icon="right"
        label="Next document"
        keys="Shift+J"
        isDisabled={!hasNext}
        onPress={() => onStep(1)}
      />
      <IconButton icon="info" label="Details of the paragraph" keys="I" onPress={onDetails} />
    </div>
  );
}

/** Which document this is a reprint of, or which are reprints of it. */
function ReprintLinks({ document, documents }: Pick<ReaderHeadProps, 'document' | 'documents'>) {
  const { entry } = useCurrentProject();
  const { original, reprints } = reprintsOf(document, documents);
  const link = ({ id, title, language }: Document) => (
    <a key={id} href={placeHref({ project: entry.id, screen: 'coding', item: id })} title={title}>
      <bdi lang={language || undefined}>{title}</bdi>
    </a>
  );
  const [first] = reprints;
  if (original) return <span className="cut">Reprint of {link(original)}</span>;
  if (!first) return null;
  return (
    <span className="cut">
      {reprints.length === 1 ? 'Reprint:' : `${reprints.length} reprints:`} {link(first)}
      {reprints.length > 1 && ' …'}
    </span>
  );
}

const MOVING_KEYS: readonly (readonly [keys: readonly string[], act: string])[] = [
  [['J', 'K'], 'move'],
  [['/'], 'apply'],
  [['R'], 'no theme'],
  [['E'], 'evidence'],
];
const WORD_KEYS: typeof MOVING_KEYS = [
  [['←', '→'], 'word'],
  [['⇧ ←', '⇧ →'], 'fewer, more'],
  [['E'], 'keep for the last theme'],
  [['Esc'], 'leave'],
];

interface SheetBarProps {
  readonly sheet: Sheet;
  readonly count: number;
  readonly picksWords: boolean;
}

function SheetBar({ sheet, count, picksWords }: SheetBarProps) {
  const { coded, read } = coverageOf(sheet);
  return (
    <div className={css('sheet-bar')}>
      <span className={css('sheet-coverage')}>
        <CoverageBar coded={coded} read={read} of={count} />
      </span>
      <span>
        {coded} coded · {read} read, no theme · {count - coded - read} unread, of {count} ¶
      </span>
      <span className="grow" />
      {(picksWords ? WORD_KEYS : MOVING_KEYS).map(([keys, act]) => (
        <span key={act} className={css('keys')}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}{' '}
          {act}
        </span>
      ))}
    </div>
  );
}

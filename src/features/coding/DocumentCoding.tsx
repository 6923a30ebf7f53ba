import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useState } from 'react';
import type { Document, DocumentText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { ScreenPlace } from '../../domain/place.ts';
import { paragraphSheet } from '../../domain/sheet.ts';
import { listMemos } from '../../storage/memos.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import { CodebookPane } from './CodebookPane.tsx';
import styles from './CodingScreen.module.css';
import { codingQuery, readCodingPlace } from './coding-place.ts';
import { DetailsPane } from './DetailsPane.tsx';
import { ReaderPane } from './ReaderPane.tsx';
import { useChosenWords } from './use-chosen-words.ts';
import { useCodingActs } from './use-coding-acts.ts';
import { useCodingKeys } from './use-coding-keys.ts';
import { useSheet } from './use-sheet.ts';

const css = classNames(styles);

interface DocumentCodingProps {
  readonly document: Document;
  readonly text: DocumentText;
  readonly documents: readonly Document[];
  readonly place: ScreenPlace;
}

/** One document under coding: the codebook, the text and its strip, the details of the current paragraph. */
export function DocumentCoding({ document, text, documents, place }: DocumentCodingProps) {
  const { store, coder } = useCurrentProject();
  const { sheet, wish } = useSheet(store, document.id, coder.id);
  const memos = useLiveQuery(() => listMemos(store), [store]);
  const here = readCodingPlace(place.query, document.paragraphCount);
  const [palette, setPalette] = useState<string | null>(null);
  const [editsMemo, setEditsMemo] = useState(false);
  // Null: as wide windows show them and narrow ones do not.
  const [showsDetails, setShowsDetails] = useState<boolean | null>(null);
  const [chosenTheme, setChosenTheme] = useState<ThemeId | null>(here.theme);
  const words = useChosenWords();
  const toggleDetails = () =>
    setShowsDetails((now) => !(now ?? globalThis.matchMedia('(min-width: 1101px)').matches));
  const { onPlace } = place;

  const { paragraph } = here;
  const goTo = useCallback(
    (next: number) => {
      if (next === paragraph || next < 0 || next >= document.paragraphCount) return;
      setPalette(null);
      onPlace({ query: codingQuery({ paragraph: next, theme: null }) }, 'replace');
    },
    [onPlace, document.paragraphCount, paragraph],
  );
  const goToDocument = (step: number) => {
    const index = documents.findIndex((one) => one.id === document.id);
    const next = documents[index + step];
    if (next) onPlace({ item: next.id, query: {} });
  };

  const acts = useCodingActs({
    document,
    text,
    paragraph,
    sheet,
    wish,
    words: words.chosen,
    onUsedWords: words.clear,
  });
  const toggle = (theme: ThemeId) => {
    setChosenTheme(theme);
    acts.toggle(theme);
  };
  useCodingKeys({
    acts,
    onTheme: toggle,
    sheet,
    paragraph,
    document,
    goTo,
    goToDocument,
    onPalette: setPalette,
    onMemo: () => {
      setShowsDetails(true);
      setEditsMemo(true);
    },
    onDetails: toggleDetails,
    text,
    words: words.chosen,
    onNoWords: words.clear,
  });

  const own = useMemo(() => memos?.filter((memo) => memo.coderId === coder.id) ?? [], [memos, coder.id]);
  if (!sheet) return null;
  const said = paragraphSheet(sheet, paragraph);
  return (
    <div
      className={css(
        'screen',
        showsDetails === true && 'with-details',
        showsDetails === false && 'without-details',
      )}
    >
      <CodebookPane
        said={said}
        sheet={sheet}
        chosen={chosenTheme}
        onApply={toggle}
        onChoose={setChosenTheme}
        onAdd={acts.addTheme}
      />
      <ReaderPane
        document={document}
        documents={documents}
        text={text}
        sheet={sheet}
        memos={own}
        paragraph={paragraph}
        palette={palette}
        picksWords={words.chosen?.paragraph === paragraph}
        onPalette={setPalette}
        onParagraph={goTo}
        onStep={goToDocument}
        onDetails={toggleDetails}
        hasPrevious={documents[0]?.id !== document.id}
        hasNext={documents.at(-1)?.id !== document.id}
        onApply={(theme, goOn) => {
          acts.apply(theme);
          setChosenTheme(theme);
          setPalette(null);
          if (goOn) goTo(paragraph + 1);
        }}
        onAdd={acts.addTheme}
      />
      <DetailsPane
        document={document}
        text={text}
        said={said}
        sheet={sheet}
        words={words.chosen?.paragraph === paragraph ? words.chosen : null}
        acts={acts}
        memos={own}
        chosenTheme={chosenTheme}
        editsMemo={editsMemo}
        onEditsMemo={setEditsMemo}
      />
    </div>
  );
}

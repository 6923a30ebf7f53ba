import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../../analysis/use-answer.tsx';
import type { Document, DocumentText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { ScreenPlace } from '../../domain/place.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { KeysHeld } from '../../ui/KeysHeld.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import { useCurrentProject } from '../current-project.tsx';
import { Announcements } from './Announcements.tsx';
import { CodebookPane } from './CodebookPane.tsx';
import { CodingColumns } from './CodingColumns.tsx';
import { codingQuery, readCodingPlace } from './coding-place.ts';
import { DetailsPane } from './DetailsPane.tsx';
import { nextCoded, nextUnread } from './paragraph-moves.ts';
import { ReaderPane } from './ReaderPane.tsx';
import { themeCounts } from './theme-counts.ts';
import type { Around } from './use-coding-keys.ts';
import { type AroundInput, type CodingWork, useCodingWork } from './use-coding-work.ts';
import { useFind } from './use-find.ts';
import { useTranslation } from './use-translation.ts';
import { useUnreadDocument } from './use-unread-document.ts';

interface DocumentCodingProps {
  readonly document: Document;
  readonly text: DocumentText;
  readonly documents: readonly Document[];
  /** The sheet as it was read with the text. */
  readonly known: Sheet | undefined;
  readonly place: ScreenPlace;
  /** Further controls of the head. */
  readonly controls: ReactNode;
}

const nameOf = (paragraph: number): string => `paragraph ${paragraph + 1}`;

/** One document under coding: the codebook, the text and its strip, the details of the current paragraph. */
export function DocumentCoding(props: DocumentCodingProps) {
  const { document, text, documents, known, place, controls } = props;
  const here = readCodingPlace(place.query, document.paragraphCount);
  const { paragraph } = here;
  const { onPlace } = place;
  const count = document.paragraphCount;
  const goTo = useCallback(
    (next: number) => {
      if (next === paragraph || next < 0 || next >= count) return;
      onPlace({ query: codingQuery({ paragraph: next, theme: null }) }, 'replace');
    },
    [onPlace, count, paragraph],
  );
  const { goToDocument } = useSteady({
    goToDocument: (step: number) => {
      const next = documents[documents.findIndex((one) => one.id === document.id) + step];
      if (next) onPlace({ item: next.id, query: {} });
    },
  });
  const find = useFind(text, paragraph, goTo);
  const beside = useTranslation(document, documents);
  const nextUnreadDocument = useUnreadDocument(documents, document.id);

  const around = ({ sheet, theme, announce, showMemo }: AroundInput): Around => {
    const goOrSay = (found: number | undefined, none: string) =>
      found === undefined ? announce(none) : goTo(found);
    const coded = (way: 1 | -1) => () =>
      sheet && goOrSay(nextCoded(sheet, paragraph, way), 'No other paragraph has a theme');
    const withTheme = (way: 1 | -1) => () =>
      theme === undefined
        ? announce('Choose a theme first')
        : sheet && goOrSay(nextCoded(sheet, paragraph, way, theme), 'No other paragraph has this theme');
    return {
      next: () => (paragraph + 1 < count ? goTo(paragraph + 1) : announce('This is the last paragraph')),
      previous: () => (paragraph > 0 ? goTo(paragraph - 1) : announce('This is the first paragraph')),
      first: () => goTo(0),
      last: () => goTo(count - 1),
      'next unread': () =>
        sheet && goOrSay(nextUnread(sheet, paragraph, count), 'Every paragraph has been read'),
      'next coded': coded(1),
      'previous coded': coded(-1),
      'next with theme': withTheme(1),
      'previous with theme': withTheme(-1),
      'next document': () => goToDocument(1),
      'previous document': () => goToDocument(-1),
      'next unread document': async () => {
        const found = await nextUnreadDocument();
        if (found === undefined) announce('No other document has unread paragraphs');
        else
          onPlace({
            item: found.documentId,
            query: codingQuery({ paragraph: found.paragraph, theme: null }),
          });
      },
      'document memo': () => showMemo({ kind: 'document', documentId: document.id }),
      find: find.open,
      translation: () => {
        const [first] = beside.choices;
        if (!first) announce('No document is linked as a translation');
        else beside.show(beside.shown ? null : first.id);
      },
    };
  };
  const { work, announced } = useCodingWork({
    document,
    text,
    ownText: text,
    paragraph,
    known,
    nameOf,
    origin: 0,
    theme: here.theme,
    around,
  });
  if (!work) return <KeysHeld />;
  return (
    <CodingColumns showsDetails={work.showsDetails}>
      <DocumentCodebook work={work} />
      <ReaderPane
        document={document}
        documents={documents}
        text={text}
        work={work}
        paragraph={paragraph}
        find={find}
        beside={beside}
        controls={controls}
        onParagraph={goTo}
        onStep={goToDocument}
      />
      <DetailsPane
        document={document}
        text={text}
        work={work}
        name={`Paragraph ${paragraph + 1}`}
        of={count}
        isQueued={false}
      />
      <Announcements announced={announced} />
    </CodingColumns>
  );
}

/** The codebook with counts of this document, or of the whole project. */
const DocumentCodebook = memo(function DocumentCodebook({ work }: { readonly work: CodingWork }) {
  const { coder } = useCurrentProject();
  const [countsProject, setCountsProject] = useState(false);
  const { answer: uses } = useAnswer('themeUses', countsProject ? { coder: coder.id, document: null } : null);
  const own = useMemo(() => themeCounts([work.sheet.theme]), [work.sheet]);
  const none = useMemo(() => new Map<ThemeId, number>(), []);
  return (
    <CodebookPane
      work={work}
      counts={countsProject ? (uses?.paragraphs ?? none) : own}
      foot={
        <>
          Counts: paragraphs in {countsProject ? 'the project' : 'this document'}.{' '}
          <button type="button" className="text-button" onClick={() => setCountsProject(!countsProject)}>
            {countsProject ? 'This document' : 'Whole project'}
          </button>
        </>
      }
    />
  );
});

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import type {
  DocumentStrip,
  StripsAnswer,
  StripsQuestion,
} from '../../../analysis/answers/document-strips.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { ANY_THEME, type Base } from '../../../domain/comparison.ts';
import type { Document } from '../../../domain/document.ts';
import type { DocumentId, ThemeId } from '../../../domain/ids.ts';
import { dateText } from '../../../domain/partial-date.ts';
import { placeHref } from '../../../domain/place.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { type Strip, StripRows } from '../../../ui/charts/StripRows.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Pending } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, listed, numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { FiguresCard } from './FiguresCard.tsx';
import type { FigureColumn, Figures } from './figures.ts';
import { changeOptions, firstCoderNote, themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

const PAGE = { titled: 60, thin: 400 }; // documents

/** Every document as a strip of its paragraphs, in the order of dates, coloured where the themes stand. */
export function StripsView(props: ViewProps & { readonly text: ViewText }) {
  const { groups, here, facts, text, onChange } = props;
  const { isEqual, isThin, stripsFrom } = here.options;
  const { entry, store } = useCurrentProject();
  const page = PAGE[isThin ? 'thin' : 'titled'];
  const from = Math.floor(stripsFrom / page) * page;
  const question = useMemo(
    (): StripsQuestion => ({ ...groups.question, page: { from, count: page } }),
    [groups.question, from, page],
  );
  const { settled, pending } = useSettledAnswer('documentStrips', question);
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const byId = useMemo(() => new Map((documents ?? []).map((one) => [one.id, one])), [documents]);
  const themes = useMemo(() => themesIn(groups), [groups]);
  const answer = settled?.answer;
  const total = answer?.total ?? 0;
  const isBeyond = answer !== undefined && from > 0 && from >= total;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where a filter has made the list shorter than the page.
  useEffect(() => {
    if (isBeyond) changeOptions(props, { stripsFrom: 0 });
  }, [isBeyond]);
  if (!answer || !documents) return <Pending isPending={pending}>{null}</Pending>;
  const shown = themes.map((theme) => ({ theme, place: groups.comparison.themes.indexOf(theme.id) }));
  const hrefOf = (item: DocumentId): string => placeHref({ project: entry.id, screen: 'coding', item });
  const open = (document: DocumentId, theme: ThemeId): void =>
    onChange({ mark: { chart: 'document', theme, group: String(document), side: 'with' } });
  const to = Math.min(total, from + page);
  const part =
    total > page ? `Documents ${numberText(from + 1)} to ${numberText(to)} of ${numberText(total)}.` : '';
  const note = [
    `Rows are documents by date, undated ones last; ${
      isEqual
        ? 'every strip is drawn to the same length'
        : 'strips are as long as their documents have paragraphs'
    }. Coloured: paragraphs with a theme, several themes one above the other; grey: read without a theme; empty: unread or with other themes. Counting rule and base do not matter here.`,
    part,
    ...firstCoderNote(groups, facts),
  ]
    .filter(Boolean)
    .join(' ');
  const caption = `${text.caption} ${note}`;
  const fileName = `${text.fileName} strips`;
  const step = (next: number): void => changeOptions(props, { stripsFrom: next });
  return (
    <Pending isPending={pending}>
      <div className={css('one')}>
        <ChartCard
          title="Document strips"
          subtitle={isEqual ? 'position from beginning to end' : 'position in paragraphs'}
          image={{ title: text.imageTitle, caption, fileName }}
          caption={
            <>
              <p>{note}</p>
              {total > page && (
                <p className={css('more')}>
                  <Button
                    size="small"
                    icon="left"
                    isDisabled={from === 0}
                    onPress={() => step(Math.max(0, from - page))}
                  >
                    Earlier
                  </Button>
                  <Button
                    size="small"
                    icon="right"
                    isDisabled={to >= total}
                    onPress={() => step(from + page)}
                  >
                    Later
                  </Button>
                </p>
              )}
            </>
          }
          actions={
            <>
              <Segments
                label="Length of strips"
                size="small"
                value={isEqual ? 'equal' : 'paragraphs'}
                options={[
                  { value: 'paragraphs', label: 'By paragraphs' },
                  { value: 'equal', label: 'All as long' },
                ]}
                onChange={(value) => changeOptions(props, { isEqual: value === 'equal' })}
              />
              <Segments
                label="Rows"
                size="small"
                value={isThin ? 'thin' : 'titled'}
                options={[
                  { value: 'titled', label: 'With titles' },
                  { value: 'thin', label: 'Thin' },
                ]}
                onChange={(value) => changeOptions(props, { isThin: value === 'thin' })}
              />
            </>
          }
        >
          <StripRows
            label="Document strips"
            series={themes.map(({ id, name, colour }) => ({ id: String(id), name, colour }))}
            strips={answer.strips.map((strip) => stripOf(strip, shown, byId, groups.comparison.base))}
            longest={answer.longest}
            isEqual={isEqual}
            rows={isThin ? 'thin' : 'titled'}
            chosen={here.mark?.chart === 'document' ? here.mark.group : null}
            onChoose={(id) => {
              const found = answer.strips.find(({ document }) => String(document) === id);
              if (found) open(found.document, ANY_THEME);
            }}
          />
        </ChartCard>
      </div>
      <FiguresCard
        label="Themes by document"
        figures={stripFigures(answer, shown, byId, { hrefOf, onOpen: open })}
        notes={[caption]}
        fileName={fileName}
      />
    </Pending>
  );
}

type Shown = readonly { readonly theme: Theme; readonly place: number }[];

const dateOf = (document: Document | undefined): string =>
  document?.date ? dateText(document.date) : 'undated';

/** Of one document, by base; words are no units: there all paragraphs. */
const baseOf = ({ coded, read, paragraphs }: DocumentStrip, base: Base): number =>
  base === 'coded' ? coded : base === 'read' ? coded + read.length : paragraphs;

function stripOf(
  strip: DocumentStrip,
  shown: Shown,
  documents: ReadonlyMap<DocumentId, Document>,
  base: Base,
): Strip {
  const document = documents.get(strip.document);
  const title = document?.title ?? 'deleted document';
  const found = shown.flatMap(({ theme, place }) => {
    const n = strip.withTheme[place]?.length ?? 0;
    return n > 0 ? [`${theme.name} in ${numberText(n)}`] : [];
  });
  const carrying = new Set(strip.withTheme.flatMap((own) => Array.from(own))).size;
  const said = found.length === 0 ? '' : `; ${listed(found)}`;
  return {
    id: String(strip.document),
    title,
    note: dateOf(document),
    length: strip.paragraphs,
    places: shown.map(({ place }) => strip.withTheme[place] ?? []),
    empty: strip.read,
    label: `${title}, ${dateOf(document)}, ${strip.group}: ${numberText(carrying)} of ${counted(baseOf(strip, base), 'paragraph')} with a theme${said}`,
  };
}

// The columns before it are the document's own.
const FIRST_THEME = 6;

function stripFigures(
  { strips }: StripsAnswer,
  shown: Shown,
  documents: ReadonlyMap<DocumentId, Document>,
  leads: {
    readonly hrefOf: (document: DocumentId) => string;
    readonly onOpen: (document: DocumentId, theme: ThemeId) => void;
  },
): Figures {
  const columns: readonly FigureColumn[] = [
    { key: 'document', label: 'Document' },
    { key: 'date', label: 'Date' },
    { key: 'group', label: 'Group' },
    { key: 'paragraphs', label: 'Paragraphs', isNumber: true },
    { key: 'coded', label: 'Coded', isNumber: true },
    { key: 'read_without_theme', label: 'Read, no theme', isNumber: true },
    ...shown.map(({ theme }) => ({ key: theme.name, label: theme.name, isNumber: true })),
  ];
  return {
    columns,
    rows: strips.map((strip) => {
      const document = documents.get(strip.document);
      return {
        id: String(strip.document),
        cells: [
          document?.title ?? 'deleted document',
          dateOf(document),
          strip.group,
          strip.paragraphs,
          strip.coded,
          strip.read.length,
          ...shown.map(({ place }) => strip.withTheme[place]?.length ?? 0),
        ],
        opens: { label: ': open the text', href: leads.hrefOf(strip.document) },
        cellOpens: Object.fromEntries(
          shown.map(({ theme }, index) => [
            FIRST_THEME + index,
            {
              label: `${theme.name} in ${document?.title ?? 'this document'}: open the paragraphs`,
              onOpen: () => leads.onOpen(strip.document, theme.id),
            },
          ]),
        ),
      };
    }),
  };
}

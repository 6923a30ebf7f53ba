import { useMemo, useState } from 'react';
import type { AgreementPart, AgreementParting } from '../../analysis/answers/agreement-parts.ts';
import { useAnswer } from '../../analysis/use-answer.tsx';
import type { ThemeId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { writeCsv } from '../../formats/csv.ts';
import { fileNamePart } from '../../formats/write-export.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Pending } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import type { DataColumn, TableSort } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { numberText, shareText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import type { PartingKey } from './agreement-place.ts';
import { figureText } from './figure-words.ts';
import type { AgreementViewProps } from './OpenAgreement.tsx';

const css = classNames(styles);

const NOTES: Readonly<Record<string, string>> = {
  pair: 'Each pair over the paragraphs that both read. A second coding by the same person after some weeks is a coder of its own: its pair with the first tells how steady the coding is.',
  document: 'Each document by itself; few paragraphs give rough numbers.',
  month:
    'By the month in which the last of the coders put a theme on the paragraph. Marks of reading carry no time: paragraphs without any theme stand apart, which raises the disagreement of every month alike. Falling numbers are a sign of drift.',
};

interface PartRow {
  readonly name: string;
  readonly part: AgreementPart;
}

/** Agreement on one theme by coder pair, document, period, attribute, or month of coding. */
export function PartsView({ documents, here, scene, onChange }: AgreementViewProps) {
  const { entry, attributes } = useCurrentProject();
  const [sort, setSort] = useState<TableSort | null>(null);
  const { answer: whole } = useAnswer('themeAgreement', scene.question);
  const theme = here.theme ?? lowestTheme(whole?.themes ?? []);
  const place = scene.question.themes.indexOf(theme ?? (-1 as ThemeId));
  const parting = useMemo((): AgreementParting => {
    switch (here.by) {
      case 'pair':
      case 'document':
      case 'month':
        return { by: here.by };
      case 'year':
      case 'decade':
        return { by: 'group', grouping: { by: 'period', unit: here.by }, attributes };
      default: {
        const attribute = attributes.find(({ id }) => `a${id}` === here.by);
        return attribute
          ? { by: 'group', grouping: { by: 'attribute', attribute: attribute.id }, attributes }
          : { by: 'pair' };
      }
    }
  }, [here.by, attributes]);
  const question = useMemo(
    () =>
      place < 0
        ? null
        : {
            ...scene.question,
            themes: scene.question.themes.slice(place, place + 1),
            members: scene.question.members.slice(place, place + 1),
            parting,
          },
    [scene.question, place, parting],
  );
  const { answer, pending, problem } = useAnswer('agreementParts', question);
  const rows = useMemo((): readonly PartRow[] => {
    const coderName = (id: number) => scene.coders.find((coder) => coder.id === id)?.name ?? '';
    const titles = new Map(documents.map(({ id, title }) => [id, title]));
    return (answer?.parts ?? []).map((part) => ({
      part,
      name: part.pair
        ? `${coderName(part.pair[0])} and ${coderName(part.pair[1])}`
        : part.documentId !== null
          ? (titles.get(part.documentId) ?? '')
          : part.label,
    }));
  }, [answer, scene.coders, documents]);
  const columns = useMemo(() => columnsOf(here.by), [here.by]);
  const chosen = scene.themes[place];
  const save = () =>
    saveBlob(
      new Blob([partsCsv(rows, chosen?.name ?? '')], { type: 'text/csv;charset=utf-8' }),
      `${fileNamePart(entry.name)} agreement by part.csv`,
    );
  return (
    <div className={css('view')}>
      <div className={css('line')}>
        <Select<number>
          label="Theme"
          labelPlace="inside"
          compact
          value={theme}
          options={scene.themes.map(({ id, name, colour }) => ({ value: id, label: name, swatch: colour }))}
          onChange={(value) => onChange({ theme: scene.themes.find(({ id }) => id === value)?.id ?? null })}
        />
        <Select<PartingKey>
          label="By"
          labelPlace="inside"
          compact
          value={here.by}
          options={[
            { value: 'pair', label: 'pair of coders' },
            { value: 'document', label: 'document' },
            { value: 'year', label: 'year of the document' },
            { value: 'decade', label: 'decade of the document' },
            { value: 'month', label: 'month of coding' },
            ...attributes.map(({ id, name }) => ({ value: `a${id}` as const, label: name })),
          ]}
          onChange={(by) => onChange({ by })}
        />
        <span className="grow" />
        <Button icon="export" isDisabled={rows.length === 0} onPress={save}>
          CSV
        </Button>
      </div>
      {problem && <Notice kind="bad">{problemSentence(problem)}</Notice>}
      <div className={css('table-room')}>
        <Pending isPending={pending}>
          <DataTable<PartRow>
            label="Agreement by part"
            rows={rows}
            columns={columns}
            rowId={({ part }) => part.key}
            rowLabel={({ name }) => name}
            sort={sort}
            onSort={setSort}
            onOpen={({ part }) => {
              if (part.pair) onChange({ view: 'settle', coders: part.pair, theme, state: 'open' });
            }}
          />
        </Pending>
      </div>
      <p className={css('note')}>
        {NOTES[here.by] ?? 'Each group over the paragraphs of its documents that at least two coders read.'}
      </p>
    </div>
  );
}

/** The theme with the lowest defined alpha: where the look is worth most. */
function lowestTheme(
  themes: readonly { readonly theme: ThemeId; readonly alpha: number | null }[],
): ThemeId | null {
  let lowest: { readonly theme: ThemeId; readonly alpha: number } | null = null;
  for (const { theme, alpha } of themes)
    if (alpha !== null && (lowest === null || alpha < lowest.alpha)) lowest = { theme, alpha };
  return lowest?.theme ?? themes[0]?.theme ?? null;
}

const HEADERS: Readonly<Record<string, string>> = { pair: 'Coders', document: 'Document', month: 'Month' };

function columnsOf(by: PartingKey): readonly DataColumn<PartRow>[] {
  const figure = (
    id: string,
    header: string,
    of: (part: AgreementPart) => number | null,
    leavesFirst: number,
  ): DataColumn<PartRow> => ({
    id,
    header,
    align: 'end',
    width: 92,
    leavesFirst,
    value: ({ part }) => of(part),
    cell: ({ part }) => figureText(of(part)),
  });
  return [
    {
      id: 'part',
      header: HEADERS[by] ?? 'Group',
      minWidth: 200,
      ...(by === 'document' && { value: ({ name }: PartRow) => name }),
      cell: ({ name }) => <bdi className="cut">{name}</bdi>,
    },
    {
      id: 'units',
      header: 'Paragraphs',
      align: 'end',
      width: 100,
      value: ({ part }) => part.themes[0]?.units,
      cell: ({ part }) => numberText(part.themes[0]?.units ?? 0),
    },
    {
      id: 'differ',
      header: 'Differ',
      align: 'end',
      width: 84,
      value: ({ part }) => part.themes[0]?.differing,
      cell: ({ part }) => numberText(part.themes[0]?.differing ?? 0),
    },
    {
      id: 'percent',
      header: 'Percent',
      align: 'end',
      width: 84,
      value: ({ part }) => part.themes[0]?.percent,
      cell: ({ part }) => shareText(part.themes[0]?.percent ?? null, false),
    },
    figure('alpha', 'Alpha', ({ themes }) => themes[0]?.alpha ?? null, 0),
    ...(by === 'pair' ? [figure('cohen', 'Cohen κ', ({ themes }) => themes[0]?.cohen ?? null, 3)] : []),
    figure('fleiss', by === 'pair' ? 'Scott π' : 'Fleiss κ', ({ themes }) => themes[0]?.fleiss ?? null, 5),
    figure('ac1', 'Gwet AC1', ({ themes }) => themes[0]?.ac1 ?? null, 4),
    figure('positive', 'Positive', ({ themes }) => themes[0]?.positive ?? null, 1),
    figure('negative', 'Negative', ({ themes }) => themes[0]?.negative ?? null, 6),
    {
      id: 'applied',
      header: 'Applied',
      align: 'end',
      width: 118,
      leavesFirst: 2,
      value: ({ part }) => part.themes[0]?.applied,
      cell: ({ part }) =>
        `${numberText(part.themes[0]?.applied ?? 0)} of ${numberText(part.themes[0]?.judgements ?? 0)}`,
    },
  ];
}

function partsCsv(rows: readonly PartRow[], theme: string): string {
  return writeCsv([
    [
      'theme',
      'part',
      'paragraphs',
      'differing',
      'percent',
      'alpha',
      'cohen_kappa',
      'fleiss_kappa_or_scott_pi',
      'gwet_ac1',
      'positive',
      'negative',
      'applied',
      'judgements',
    ],
    ...rows.flatMap(({ name, part }) =>
      part.themes.map((own) => [
        theme,
        name,
        own.units,
        own.differing,
        own.percent,
        own.alpha,
        own.cohen,
        own.fleiss,
        own.ac1,
        own.positive,
        own.negative,
        own.applied,
        own.judgements,
      ]),
    ),
  ]);
}

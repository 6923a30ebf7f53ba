import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import type { CoderId, DocumentId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { listHistory } from '../../storage/history.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import type { DataColumn } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './ExchangeScreen.module.css';
import { type HistoryLine, historyLines } from './history-lines.ts';

const css = classNames(styles);

// One page: read anew at every wish while the history is open.
const PAGE = 500;
const EVERYBODY = 0;

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const lineId = ({ entry }: HistoryLine): string => String(entry.seq);

interface HistoryPanelProps {
  readonly documents: readonly Document[];
  readonly chosen: CoderId | null;
  readonly onChoose: (coder: CoderId | null) => void;
}

/** Every wish, newest first: when, who, what and where; those that are taken back are marked. */
export function HistoryPanel({ documents, chosen, onChoose }: HistoryPanelProps) {
  const { store, coders, entry: project } = useCurrentProject();
  const [newest, setNewest] = useState(PAGE);
  const entries = useLiveQuery(() => listHistory(store, newest), [store, newest]);
  const lines = useMemo(() => historyLines(entries ?? []), [entries]);
  const shown = useMemo(
    () => (chosen === null ? lines : lines.filter(({ entry }) => entry.coderId === chosen)),
    [lines, chosen],
  );
  const columns = useMemo((): readonly DataColumn<HistoryLine>[] => {
    const names = new Map(coders.map((coder) => [coder.id, coder.name]));
    const titles = new Map(documents.map((document) => [document.id, document.title]));
    return [
      { id: 'when', header: 'When', width: 170, cell: ({ entry }) => WHEN.format(entry.at) },
      {
        id: 'coder',
        header: 'Coder',
        width: 150,
        leavesFirst: 1,
        cell: ({ entry }) => (entry.coderId === null ? '' : (names.get(entry.coderId) ?? 'coder deleted')),
      },
      {
        id: 'what',
        header: 'What',
        minWidth: 260,
        cell: ({ text, isUndone, entry }) => (
          <span className={css('wish', 'cut', (isUndone || entry.act !== 'done') && 'quiet')}>
            <bdi>{text}</bdi>
            {isUndone && <span className={css('word')}>undone</span>}
          </span>
        ),
      },
      {
        id: 'where',
        header: 'Where',
        minWidth: 200,
        leavesFirst: 2,
        cell: ({ entry }) => <Where entry={entry} titles={titles} project={project.id} />,
      },
    ];
  }, [coders, documents, project.id]);

  if (!entries) return null;
  const isAll = entries.length < newest;
  const count = isAll
    ? `all ${lines.length.toLocaleString('en')} wishes`
    : `the newest ${newest.toLocaleString('en')} wishes`;
  return (
    <div className={css('history')}>
      <div className={css('history-head')}>
        <span className={css('grow', 'quiet', 'small')}>
          {chosen === null
            ? `${count.charAt(0).toUpperCase()}${count.slice(1)}.`
            : `${shown.length.toLocaleString('en')} of ${count}.`}
        </span>
        <Select
          label="Coder"
          labelPlace="inside"
          compact
          value={chosen === null ? EVERYBODY : Number(chosen)}
          options={[
            { value: EVERYBODY, label: 'everybody' },
            ...coders.map((coder) => ({ value: Number(coder.id), label: coder.name })),
          ]}
          onChange={(value) => onChoose(coders.find((coder) => coder.id === value)?.id ?? null)}
        />
        {!isAll && (
          <Button size="small" onPress={() => setNewest(newest + PAGE)}>
            {`${PAGE} older`}
          </Button>
        )}
      </div>
      <div className={css('history-table')}>
        <DataTable
          label="History"
          rows={shown}
          columns={columns}
          rowId={lineId}
          empty={
            <EmptyState title={chosen === null ? 'Nothing has been done yet' : 'No wish by this coder'}>
              {chosen === null
                ? 'Every import, coding and change will stand here, with its time and coder.'
                : `None among ${count}.`}
            </EmptyState>
          }
        />
      </div>
    </div>
  );
}

interface WhereProps {
  readonly entry: HistoryEntry;
  readonly titles: ReadonlyMap<DocumentId, string>;
  readonly project: Parameters<typeof placeHref>[0]['project'];
}

function Where({ entry, titles, project }: WhereProps) {
  const [id] = entry.documentIds;
  if (id === undefined) return null;
  if (entry.documentIds.length > 1) return `${entry.documentIds.length.toLocaleString('en')} documents`;
  const title = titles.get(id);
  if (title === undefined) return <span className="faint">document deleted</span>;
  const paragraph = 'at' in entry.wish ? { paragraph: String(entry.wish.at.paragraph + 1) } : {};
  return (
    <a className="cut" href={placeHref({ project, screen: 'coding', item: id, query: paragraph })}>
      <bdi>{title}</bdi>
    </a>
  );
}

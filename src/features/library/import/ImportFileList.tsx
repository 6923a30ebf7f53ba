import { useMemo, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { problemSentence } from '../../../domain/problem.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { FilePath } from './FilePath.tsx';
import type { FileState, StatedFile } from './file-state.ts';
import styles from './Import.module.css';
import { tellingFolders } from './telling-folders.ts';

const css = classNames(styles);

const ICONS: Readonly<Record<FileState['kind'], IconName>> = {
  problem: 'warn',
  duplicate: 'copy',
  ready: 'check',
  reading: 'file',
  'left out': 'minus',
};

const CLASSES: Readonly<Partial<Record<FileState['kind'], string>>> = {
  problem: 'bad',
  ready: 'ready',
};

/** The state in a few words, beside the file's name. */
function stateWords(state: FileState): string {
  switch (state.kind) {
    case 'problem':
      return problemSentence(state.problem);
    case 'duplicate':
      return `same text as “${state.of}”`;
    case 'ready':
      return state.remark;
    case 'reading':
      return 'waits';
    case 'left out':
      return 'left out';
  }
}

const ROW_HEIGHT = 30; // px
const PROBLEM_HEIGHT = 34; // px more, for two lines of reasons
const MOST_HEIGHT = 244; // px, eight rows and a piece of the next

interface FileRow extends StatedFile {
  readonly id: number;
  /** What tells it from another file of its name. */
  readonly folder: string;
}

/** The same object for a file as long as nothing about it changes: the list box then leaves its row alone. */
function useRows(stated: readonly StatedFile[]): readonly FileRow[] {
  const known = useRef<ReadonlyMap<number, FileRow>>(new Map());
  return useMemo(() => {
    const folders = tellingFolders(stated.map(({ file }) => file));
    const rows = stated.map(({ file, state }): FileRow => {
      const folder = folders.get(file.key) ?? '';
      const before = known.current.get(file.key);
      const isSame =
        before?.file.name === file.name &&
        before.folder === folder &&
        stateWords(before.state) === stateWords(state);
      return isSame && before.state.kind === state.kind ? before : { id: file.key, file, state, folder };
    });
    known.current = new Map(rows.map((row) => [row.id, row]));
    return rows;
  }, [stated]);
}

interface ImportFileListProps {
  readonly stated: readonly StatedFile[];
  readonly chosen: number | null;
  readonly onChoose: (key: number) => void;
}

/** One row a file with what will become of it; only the rows in view are in the page. */
export function ImportFileList({ stated, chosen, onChoose }: ImportFileListProps) {
  const rows = useRows(stated);
  const problems = stated.filter(({ state }) => state.kind === 'problem').length;
  const height = Math.min(MOST_HEIGHT, stated.length * ROW_HEIGHT + problems * PROBLEM_HEIGHT + 2);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ROW_HEIGHT }}>
      <ListBox
        aria-label="Files"
        className={css('files')}
        // A short window keeps room for the paragraphs below.
        style={{ height, maxHeight: '28vh' }}
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (typeof key === 'number') onChoose(key);
        }}
      >
        {({ file, state, folder }) => {
          const words = stateWords(state);
          return (
            <ListBoxItem
              id={file.key}
              textValue={[file.name, folder, words].filter((part) => part !== '').join(', ')}
              className={css('file', CLASSES[state.kind])}
            >
              <Icon name={ICONS[state.kind]} className={css('state')} />
              {folder === '' ? (
                <bdi className="cut">{file.name}</bdi>
              ) : (
                <span className="cut">
                  <bdi>{file.name}</bdi>{' '}
                  <span className="small quiet">
                    <FilePath path={folder} />
                  </span>
                </span>
              )}
              <span className={css('words', state.kind !== 'problem' && 'cut')}>{words}</span>
            </ListBoxItem>
          );
        }}
      </ListBox>
    </Virtualizer>
  );
}

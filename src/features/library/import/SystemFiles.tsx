import { Button } from '../../../ui/Button.tsx';
import { LongList } from '../LongList.tsx';
import { Disclosed } from './Disclosed.tsx';
import { FilePath } from './FilePath.tsx';
import styles from './Import.module.css';
import type { UnreadFile } from './import-list.ts';

interface SystemFilesProps {
  readonly files: readonly UnreadFile[];
  readonly onTake: () => void;
}

const FIRST = 10;

/** Hidden files, and those that systems add to folders and archives: not read, but named, and taken when wanted. */
export function SystemFiles({ files, onTake }: SystemFilesProps) {
  return (
    <Disclosed
      title="Hidden files"
      summary={`${files.length.toLocaleString('en')} left out, as systems add them`}
    >
      <LongList items={files} first={FIRST} className={styles['hidden']} label="Hidden files">
        {({ key, path }) => (
          <li key={key} className={styles['whole']}>
            <FilePath path={path} />
          </li>
        )}
      </LongList>
      <Button kind="bare" size="small" onPress={onTake}>
        Read them too
      </Button>
    </Disclosed>
  );
}

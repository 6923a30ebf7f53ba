import { Select } from '../../../ui/Select.tsx';
import { encodingOptions } from './encodings.ts';
import styles from './Import.module.css';
import type { NamedArchive } from './import-list.ts';

interface ArchiveNamesProps {
  readonly archives: readonly NamedArchive[];
  readonly onEncoding: (archive: NamedArchive, encoding: string) => void;
}

/** In which encoding names in archives were read that do not say it themselves; another one reads the archive again. */
export function ArchiveNames({ archives, onEncoding }: ArchiveNamesProps) {
  return (
    <section className={styles['part']} aria-label="Names in archives">
      {archives.map((archive) => (
        <Select
          key={archive.key}
          label={`Names in ${archive.path}`}
          labelPlace="beside"
          value={archive.namesIn}
          options={encodingOptions(archive.namesIn)}
          suffix={archive.isChosen ? 'by you' : 'guessed'}
          onChange={(encoding) => onEncoding(archive, encoding)}
        />
      ))}
    </section>
  );
}

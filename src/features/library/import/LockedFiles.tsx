import type { BulkImport } from './bulk-import.ts';
import styles from './Import.module.css';
import { PasswordField } from './PasswordField.tsx';

interface LockedFilesProps {
  readonly bulk: BulkImport;
  readonly onPassword: (password: string) => void;
}

/** Asks, after an import, for the password of the files that it could not open; they are imported with it. */
export function LockedFiles({ bulk, onPassword }: LockedFilesProps) {
  const count = bulk.lockedCount;
  return (
    <section className={styles['locked']} aria-label="Files that wait for a password">
      <p className="small">
        {count === 1 ? 'One file waits' : `${count.toLocaleString('en')} files wait`} for a password.
      </p>
      <PasswordField
        wasWrong={bulk.settings.passwords.length > 0}
        isOpening={false}
        action={count === 1 ? 'Open and import it' : 'Open and import them'}
        onPassword={onPassword}
      />
    </section>
  );
}

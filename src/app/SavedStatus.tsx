import { useEffect, useState } from 'react';
import { agoText } from '../domain/ago.ts';
import { asInstant } from '../domain/ids.ts';
import { placeHref } from '../domain/place.ts';
import { useCurrentProject } from '../features/current-project.tsx';
import { useFileDue } from '../features/file-due.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Header.module.css';

/** Where the data is, whether the browser promised to keep it, and when it was last saved to a file. */
export function SavedStatus() {
  const { entry } = useCurrentProject();
  const [kept, setKept] = useState(false);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const promised =
        (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.()) || false;
      if (!left) setKept(promised);
    };
    void ask();
    return () => {
      left = true;
    };
  }, []);
  const now = asInstant(Date.now());
  const backup = entry.backedUpAt === null ? 'not backed up' : `backed up ${agoText(entry.backedUpAt, now)}`;
  const isDue = useFileDue(now);
  const promise = kept
    ? 'Kept in this browser, which promised not to clear it.'
    : 'Kept in this browser, which may clear it when the disk is full: save a project file now and then.';
  return (
    <a
      className={styles['saved']}
      data-due={isDue || undefined}
      href={placeHref({ project: entry.id, screen: 'exchange', query: { view: 'backups' } })}
      title={`${promise} Nothing leaves this machine.`}
      aria-label={`On this machine, ${backup}${isDue ? ': save a project file' : ''}`}
    >
      <Icon name={isDue ? 'warn' : 'disk'} />
      <span>
        {isDue ? 'Save a project file' : 'On this machine'} · {backup}
      </span>
    </a>
  );
}

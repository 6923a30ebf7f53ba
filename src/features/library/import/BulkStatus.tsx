import { useSyncExternalStore } from 'react';
import { placeHref } from '../../../domain/place.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import type { BulkProgress } from './bulk-line.ts';
import type { ImportList } from './import-list.ts';
import { importSessionOf } from './import-session.ts';
import { useBulkImport, useBulkProgress } from './running-bulk.ts';

/** How far an import is, on every screen, or that one was begun and left; leads to it. */
export function BulkStatus() {
  const { entry } = useCurrentProject();
  const told = useBulkProgress(useBulkImport(entry.id), progressText) ?? '';
  const session = importSessionOf(entry.id);
  const list = useSyncExternalStore(session.watch, () => session.list);
  const text = told || begunText(list);
  if (text === '') return null;
  return (
    <LinkButton kind="bare" href={placeHref({ project: entry.id, screen: 'library' })}>
      {text}
    </LinkButton>
  );
}

const progressText = ({ phase, done, of }: BulkProgress): string =>
  phase === 'ended'
    ? ''
    : `${phase === 'paused' ? 'Import paused:' : 'Importing'} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;

function begunText({ files, rest }: ImportList): string {
  const count = files.length + rest.length;
  if (count === 0) return '';
  return `Import begun: ${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`;
}

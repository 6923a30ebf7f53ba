import { placeHref } from '../../../domain/place.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { useBulkImport } from './running-bulk.ts';

/** How far an import in the background is, on every screen; leads to it. */
export function BulkStatus() {
  const { entry } = useCurrentProject();
  const running = useBulkImport(entry.id);
  if (!running || running.progress.phase === 'ended') return null;
  const { phase, done, of } = running.progress;
  return (
    <LinkButton kind="bare" href={placeHref({ project: entry.id, screen: 'library' })}>
      {phase === 'paused' ? 'Import paused:' : 'Importing'} {done.toLocaleString('en')} of{' '}
      {of.toLocaleString('en')}
    </LinkButton>
  );
}

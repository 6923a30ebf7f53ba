import { useEffect, useState } from 'react';
import { placeHref } from '../domain/place.ts';
import type { ProjectEntry } from '../domain/project.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import type { OpenedProject } from './open-project-file.ts';

/** Whether the results of a packet came out the same when they were counted again. */
export interface Recount {
  readonly isSame: boolean;
  readonly sentence: string;
}

/** Counts a packet’s results again from the project that was made of it. */
export type RecountResults = (
  entry: ProjectEntry,
  results: ReadonlyMap<string, Uint8Array>,
) => Promise<Recount>;

interface OpenedFileProps {
  readonly fileName: string;
  readonly opened: OpenedProject;
  /** Whether the open project has the same name. */
  readonly isNamesake?: boolean;
  readonly recount: RecountResults;
}

/** What a file became, with the way there; of a replication packet also whether its numbers came out the same. */
export function OpenedFile({ fileName, opened, isNamesake = false, recount }: OpenedFileProps) {
  const { entry: project, verified } = opened;
  return (
    <>
      <Notice
        kind="good"
        isLive
        action={
          <LinkButton size="small" href={placeHref({ project: project.id, screen: 'library' })}>
            Open it
          </LinkButton>
        }
      >
        <b>{fileName}</b> was read into the new project “<bdi>{project.name}</bdi>”.
        {verified !== null && ` ${verified}`}
        {isNamesake && ' It has the name of this project: rename one of them in the menu under its name.'}
      </Notice>
      {verified !== null && <Recounted opened={opened} recount={recount} />}
    </>
  );
}

/** Counts a packet's results again, and says whether they are the same. */
function Recounted({
  opened: { entry, results },
  recount: again,
}: Pick<OpenedFileProps, 'opened' | 'recount'>) {
  const [recount, setRecount] = useState<Recount | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a packet is counted once, as it was loaded.
  useEffect(() => {
    let left = false;
    void again(entry, results).then((found) => !left && setRecount(found));
    return () => {
      left = true;
    };
  }, [entry.id]);
  if (!recount) return <Progress label="Counting agreement and saved comparisons again" done={0} of={null} />;
  return (
    <Notice kind={recount.isSame ? 'good' : 'warn'} isLive>
      {recount.sentence}
    </Notice>
  );
}

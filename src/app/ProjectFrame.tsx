import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { AnalysisProvider } from '../analysis/use-answer.tsx';
import type { ProjectId } from '../domain/ids.ts';
import { type Problem, problemSentence } from '../domain/problem.ts';
import { CurrentProjectProvider } from '../features/current-project.tsx';
import { useAutomaticSnapshots } from '../features/snapshots/use-automatic-snapshots.ts';
import { useKeysWait } from '../features/use-keys-wait.ts';
import { listAttributes } from '../storage/attributes.ts';
import { getCurrentCoder, listCoders } from '../storage/coders.ts';
import { listProjects, markOpened } from '../storage/registry.ts';
import { type Closing, openStore, type Store, watchClosing } from '../storage/store.ts';
import { getCodebookVersion, listThemes } from '../storage/themes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { toast } from '../ui/toast.tsx';
import { Shell } from './Shell.tsx';

const CLOSED = {
  deleted: { reason: 'not-found', what: 'The project' },
  'newer-version': {
    reason: 'refused',
    detail: 'A newer Leitmotif has opened it in another tab. Reload this page to go on.',
  },
} as const satisfies Record<Closing, Problem>;

/** Opens the project of the address and holds what every screen of it needs. */
export function ProjectFrame({ id, children }: { readonly id: ProjectId; readonly children: ReactNode }) {
  const [store, setStore] = useState<Store | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let left = false;
    const open = async () => {
      const opened = await openStore(id);
      if (left) return;
      if (!opened.ok) return setProblem(opened.problem);
      setStore(opened.value);
      await markOpened(id);
    };
    void open();
    return () => {
      left = true;
    };
  }, [id]);
  useEffect(() => {
    if (!store) return undefined;
    const cutOff = store.interruptedImport;
    if (cutOff)
      toast(
        cutOff.stored === 0
          ? `An import of ${cutOff.of.toLocaleString('en')} files was cut off before any of them was stored.`
          : `An import was cut off after ${cutOff.stored.toLocaleString('en')} of ${cutOff.of.toLocaleString('en')} files. The library tells what is stored, and can take it back.`,
        { kind: 'warn' },
      );
    return watchClosing(store, (closing) => setProblem(CLOSED[closing]));
  }, [store]);
  if (problem) return <Unopened problem={problem} />;
  return store ? (
    <OpenProject id={id} store={store}>
      {children}
    </OpenProject>
  ) : null;
}

function Unopened({ problem }: { readonly problem: Problem }) {
  return (
    <EmptyState
      title="This project cannot be opened"
      actions={<LinkButton href="#/">All projects</LinkButton>}
    >
      {problemSentence(problem)}
    </EmptyState>
  );
}

interface OpenProjectProps {
  readonly id: ProjectId;
  readonly store: Store;
  readonly children: ReactNode;
}

function OpenProject({ id, store, children }: OpenProjectProps) {
  useAutomaticSnapshots(store);
  const projects = useLiveQuery(listProjects, []);
  const themes = useLiveQuery(() => listThemes(store), [store]);
  useKeysWait(store, 'themes', themes);
  const attributes = useLiveQuery(() => listAttributes(store), [store]);
  const coders = useLiveQuery(() => listCoders(store), [store]);
  const currentCoder = useLiveQuery(() => getCurrentCoder(store), [store]);
  const codebookVersion = useLiveQuery(() => getCodebookVersion(store), [store]);
  const entry = projects?.find((project) => project.id === id);
  const coder = coders?.find((one) => one.id === currentCoder) ?? coders?.[0];
  // The same as long as nothing of it changes: every screen is drawn anew with it.
  const current = useMemo(
    () =>
      entry && themes && attributes && coders && coder && codebookVersion !== undefined
        ? { entry, store, themes, attributes, coders, coder, codebookVersion }
        : null,
    [entry, store, themes, attributes, coders, coder, codebookVersion],
  );
  const name = entry?.name;
  useEffect(() => {
    if (name !== undefined) document.title = `${name} · Leitmotif`;
  }, [name]);
  if (projects && !entry) return <Unopened problem={{ reason: 'not-found', what: 'The project' }} />;
  if (!current) return null;
  return (
    <CurrentProjectProvider value={current}>
      <AnalysisProvider projectId={id}>
        <Shell>{children}</Shell>
      </AnalysisProvider>
    </CurrentProjectProvider>
  );
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { AgreementQuestion } from '../../analysis/answers/agreement-units.ts';
import { flattened, type Theme, themeTree, withDescendants } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import type { ParagraphSet } from '../../domain/corpus-set.ts';
import type { CoderId } from '../../domain/ids.ts';
import { type CoderWork, countCoderWork } from '../../storage/coders.ts';
import { listSets } from '../../storage/sets.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { AgreementPlace } from './agreement-place.ts';

/** What the screen compares: who, on which paragraphs, which themes. */
export interface AgreementScene {
  readonly coders: readonly Coder[];
  readonly work: ReadonlyMap<CoderId, CoderWork>;
  /** In the order of the codebook. */
  readonly themes: readonly Theme[];
  readonly samples: readonly ParagraphSet[];
  readonly sample: ParagraphSet | null;
  readonly adjudication: Coder | null;
  readonly question: AgreementQuestion;
}

/** The scene of an address; null before it is read. */
export function useAgreementScene(here: AgreementPlace): AgreementScene | null {
  const { store, themes, coders } = useCurrentProject();
  const work = useLiveQuery(() => countCoderWork(store), [store]);
  const sets = useLiveQuery(() => listSets(store), [store]);
  return useMemo(() => {
    if (!work || !sets) return null;
    const samples = sets.filter(
      (set): set is ParagraphSet => set.kind === 'paragraphs' && set.purpose === 'reliability',
    );
    const sample = samples.find(({ id }) => id === here.sample) ?? null;
    const compared = coders.filter(({ id, kind }) =>
      here.coders ? here.coders.includes(id) : kind !== 'adjudication' && work.has(id),
    );
    const inOrder = flattened(themeTree(themes)).map(({ theme }) => theme);
    return {
      coders: compared,
      work,
      themes: inOrder,
      samples,
      sample,
      adjudication: coders.find(({ kind }) => kind === 'adjudication') ?? null,
      question: {
        scope: {
          coders: compared.map(({ id }) => id),
          documents: here.documents,
          sample: sample?.paragraphs ?? null,
        },
        themes: inOrder.map(({ id }) => id),
        members: inOrder.map(({ id }) => (here.withSubThemes ? withDescendants(themes, id) : [id])),
      },
    };
  }, [work, sets, coders, themes, here.coders, here.sample, here.documents, here.withSubThemes]);
}

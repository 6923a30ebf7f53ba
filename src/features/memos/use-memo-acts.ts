import { useMemo } from 'react';
import type { Memo } from '../../domain/memo.ts';
import { writeMemo } from '../../storage/memos.ts';
import { holdKeysFor } from '../../ui/held-keys.ts';
import { toast } from '../../ui/toast.tsx';
import { told, useCurrentProject } from '../current-project.tsx';

export interface MemoActs {
  readonly delete: (memo: Memo) => void;
}

export function useMemoActs(): MemoActs {
  const { store } = useCurrentProject();
  return useMemo(
    () => ({
      delete: ({ coderId, target }) => {
        holdKeysFor(
          told('Delete the memo', writeMemo(store, coderId, target, '')).then((isDone) => {
            if (isDone) toast('Deleted the memo. Control Z brings it back.');
          }),
        );
      },
    }),
    [store],
  );
}

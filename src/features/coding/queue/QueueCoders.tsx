import type { ParagraphSet } from '../../../domain/corpus-set.ts';
import { setCurrentCoder } from '../../../storage/coders.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCurrentProject } from '../../current-project.tsx';

/** Says so where somebody codes a set that is meant for others. */
export function QueueCoders({ set }: { readonly set: ParagraphSet }) {
  const { store, coder, coders } = useCurrentProject();
  const wanted = coders.filter(({ id }) => set.coders.includes(id));
  if (wanted.length === 0 || set.coders.includes(coder.id)) return null;
  return (
    <Notice
      kind="warn"
      action={wanted.map(({ id, name }) => (
        <Button key={id} size="small" onPress={() => void setCurrentCoder(store, id)}>
          I am {name}
        </Button>
      ))}
    >
      This set is to be coded by {wanted.map(({ name }) => name).join(', ')}. You code as {coder.name}.
    </Notice>
  );
}

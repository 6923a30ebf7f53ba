import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { counted } from './number-words.ts';

interface MissingThingsProps {
  /** How many are named that are gone. */
  readonly count: number;
  readonly of: 'search' | 'comparison';
  /** Asks without them from now on. */
  readonly onWithout: () => void;
}

const ACTS = { search: 'Search', comparison: 'Compare' } as const;
const EFFECTS = {
  search: 'more may be found than was meant',
  comparison: 'what is compared may be other than was meant',
} as const;

/** Says that a question names what is no longer there; nothing where it names nothing of the kind. */
export function MissingThings({ count, of, onWithout }: MissingThingsProps) {
  if (count === 0) return null;
  const isOne = count === 1;
  return (
    <Notice
      kind="warn"
      isLive
      action={
        <Button size="small" onPress={onWithout}>
          {ACTS[of]} without {isOne ? 'it' : 'them'}
        </Button>
      }
    >
      {counted(count, 'condition')} of this {of} {isOne ? 'names' : 'name'} a theme, attribute, set or coder
      that is no longer in the project, and {isOne ? 'is' : 'are'} passed over: {EFFECTS[of]}. After a merge,
      choose the theme that took it in.
    </Notice>
  );
}

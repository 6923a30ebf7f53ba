import type { ReactNode } from 'react';
import type { Coder } from '../../domain/coder.ts';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { placeHref } from '../../domain/place.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCurrentProject } from '../current-project.tsx';
import type { ComparePlace } from './compare-place.ts';
import { type ComparisonView, hasNumbers } from './views/comparison-view.ts';

interface NothingToCompareProps {
  readonly view: ComparisonView;
  readonly coder: Coder;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly children: ReactNode;
}

/** Says what is missing where the numbers could say nothing; else the numbers. */
export function NothingToCompare({ view, coder, onChange, children }: NothingToCompareProps) {
  const { entry, coders } = useCurrentProject();
  const { answer } = view;
  if (answer.documentsChosen === 0)
    return (
      <EmptyState
        title="No document matches the choice"
        actions={
          <Button kind="main" onPress={() => onChange({ documents: EVERY_DOCUMENT })}>
            Take all documents
          </Button>
        }
      >
        Of {answer.documentsInProject} documents none has the chosen title, years and values at once.
      </EmptyState>
    );
  if (!hasNumbers(view) && coder.id === view.comparison.coder) {
    const others = coders.filter(({ id }) => id !== coder.id);
    return (
      <EmptyState
        title={`${coder.name} has coded nothing in these documents`}
        actions={
          <>
            <LinkButton kind="main" href={placeHref({ project: entry.id, screen: 'coding' })}>
              Start coding
            </LinkButton>
            {others.slice(0, 3).map(({ id, name }) => (
              <Button key={id} onPress={() => onChange({ coder: id })}>
                {`Compare ${name}`}
              </Button>
            ))}
          </>
        }
      >
        {others.length > 0
          ? 'Code some paragraphs, or choose another coder: codings of several are never added up.'
          : 'Code some paragraphs first; they are counted here as you go.'}
      </EmptyState>
    );
  }
  return children;
}

import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { AgreementViewProps } from './OpenAgreement.tsx';

/** Why there is nothing to measure, and what to do. */
export function NothingShared({ scene, here, onChange }: AgreementViewProps) {
  if (scene.coders.length < 2)
    return (
      <EmptyState
        title={scene.coders.length === 0 ? 'Nobody has coded yet' : 'Only one coder has coded so far'}
        actions={
          <>
            <Button kind="main" onPress={() => onChange({ view: 'samples' })}>
              Draw a sample
            </Button>
            <Button onPress={() => onChange({ view: 'coders', coders: null })}>Coders</Button>
          </>
        }
      >
        Agreement needs two coders who read the same paragraphs. Draw a sample, hand it to a second coder as a
        packet, or code it again yourself after some weeks under a second name.
      </EmptyState>
    );
  const isNarrowed = here.sample !== null || here.coders !== null;
  return (
    <EmptyState
      title="These coders have no paragraph in common"
      actions={
        <>
          <Button kind="main" onPress={() => onChange({ view: 'samples' })}>
            Draw a sample
          </Button>
          {isNarrowed && (
            <Button onPress={() => onChange({ sample: null, coders: null })}>
              All coders and paragraphs
            </Button>
          )}
        </>
      }
    >
      A paragraph counts for a coder once it was coded or marked as read. Nobody is compared on paragraphs
      that only one of them has read.
    </EmptyState>
  );
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { placeHref, type ScreenPlace } from '../../domain/place.ts';
import { listDocuments } from '../../storage/documents.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { agreementQuery, readAgreementPlace } from './agreement-place.ts';
import { OpenAgreement } from './OpenAgreement.tsx';
import { useAgreementScene } from './use-agreement.ts';

/** Who codes, how far coders agree, where they differ and how that is settled. */
export function AgreementScreen({ place }: { readonly place: ScreenPlace }) {
  const { store, entry, themes, coders } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const { query, onPlace } = place;
  const here = useMemo(() => readAgreementPlace(query, { themes, coders }), [query, themes, coders]);
  const scene = useAgreementScene(here);
  if (!documents || !scene) return null;
  if (documents.length === 0)
    return (
      <EmptyState
        title="No documents to code yet"
        actions={
          <LinkButton kind="main" href={placeHref({ project: entry.id, screen: 'library' })}>
            Open the library
          </LinkButton>
        }
      >
        Import texts in the library first. Two coders can then code the same paragraphs, and here you see how
        far they agree.
      </EmptyState>
    );
  return (
    <OpenAgreement
      documents={documents}
      here={here}
      scene={scene}
      onChange={(change) => onPlace({ query: agreementQuery({ ...here, ...change }) })}
    />
  );
}

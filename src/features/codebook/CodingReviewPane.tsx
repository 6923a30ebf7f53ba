import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { listDocuments, readTexts } from '../../storage/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted } from '../number-words.ts';
import styles from './CodingReview.module.css';
import { CodingReviewRow } from './CodingReviewRow.tsx';
import { MoveCodingsBar } from './MoveCodingsBar.tsx';
import { codingKey, type ReviewKind, useCodingReview } from './use-coding-review.ts';

const css = classNames(styles);

// As many as are read at a sitting; each shows a whole paragraph.
const PAGE = 50;

interface CodingReviewPaneProps {
  readonly theme: Theme;
  readonly kind: ReviewKind;
  readonly onClose: () => void;
  readonly onSaid: (sentence: string) => void;
}

/** The codings of a theme one below the other, to split the theme or to judge them under its new meaning. */
export function CodingReviewPane({ theme, kind, onClose, onSaid }: CodingReviewPaneProps) {
  const { store } = useCurrentProject();
  const review = useCodingReview(theme, kind);
  const [shown, setShown] = useState(PAGE);
  const { codings = [], chosen } = review;
  const page = codings.slice(0, shown);
  const ids = [...new Set(page.map(({ documentId }) => documentId))];
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const texts = useLiveQuery(
    async () => new Map((await readTexts(store, ids)).map((text) => [text.documentId, text])),
    [store, ids.join(' ')],
  );
  const titleOf = (id: DocumentId) => documents?.find((document) => document.id === id);
  const keys = codings.map(codingKey);
  const places = codings.filter((coding) => chosen.has(codingKey(coding)));
  const said = (done: boolean, what: string) => {
    if (done) onSaid(`${what}. Control Z takes it back.`);
  };
  const confirm = async () =>
    said(await review.confirm(places), `Confirmed ${counted(places.length, 'coding')}`);
  const remove = async () => said(await review.remove(places), `Removed ${counted(places.length, 'coding')}`);
  return (
    <section className={css('review')} aria-label={`Codings of ${theme.name}`}>
      <header className={css('head')}>
        <Swatch colour={theme.colour} size={14} />
        <div className="grow">
          <h2 className="cut">
            {kind === 'all' ? 'Codings of ' : 'Made under an older meaning of '}
            <bdi>{theme.name}</bdi>
          </h2>
          <p className="small quiet">
            {kind === 'all'
              ? 'Choose those that belong under another theme, and move them in one step.'
              : `The theme has meant what it means now since version ${theme.meaningVersion}. Confirm what still holds, recode what does not.`}
          </p>
        </div>
        <Button icon="left" onPress={onClose}>
          Back to the theme
        </Button>
      </header>
      {review.codings?.length === 0 ? (
        <EmptyState
          title={kind === 'all' ? 'No codings' : 'Nothing left to judge'}
          actions={<Button onPress={onClose}>Back to the theme</Button>}
        >
          {kind === 'all'
            ? 'No paragraph carries this theme itself.'
            : 'Every coding of this theme was made or confirmed under its present meaning.'}
        </EmptyState>
      ) : (
        <>
          <div className={css('bar')}>
            <Checkbox
              isSelected={chosen.size > 0 && chosen.size === keys.length}
              isIndeterminate={chosen.size > 0 && chosen.size < keys.length}
              onChange={(isOn) => review.choose(keys, isOn)}
            >
              All {codings.length.toLocaleString('en')}
            </Checkbox>
            <span className="small quiet grow">{chosen.size.toLocaleString('en')} chosen</span>
            {kind === 'older' && (
              <>
                <Button
                  kind="main"
                  icon="check"
                  isDisabled={chosen.size === 0}
                  onPress={() => void confirm()}
                >
                  Confirm
                </Button>
                <Button icon="close" isDisabled={chosen.size === 0} onPress={() => void remove()}>
                  Remove the theme
                </Button>
              </>
            )}
            <MoveCodingsBar
              theme={theme}
              isDisabled={chosen.size === 0}
              onMove={async (into, name) =>
                said(await review.move(into, places), `Moved ${counted(places.length, 'coding')} to ${name}`)
              }
            />
          </div>
          <ul className={css('rows')} aria-label="Codings">
            {page.map((coding) => (
              <CodingReviewRow
                key={codingKey(coding)}
                theme={theme}
                coding={coding}
                document={titleOf(coding.documentId)}
                text={texts?.get(coding.documentId)}
                isChosen={chosen.has(codingKey(coding))}
                onChoose={(isOn) => review.choose([codingKey(coding)], isOn)}
              />
            ))}
          </ul>
          {codings.length > shown && (
            <div className={css('more')}>
              <Button onPress={() => setShown(shown + PAGE)}>
                Show {Math.min(PAGE, codings.length - shown)} more of{' '}
                {(codings.length - shown).toLocaleString('en')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

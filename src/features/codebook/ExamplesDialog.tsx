import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { DefinitionKind, Theme } from '../../domain/codebook.ts';
import { voiceName } from '../../domain/sheet.ts';
import { listDocuments, readTexts } from '../../storage/documents.ts';
import { listThemeCodings } from '../../storage/theme-codings.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import { CodedWords } from './CodedWords.tsx';
import styles from './CodingReview.module.css';
import { exampleText } from './coded-words.ts';
import { codingKey } from './use-coding-review.ts';

const css = classNames(styles);

const PAGE = 20; // codings, each with its whole paragraph

interface ExamplesDialogProps {
  readonly theme: Theme;
  readonly onTake: (kind: DefinitionKind, text: string) => void;
  readonly onClose: () => void;
}

/** The paragraphs that carry the theme, to take words of them into its definition. Those with evidence come first. */
export function ExamplesDialog({ theme, onTake, onClose }: ExamplesDialogProps) {
  const { store, coders } = useCurrentProject();
  const [shown, setShown] = useState(PAGE);
  const [taken, setTaken] = useState<ReadonlyMap<string, DefinitionKind>>(new Map());
  const found = useLiveQuery(() => listThemeCodings(store, theme.id), [store, theme.id]);
  const codings = [...(found ?? [])].sort(
    (a, b) => Number(b.coding.evidence.length > 0) - Number(a.coding.evidence.length > 0),
  );
  const page = codings.slice(0, shown);
  const ids = [...new Set(page.map(({ documentId }) => documentId))];
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const texts = useLiveQuery(
    async () => new Map((await readTexts(store, ids)).map((text) => [text.documentId, text])),
    [store, ids.join(' ')],
  );
  return (
    <Dialog
      title={
        <>
          Examples for “<bdi>{theme.name}</bdi>”
        </>
      }
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className="grow small quiet" role="status">
            {taken.size > 0 && `${counted(taken.size, 'example')} taken into the definition`}
          </span>
          <Button kind="main" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {found?.length === 0 && <p>No paragraph carries this theme yet.</p>}
      <ul className={css('examples')} aria-label="Coded paragraphs">
        {page.map((coding) => {
          const key = codingKey(coding);
          const text = texts?.get(coding.documentId);
          const document = documents?.find(({ id }) => id === coding.documentId);
          if (!text || !document) return null;
          const take = (kind: DefinitionKind): void => {
            setTaken(new Map(taken).set(key, kind));
            onTake(kind, exampleText(text, coding, document));
          };
          const where = `¶ ${coding.paragraph + 1} of ${document.title}`;
          return (
            <li key={key}>
              <p className={css('where')}>
                <bdi className="cut" lang={document.language || undefined}>
                  {document.title}
                </bdi>
                <span>¶ {numberText(coding.paragraph + 1)}</span>
                {coders.length > 1 && (
                  <bdi className="cut">{coders.find(({ id }) => id === coding.coderId)?.name}</bdi>
                )}
                {coding.coding.voice !== 0 && <span>{voiceName(coding.coding.voice)}</span>}
                <span className="grow" />
                {taken.has(key) ? (
                  <span className="quiet">taken</span>
                ) : (
                  <>
                    <Button
                      size="small"
                      icon="plus"
                      aria-label={`Example: ${where}`}
                      onPress={() => take('example')}
                    >
                      Example
                    </Button>
                    <Button
                      size="small"
                      icon="plus"
                      aria-label={`Counter-example: ${where}`}
                      onPress={() => take('counter-example')}
                    >
                      Counter-example
                    </Button>
                  </>
                )}
              </p>
              <CodedWords theme={theme} coding={coding} document={document} text={text} />
            </li>
          );
        })}
      </ul>
      {codings.length > shown && (
        <div className={css('more')}>
          <Button onPress={() => setShown(shown + PAGE)}>
            {`Show ${Math.min(PAGE, codings.length - shown)} more of ${numberText(codings.length - shown)}`}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

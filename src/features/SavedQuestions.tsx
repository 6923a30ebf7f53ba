import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ComparisonId } from '../domain/ids.ts';
import { type Query, queryText } from '../domain/place.ts';
import type { SavedQuestion } from '../domain/saved-question.ts';
import {
  changeQuestion,
  deleteQuestion,
  listSavedQuestions,
  saveQuestion,
} from '../storage/saved-questions.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { NameDialog } from '../ui/NameDialog.tsx';
import { PopoverButton } from '../ui/Popover.tsx';
import { told, useCurrentProject } from './current-project.tsx';
import styles from './SavedQuestions.module.css';

const css = classNames(styles);

interface SavedQuestionsProps {
  readonly kind: SavedQuestion['kind'];
  /** What the address asks at present; null where it asks nothing that could be saved. */
  readonly query: Query | null;
  readonly onOpen: (query: Query) => void;
}

type Naming =
  | { readonly act: 'save' }
  | { readonly act: 'rename' | 'duplicate'; readonly question: SavedQuestion };

const ACT_WORDS = { save: 'Save', rename: 'Rename', duplicate: 'Duplicate' } as const;

/** The saved questions of a screen: to open, to keep the present one, and to rename, duplicate, replace and delete. */
export function SavedQuestions({ kind, query, onOpen }: SavedQuestionsProps) {
  const { store } = useCurrentProject();
  const all = useLiveQuery(() => listSavedQuestions(store), [store]);
  const [naming, setNaming] = useState<Naming | null>(null);
  const saved = (all ?? []).filter((one) => one.kind === kind);
  const present = query === null ? null : queryText(query);
  const current = saved.find((one) => queryText(one.query) === present);
  const name = async (text: string): Promise<void> => {
    if (!naming) return;
    setNaming(null);
    if (naming.act === 'rename')
      await told(`Rename the ${kind}`, changeQuestion(store, naming.question.id, { name: text }));
    else {
      const given = naming.act === 'save' ? { query: query ?? {}, note: '' } : naming.question;
      const { query: asked, note } = given;
      await told(`Save the ${kind}`, saveQuestion(store, { kind, name: text, query: asked, note }));
    }
  };
  const problemOf = (text: string): string | undefined => {
    const own = naming?.act === 'rename' ? naming.question.id : null;
    return saved.some((one) => one.name === text && one.id !== own)
      ? `There is already a ${kind} ${text}.`
      : undefined;
  };
  const remove = (id: ComparisonId) => void told(`Delete the ${kind}`, deleteQuestion(store, id));
  return (
    <>
      <PopoverButton
        kind="chip"
        icon="disk"
        title={`Saved ${kind === 'search' ? 'searches' : 'comparisons'}`}
        label={current ? <bdi>{current.name}</bdi> : `Saved${saved.length === 0 ? '' : ` ${saved.length}`}`}
        isOn={current !== undefined}
      >
        {(close) => (
          <div className={css('saved')}>
            {saved.length === 0 && <p className="quiet">No {kind} is saved yet.</p>}
            <ul
              className={css('list')}
              aria-label={`Saved ${kind === 'search' ? 'searches' : 'comparisons'}`}
            >
              {saved.map((one) => (
                <li key={one.id} aria-current={one === current ? 'true' : undefined}>
                  <button
                    type="button"
                    className={css('open')}
                    onClick={() => {
                      close();
                      onOpen(one.query);
                    }}
                  >
                    <bdi className="cut">{one.name}</bdi>
                  </button>
                  {present !== null && one !== current && (
                    <IconButton
                      icon="refresh"
                      size="small"
                      label={`Let ${one.name} ask what is asked now`}
                      onPress={() =>
                        void told(`Change the ${kind}`, changeQuestion(store, one.id, { query: query ?? {} }))
                      }
                    />
                  )}
                  <IconButton
                    icon="edit"
                    size="small"
                    label={`Rename ${one.name}`}
                    onPress={() => {
                      close();
                      setNaming({ act: 'rename', question: one });
                    }}
                  />
                  <IconButton
                    icon="copy"
                    size="small"
                    label={`Duplicate ${one.name}`}
                    onPress={() => {
                      close();
                      setNaming({ act: 'duplicate', question: one });
                    }}
                  />
                  <IconButton
                    icon="trash"
                    size="small"
                    label={`Delete ${one.name}`}
                    onPress={() => remove(one.id)}
                  />
                </li>
              ))}
            </ul>
            <Button
              icon="plus"
              size="small"
              isDisabled={present === null || current !== undefined}
              onPress={() => {
                close();
                setNaming({ act: 'save' });
              }}
            >
              {`Save this ${kind}…`}
            </Button>
          </div>
        )}
      </PopoverButton>
      {naming && (
        <NameDialog
          title={`${ACT_WORDS[naming.act]} the ${kind}`}
          start={startName(naming)}
          action={ACT_WORDS[naming.act]}
          problemOf={problemOf}
          onName={(text) => void name(text)}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}

function startName(naming: Naming): string {
  if (naming.act === 'save') return '';
  return naming.act === 'rename' ? naming.question.name : `${naming.question.name} (copy)`;
}

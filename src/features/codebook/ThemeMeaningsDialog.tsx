import { useLiveQuery } from 'dexie-react-hooks';
import { agoText } from '../../domain/ago.ts';
import type { DefinitionBlock, Theme } from '../../domain/codebook.ts';
import { asInstant } from '../../domain/ids.ts';
import { textPieces } from '../../domain/text-changes.ts';
import type { ThemeMeaning } from '../../domain/theme-meaning.ts';
import { listMeanings } from '../../storage/theme-meanings.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangedText } from '../../ui/ChangedText.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookScreen.module.css';
import { KIND_NAMES } from './definition-blocks.ts';
import type { CodebookActs } from './use-codebook-acts.ts';

const css = classNames(styles);

/** A definition as one text, so that two can be compared word by word. */
export const meaningText = (definition: readonly DefinitionBlock[]): string =>
  definition.map(({ kind, text }) => `${KIND_NAMES[kind]}: ${text}`).join('\n');

interface ThemeMeaningsDialogProps {
  readonly theme: Theme;
  readonly acts: CodebookActs;
  readonly onClose: () => void;
}

/** What the theme meant in each version of the codebook, with what changed from one to the next. */
export function ThemeMeaningsDialog({ theme, acts, onClose }: ThemeMeaningsDialogProps) {
  const { store } = useCurrentProject();
  const meanings = useLiveQuery(() => listMeanings(store, theme.id), [store, theme]);
  const restore = async ({ definition }: ThemeMeaning) => {
    if (await acts.change(theme.id, { definition })) onClose();
  };
  const oldest = meanings?.at(-1)?.version ?? 1;
  return (
    <Dialog
      title={
        <>
          What “<bdi>{theme.name}</bdi>” meant
        </>
      }
      size="large"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className={css('stack')}>
        <p className="quiet">
          Each change of the definition made a new version of the codebook; codings know the version they were
          made under. Struck through: what the version before said; underlined: what is new in it.
        </p>
        <ol className={css('meanings')}>
          {meanings?.map((meaning, i) => (
            <Meaning
              key={meaning.version}
              meaning={meaning}
              before={meanings[i + 1]}
              onRestore={() => void restore(meaning)}
            />
          ))}
        </ol>
        {meanings && oldest > 1 && (
          <p className="small quiet">
            Version {oldest} is the first that this project’s history knows of the theme: it was made then, or
            the project was opened from a file, which tells the history and does not keep it.
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface MeaningProps {
  readonly meaning: ThemeMeaning;
  readonly before: ThemeMeaning | undefined;
  readonly onRestore: () => void;
}

function Meaning({ meaning, before, onRestore }: MeaningProps) {
  const { coders } = useCurrentProject();
  const { version, definition, until, replacedBy } = meaning;
  const text = meaningText(definition);
  const coder = coders.find((one) => one.id === replacedBy)?.name;
  return (
    <li>
      <div className={css('line')}>
        <h3 className="grow">
          Version {version}{' '}
          <span className={css('since')}>
            {until === null
              ? 'the present one'
              : `replaced ${agoText(until, asInstant(Date.now()))}${coder === undefined ? '' : ` by ${coder}`}`}
          </span>
        </h3>
        {until !== null && (
          <Button size="small" icon="undo" aria-label={`Restore version ${version}`} onPress={onRestore}>
            Restore
          </Button>
        )}
      </div>
      {text === '' && <p className="quiet">Nothing was written down.</p>}
      {before ? (
        <ChangedText pieces={textPieces(meaningText(before.definition), text)} />
      ) : (
        text !== '' && <ChangedText pieces={[{ kind: 'same', text }]} />
      )}
    </li>
  );
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { seededRandom } from '../../analysis/statistics/resampling/seeded-random.ts';
import { NOT_BLIND } from '../../domain/corpus-set.ts';
import type { Document } from '../../domain/document.ts';
import { asCoderId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import { type Allocation, drawnSample } from '../../domain/sample-draw.ts';
import { addSet } from '../../storage/sets.ts';
import { readAllSheets } from '../../storage/sheets.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { SampleSizeFields } from './SampleSizeFields.tsx';
import { StrataTable } from './StrataTable.tsx';
import { type PoolQuestion, samplePool } from './sample-pool.ts';
import { FIRST_SIZE, paragraphCount, sizeWords } from './sample-size.ts';
import { type StrataKey, strataName, strataOf } from './sample-strata.ts';
import type { AgreementScene } from './use-agreement.ts';

const css = classNames(styles);

const EVERYBODY = 0;

interface DrawSampleDialogProps {
  readonly documents: readonly Document[];
  readonly scene: AgreementScene;
  readonly onClose: () => void;
}

/** Draws paragraphs or documents that several coders are to code, and keeps them as a set. */
export function DrawSampleDialog({ documents, scene, onClose }: DrawSampleDialogProps) {
  const { store, coders, attributes, themes } = useCurrentProject();
  const sheets = useLiveQuery(() => readAllSheets(store), [store]);
  const people = coders.filter(({ kind }) => kind !== 'adjudication');
  const [name, setName] = useState(`Sample ${scene.samples.length + 1}`);
  const [whole, setWhole] = useState<PoolQuestion['whole']>('paragraphs');
  const [readBy, setReadBy] = useState<CoderId | null>(null);
  const [strataKey, setStrataKey] = useState<StrataKey>('nothing');
  const [theme, setTheme] = useState<ThemeId | null>(themes[0]?.id ?? null);
  const [themeCoder, setThemeCoder] = useState<CoderId>(people[0]?.id ?? asCoderId(1));
  const [allocation, setAllocation] = useState<Allocation>('proportional');
  const [seed, setSeed] = useState(1);
  const [sizeBy, setSizeBy] = useState(FIRST_SIZE);
  const [forCoders, setForCoders] = useState<readonly CoderId[]>(people.map(({ id }) => id));
  const [hidesOrigin, setHidesOrigin] = useState(false);
  const [masked, setMasked] = useState('');

  const size = paragraphCount(sizeBy);
  const strata = useMemo(() => strataOf(strataKey, theme, themeCoder), [strataKey, theme, themeCoder]);
  const pool = useMemo(
    () =>
      sheets
        ? samplePool(documents, sheets, attributes, {
            documents: scene.question.scope.documents,
            readBy,
            whole,
            strata,
          })
        : [],
    [documents, sheets, attributes, scene.question.scope.documents, readBy, whole, strata],
  );
  const drawn = useMemo(
    () => drawnSample(pool, size, allocation, seededRandom(seed)),
    [pool, size, allocation, seed],
  );
  const available = drawn.strata.reduce((sum, one) => sum + one.available, 0);
  const recipe = [
    `${counted(drawn.paragraphs.length, 'paragraph')} of ${numberText(available)}`,
    whole === 'documents' ? 'whole documents' : 'single paragraphs',
    readBy === null ? '' : `read by ${people.find(({ id }) => id === readBy)?.name ?? ''}`,
    strata.by === 'nothing'
      ? 'simple random'
      : `stratified by ${strataName(strataKey, attributes, themes.find(({ id }) => id === theme)?.name ?? '')}, ${allocation}`,
    sizeWords(sizeBy),
    `seed ${seed}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
  const canDraw = name.trim() !== '' && drawn.paragraphs.length > 0;
  const draw = async () => {
    const blinding =
      hidesOrigin || masked.trim() !== ''
        ? {
            hidesOrigin,
            maskedNames: masked
              .split(',')
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          }
        : NOT_BLIND;
    const set = {
      kind: 'paragraphs' as const,
      purpose: 'reliability' as const,
      name,
      recipe,
      seed,
      paragraphs: drawn.paragraphs,
      blinding,
      coders: forCoders,
    };
    if (await told('Draw the sample', addSet(store, set))) onClose();
  };
  return (
    <Dialog
      title="Draw a sample for double coding"
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={!canDraw} onPress={() => void draw()}>
            {`Keep ${counted(drawn.paragraphs.length, 'paragraph')}`}
          </Button>
        </>
      }
    >
      <div className={css('fields')}>
        <div className={css('fields', 'two')}>
          <TextField label="Name" value={name} onChange={setName} />
          <NumberField
            label="Seed"
            hint="The same seed draws the same sample"
            value={seed}
            minValue={1}
            formatOptions={{ useGrouping: false }}
            onChange={(next) => setSeed(next ?? 1)}
          />
          <Select<PoolQuestion['whole']>
            label="Draw"
            value={whole}
            options={[
              { value: 'paragraphs', label: 'single paragraphs' },
              { value: 'documents', label: 'whole documents' },
            ]}
            onChange={setWhole}
          />
          <Select<number>
            label="From"
            value={readBy ?? EVERYBODY}
            options={[
              { value: EVERYBODY, label: 'all paragraphs' },
              ...people.map(({ id, name: own }) => ({ value: id, label: `what ${own} has read` })),
            ]}
            onChange={(value) => setReadBy(people.find(({ id }) => id === value)?.id ?? null)}
          />
          <Select<StrataKey>
            label="Strata"
            value={strataKey}
            options={[
              { value: 'nothing', label: 'none, simple random' },
              { value: 'year', label: 'year' },
              { value: 'decade', label: 'decade' },
              { value: 'language', label: 'language' },
              ...attributes.map(({ id, name: own }) => ({ value: `a${id}` as const, label: own })),
              ...(themes.length > 0 ? [{ value: 'theme' as const, label: 'with and without a theme' }] : []),
            ]}
            onChange={setStrataKey}
          />
          <Select<Allocation>
            label="Each stratum gives"
            value={allocation}
            isDisabled={strataKey === 'nothing'}
            options={[
              { value: 'proportional', label: 'as it is large' },
              { value: 'equal', label: 'the same number' },
            ]}
            onChange={setAllocation}
          />
          {strataKey === 'theme' && (
            <>
              <Select<number>
                label="Theme"
                value={theme}
                options={themes.map(({ id, name: own, colour }) => ({
                  value: id,
                  label: own,
                  swatch: colour,
                }))}
                onChange={(value) => setTheme(themes.find(({ id }) => id === value)?.id ?? null)}
              />
              <Select<number>
                label="As coded by"
                value={themeCoder}
                options={people.map(({ id, name: own }) => ({ value: id, label: own }))}
                onChange={(value) => setThemeCoder(asCoderId(value))}
              />
            </>
          )}
        </div>
        <h3>Size</h3>
        <SampleSizeFields value={sizeBy} onChange={setSizeBy} />
        <h3>Coding</h3>
        <div className={css('fields', 'two')}>
          <MultiSelect
            label="To be coded by"
            kind="plain"
            values={forCoders}
            options={people.map(({ id, name: own, colour }) => ({ value: id, label: own, swatch: colour }))}
            onChange={setForCoders}
          />
          <Switch isSelected={hidesOrigin} onChange={setHidesOrigin}>
            Hide title, date and attributes
          </Switch>
          <TextField
            label="Names to mask in the text"
            hint="Separated by commas"
            value={masked}
            onChange={setMasked}
          />
        </div>
        <p className={css('note')} role="status">
          {available === 0
            ? 'There is nothing to draw from: choose other documents or another coder.'
            : `Draws ${recipe}.`}
          {available > 0 && size > available && ' That is all there is: fewer than the size asked for.'}
        </p>
        {strata.by !== 'nothing' && <StrataTable strata={drawn.strata} />}
      </div>
    </Dialog>
  );
}

import { useMemo, useState } from 'react';
import type { Attribute } from '../../../domain/attribute.ts';
import type { Grouping } from '../../../domain/comparison.ts';
import { type Bins, isRecoded, NO_RECODING, type Recoding } from '../../../domain/comparison-grouping.ts';
import type { Document } from '../../../domain/document.ts';
import { languageName } from '../../../domain/language-name.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import type { GroupingDraft } from './GroupingDialog.tsx';
import { valueCounts } from './grouping-options.ts';
import styles from './Question.module.css';
import { RecodingForm } from './RecodingForm.tsx';

type ByValue = Extract<Grouping, { by: 'attribute' | 'language' }>;

interface ValuesFormProps {
  readonly start: ByValue;
  /** Undefined of languages. */
  readonly attribute: Attribute | undefined;
  readonly documents: readonly Document[];
  readonly onDraft: (draft: GroupingDraft) => void;
}

const HOW_OPTIONS = [
  { value: 'values', label: 'Values' },
  { value: 'steps', label: 'Steps' },
] as const;

const STEPS_AT_FIRST: Bins = { from: 0, width: 10 };

/** Values gathered into groups and a rest, or numbers in steps. */
export function ValuesForm({ start, attribute, documents, onDraft }: ValuesFormProps) {
  const values = useMemo(() => valueCounts(documents, start), [documents, start]);
  const [recoding, setRecoding] = useState<Recoding>(start.recoding ?? NO_RECODING);
  const [bins, setBins] = useState<Bins | null>((start.by === 'attribute' && start.bins) || null);
  const isNumber = attribute?.type === 'number';
  const tell = (next: Recoding, steps: Bins | null): void => {
    const of = start.by === 'attribute' ? { by: start.by, attribute: start.attribute } : { by: start.by };
    if (of.by === 'attribute' && steps) {
      onDraft({ grouping: { ...of, bins: steps } });
      return;
    }
    const nameless = next.groups.find(({ name, values: own }) => name.trim() === '' && own.length > 0);
    if (nameless) {
      onDraft({ problem: 'Give every group a name.' });
      return;
    }
    const groups = next.groups
      .map((group) => ({ ...group, name: group.name.trim() }))
      .filter((group) => group.values.length > 0);
    const sound = { ...next, groups, restName: next.restName.trim() || NO_RECODING.restName };
    onDraft({ grouping: { ...of, ...(isRecoded(sound) && { recoding: sound }) } });
  };
  return (
    <div className={styles['form']}>
      {isNumber && (
        <Segments
          label="How numbers become groups"
          value={bins ? 'steps' : 'values'}
          options={HOW_OPTIONS}
          onChange={(how) => {
            const next = how === 'steps' ? STEPS_AT_FIRST : null;
            setBins(next);
            tell(recoding, next);
          }}
        />
      )}
      {bins ? (
        <div className={styles['row']}>
          <NumberField
            label="Width of a step"
            value={bins.width}
            minValue={0.000001}
            onChange={(width) => {
              const next = { ...bins, width: width ?? STEPS_AT_FIRST.width };
              setBins(next);
              tell(recoding, next);
            }}
          />
          <NumberField
            label="One begins at"
            value={bins.from}
            onChange={(from) => {
              const next = { ...bins, from: from ?? STEPS_AT_FIRST.from };
              setBins(next);
              tell(recoding, next);
            }}
          />
        </div>
      ) : (
        <RecodingForm
          recoding={recoding}
          values={values}
          nameOf={(value) => {
            if (value === '') return 'no value';
            return start.by === 'language' ? languageName(value) : value;
          }}
          onRecoding={(next) => {
            setRecoding(next);
            tell(next, null);
          }}
        />
      )}
    </div>
  );
}

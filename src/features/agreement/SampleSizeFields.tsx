import type { SampleLevel } from '../../domain/sample-draw.ts';
import { classNames } from '../../ui/class-names.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';
import { numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { paragraphCount, type SizeChoice } from './sample-size.ts';

const css = classNames(styles);

interface SampleSizeFieldsProps {
  readonly value: SizeChoice;
  readonly onChange: (value: SizeChoice) => void;
}

/** How many paragraphs to draw: a number, or what an alpha asks for. */
export function SampleSizeFields({ value, onChange }: SampleSizeFieldsProps) {
  return (
    <>
      <Segments<'number' | 'alpha'>
        label="Size by"
        value={value.rule}
        options={[
          { value: 'alpha', label: 'By the alpha to be shown' },
          { value: 'number', label: 'By number' },
        ]}
        onChange={(rule) => onChange({ ...value, rule })}
      />
      {value.rule === 'number' ? (
        <NumberField
          label="Paragraphs"
          value={value.wanted}
          minValue={1}
          onChange={(next) => onChange({ ...value, wanted: next ?? 1 })}
        />
      ) : (
        <div className={css('fields', 'two')}>
          <NumberField
            label="Alpha of at least"
            value={value.least}
            minValue={0.1}
            maxValue={0.95}
            step={0.01}
            onChange={(next) => onChange({ ...value, least: next ?? 0.8 })}
          />
          <NumberField
            label="Rarest theme, share of paragraphs"
            value={value.prevalence}
            minValue={0.01}
            maxValue={0.5}
            step={0.01}
            formatOptions={{ style: 'percent' }}
            onChange={(next) => onChange({ ...value, prevalence: next ?? 0.1 })}
          />
          <Select<SampleLevel>
            label="Level"
            value={value.level}
            options={[
              { value: 0.1, label: '0.10' },
              { value: 0.05, label: '0.05' },
              { value: 0.01, label: '0.01' },
            ]}
            onChange={(level) => onChange({ ...value, level })}
          />
          <p className={css('note')}>
            {numberText(paragraphCount(value))} paragraphs, for two coders: the sizes of Krippendorff (2019),
            after Bloch and Kraemer (1989).
          </p>
        </div>
      )}
    </>
  );
}

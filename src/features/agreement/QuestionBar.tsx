import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { DocumentChoice } from '../DocumentChoice.tsx';
import { counted } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import type { AgreementViewProps } from './OpenAgreement.tsx';
import { PacketMenu } from './packets/PacketMenu.tsx';

const css = classNames(styles);

const EVERY_PARAGRAPH = 0;

interface QuestionBarProps extends AgreementViewProps {
  /** Paragraphs that at least two of the coders read, and their documents; undefined before the first count. */
  readonly units: number | undefined;
  readonly chosen: number | undefined;
}

/** Who is compared, on which paragraphs; and the way out of this browser and back. */
export function QuestionBar({ documents, here, scene, units, onChange }: QuestionBarProps) {
  const { coders } = useCurrentProject();
  return (
    <section className={css('question')} aria-label="What is compared">
      <MultiSelect
        label="Coders"
        values={scene.coders.map(({ id }) => id)}
        options={coders.map(({ id, name, colour, kind }) => ({
          value: id,
          label: name,
          swatch: colour,
          ...(kind !== 'person' && { hint: kind === 'rule' ? 'a rule' : 'settled' }),
        }))}
        onChange={(next) => onChange({ coders: next })}
      />
      <span className={css('say')}>on</span>
      <Select<number>
        label="Paragraphs"
        compact
        value={here.sample ?? EVERY_PARAGRAPH}
        options={[
          { value: EVERY_PARAGRAPH, label: 'every paragraph they share' },
          ...scene.samples.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onChange({ sample: scene.samples.find(({ id }) => id === value)?.id ?? null })}
      />
      <span className={css('say')}>of</span>
      <DocumentChoice
        documents={documents}
        filter={here.documents}
        chosen={undefined}
        title="Documents that are compared"
        onFilter={(filter) => onChange({ documents: filter })}
      />
      <Switch isSelected={here.withSubThemes} onChange={(withSubThemes) => onChange({ withSubThemes })}>
        Sub-themes count in their parent
      </Switch>
      <span className="grow" />
      {units !== undefined && <span className={css('say')}>{counted(units, 'shared paragraph')}</span>}
      <Button icon="plus" onPress={() => onChange({ view: 'samples' })}>
        Draw a sample
      </Button>
      <PacketMenu scene={scene} />
    </section>
  );
}

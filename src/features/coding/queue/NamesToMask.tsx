import type { Document } from '../../../domain/document.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useCurrentProject } from '../../current-project.tsx';
import { namesIn, valuesOf } from './names-to-mask.ts';
import styles from './Queues.module.css';

const css = classNames(styles);

// Values that are no names, as numbers and long lists of free text, are not offered.
const MOST_VALUES = 200;

interface NamesToMaskProps {
  readonly documents: readonly Document[];
  /** One a line. */
  readonly names: string;
  readonly onNames: (names: string) => void;
}

/** Adds the values of an attribute, as all speakers or outlets, to the names. */
export function NamesToMask({ documents, names, onNames }: NamesToMaskProps) {
  const { attributes } = useCurrentProject();
  const offered = attributes
    .filter(({ type }) => type === 'text' || type === 'choice')
    .map((attribute) => ({ attribute, values: valuesOf(documents, attribute) }))
    .filter(({ values }) => values.length > 0 && values.length <= MOST_VALUES);
  const listed = new Set(namesIn(names));
  return (
    <div className={css('line')}>
      {offered.map(({ attribute, values }) => (
        <Button
          key={attribute.id}
          size="small"
          icon="plus"
          isDisabled={values.every((value) => listed.has(value))}
          onPress={() => onNames([...new Set([...listed, ...values])].join('\n'))}
        >
          {`${attribute.name} (${values.length})`}
        </Button>
      ))}
    </div>
  );
}

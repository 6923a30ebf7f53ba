import type { FrequencyGroup } from '../../../analysis/answers/theme-frequency.ts';
import { Select } from '../../../ui/Select.tsx';
import { counted } from '../../number-words.ts';

// No group's key: keys are values as they were written, which have no such character.
const ALL = '\u0000';

// Lists of React Aria take no empty key, which stands for the documents without a value.
const optionOf = (key: string): string => `g${key}`;
const keyOf = (option: string): string => option.slice(1);

interface PairChoiceProps {
  readonly groups: readonly FrequencyGroup[];
  readonly pair: readonly [string, string] | null;
  readonly onPair: (pair: readonly [string, string] | null) => void;
}

/** All groups at once, or one less another. */
export function PairChoice({ groups, pair, onPair }: PairChoiceProps) {
  if (groups.length < 3) return null;
  const options = groups.map(({ key, label, documents }) => ({
    value: optionOf(key),
    label,
    hint: counted(documents, 'document'),
  }));
  const other = (than: string): string => groups.find(({ key }) => key !== than)?.key ?? than;
  return (
    <>
      <Select
        label="Groups compared"
        compact
        value={pair ? optionOf(pair[0]) : ALL}
        options={[{ value: ALL, label: `All ${groups.length} groups` }, ...options]}
        onChange={(option) => {
          const first = keyOf(option);
          onPair(option === ALL ? null : [first, pair && pair[1] !== first ? pair[1] : other(first)]);
        }}
      />
      {pair && (
        <>
          <span className="quiet small">less</span>
          <Select
            label="Second group"
            compact
            value={optionOf(pair[1])}
            options={options.filter(({ value }) => value !== optionOf(pair[0]))}
            onChange={(second) => onPair([pair[0], keyOf(second)])}
          />
        </>
      )}
    </>
  );
}

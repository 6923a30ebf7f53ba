import { type ReactNode, useMemo, useState } from 'react';
import { type DocumentFilter, EVERY_DOCUMENT, isEveryDocument } from '../domain/comparison.ts';
import type { Document } from '../domain/document.ts';
import { languageName } from '../domain/language-name.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { MultiSelect } from '../ui/MultiSelect.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { PopoverButton } from '../ui/Popover.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useCurrentProject } from './current-project.tsx';
import styles from './DocumentChoice.module.css';
import { filteredMembers, NewSetDialog, SetChoice } from './DocumentChoiceSets.tsx';
import { documentFacets, type Facet, withChosenValues } from './document-facets.ts';
import { counted, numberText } from './number-words.ts';

const css = classNames(styles);

interface DocumentChoiceProps {
  readonly documents: readonly Document[];
  readonly filter: DocumentFilter;
  /** Documents that pass it; undefined before the first count. */
  readonly chosen: number | undefined;
  readonly onFilter: (filter: DocumentFilter) => void;
  /** What the panel of the choice is called. */
  readonly title: string;
  /** Whether sets of documents can be chosen, made and deleted here. */
  readonly offersSets?: boolean;
}

/** Which documents take part: by title, years, language, the values of attributes, and sets. */
export function DocumentChoice(props: DocumentChoiceProps) {
  const { documents, filter, chosen, onFilter, title, offersSets = false } = props;
  const { attributes } = useCurrentProject();
  const [isNaming, setIsNaming] = useState(false);
  const label =
    chosen === undefined
      ? counted(documents.length, 'document')
      : `${numberText(chosen)} of ${counted(documents.length, 'document')}`;
  return (
    <>
      <PopoverButton kind="chip" label={<b>{label}</b>} title={title} isOn={!isEveryDocument(filter)}>
        {(close) => (
          <Choice documents={documents} filter={filter} label={label} onFilter={onFilter}>
            {offersSets && (
              <SetChoice
                filter={filter}
                onFilter={onFilter}
                onMake={() => {
                  close();
                  setIsNaming(true);
                }}
              />
            )}
          </Choice>
        )}
      </PopoverButton>
      {isNaming && (
        <NewSetDialog
          {...filteredMembers(documents, filter, attributes)}
          onMade={(set) => {
            setIsNaming(false);
            onFilter({ ...EVERY_DOCUMENT, sets: [set] });
          }}
          onClose={() => setIsNaming(false)}
        />
      )}
    </>
  );
}

interface ChoiceProps extends Pick<DocumentChoiceProps, 'documents' | 'filter' | 'onFilter'> {
  readonly label: string;
  readonly children: ReactNode;
}

function Choice({ documents, filter, label, onFilter, children }: ChoiceProps) {
  const { attributes } = useCurrentProject();
  const facets = useMemo(
    () => documentFacets(documents, attributes, filter).filter(({ values }) => values.length > 1),
    [documents, attributes, filter],
  );
  return (
    <div className={css('choice')}>
      <TextField
        label="Title has"
        labelPlace="beside"
        value={filter.text}
        onCommit={(text) => onFilter({ ...filter, text })}
        placeholder="any words"
      />
      <div className={css('years')}>
        <NumberField
          label="From year"
          labelPlace="beside"
          value={filter.fromYear}
          minValue={1}
          maxValue={9999}
          formatOptions={{ useGrouping: false }}
          onChange={(fromYear) => onFilter({ ...filter, fromYear })}
        />
        <NumberField
          label="To year"
          labelPlace="beside"
          value={filter.toYear}
          minValue={1}
          maxValue={9999}
          formatOptions={{ useGrouping: false }}
          onChange={(toYear) => onFilter({ ...filter, toYear })}
        />
      </div>
      {facets.map((facet) => (
        <FacetRow
          key={facet.id}
          facet={facet}
          onValues={(values) => onFilter(withChosenValues(filter, facet, values))}
        />
      ))}
      {children}
      <div className={css('choice-foot')}>
        <span className="grow quiet">{label}</span>
        <Button size="small" isDisabled={isEveryDocument(filter)} onPress={() => onFilter(EVERY_DOCUMENT)}>
          All documents
        </Button>
      </div>
    </div>
  );
}

interface FacetRowProps {
  readonly facet: Facet;
  readonly onValues: (values: readonly string[]) => void;
}

// Lists of React Aria take no empty key; no value of an attribute begins with a line feed.
const NO_VALUE = '\n';

function FacetRow({ facet, onValues }: FacetRowProps) {
  const labelOf = (value: string): string => {
    if (value === '') return 'no value';
    return facet.id === 'language' ? languageName(value) : value;
  };
  const [only] = facet.chosen ?? [];
  return (
    <div className={css('facet')}>
      <span className="quiet cut">{facet.name}</span>
      <MultiSelect
        label={facet.name}
        values={(facet.chosen ?? []).map((value) => value || NO_VALUE)}
        options={facet.values.map(({ value, documents }) => ({
          value: value || NO_VALUE,
          label: labelOf(value),
          hint: numberText(documents),
        }))}
        isOn={facet.chosen !== null}
        onChange={(values) => onValues(values.map((value) => (value === NO_VALUE ? '' : value)))}
        summary={
          facet.chosen === null ? (
            <>any of {facet.values.length}</>
          ) : (
            <b>
              {facet.chosen.length === 1 && only !== undefined ? (
                <bdi>{labelOf(only)}</bdi>
              ) : (
                `${facet.chosen.length} of ${facet.values.length}`
              )}
            </b>
          )
        }
      />
    </div>
  );
}

import { useMemo } from 'react';
import type { SearchState } from '../../analysis/search/search-client.ts';
import type { Grouping } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import { asAttributeId } from '../../domain/ids.ts';
import { languageName } from '../../domain/language-name.ts';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import { type HitGroup, hitGroups, hitsByDocument } from './hit-groups.ts';
import styles from './SearchScreen.module.css';
import { groupingText, type SearchPlace } from './search-place.ts';

const css = classNames(styles);

interface GroupCountsProps {
  readonly state: SearchState;
  readonly here: SearchPlace;
  readonly documents: readonly Document[];
  readonly onGrouping: (grouping: Grouping) => void;
}

function groupingOf(value: string): Grouping {
  if (value === 'language') return { by: value };
  if (value === 'year' || value === 'decade') return { by: 'period', unit: value };
  return { by: 'attribute', attribute: asAttributeId(Number(value.slice(1))) };
}

/** How often it was found in each group of the documents searched. */
export function GroupCounts({ state, here, documents, onGrouping }: GroupCountsProps) {
  const { attributes } = useCurrentProject();
  const [first] = attributes;
  const grouping: Grouping =
    here.grouping ?? (first ? { by: 'attribute', attribute: first.id } : { by: 'period', unit: 'decade' });
  const by = groupingText(grouping);
  const { hits } = state;
  const count = hits.length;
  const counts = useMemo(() => hitsByDocument(hits, count), [hits, count]);
  const groups = useMemo(
    () => hitGroups(counts, documents, here.documents, groupingOf(by), attributes),
    [counts, documents, here.documents, by, attributes],
  );
  return (
    <aside className={css('groups')} aria-label="Counts by group">
      <div className={css('groups-head')}>
        <Select
          label="Counted by"
          labelPlace="inside"
          compact
          value={by}
          options={[
            ...attributes.map(({ id, name }) => ({ value: `a${id}`, label: name })),
            { value: 'year', label: 'Year' },
            { value: 'decade', label: 'Decade' },
            { value: 'language', label: 'Language' },
          ]}
          onChange={(value) => onGrouping(groupingOf(value))}
        />
      </div>
      <section className={css('groups-list')} aria-label="Groups">
        <table>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" className="num">
                {here.words.text.trim() === '' ? '¶' : 'Hits'}
              </th>
              <th scope="col" className="num">
                Documents
              </th>
              <th scope="col" className="num" title="Per 10,000 words of the group">
                per 10,000
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key} data-empty={group.hits === 0 || undefined}>
                <th scope="row">
                  <bdi>{by === 'language' ? languageName(group.key) : group.label}</bdi>
                </th>
                <td className="num">{numberText(group.hits)}</td>
                <td className="num">
                  {numberText(group.documentsWith)}{' '}
                  <span className="faint">of {numberText(group.documents)}</span>
                </td>
                <td className="num">{rate(group)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={css('groups-foot')}>{counted(count, 'hit')} listed</p>
    </aside>
  );
}

const rate = ({ hits, words }: HitGroup): string =>
  words === 0 ? '–' : ((hits / words) * 10_000).toFixed(1);

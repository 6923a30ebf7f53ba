import { useMemo } from 'react';
import { type Comparison, type DocumentFilter, unitNames } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import { Button } from '../../ui/Button.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { numberText } from '../number-words.ts';
import styles from './DrillDown.module.css';
import { HitList } from './HitList.tsx';
import type { OpenMark, Side } from './open-mark.ts';
import type { OpenedMark } from './views/opened-mark.ts';

interface DrillDownProps {
  readonly opened: OpenedMark;
  readonly open: OpenMark;
  /** The documents that the comparison can be narrowed to from here; null where a filter cannot say it. */
  readonly narrowed: DocumentFilter | null;
  readonly documents: readonly Document[];
  readonly address: string;
  readonly onSide: (side: Side) => void;
  readonly onNarrow: (documents: DocumentFilter) => void;
  readonly onClose: () => void;
}

/** Beside the charts: exactly the paragraphs behind a mark, and the rest of its base. */
export function DrillDown(props: DrillDownProps) {
  const { opened, open, narrowed, documents, address, onSide, onNarrow, onClose } = props;
  const { mark, comparison, members, swatch, between } = opened;
  const { theme, group } = mark;
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);
  const key = JSON.stringify([opened.question, open.side]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question.
  const question = useMemo(() => ({ ...opened.question, side: open.side }), [key]);
  const { withTheme, rest } = sideNames(comparison, open);
  const counts: Readonly<Record<Side, number>> = { with: mark.n, rest: opened.rest };
  return (
    <SidePanel
      label={`Paragraphs behind ${theme.name} ${between} ${group.label}`}
      title={
        <span className={styles['title']}>
          {swatch !== null && <Swatch colour={swatch} />}
          <span>
            <bdi>{theme.name}</bdi> <span className="faint">{between}</span> <bdi>{group.label}</bdi>
          </span>
        </span>
      }
      subtitle={opened.sentence}
      closeLabel="Close the paragraphs"
      onClose={onClose}
    >
      {narrowed && (
        <p className={styles['note']}>
          <Button size="small" onPress={() => onNarrow(narrowed)}>
            Compare these documents alone: <bdi>{theme.name}</bdi>
          </Button>
        </p>
      )}
      <div className={styles['sides']}>
        <Tabs
          label="Sides of the base"
          tabs={[
            { value: 'with', label: withTheme, hint: numberText(counts.with) },
            { value: 'rest', label: rest, hint: numberText(counts.rest) },
          ]}
          value={open.side}
          onChange={onSide}
          listClassName={styles['tabs']}
          panelClassName={styles['panel']}
        >
          {comparison.rule !== 'paragraph' && (
            <p className={styles['note']}>
              {`Of every ${comparison.rule} its first paragraph ${
                open.side === 'with' && open.chart !== 'stratum' ? 'with the theme' : 'of the base'
              }.`}
            </p>
          )}
          {counts[open.side] === 0 ? (
            <p className={styles['note']}>
              {open.side === 'with'
                ? 'The theme was found nowhere here.'
                : 'There is nothing else in the base.'}
            </p>
          ) : (
            <HitList
              key={`${open.chart} ${open.theme} ${open.group} ${open.side}`}
              question={question}
              theme={theme}
              members={members}
              expected={counts[open.side]}
              documents={byId}
              label={open.side === 'with' ? withTheme : rest}
              coder={group.coder ?? comparison.coder}
              carriesTheme={open.side === 'with' && opened.carriesTheme}
              listName={`${open.side === 'with' ? '' : 'Not '}${theme.name} ${between} ${group.label}`}
              address={address}
            />
          )}
        </Tabs>
      </div>
    </SidePanel>
  );
}

function sideNames(
  { rule, base }: Comparison,
  { chart }: OpenMark,
): { readonly withTheme: string; readonly rest: string } {
  const [, many] = unitNames(rule);
  const withTheme = `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
  if (chart === 'stratum') return { withTheme, rest: 'Rest of the group' };
  return { withTheme, rest: base === 'words' ? 'Other paragraphs' : 'Rest of the base' };
}

import { useMemo } from 'react';
import type { ParagraphsQuestion } from '../../analysis/answers/paragraphs-of.ts';
import { baseName, type Comparison } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import { asThemeId } from '../../domain/ids.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { NO_DATA, numberText, shareText } from '../number-words.ts';
import type { OpenMark, Side } from './compare-place.ts';
import styles from './DrillDown.module.css';
import { HitList } from './HitList.tsx';
import { intervalText } from './interval-words.ts';
import type { ComparisonView } from './views/comparison-view.ts';
import type { FrequencyMark } from './views/frequency-marks.ts';

interface DrillDownProps {
  readonly view: ComparisonView;
  readonly mark: FrequencyMark;
  readonly open: OpenMark;
  readonly documents: readonly Document[];
  readonly address: string;
  readonly onSide: (side: Side) => void;
  readonly onClose: () => void;
}

/** Beside the charts: exactly the paragraphs behind a mark, and the rest of its base. */
export function DrillDown({ view, mark, open, documents, address, onSide, onClose }: DrillDownProps) {
  const { comparison } = view;
  const { base } = comparison;
  const { theme, group } = mark;
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);
  const isPair = open.chart === 'together';
  const question = useMemo(
    (): ParagraphsQuestion => ({
      ...view.question,
      group: isPair ? null : open.group,
      theme: open.theme,
      ...(isPair && { and: asThemeId(Number(open.group)) }),
      side: open.side,
    }),
    [view.question, isPair, open.group, open.theme, open.side],
  );
  const members = useMemo(
    () => new Set(view.question.members[view.comparison.themes.indexOf(theme.id)]),
    [view, theme.id],
  );
  const { withTheme, rest } = sideNames(comparison);
  const counts: Readonly<Record<Side, number>> = { with: mark.n, rest: restCount(mark, comparison) };
  return (
    <SidePanel
      label={`Paragraphs behind ${theme.name} ${isPair ? 'with' : 'in'} ${group.label}`}
      title={
        <span className={styles['title']}>
          <Swatch colour={theme.colour} />
          <span>
            <bdi>{theme.name}</bdi> <span className="faint">{isPair ? 'with' : 'in'}</span>{' '}
            <bdi>{group.label}</bdi>
          </span>
        </span>
      }
      subtitle={shareSentence(mark, isPair && base === 'words' ? { ...comparison, base: 'all' } : comparison)}
      closeLabel="Close the paragraphs"
      onClose={onClose}
    >
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
          {comparison.rule === 'document' && (
            <p className={styles['note']}>
              {open.side === 'with'
                ? 'Of every document its first paragraph with the theme.'
                : 'Of every document its first paragraph of the base.'}
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
              address={address}
            />
          )}
        </Tabs>
      </div>
    </SidePanel>
  );
}

function sideNames({ rule, base }: Comparison): { readonly withTheme: string; readonly rest: string } {
  const withTheme = rule === 'document' ? 'Documents' : 'Paragraphs';
  return { withTheme, rest: base === 'words' ? 'Other paragraphs' : 'Rest of the base' };
}

/** Words hold no paragraphs: beside a rate stand all other paragraphs of the group. */
const restCount = ({ group, n }: FrequencyMark, { base }: Comparison): number =>
  (base === 'words' ? group.paragraphs : group.base) - n;

function shareSentence({ share, interval }: FrequencyMark, { rule, base }: Comparison): string {
  if (share === null) return `${NO_DATA}: the base is empty`;
  const isRate = base === 'words';
  const text = shareText(share, isRate);
  const range = interval ? `, 95% interval ${intervalText(interval, isRate)}` : '';
  if (isRate) return `${text} per 1,000 words${range}`;
  return `${text} of ${base === 'all' ? '' : 'the '}${baseName(rule, base)}${range}`;
}

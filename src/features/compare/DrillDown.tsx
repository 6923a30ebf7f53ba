import { useMemo } from 'react';
import type { FollowedQuestion } from '../../analysis/answers/followed-paragraphs.ts';
import type { ParagraphsQuestion } from '../../analysis/answers/paragraphs-of.ts';
import { baseName, type Comparison, unitNames } from '../../domain/comparison.ts';
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
  /** How many paragraphs later, for themes that follow each other. */
  readonly lag: number;
  readonly documents: readonly Document[];
  readonly address: string;
  readonly onSide: (side: Side) => void;
  readonly onClose: () => void;
}

/** Beside the charts: exactly the paragraphs behind a mark, and the rest of its base. */
export function DrillDown(props: DrillDownProps) {
  const { view, mark, open, lag, documents, address, onSide, onClose } = props;
  const { base } = view.comparison;
  const isSequence = open.chart === 'sequence';
  // What follows what is always told in paragraphs.
  const comparison: Comparison = isSequence ? { ...view.comparison, rule: 'paragraph' } : view.comparison;
  const { theme, group } = mark;
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);
  const isPair = open.chart === 'together';
  const question = useMemo((): ParagraphsQuestion | FollowedQuestion => {
    const { theme: first, group: other, side } = open;
    if (isSequence) return { ...view.question, lag, theme: first, later: asThemeId(Number(other)), side };
    return {
      ...view.question,
      group: isPair || open.chart === 'theme' ? null : other,
      theme: first,
      ...(isPair && { and: asThemeId(Number(other)) }),
      side,
    };
  }, [view.question, isPair, isSequence, lag, open]);
  const between = isPair ? 'with' : isSequence ? followedWords(lag) : 'in';
  const members = useMemo(
    () => new Set(view.question.members[view.comparison.themes.indexOf(theme.id)]),
    [view, theme.id],
  );
  const { withTheme, rest } = sideNames(comparison);
  const counts: Readonly<Record<Side, number>> = { with: mark.n, rest: restCount(mark, comparison) };
  return (
    <SidePanel
      label={`Paragraphs behind ${theme.name} ${between} ${group.label}`}
      title={
        <span className={styles['title']}>
          <Swatch colour={theme.colour} />
          <span>
            <bdi>{theme.name}</bdi> <span className="faint">{between}</span> <bdi>{group.label}</bdi>
          </span>
        </span>
      }
      subtitle={
        isSequence
          ? pairsSentence(mark)
          : shareSentence(mark, isPair && base === 'words' ? { ...comparison, base: 'all' } : comparison)
      }
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
          {comparison.rule !== 'paragraph' && (
            <p className={styles['note']}>
              {`Of every ${comparison.rule} its first paragraph ${
                open.side === 'with' ? 'with the theme' : 'of the base'
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
              carriesTheme={open.side === 'with' && !isSequence}
              listName={`${open.side === 'with' ? '' : 'Not '}${theme.name} ${between} ${group.label}`}
              address={address}
            />
          )}
        </Tabs>
      </div>
    </SidePanel>
  );
}

const followedWords = (lag: number): string =>
  lag === 1 ? 'followed by' : `followed ${lag} paragraphs later by`;

const pairsSentence = ({ share }: FrequencyMark): string =>
  share === null
    ? `${NO_DATA}: no two paragraphs lie that far apart`
    : `${shareText(share, false)} of the pairs of paragraphs that far apart; listed is the earlier one of each`;

function sideNames({ rule, base }: Comparison): { readonly withTheme: string; readonly rest: string } {
  const [, many] = unitNames(rule);
  const withTheme = `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
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

import { useMemo } from 'react';
import type { CompositionQuestion } from '../../../analysis/answers/group-composition.ts';
import { ANY_THEME, baseName } from '../../../domain/comparison.ts';
import { joinList, splitList } from '../../../domain/filter-query.ts';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { HeatGrid } from '../../../ui/charts/HeatGrid.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Pending } from '../../../ui/Progress.tsx';
import { Select } from '../../../ui/Select.tsx';
import { listedFirst, numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import { useSettledAnswer } from '../use-settled-answer.ts';
import {
  compositionCells,
  compositionFigures,
  compositionNote,
  reversalSentences,
  standardisedFigures,
  standardNote,
} from './composition-figures.ts';
import { FiguresCard } from './FiguresCard.tsx';
import { chosenStrata, strataChoices, strataName } from './strata-words.ts';
import { strataText } from './view-options.ts';
import { changeOptions, themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

const REVERSALS_SHOWN = 5;

/** What the groups consist of, whether that turns the comparison round, and what it would be if they consisted of the same. */
export function CompositionView(props: ViewProps & { readonly text: ViewText }) {
  const { groups, here, facts, text, onChange, onOpen } = props;
  const { comparison } = groups;
  const choices = useMemo(
    () => strataChoices(comparison.grouping, facts.attributes),
    [comparison.grouping, facts.attributes],
  );
  const wanted = here.options.strata;
  const strata = useMemo(
    () => chosenStrata(wanted, comparison.grouping, facts.attributes),
    [wanted, comparison.grouping, facts.attributes],
  );
  const question = useMemo(
    (): CompositionQuestion => ({ ...groups.question, strata }),
    [groups.question, strata],
  );
  const { settled, pending } = useSettledAnswer('groupComposition', question);
  if (!settled) return <Pending isPending={pending}>{null}</Pending>;
  const { answer } = settled;
  const own = settled.question.strata;
  const name = strataName(own, facts.attributes);
  const isRate = comparison.base === 'words';
  const base = isRate ? 'words' : baseName(comparison.rule, comparison.base);
  const themes = themesIn(groups);
  const note = compositionNote(name, base, comparison.rule);
  const reversed = reversalSentences(answer, themes, name);
  const standard = standardNote(answer, name, base);
  const caption = `${text.caption} ${note}`;
  const fileName = `${text.fileName} composition by ${name}`;
  const open = (group: string, stratum: string): void =>
    onChange({
      mark: { chart: 'stratum', theme: ANY_THEME, group: joinList([group, stratum]), side: 'with' },
    });
  const [openGroup, openStratum] = here.mark?.chart === 'stratum' ? splitList(here.mark.group) : [];
  return (
    <Pending isPending={pending}>
      {reversed.length > 0 && (
        <div className={css('one')}>
          <Notice kind="warn">
            <b>The comparison turns round inside the strata:</b> {listedFirst(reversed, REVERSALS_SHOWN)}.
            What the groups consist of may be what makes the difference; compare the standardised shares
            below.
          </Notice>
        </div>
      )}
      <div className={css('one')}>
        <ChartCard
          title={`What the groups consist of, by ${name}`}
          subtitle={`% of the group’s ${base}`}
          image={{ title: text.imageTitle, caption, fileName }}
          caption={<p>{note}</p>}
          actions={
            <Select<string>
              label="By"
              compact
              labelPlace="inside"
              value={strataText(own)}
              options={choices.map((one) => ({
                value: strataText(one),
                label: strataName(one, facts.attributes),
              }))}
              onChange={(value) => {
                const next = choices.find((one) => strataText(one) === value);
                if (next) changeOptions(props, { strata: next });
              }}
            />
          }
        >
          <HeatGrid
            label={`Composition of groups by ${name}`}
            {...compositionCells(answer, isRate)}
            chosen={
              openGroup === undefined || openStratum === undefined
                ? null
                : { series: `g${openGroup}`, group: `s${openStratum}` }
            }
            onChoose={({ series, group }) => open(series.slice(1), group.slice(1))}
          />
        </ChartCard>
      </div>
      <FiguresCard
        label="Composition of groups"
        figures={compositionFigures(answer, isRate, open)}
        notes={[caption]}
        fileName={fileName}
      />
      <FiguresCard
        title="Shares as they are, and standardised"
        label="Standardised shares"
        figures={standardisedFigures(answer, themes, comparison.themes, isRate, (theme, key) => {
          const mark = groups.marks.find((one) => one.theme.id === theme && one.group.key === key);
          if (mark) onOpen('groups', mark);
        })}
        notes={[text.caption, standard]}
        fileName={`${fileName} standardised`}
      >
        <p className="quiet small">
          {standard}
          {reversed.length === 0 &&
            answer.strata.length > 1 &&
            ` No difference of two groups turns round inside the strata (${numberText(themes.length)} themes looked at).`}
        </p>
      </FiguresCard>
    </Pending>
  );
}

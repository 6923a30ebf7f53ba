import { useMemo, useState } from 'react';
import type { DisagreementState } from '../../../analysis/answers/disagreements.ts';
import { useAnswer } from '../../../analysis/use-answer.tsx';
import { asThemeId } from '../../../domain/ids.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { settleMany } from '../../../storage/settling.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { toast } from '../../../ui/toast.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, numberText } from '../../number-words.ts';
import styles from '../AgreementScreen.module.css';
import type { AgreementViewProps } from '../OpenAgreement.tsx';
import { CaseList } from './CaseList.tsx';

const css = classNames(styles);

const ANY_THEME = 0;

/** Where coders differ, case by case; what is decided goes on a sheet of its own. */
export function SettleView({ documents, here, scene, onChange }: AgreementViewProps) {
  const { store } = useCurrentProject();
  const [showsNames, setShowsNames] = useState(true);
  const coders = useMemo(() => scene.coders.filter(({ kind }) => kind !== 'adjudication'), [scene.coders]);
  const question = useMemo(
    () => ({
      ...scene.question,
      scope: { ...scene.question.scope, coders: coders.map(({ id }) => id) },
      about: here.theme,
      adjudication: scene.adjudication?.id ?? null,
      state: here.state,
      order: here.order,
    }),
    [scene, coders, here.theme, here.state, here.order],
  );
  const { answer, problem, progress } = useAnswer('disagreements', question);
  // Every shared paragraph, whatever theme and state are looked at: taking over does not depend on the view.
  const agreed = useAnswer(
    'disagreements',
    useMemo(() => ({ ...question, about: null, state: 'agreed' as const }), [question]),
  ).answer;
  if (problem) return <Notice kind="bad">{problemSentence(problem)}</Notice>;
  if (!answer)
    return (
      progress && <Progress label="Comparing what the coders said" done={progress.done} of={progress.of} />
    );
  const { counts } = answer;
  const differing = counts.open + counts.settled;
  const take = async (by: 'agreement' | 'majority') => {
    const places = by === 'agreement' ? (agreed?.places ?? []) : answer.places;
    const result = await settleMany(store, places, question.scope.coders, by);
    if (!result.ok) toast(problemSentence(result.problem), { kind: 'bad' });
    else
      toast(
        result.value === 0
          ? 'Nothing was settled: on none of these paragraphs does a majority decide every theme.'
          : `${counted(result.value, 'paragraph')} settled; undo takes all of them back at once`,
      );
  };
  return (
    <div className={css('view')}>
      <div className={css('line')}>
        <Select<number>
          label="Theme"
          labelPlace="inside"
          compact
          value={here.theme ?? ANY_THEME}
          options={[
            { value: ANY_THEME, label: 'any theme' },
            ...scene.themes.map(({ id, name, colour }) => ({ value: id, label: name, swatch: colour })),
          ]}
          onChange={(value) => onChange({ theme: value === ANY_THEME ? null : asThemeId(value) })}
        />
        <Segments<DisagreementState>
          label="Which paragraphs"
          value={here.state}
          options={[
            { value: 'open', label: `To settle ${numberText(counts.open)}` },
            { value: 'settled', label: `Settled ${numberText(counts.settled)}` },
            { value: 'agreed', label: `Agreed ${numberText(counts.agreed)}` },
          ]}
          onChange={(state) => onChange({ state })}
        />
        <Segments<'size' | 'document'>
          label="Order"
          size="small"
          value={here.order}
          options={[
            { value: 'size', label: 'Most themes first' },
            { value: 'document', label: 'By document' },
          ]}
          onChange={(order) => onChange({ order })}
        />
        <Switch isSelected={showsNames} onChange={setShowsNames}>
          Coder names
        </Switch>
        <span className="grow" />
        {agreed !== undefined && agreed.agreedUntaken > 0 && (
          <Button
            tooltip="Puts the paragraphs on which all agree on the adjudicated sheet"
            onPress={() => void take('agreement')}
          >
            {`Take over ${numberText(agreed.agreedUntaken)} agreed`}
          </Button>
        )}
        {coders.length > 2 && here.state === 'open' && counts.open > 0 && (
          <Button
            tooltip="Settles every listed paragraph on which more than half of three or more readers decide each theme"
            onPress={() => void take('majority')}
          >
            Accept all majorities
          </Button>
        )}
      </div>
      <p className={css('note')} role="status">
        {differing === 0
          ? 'The coders agree on every paragraph here.'
          : `${numberText(counts.settled)} of ${counted(differing, 'disagreement')} settled. Decisions go on the sheet of ${
              scene.adjudication?.name ?? 'a coder “Adjudicated”, who is made with the first one'
            }; the coders’ own sheets stay as they are.`}
      </p>
      <CaseList
        key={`${here.theme} ${here.state} ${here.order}`}
        places={answer.places}
        state={here.state}
        coders={coders}
        adjudication={scene.adjudication}
        documents={documents}
        showsNames={showsNames}
      />
    </div>
  );
}

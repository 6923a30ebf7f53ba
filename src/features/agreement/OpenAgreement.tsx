import { useAnswer } from '../../analysis/use-answer.tsx';
import type { Document } from '../../domain/document.ts';
import { problemSentence } from '../../domain/problem.ts';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { type AgreementPlace, type AgreementView, VIEWS } from './agreement-place.ts';
import { CodersView } from './CodersView.tsx';
import { ExchangedView } from './ExchangedView.tsx';
import { NothingShared } from './NothingShared.tsx';
import { PartsView } from './PartsView.tsx';
import { QuestionBar } from './QuestionBar.tsx';
import { SamplesView } from './SamplesView.tsx';
import { SettleView } from './settle/SettleView.tsx';
import { ThemesView } from './ThemesView.tsx';
import type { AgreementScene } from './use-agreement.ts';

const css = classNames(styles);

const NAMES = {
  themes: 'Themes',
  parts: 'Part by part',
  exchanged: 'Exchanged themes',
  settle: 'Settle',
  samples: 'Samples',
  coders: 'Coders',
} as const satisfies Record<AgreementView, string>;

export interface AgreementViewProps {
  readonly documents: readonly Document[];
  readonly here: AgreementPlace;
  readonly scene: AgreementScene;
  readonly onChange: (change: Partial<AgreementPlace>) => void;
}

/** The question on top, one of the views below. */
export function OpenAgreement(props: AgreementViewProps) {
  const { here, scene, onChange } = props;
  const { answer, problem, progress } = useAnswer(
    'themeAgreement',
    scene.coders.length < 2 ? null : scene.question,
  );
  const isOverCoders = here.view !== 'samples' && here.view !== 'coders';
  const hint = { settle: answer && numberText(answer.differing), samples: scene.samples.length || undefined };
  return (
    <div className={css('screen')}>
      <QuestionBar {...props} units={answer?.units} chosen={answer?.documents.length} />
      {problem && <Notice kind="bad">{problemSentence(problem)}</Notice>}
      {progress && (
        <div className={css('counting')}>
          <Progress label="Comparing the coders" done={progress.done} of={progress.of} />
        </div>
      )}
      <div className={css('tabs')}>
        <Tabs<AgreementView>
          label="Views of agreement"
          listClassName={styles['tab-list']}
          panelClassName={styles['tab-panel']}
          value={here.view}
          tabs={VIEWS.map((value) => {
            const shown = value === 'settle' || value === 'samples' ? hint[value] : undefined;
            return { value, label: NAMES[value], ...(shown !== undefined && { hint: String(shown) }) };
          })}
          onChange={(view) => onChange({ view })}
        >
          {isOverCoders && (scene.coders.length < 2 || answer?.units === 0) ? (
            <NothingShared {...props} />
          ) : (
            <View {...props} />
          )}
        </Tabs>
      </div>
    </div>
  );
}

function View(props: AgreementViewProps) {
  switch (props.here.view) {
    case 'themes':
      return <ThemesView {...props} />;
    case 'parts':
      return <PartsView {...props} />;
    case 'exchanged':
      return <ExchangedView {...props} />;
    case 'settle':
      return <SettleView {...props} />;
    case 'samples':
      return <SamplesView {...props} />;
    case 'coders':
      return <CodersView {...props} />;
  }
}

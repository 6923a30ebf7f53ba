import { memo } from 'react';
import type { DocumentText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { type Coding, type Span, sameCoding, VOICES, type Voice, type Weight } from '../../domain/sheet.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';
import { MemoEditor } from './MemoEditor.tsx';
import { type CodingWork, hasMemo } from './use-coding-work.ts';
import { useKeyHint } from './use-key-hint.ts';

const css = classNames(styles);

const VOICE_ORDER: readonly Voice[] = [1, 2, 3, 0];
const VOICE_OPTIONS = VOICE_ORDER.map((voice) => {
  const name = VOICES[voice];
  return { value: String(voice), label: name.charAt(0).toUpperCase() + name.slice(1) };
});
const WEIGHT_ORDER: readonly Weight[] = [1, 2, 3, 4, 5, 0];
const WEIGHT_OPTIONS = WEIGHT_ORDER.map((weight) => ({
  value: String(weight),
  label: weight === 0 ? 'None' : String(weight),
}));

type CardWork = Pick<
  CodingWork,
  'acts' | 'choose' | 'memos' | 'openMemo' | 'showMemo' | 'takesFocus' | 'words'
>;

interface CodingCardProps {
  readonly coding: Coding;
  readonly paragraph: number;
  readonly text: DocumentText;
  /** Whether voice, weight, evidence and removal by key are for it. */
  readonly isChosen: boolean;
  readonly work: CardWork;
}

/** One coding of the current paragraph: voice, weight, evidence with its memos, removal. */
export const CodingCard = memo(function CodingCard(props: CodingCardProps) {
  const { coding, paragraph, text, isChosen, work } = props;
  const { themes } = useCurrentProject();
  const keyOf = useKeyHint();
  const { acts, words } = work;
  const theme = themes.find((one) => one.id === coding.theme);
  const name = theme?.name ?? 'deleted theme';
  return (
    <article
      aria-label={isChosen ? `${name}, chosen` : name}
      className={css('coding', `t${theme?.colour ?? 1}`, isChosen && 'chosen')}
      onFocus={() => {
        if (!isChosen) work.choose(coding.theme);
      }}
    >
      <div className={css('top')}>
        <span className="grow">
          <bdi>{name}</bdi>
        </span>
        <IconButton
          icon="close"
          label={`Remove ${name}`}
          {...(isChosen && { keys: keyOf('remove') })}
          size="small"
          onPress={() => acts.remove(coding.theme)}
        />
      </div>
      <VoiceChoice theme={coding.theme} name={name} voice={coding.voice} onVoice={acts.voice} />
      <WeightChoice theme={coding.theme} name={name} weight={coding.weight} onWeight={acts.weight} />
      {coding.evidence.map((span) => (
        <Evidence
          key={span.start}
          span={span}
          quote={text.text.slice(span.start, span.end)}
          target={{ kind: 'evidence', documentId: text.documentId, paragraph, ...span }}
          work={work}
          onRemove={() =>
            acts.evidence(
              coding.theme,
              coding.evidence.filter((other) => other !== span),
            )
          }
        />
      ))}
      {words && (
        <Button
          size="small"
          {...(isChosen && { keys: keyOf('evidence') })}
          onPress={() => acts.keepWords(coding.theme)}
        >
          Keep the selected words as evidence
        </Button>
      )}
    </article>
  );
}, isSameCard);

// The acts are the same ones always, and do what the last render gave them to do.
function isSameCard(a: CodingCardProps, b: CodingCardProps): boolean {
  return (
    a.isChosen === b.isChosen &&
    a.paragraph === b.paragraph &&
    a.text === b.text &&
    a.work.memos === b.work.memos &&
    a.work.openMemo === b.work.openMemo &&
    a.work.words === b.work.words &&
    sameCoding(a.coding, b.coding)
  );
}

interface OfCoding {
  readonly theme: ThemeId;
  readonly name: string;
}

interface VoiceChoiceProps extends OfCoding {
  readonly voice: Voice;
  readonly onVoice: (theme: ThemeId, voice: Voice) => void;
}

const VoiceChoice = memo(function VoiceChoice({ theme, name, voice, onVoice }: VoiceChoiceProps) {
  return (
    <Segments
      label={`Voice of ${name}`}
      size="small"
      value={String(voice)}
      options={VOICE_OPTIONS}
      onChange={(value) => onVoice(theme, VOICE_ORDER.find((one) => String(one) === value) ?? 0)}
    />
  );
});

interface WeightChoiceProps extends OfCoding {
  readonly weight: Weight;
  readonly onWeight: (theme: ThemeId, weight: Weight) => void;
}

const WeightChoice = memo(function WeightChoice({ theme, name, weight, onWeight }: WeightChoiceProps) {
  return (
    <div className={css('weight')}>
      <span className="quiet small">Weight</span>
      <Segments
        label={`Weight of ${name}`}
        size="small"
        value={String(weight)}
        options={WEIGHT_OPTIONS}
        onChange={(value) => onWeight(theme, WEIGHT_ORDER.find((one) => String(one) === value) ?? 0)}
      />
    </div>
  );
});

interface EvidenceProps {
  readonly span: Span;
  readonly quote: string;
  readonly target: MemoTarget;
  readonly work: CardWork;
  readonly onRemove: () => void;
}

function Evidence({ quote, target, work, onRemove }: EvidenceProps) {
  const short = quote.length > 40 ? `${quote.slice(0, 40)}…` : quote;
  const isOpen = work.openMemo !== null && sameTarget(work.openMemo, target);
  return (
    <>
      <blockquote>
        <bdi>{quote}</bdi>
        <span>
          <IconButton
            icon="memo"
            size="small"
            label={`Memo on the evidence “${short}”`}
            onPress={() => work.showMemo(target)}
          />
          <IconButton icon="close" size="small" label={`Remove the evidence “${short}”`} onPress={onRemove} />
        </span>
      </blockquote>
      {(hasMemo(work.memos, target) || isOpen) && (
        <MemoEditor title={`Memo on “${short}”`} target={target} work={work} />
      )}
    </>
  );
}

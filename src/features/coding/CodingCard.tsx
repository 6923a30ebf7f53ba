import type { DocumentText } from '../../domain/document.ts';
import { type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { type Coding, type Span, VOICES, type Voice, type Weight } from '../../domain/sheet.ts';
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

interface CodingCardProps {
  readonly coding: Coding;
  readonly text: DocumentText;
  readonly work: CodingWork;
}

/** One coding of the current paragraph: voice, weight, evidence with its memos, removal. */
export function CodingCard({ coding, text, work }: CodingCardProps) {
  const { themes } = useCurrentProject();
  const keyOf = useKeyHint();
  const { acts, words, said } = work;
  const theme = themes.find((one) => one.id === coding.theme);
  const name = theme?.name ?? 'deleted theme';
  const isChosen = work.chosenCoding?.theme === coding.theme;
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
      <Segments
        label={`Voice of ${name}`}
        size="small"
        value={String(coding.voice)}
        options={VOICE_OPTIONS}
        onChange={(value) =>
          acts.voice(coding.theme, VOICE_ORDER.find((voice) => String(voice) === value) ?? 0)
        }
      />
      <div className={css('weight')}>
        <span className="quiet small">Weight</span>
        <Segments
          label={`Weight of ${name}`}
          size="small"
          value={String(coding.weight)}
          options={WEIGHT_OPTIONS}
          onChange={(value) =>
            acts.weight(coding.theme, WEIGHT_ORDER.find((weight) => String(weight) === value) ?? 0)
          }
        />
      </div>
      {coding.evidence.map((span) => (
        <Evidence
          key={span.start}
          span={span}
          quote={text.text.slice(span.start, span.end)}
          target={{ kind: 'evidence', documentId: text.documentId, paragraph: said.paragraph, ...span }}
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
}

interface EvidenceProps {
  readonly span: Span;
  readonly quote: string;
  readonly target: MemoTarget;
  readonly work: CodingWork;
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

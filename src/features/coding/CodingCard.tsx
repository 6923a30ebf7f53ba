import type { DocumentText } from '../../domain/document.ts';
import { type Coding, VOICES, type Voice } from '../../domain/sheet.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';
import type { ChosenWords } from './text-selection.ts';
import type { CodingActs } from './use-coding-acts.ts';

const css = classNames(styles);

const VOICE_ORDER: readonly Voice[] = [1, 2, 3, 0];
const VOICE_OPTIONS = VOICE_ORDER.map((voice) => {
  const name = VOICES[voice];
  return { value: String(voice), label: name.charAt(0).toUpperCase() + name.slice(1) };
});

interface CodingCardProps {
  readonly coding: Coding;
  readonly text: DocumentText;
  readonly words: ChosenWords | null;
  readonly acts: CodingActs;
}

/** One coding of the current paragraph: voice, evidence, removal. */
export function CodingCard({ coding, text, words, acts }: CodingCardProps) {
  const { themes } = useCurrentProject();
  const theme = themes.find((one) => one.id === coding.theme);
  const name = theme?.name ?? 'deleted theme';
  return (
    <div className={css('coding', `t${theme?.colour ?? 1}`)}>
      <div className={css('top')}>
        <span className="grow">{name}</span>
        <IconButton
          icon="close"
          label={`Remove ${name}`}
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
      {coding.evidence.map((span) => {
        const quote = text.text.slice(span.start, span.end);
        return (
          <blockquote key={span.start}>
            <bdi>{quote}</bdi>
            <IconButton
              icon="close"
              size="small"
              label={`Remove the evidence “${quote.slice(0, 40)}”`}
              onPress={() =>
                acts.evidence(
                  coding.theme,
                  coding.evidence.filter((other) => other !== span),
                )
              }
            />
          </blockquote>
        );
      })}
      {words && (
        <Button size="small" onPress={() => acts.keepWords(coding.theme)}>
          Keep the selected words as evidence
        </Button>
      )}
    </div>
  );
}

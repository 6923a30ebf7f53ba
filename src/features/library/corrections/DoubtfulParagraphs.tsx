import { useMemo } from 'react';
import { paragraphLanguage } from '../../../domain/direction.ts';
import { type MovedSpan, movedSpans } from '../../../domain/moved-evidence.ts';
import type { Span } from '../../../domain/sheet.ts';
import { textPieces } from '../../../domain/text-changes.ts';
import { ChangedText } from '../../../ui/ChangedText.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import styles from './Corrections.module.css';
import { saidText } from './said-of-paragraphs.ts';
import { type Choice, type Doubtful, type Replacement, usualChoice } from './text-replacement.ts';

const css = classNames(styles);

// Paragraphs without codings are only told of: the first of them show what kind of change it is.
const UNSAID_SHOWN = 40;

interface DoubtfulParagraphsProps {
  readonly replacement: Replacement;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly language: string;
  /** Evidence by its old paragraph, counted from its beginning. */
  readonly evidence: ReadonlyMap<number, readonly Span[]>;
  readonly choices: ReadonlyMap<number, Choice>;
  readonly onChoice: (paragraph: number, choice: Choice) => void;
}

/** What needs a look: changed and removed paragraphs, where their codings go, and what is new. */
export function DoubtfulParagraphs(props: DoubtfulParagraphsProps) {
  const { replacement, after, language } = props;
  const said = replacement.doubtful.filter((one) => one.said !== undefined);
  const unsaid = replacement.doubtful.filter((one) => one.said === undefined);
  return (
    <>
      {said.length > 0 && (
        <section className={css('looks')}>
          <h3>With codings: please look</h3>
          {said.map((one) => (
            <DoubtfulParagraph key={one.paragraph} one={one} {...props} />
          ))}
        </section>
      )}
      {unsaid.length > 0 && (
        <section className={css('looks')}>
          <h3>Changed or removed, without codings</h3>
          {unsaid.slice(0, UNSAID_SHOWN).map((one) => (
            <DoubtfulParagraph key={one.paragraph} one={one} {...props} />
          ))}
          <Rest count={unsaid.length - UNSAID_SHOWN} />
        </section>
      )}
      {replacement.added.length > 0 && (
        <section className={css('looks')}>
          <h3>New</h3>
          {replacement.added.slice(0, UNSAID_SHOWN).map((paragraph) => (
            <div key={paragraph} className={css('look')}>
              <div className={css('line')}>
                <b>¶ {paragraph + 1}</b> <span className="quiet">unread by every coder</span>
              </div>
              <ChangedText
                pieces={[{ kind: 'added', text: after[paragraph] ?? '' }]}
                lang={paragraphLanguage(after[paragraph] ?? '', language)}
              />
            </div>
          ))}
          <Rest count={replacement.added.length - UNSAID_SHOWN} />
        </section>
      )}
    </>
  );
}

const Rest = ({ count }: { readonly count: number }) =>
  count > 0 ? <p className="quiet">and {count.toLocaleString('en')} more</p> : null;

interface DoubtfulParagraphProps extends DoubtfulParagraphsProps {
  readonly one: Doubtful;
}

function DoubtfulParagraph(props: DoubtfulParagraphProps) {
  const { one, replacement, before, after, language, evidence, choices, onChoice } = props;
  const { paragraph, fate, to, said } = one;
  const choice = choices.get(paragraph) ?? usualChoice(one);
  const target = choice === 'drop' ? to : choice;
  const old = before[paragraph] ?? '';
  const anew = target === null ? '' : (after[target] ?? '');
  const pieces = useMemo(() => textPieces(old, anew), [old, anew]);
  const moved = useMemo(
    () => movedSpans(old, anew, evidence.get(paragraph) ?? []),
    [old, anew, evidence, paragraph],
  );
  const options = useMemo(
    () => choicesFor(one, replacement, choices, after),
    [one, replacement, choices, after],
  );
  return (
    <div className={css('look')}>
      <div className={css('line')}>
        <b>¶ {paragraph + 1}</b>
        <span>{fate === 'removed' || to === null ? 'is removed' : `is changed, now ¶ ${to + 1}`}</span>
        {said && <span className="quiet">{saidText(said)}</span>}
        <span className="grow" />
        {said && (
          <Select
            label={`What was said of ¶ ${paragraph + 1}`}
            labelPlace="hidden"
            value={String(choice)}
            options={options}
            onChange={(value) => onChoice(paragraph, value === 'drop' ? 'drop' : Number(value))}
          />
        )}
      </div>
      <ChangedText pieces={pieces} lang={paragraphLanguage(old, language)} />
      {choice !== 'drop' && <LostEvidence moved={moved} />}
    </div>
  );
}

/** What evidence cannot go along whole to the paragraph that was chosen. */
function LostEvidence({ moved }: { readonly moved: readonly MovedSpan[] }) {
  const [lost, cut] = [moved.filter(({ to }) => to === null), moved.filter(({ fate }) => fate === 'cut')];
  const told = [
    lost.length > 0 &&
      `${lost.length} ${lost.length === 1 ? 'has' : 'have'} no words there and ${lost.length === 1 ? 'goes' : 'go'}; the coding stays`,
    cut.length > 0 && `${cut.length} ${cut.length === 1 ? 'loses' : 'lose'} a part of the words`,
  ].filter((part) => part !== false);
  if (told.length === 0) return null;
  return (
    <Notice kind="warn">
      Of {moved.length === 1 ? 'one piece' : `${moved.length} pieces`} of evidence {told.join(', ')}.
    </Notice>
  );
}

// New paragraphs that stand so far away are hardly what a removed one became.
const NEAREST = 8;
const OPENING = 40; // characters

/** To the paragraph that its words became, to a new one nearby that no other was sent to, or nowhere. */
function choicesFor(
  { paragraph, to }: Doubtful,
  { added, doubtful }: Replacement,
  choices: ReadonlyMap<number, Choice>,
  after: readonly string[],
): readonly { readonly value: string; readonly label: string }[] {
  const others = new Set(
    doubtful.filter((one) => one.paragraph !== paragraph).map((one) => choices.get(one.paragraph)),
  );
  const nearby = added
    .filter((place) => !others.has(place))
    .toSorted((a, b) => Math.abs(a - paragraph) - Math.abs(b - paragraph))
    .slice(0, NEAREST)
    .sort((a, b) => a - b);
  const carry = (place: number) => ({
    value: String(place),
    label: `Carry to ¶ ${place + 1}: ${(after[place] ?? '').slice(0, OPENING)}`,
  });
  return [...(to === null ? [] : [carry(to)]), ...nearby.map(carry), { value: 'drop', label: 'Drop' }];
}

import { type SyntheticEvent, useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { type Coding, voiceName } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Paragraph.module.css';

const css = classNames(styles);

// A stripe with its name needs about a line; where there are more themes than lines the names wait for the pointer.
const LEAST_NAMED = 4;
const CHARACTERS_PER_STRIPE = 55;

interface ParagraphStripesProps {
  readonly codings: readonly Coding[];
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly textLength: number;
  /** Whether Tab comes here: at the current paragraph alone. */
  readonly isReachable: boolean;
  readonly chosen: ThemeId | null;
  readonly lit: ThemeId | null;
  readonly onLit: (theme: ThemeId | null) => void;
  readonly onChoose: (theme: ThemeId) => void;
}

/** In the margin a stripe a theme, tall where the theme rests on the whole paragraph; its evidence stands out while it is pointed at, and its name where there is no room for it. */
export function ParagraphStripes(props: ParagraphStripesProps) {
  const { codings, themes, chosen, lit, onLit, onChoose } = props;
  const named = Math.max(LEAST_NAMED, Math.floor(props.textLength / CHARACTERS_PER_STRIPE));
  const isCrowded = codings.length > named;
  const [nameTop, setNameTop] = useState<number | null>(null);
  const light = ({ currentTarget }: SyntheticEvent<Element>, theme: ThemeId) => {
    const shown = currentTarget.querySelector('bdi');
    const isCut = shown === null || shown.scrollHeight > shown.clientHeight + 1;
    const hidden = hiddenHeight(currentTarget);
    setNameTop(isCut || hidden > 0 ? hidden : null);
    onLit(theme);
  };
  return (
    <ul className={css('stripes', isCrowded && 'crowded')} dir="ltr">
      {codings.map((coding) => {
        const theme = themes.get(coding.theme);
        const name = theme?.name ?? 'deleted theme';
        const facts = [
          coding.voice === 0 ? '' : voiceName(coding.voice),
          coding.weight === 0 ? '' : `weight ${coding.weight}`,
        ].filter((fact) => fact !== '');
        const isNameShown = lit === coding.theme && nameTop !== null;
        return (
          <li
            key={coding.theme}
            className={css(coding.evidence.length === 0 && 'whole', isNameShown && 'with-name')}
          >
            <button
              type="button"
              className={css('stripe', `t${theme?.colour ?? 1}`, coding.theme === chosen && 'chosen')}
              aria-label={[name, ...facts].join(', ')}
              aria-pressed={coding.theme === chosen}
              tabIndex={props.isReachable ? 0 : -1}
              onClick={() => onChoose(coding.theme)}
              onFocus={(event) => light(event, coding.theme)}
              onBlur={() => onLit(null)}
              onPointerEnter={(event) => light(event, coding.theme)}
              onPointerLeave={() => onLit(null)}
            >
              {!isCrowded && (
                <>
                  <bdi>{name}</bdi>
                  <StripeFacts coding={coding} />
                </>
              )}
            </button>
            {isNameShown && (
              <span className={css('stripe-name')} style={{ top: nameTop }} aria-hidden>
                <bdi>{name}</bdi>
                <StripeFacts coding={coding} />
              </span>
            )}
          </li>
        );
      })}
      {isCrowded && <li className={css('crowd')}>{codings.length} themes</li>}
    </ul>
  );
}

/** How much of a tall stripe lies above the view, px: its name is shown where it is seen. */
function hiddenHeight(stripe: Element): number {
  const view = stripe.closest('ol')?.getBoundingClientRect().top ?? 0;
  return Math.max(0, view - stripe.getBoundingClientRect().top);
}

function StripeFacts({ coding }: { readonly coding: Coding }) {
  return (
    <>
      {coding.voice !== 0 && <span className={css('voice')}> {voiceName(coding.voice)}</span>}
      {coding.weight !== 0 && <span className={css('voice')}> {'●'.repeat(coding.weight)}</span>}
    </>
  );
}

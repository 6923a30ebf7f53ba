import { useEffect, useRef } from 'react';
import type { ThemeId } from '../../domain/ids.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { classNames } from '../../ui/class-names.ts';
import { useFlowingRows } from '../../ui/use-flowing-rows.ts';
import { FoundName, PaletteOption } from './PaletteOption.tsx';
import styles from './ThemePalette.module.css';
import type { FoundTheme } from './theme-search.ts';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

interface PaletteOptionsProps {
  readonly id: string;
  readonly work: Pick<CodingWork, 'said' | 'sheet' | 'recent'>;
  readonly found: readonly FoundTheme[];
  /** Name of the theme that would be made, offered last; null for none. */
  readonly added: string | null;
  readonly typed: string;
  readonly active: number;
  /** Whether it says where in the document a theme was used last. */
  readonly showsUse: boolean;
  readonly onChoose: (index: number) => void;
}

/** The themes that were found, of which only those in view are in the page: a codebook of any size opens at once. */
export function PaletteOptions(props: PaletteOptionsProps) {
  const { id, found, added, typed, active, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const count = found.length + (added === null ? 0 : 1);
  const { virtualizer, rows, above, below, away, measure } = useFlowingRows({
    count,
    scroller,
    estimate: optionHeight,
    // Named as the active one, wherever the list is scrolled to.
    kept: active,
    overscan: 4,
    attribute: 'data-option',
  });
  // By itself the list alone is scrolled, never the text around it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other themes were found: the first of them is to be seen.
  useEffect(() => virtualizer.scrollToIndex(active, { align: 'auto' }), [virtualizer, active, typed]);
  return (
    <div ref={scroller} id={id} role="listbox" aria-label="Themes" className={css('list')} tabIndex={-1}>
      <div role="presentation" style={{ height: above }} />
      {rows.map((row) => {
        const { index } = row;
        const one = found[index];
        const place = {
          id: `${id}-${index}`,
          index,
          count,
          measure,
          away: row === away ? row.start : null,
          isActive: index === active,
          onChoose: () => onChoose(index),
        };
        return one ? (
          <PaletteOption
            key={one.theme.id}
            {...place}
            colour={one.theme.colour}
            hint={hintOf(one.theme.id, props)}
            boundKey={one.theme.key}
          >
            <FoundName found={one} typed={typed} />
          </PaletteOption>
        ) : (
          <PaletteOption key="added" {...place} colour={null} hint="" boundKey={null}>
            New theme{' '}
            <b>
              <bdi>{added}</bdi>
            </b>
          </PaletteOption>
        );
      })}
      <div role="presentation" style={{ height: below }} />
      {count === 0 && <p className="quiet small">No themes yet: type a name to make the first.</p>}
    </div>
  );
}

const optionHeight = (): number => 32;

function hintOf(theme: ThemeId, { work, typed, showsUse }: PaletteOptionsProps): string {
  const { said, sheet, recent } = work;
  if (said.codings.some((coding) => coding.theme === theme)) return 'here already';
  const last = showsUse ? lastUse(sheet, theme, said.paragraph) : undefined;
  if (last !== undefined) return `last used ¶ ${last + 1}`;
  return typed === '' && recent.includes(theme) ? 'recent' : '';
}

/** Where the theme was put last, other than on this paragraph; in paragraphs of this document. */
function lastUse(sheet: Sheet, theme: ThemeId, paragraph: number): number | undefined {
  let best: number | undefined;
  let bestTime = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < sheet.theme.length; row++) {
    const madeAt = at(sheet.madeAt, row);
    if (sheet.theme[row] !== theme || sheet.paragraph[row] === paragraph || madeAt < bestTime) continue;
    best = sheet.paragraph[row];
    bestTime = madeAt;
  }
  return best;
}

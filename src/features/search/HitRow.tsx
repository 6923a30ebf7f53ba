import type { Hit } from '../../analysis/search/hit-columns.ts';
import type { Theme } from '../../domain/codebook.ts';
import { paragraphLanguage, textDirection } from '../../domain/direction.ts';
import { type Document, paragraphText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { dateText } from '../../domain/partial-date.ts';
import { paragraphSheet, paragraphState } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { hitContext } from '../hit-context.ts';
import { numberText } from '../number-words.ts';
import type { HitDocument } from '../use-hit-documents.ts';
import styles from './SearchScreen.module.css';

const css = classNames(styles);

const SHOWN_THEMES = 4;

interface HitRowProps {
  /** Place in the list, from 0. */
  readonly place: number;
  readonly total: number;
  /** Distance from the list's top, px. */
  readonly top: number;
  readonly hit: Hit;
  readonly document: Document | undefined;
  /** Undefined until it is read. */
  readonly found: HitDocument | undefined;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly href: string;
  readonly onChoose: (isRange: boolean) => void;
}

/** One hit: what stands before it, it, what stands behind it, where it is, and what its paragraph carries. */
export function HitRow(props: HitRowProps) {
  const { place, hit, document, found } = props;
  const text = found ? paragraphText(found.text, hit.paragraph) : '';
  const { left, hit: words, right } = hitContext(text, hit.start, hit.end);
  const isWhole = hit.start === hit.end;
  const title = document?.title ?? 'deleted document';
  const date = document?.date ? dateText(document.date) : 'undated';
  const where = `${title}, paragraph ${hit.paragraph + 1}`;
  return (
    <li
      data-place={place}
      className={css('hit', props.isCurrent && 'current', props.isChosen && 'chosen')}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-posinset={place + 1}
      aria-setsize={props.total}
      aria-current={props.isCurrent ? 'true' : undefined}
      tabIndex={props.isCurrent ? 0 : -1}
    >
      <span className={css('box')}>
        <input
          type="checkbox"
          checked={props.isChosen}
          tabIndex={-1}
          aria-label={`Choose ${where}`}
          onChange={() => undefined}
          onClick={(event) => props.onChoose(event.shiftKey)}
        />
      </span>
      <span
        className={css('kwic', 'reading', isWhole && 'whole')}
        lang={paragraphLanguage(text, document?.language ?? '') || undefined}
        dir={textDirection(text)}
      >
        {isWhole ? (
          <span className={css('right')}>{found ? right : '…'}</span>
        ) : (
          <>
            <span className={css('left')}>
              <span>{left}</span>
            </span>
            <mark>{words || '…'}</mark>
            <span className={css('right')}>{right}</span>
          </>
        )}
      </span>
      <span className={css('themes')}>
        {found && <Themes found={found} hit={hit} themes={props.themes} />}
      </span>
      <span className={css('source')}>
        <a href={props.href} tabIndex={-1} title={where} aria-label={`Open in Coding: ${where}`}>
          <bdi className="cut" lang={document?.language || undefined}>
            {title}
          </bdi>
        </a>
        <span className={css('date')}>{date}</span>
        <span className={css('number')}>¶ {numberText(hit.paragraph + 1)}</span>
      </span>
    </li>
  );
}

interface ThemesProps {
  readonly found: HitDocument;
  readonly hit: Hit;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
}

function Themes({ found, hit, themes }: ThemesProps) {
  const { codings } = paragraphSheet(found.sheet, hit.paragraph);
  if (codings.length === 0)
    return (
      <span className="faint">
        {paragraphState(found.sheet, hit.paragraph) === 'read' ? 'no theme' : 'unread'}
      </span>
    );
  const names = codings.map(({ theme }) => themes.get(theme)?.name ?? 'deleted theme').join(', ');
  return (
    <span className={css('swatches')} title={names}>
      {codings.slice(0, SHOWN_THEMES).map(({ theme }) => (
        <Swatch key={theme} colour={themes.get(theme)?.colour ?? null} />
      ))}
      <bdi className="cut">{codings.length === 1 ? names : `${numberText(codings.length)} themes`}</bdi>
      {codings.length > 1 && <span className="visually-hidden">{names}</span>}
    </span>
  );
}

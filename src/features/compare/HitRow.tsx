import type { Theme } from '../../domain/codebook.ts';
import { textDirection } from '../../domain/direction.ts';
import { type Document, paragraphText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { dateText } from '../../domain/partial-date.ts';
import { type Coding, paragraphSheet, voiceName } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { numberText } from '../number-words.ts';
import type { HitDocument } from '../use-hit-documents.ts';
import styles from './DrillDown.module.css';
import { markedText } from './marked-text.ts';

const css = classNames(styles);

export interface HitRowProps {
  readonly measure: (element: Element | null) => void;
  readonly index: number;
  /** Distance from the list's top, px. */
  readonly top: number;
  readonly total: number;
  readonly place: ParagraphRef;
  readonly document: Document | undefined;
  /** Undefined until it is read. */
  readonly found: HitDocument | undefined;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** The theme of the mark and the themes counted in it. */
  readonly theme: Theme;
  readonly members: ReadonlySet<ThemeId>;
  readonly isCurrent: boolean;
  /** Whether no paragraph of the same document stands before it: it is headed by the document. */
  readonly isFirst: boolean;
  readonly isTicked: boolean;
  readonly onTick: () => void;
  /** Whether the paragraphs before and after it stand around it. */
  readonly showsContext: boolean;
  readonly href: string;
}

/** One paragraph behind a mark: where it stands, its words with the evidence, its themes, the way to it. */
export function HitRow(props: HitRowProps) {
  const { index, place, document, found, theme, members, isCurrent, isFirst, showsContext } = props;
  const text = found ? paragraphText(found.text, place.paragraph) : '';
  const said = found && paragraphSheet(found.sheet, place.paragraph);
  const own = said?.codings.filter((coding) => members.has(coding.theme)) ?? [];
  const others = said?.codings.filter((coding) => !members.has(coding.theme)) ?? [];
  const start =
    found && place.paragraph < found.text.starts.length ? at(found.text.starts, place.paragraph) : 0;
  const spans = own.flatMap((coding) => coding.evidence);
  const date = document?.date;
  const where = `${document?.title ?? 'deleted document'}, paragraph ${place.paragraph + 1}`;
  return (
    <li
      ref={props.measure}
      data-index={index}
      className={css('hit', isCurrent && 'current')}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-posinset={index + 1}
      aria-setsize={props.total}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
    >
      {isFirst && (
        <h3 className={css('document')}>
          <b>{date ? dateText(date) : 'undated'}</b>
          <bdi className="cut grow" lang={document?.language || undefined} title={document?.title}>
            {document?.title ?? 'deleted document'}
          </bdi>
        </h3>
      )}
      <p className={css('source')}>
        <Checkbox isSelected={props.isTicked} onChange={props.onTick} aria-label={`Tick ${where}`} />
        <span>¶ {numberText(place.paragraph + 1)}</span>
      </p>
      {showsContext && <ContextParagraph found={found} document={document} paragraph={place.paragraph - 1} />}
      <p className="reading" lang={document?.language || undefined} dir={textDirection(text)}>
        {found ? (
          markedText(text, start, spans).map((part) =>
            part.isEvidence ? (
              <span key={part.start} className={css('evidence', `t${theme.colour}`)}>
                {part.text}
              </span>
            ) : (
              part.text
            ),
          )
        ) : (
          <span className="faint">…</span>
        )}
      </p>
      {showsContext && <ContextParagraph found={found} document={document} paragraph={place.paragraph + 1} />}
      <p className={css('themes')}>
        {[...own, ...others].map((coding) => (
          <HitTheme key={coding.theme} coding={coding} theme={props.themes.get(coding.theme)} />
        ))}
        {said && said.codings.length === 0 && (
          <span className="faint">{said.read ? 'read, no theme' : 'unread'}</span>
        )}
        <a href={props.href} aria-label={`Open in Coding: ${where}`}>
          Open in Coding
        </a>
      </p>
    </li>
  );
}

interface ContextParagraphProps {
  readonly found: HitDocument | undefined;
  readonly document: Document | undefined;
  readonly paragraph: number;
}

/** A paragraph beside the listed one; nothing before the first and after the last. */
function ContextParagraph({ found, document, paragraph }: ContextParagraphProps) {
  const text = found ? paragraphText(found.text, paragraph) : '';
  if (text === '') return null;
  return (
    <p className={css('context')} lang={document?.language || undefined} dir={textDirection(text)}>
      <span className="visually-hidden">Paragraph {numberText(paragraph + 1)}: </span>
      {text}
    </p>
  );
}

function HitTheme({ coding, theme }: { readonly coding: Coding; readonly theme: Theme | undefined }) {
  return (
    <span className={css('hit-theme')}>
      <Swatch colour={theme?.colour ?? null} />
      <bdi>{theme?.name ?? 'deleted theme'}</bdi>
      {coding.voice !== 0 && <span className="faint">{voiceName(coding.voice)}</span>}
    </span>
  );
}

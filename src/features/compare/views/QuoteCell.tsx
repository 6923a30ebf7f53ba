import type { PickedQuote } from '../../../analysis/answers/quote-picks.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { textDirection } from '../../../domain/direction.ts';
import { paragraphText } from '../../../domain/document.ts';
import type { ProjectId, ThemeId } from '../../../domain/ids.ts';
import { placeHref } from '../../../domain/place.ts';
import { paragraphSheet } from '../../../domain/sheet.ts';
import type { ParagraphRef } from '../../../domain/wish.ts';
import { type CitedQuote, citation } from '../../../formats/comparison-quotes.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { HitDocument } from '../../use-hit-documents.ts';
import drillStyles from '../DrillDown.module.css';
import { markedText } from '../marked-text.ts';
import styles from './Views.module.css';

const css = classNames({ ...drillStyles, ...styles });

interface QuoteCellProps {
  readonly quote: PickedQuote | null;
  readonly cited: CitedQuote | null;
  /** Undefined until it is read. */
  readonly found: HitDocument | undefined;
  readonly theme: Theme;
  readonly members: ReadonlySet<ThemeId>;
  readonly project: ProjectId;
  readonly isKept: (place: ParagraphRef) => boolean;
  readonly onKeep: (place: ParagraphRef) => void;
  readonly onLetGo: (place: ParagraphRef) => void;
}

/** One quote: its words with the evidence, where it stands, whether it is kept, the way to it. */
export function QuoteCell(props: QuoteCellProps) {
  const { quote, cited, found, theme, members, project } = props;
  if (!quote || !cited) return <td className={css('no-quote')}>–</td>;
  const text = found ? paragraphText(found.text, quote.paragraph) : '';
  const spans = found
    ? paragraphSheet(found.sheet, quote.paragraph).codings.flatMap((coding) =>
        members.has(coding.theme) ? coding.evidence : [],
      )
    : [];
  const href = placeHref({
    project,
    screen: 'coding',
    item: quote.documentId,
    query: { paragraph: String(quote.paragraph + 1) },
  });
  const kept = props.isKept(quote);
  return (
    <td>
      <blockquote className="reading" lang={cited.language || undefined} dir={textDirection(text)}>
        {found
          ? markedText(text, found.text.starts[quote.paragraph] ?? 0, spans).map((part) =>
              part.isEvidence ? (
                <span key={part.start} className={css('evidence', `t${theme.colour}`)}>
                  {part.text}
                </span>
              ) : (
                part.text
              ),
            )
          : '…'}
      </blockquote>
      <p className={css('cited')}>
        <span className="grow">
          {citation(cited)} <a href={href}>Open in Coding</a>
        </span>
        <Button
          kind="bare"
          size="small"
          isOn={kept}
          onPress={() => (kept ? props.onLetGo(quote) : props.onKeep(quote))}
        >
          {kept ? 'Kept' : 'Keep'}
        </Button>
      </p>
    </td>
  );
}

import type { Theme } from '../../domain/codebook.ts';
import type { Document, DocumentText } from '../../domain/document.ts';
import { placeHref } from '../../domain/place.ts';
import { voiceName } from '../../domain/sheet.ts';
import type { ThemeCoding } from '../../storage/theme-codings.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import { CodedWords } from './CodedWords.tsx';
import styles from './CodingReview.module.css';

const css = classNames(styles);

interface CodingReviewRowProps {
  readonly theme: Theme;
  readonly coding: ThemeCoding;
  readonly document: Document | undefined;
  /** Undefined while it is read. */
  readonly text: DocumentText | undefined;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One coding: whose it is, where, the paragraph with its evidence, and a way there. */
export function CodingReviewRow(props: CodingReviewRowProps) {
  const { theme, coding, document, text, isChosen, onChoose } = props;
  const { coders, entry } = useCurrentProject();
  const { documentId, coderId, paragraph } = coding;
  const coder = coders.find((one) => one.id === coderId)?.name ?? '';
  const title = document?.title ?? '';
  const href = placeHref({
    project: entry.id,
    screen: 'coding',
    item: documentId,
    query: { paragraph: String(paragraph + 1), theme: String(theme.id) },
  });
  return (
    <li className={css('row', isChosen && 'on')}>
      <Checkbox
        aria-label={`Paragraph ${paragraph + 1} of ${title}, ${coder}`}
        isSelected={isChosen}
        onChange={onChoose}
      />
      <div>
        <p className={css('where')}>
          <bdi className="cut" lang={document?.language || undefined}>
            {title}
          </bdi>
          <a href={href} aria-label={`Open paragraph ${paragraph + 1} of ${title}`}>
            ¶ {paragraph + 1}
          </a>
          {coders.length > 1 && <span>{coder}</span>}
          {coding.coding.voice !== 0 && <span>{voiceName(coding.coding.voice)}</span>}
          <span>version {coding.coding.version}</span>
        </p>
        {text && <CodedWords theme={theme} coding={coding} document={document} text={text} />}
      </div>
    </li>
  );
}

import { memo, useDeferredValue, useMemo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './CodingScreen.module.css';
import { DetailsTools } from './DetailsTools.tsx';
import { type Details, ParagraphDetails } from './ParagraphDetails.tsx';

const css = classNames(styles);

interface DetailsPaneProps extends Details {
  /** What the paragraph is called: `Paragraph 14`. */
  readonly name: string;
  /** Of so many. */
  readonly of: number;
}

/** Right of the text: the codings of the current paragraph, memos, the definition of the chosen theme. */
export const DetailsPane = memo(function DetailsPane(props: DetailsPaneProps) {
  const { document, text, work, name, of, isQueued } = props;
  const now = useMemo((): Details => ({ document, text, work, isQueued }), [document, text, work, isQueued]);
  // The text is painted first, and in it the mark of a key.
  const deferred = useDeferredValue<Details | null>(now, null);
  const drawn = mayBeShown(deferred, now) ? deferred : now;
  return (
    <aside className={css('pane', 'details')} aria-label={name}>
      <div className={css('pane-head')}>
        <h2 className="grow">
          {name} <span className="faint small">of {of.toLocaleString('en')}</span>
        </h2>
        {drawn && <DetailsTools {...drawn} />}
      </div>
      {/* For the moment that those of the paragraph before stand, nothing can be done to them. */}
      <div className={css('scroll')} inert={drawn?.work.said.paragraph !== work.said.paragraph}>
        {drawn && <ParagraphDetails {...drawn} />}
      </div>
    </aside>
  );
});

/** Never what is of another document or coder, nor without the memo that was asked for: the keys after that are for its field. */
const mayBeShown = (drawn: Details | null, { work }: Details): boolean =>
  drawn === null
    ? work.openMemo === null
    : drawn.work.openMemo === work.openMemo &&
      drawn.work.sheet.documentId === work.sheet.documentId &&
      drawn.work.sheet.coderId === work.sheet.coderId;

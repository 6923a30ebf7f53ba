import { useEffect, useState } from 'react';
import { textDirection } from '../../../domain/direction.ts';
import type { NewDocument } from '../../../domain/document.ts';
import { lettersMissing, type OriginalText, originalText } from '../../../formats/original-text.ts';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Import.module.css';
import type { FileOrigin } from './import-list.ts';
import { textOf } from './opened-containers.ts';
import { formatName } from './read-facts.ts';

interface OriginalColumnProps {
  readonly origin: FileOrigin;
  readonly document: NewDocument;
  readonly language: string;
}

/** The file's own text, so that a loss would be seen; of a container, the whole text that its reader took out. */
export function OriginalColumn({ origin, document, language }: OriginalColumnProps) {
  const { encoding, format } = document.source;
  const [original, setOriginal] = useState<OriginalText | undefined>();
  useEffect(() => {
    let isLeft = false;
    const given = origin.kind === 'file' ? origin.file : textOf(origin);
    void originalText(given, { source: { fileName: '', format, encoding, rule: 'whole' } }).then((text) => {
      if (!isLeft) setOriginal(text);
    });
    return () => {
      isLeft = true;
    };
  }, [origin, encoding, format]);
  const isPlain = format === 'text' || format === 'paste';
  const text = original?.text ?? document.text;
  return (
    <div>
      <h4>{original ? 'The file’s own text' : `All that was read from the ${formatName(format)} file`}</h4>
      {original && isPlain && !original.isCut && <LossNotice missing={lettersMissing(text, document)} />}
      {original?.isCut && <p className={styles['note']}>The beginning of a long text.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls needs a place for the keyboard. */}
      <section tabIndex={0} aria-label="Original text" className={styles['original']}>
        <p className="reading" lang={language || undefined} dir={textDirection(text)}>
          {text}
        </p>
      </section>
    </div>
  );
}

function LossNotice({ missing }: { readonly missing: number }) {
  if (missing === 0) return <p className={styles['note']}>Every letter is in a paragraph or listed below.</p>;
  return (
    <Notice kind="warn">
      {missing.toLocaleString('en')} letters or digits of it are in no paragraph and not listed below.
    </Notice>
  );
}

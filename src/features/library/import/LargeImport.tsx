import { useMemo } from 'react';
import { RULE_NAMES } from '../../../domain/document.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { encodingName } from './encodings.ts';
import type { StatedFile } from './file-state.ts';
import styles from './Import.module.css';
import { formatName } from './read-facts.ts';

interface LargeImportProps {
  /** The files that were looked at. */
  readonly stated: readonly StatedFile[];
  readonly of: number;
}

/** What the first files of a large import are like, in numbers: the others are stored without a look. */
export function LargeImport({ stated, of }: LargeImportProps) {
  const lines = useMemo(() => {
    const read = stated.flatMap(({ file }) => file.document?.source ?? []);
    const problems = stated.flatMap(({ state }) => (state.kind === 'problem' ? [state.problem] : []));
    const encodings = read.filter(({ encoding }) => encoding !== '');
    return [
      ['Kinds', countsText(read.map(({ format }) => formatName(format)))],
      ['Divided by', countsText(read.map(({ rule }) => RULE_NAMES[rule]))],
      ['Encodings', countsText(encodings.map(({ encoding }) => encodingName(encoding)))],
      ['Problems', countsText(problems.map((problem) => problemSentence(problem)))],
    ] as const;
  }, [stated]);
  return (
    <section className={styles['part']}>
      <Notice kind="info">
        These are the first {stated.length.toLocaleString('en')} of {of.toLocaleString('en')} files. The
        others are read in the same way and stored without a look, in the background; a report tells what
        became of each, and the whole import can be undone.
      </Notice>
      <ul className={styles['hidden']} aria-label="The first files in numbers">
        {lines.map(([label, text]) => (
          <li key={label}>
            <span className="quiet">{label}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_KINDS = 6;

/** `Plain text 280 · Word 12`, the most frequent first; `none` of nothing. */
function countsText(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = ranked.slice(0, MOST_KINDS).map(([value, count]) => `${value} ${count.toLocaleString('en')}`);
  const rest = ranked.length - shown.length;
  if (shown.length === 0) return 'none';
  return [...shown, ...(rest > 0 ? [`${rest} more kinds`] : [])].join(' · ');
}

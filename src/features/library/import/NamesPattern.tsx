import { useDeferredValue, useMemo, useState } from 'react';
import { dateText } from '../../../domain/partial-date.ts';
import { factsOfName, type NameFacts, parseNamePattern } from '../../../formats/name-pattern.ts';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import { LongList } from '../LongList.tsx';
import { Disclosed } from './Disclosed.tsx';
import { FilePath } from './FilePath.tsx';
import styles from './Import.module.css';
import type { ImportFile } from './import-list.ts';

interface NamesPatternProps {
  readonly files: readonly Pick<ImportFile, 'key' | 'path'>[];
  readonly pattern: string;
  readonly onPattern: (pattern: string) => void;
}

const PROPOSED: readonly string[] = [
  '{Speaker}_{date}',
  '{date}_{Speaker}',
  '{date} {title}',
  '{Outlet}_{date}_{title}',
  '{Outlet}/{_}',
];
const FIRST = 8;

/** What the names of files and folders tell by a pattern, seen on all of them while it is written. */
export function NamesPattern({ files, pattern, onPattern }: NamesPatternProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? pattern;
  const parsed = useMemo(() => parseNamePattern(text), [text]);
  // Of thousands of names, what they tell may come after the letter that is typed.
  const seen = useDeferredValue(parsed);
  const lines = useMemo(() => {
    if (!seen.ok) return [];
    const all = files.map(({ key, path }) => ({ key, path, facts: factsOfName(seen.value, path) }));
    // What does not fit is what deserves a look.
    return all.sort((a, b) => Number(a.facts !== undefined) - Number(b.facts !== undefined));
  }, [files, seen]);
  const fitting = lines.filter(({ facts }) => facts !== undefined).length;
  const isBlank = text.trim() === '';
  const refusal =
    !parsed.ok && parsed.problem.reason === 'refused' && !isBlank ? parsed.problem.detail : null;
  const commit = (given: string) => {
    setTyped(null);
    if (given.trim() !== pattern) onPattern(parseNamePattern(given).ok ? given.trim() : '');
  };
  return (
    <Disclosed title="From file names" summary={pattern === '' ? 'none' : pattern}>
      <div className={styles['facts']}>
        <SuggestField
          label="Pattern"
          labelPlace="beside"
          value={text}
          suggestions={PROPOSED}
          placeholder="{Speaker}_{date}"
          problem={refusal}
          onChange={setTyped}
          onChoose={commit}
          onCommit={(given) => (refusal === null ? commit(given) : undefined)}
        />
        <p className={styles['note']}>
          In braces: title, date, language, any attribute, or _ to skip. “/” stands between folders.
        </p>
        {!isBlank && parsed.ok && seen.ok && (
          <>
            <p className="small" role="status">
              {fitting.toLocaleString('en')} of {lines.length.toLocaleString('en')} names fit.
            </p>
            <LongList items={lines} first={FIRST} className={styles['hidden']} label="What the names tell">
              {({ key, path, facts }) => (
                <li key={key} className={styles['pair']}>
                  <span>
                    <FilePath path={path} />
                  </span>
                  <bdi className={facts ? undefined : 'quiet'}>
                    {facts ? factsText(facts) : 'does not fit'}
                  </bdi>
                </li>
              )}
            </LongList>
          </>
        )}
      </div>
    </Disclosed>
  );
}

const factsText = ({ title, date, openDate, language, attributes }: NameFacts): string =>
  [
    title !== undefined && `Title: ${title}`,
    date !== undefined && `Date: ${dateText(date)}${openDate ? ', day and month in an unknown order' : ''}`,
    language !== undefined && `Language: ${language}`,
    ...Object.entries(attributes).map(([name, value]) => `${name}: ${value}`),
  ]
    .filter((part) => part !== false)
    .join(' · ');

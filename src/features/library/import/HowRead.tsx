import type { NewDocument } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import { Select } from '../../../ui/Select.tsx';
import { encodingOptions, lossText, sureness } from './encodings.ts';
import styles from './Import.module.css';
import { PasswordField } from './PasswordField.tsx';
import { formatName } from './read-facts.ts';

interface HowReadProps {
  readonly document: NewDocument;
  readonly options: ReadOptions;
  readonly onRead: (change: ReadOptions) => void;
}

/** As what and in which encoding a file was read; another encoding reads it again at once. */
export function HowRead({ document: { source, wordCount }, options, onRead }: HowReadProps) {
  const certain = options.encoding !== undefined ? 'by you' : sureness(source.encodingConfidence);
  return (
    <>
      {source.encoding !== '' && (
        <Select
          label="Encoding"
          labelPlace="beside"
          value={source.encoding}
          options={encodingOptions(source.encoding)}
          suffix={
            source.undecodable ? certain : [certain, lossText(0)].filter((part) => part !== '').join(', ')
          }
          problem={source.undecodable ? lossText(source.undecodable) : undefined}
          onChange={(encoding) => onRead({ encoding })}
        />
      )}
      <div className={styles['fact']}>
        <span className="small quiet">Read as</span>
        <span>
          {formatName(source.format)}, {wordCount.toLocaleString('en')} words
        </span>
      </div>
    </>
  );
}

interface ReadOtherwiseProps {
  readonly problem: Problem;
  readonly options: ReadOptions;
  readonly isReading: boolean;
  readonly onRead: (change: ReadOptions) => void;
  readonly onPassword: (password: string) => void;
}

/** What can be tried with a file that could not be read: a password, another encoding. */
export function ReadOtherwise({ problem, options, isReading, onRead, onPassword }: ReadOtherwiseProps) {
  if (problem.reason === 'needs-password')
    return (
      <PasswordField
        wasWrong={options.passwords !== undefined && !isReading}
        isOpening={isReading}
        action="Open"
        onPassword={onPassword}
      />
    );
  if (problem.reason !== 'unknown-encoding' && problem.reason !== 'not-text') return null;
  return (
    <Select
      label="Encoding"
      labelPlace="beside"
      value={options.encoding ?? null}
      placeholder="Read it as …"
      options={encodingOptions('')}
      onChange={(encoding) => onRead({ encoding })}
    />
  );
}

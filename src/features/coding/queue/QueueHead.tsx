import type { ReactNode } from 'react';
import { valueText } from '../../../domain/attribute.ts';
import type { ParagraphSet } from '../../../domain/corpus-set.ts';
import type { Document } from '../../../domain/document.ts';
import { dateText } from '../../../domain/partial-date.ts';
import { placeHref } from '../../../domain/place.ts';
import { classNames } from '../../../ui/class-names.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import styles from '../CodingScreen.module.css';

const css = classNames(styles);

interface QueueHeadProps {
  readonly set: ParagraphSet;
  readonly position: number;
  readonly of: number;
  readonly document: Document;
  readonly children: ReactNode;
}

/** Which queue this is and how far one is in it; of the document only what may be known. */
export function QueueHead({ set, position, of, document, children }: QueueHeadProps) {
  const { entry, attributes } = useCurrentProject();
  const { hidesOrigin, maskedNames } = set.blinding;
  const values = attributes.flatMap((attribute) => {
    const value = document.attributes[attribute.id];
    return value === undefined ? [] : [valueText(value)];
  });
  const origin = [document.title, ...(document.date === null ? [] : [dateText(document.date)]), ...values];
  const masked = maskedNames.length > 0 ? `${maskedNames.length} names masked` : '';
  return (
    <div className={css('pane-head', 'reader-head')}>
      <div className="grow">
        <h1 className="cut" dir="auto">
          {set.name}
        </h1>
        <div className={css('attributes')}>
          <span>
            Paragraph {(position + 1).toLocaleString('en')} of {of.toLocaleString('en')}
          </span>
          <span>{set.purpose === 'reliability' ? 'reliability sample' : 'queue'}</span>
          {hidesOrigin ? (
            <span>{['blind: its origin is hidden', masked].filter((part) => part !== '').join(', ')}</span>
          ) : (
            origin.map((part) => <bdi key={part}>{part}</bdi>)
          )}
        </div>
      </div>
      {children}
      <LinkButton kind="bare" href={placeHref({ project: entry.id, screen: 'coding' })}>
        Leave
      </LinkButton>
    </div>
  );
}

import type { ReactNode } from 'react';
import { valueText } from '../../domain/attribute.ts';
import type { Document } from '../../domain/document.ts';
import { dateText } from '../../domain/partial-date.ts';
import { placeHref } from '../../domain/place.ts';
import { reprintsOf } from '../../domain/reprints.ts';
import { translationsOf } from '../../domain/translations.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';

const css = classNames(styles);

interface ReaderHeadProps {
  readonly document: Document;
  readonly documents: readonly Document[];
  /** Controls of the text. */
  readonly children: ReactNode;
}

/** Which document this is: its title, date, attributes and the documents it belongs with. */
export function ReaderHead({ document, documents, children }: ReaderHeadProps) {
  const { attributes } = useCurrentProject();
  const values = attributes.flatMap((attribute) => {
    const value = document.attributes[attribute.id];
    return value === undefined ? [] : [{ name: attribute.name, text: valueText(value) }];
  });
  return (
    <div className={css('pane-head', 'reader-head')}>
      <div className="grow">
        <h1 className="cut" title={document.title} dir="auto" lang={document.language || undefined}>
          {document.title}
        </h1>
        <div className={css('attributes')}>
          {document.date !== null && <span>{dateText(document.date)}</span>}
          {values.map(({ name, text }) => (
            <span key={name} title={name}>
              <bdi>{text}</bdi>
            </span>
          ))}
          <ReprintLinks document={document} documents={documents} />
          <TranslationLinks document={document} documents={documents} />
          {document.source.rule === 'sentences' && (
            <span title="The text came without any mark of paragraphs">divided into groups of sentences</span>
          )}
        </div>
      </div>
      {children}
    </div>
  );
}

type Among = Pick<ReaderHeadProps, 'document' | 'documents'>;

function DocumentLink({ to }: { readonly to: Document }) {
  const { entry } = useCurrentProject();
  return (
    <a href={placeHref({ project: entry.id, screen: 'coding', item: to.id })} title={to.title}>
      <bdi lang={to.language || undefined}>{to.title}</bdi>
    </a>
  );
}

/** Which document this is a reprint of, or which are reprints of it. */
function ReprintLinks({ document, documents }: Among) {
  const { original, reprints } = reprintsOf(document, documents);
  const [first] = reprints;
  if (original)
    return (
      <span className="cut">
        Reprint of <DocumentLink to={original} />
      </span>
    );
  if (!first) return null;
  return (
    <span className="cut">
      {reprints.length === 1 ? 'Reprint:' : `${reprints.length} reprints:`} <DocumentLink to={first} />
      {reprints.length > 1 && ' …'}
    </span>
  );
}

/** Which document this translates, or which translate it. */
function TranslationLinks({ document, documents }: Among) {
  const { original, translations } = translationsOf(document, documents);
  const [first] = translations;
  if (original)
    return (
      <span className="cut">
        Translation of <DocumentLink to={original} />
      </span>
    );
  if (!first) return null;
  return (
    <span className="cut">
      {translations.length === 1 ? 'Translation:' : `${translations.length} translations:`}{' '}
      <DocumentLink to={first} />
      {translations.length > 1 && ' …'}
    </span>
  );
}

import { useEffect, useState } from 'react';
import { placeHref } from '../../domain/place.ts';
import { APP_VERSION } from '../../formats/app-version.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './ExchangeScreen.module.css';
import type { ExportFacts } from './export-list.ts';
import { methodsText } from './methods-text.ts';

const css = classNames(styles);

const COPIED_MS = 2_500;

/** The project described for a paper, from what is stored alone; to be copied. */
export function MethodsPanel({ facts }: { readonly facts: ExportFacts }) {
  const { entry, themes, coders, codebookVersion } = useCurrentProject();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const sentences = methodsText({
    documents: facts.documents,
    sheets: facts.sheets,
    themes,
    coders,
    codebookVersion,
    note: entry.note,
    appVersion: APP_VERSION,
  });
  if (sentences.length === 0)
    return (
      <EmptyState
        title="Nothing to describe yet"
        actions={
          <LinkButton href={placeHref({ project: entry.id, screen: 'library' })}>Open the library</LinkButton>
        }
      >
        Import documents first; this paragraph is then written from what is stored, and from nothing else.
      </EmptyState>
    );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sentences.join('\n'));
      setCopied(true);
    } catch {
      toast('The browser did not allow to copy. Select the text and copy it by hand.', { kind: 'warn' });
    }
  };
  return (
    <div className={css('methods')}>
      <div className={css('methods-head')}>
        <h2 className="grow">Methods paragraph</h2>
        <Button icon={copied ? 'check' : 'copy'} onPress={() => void copy()}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <div className={css('methods-text', 'reading')} lang="en">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className={css('quiet', 'methods-rest')}>
        Written from what is stored in the project. What it cannot know is yours to add: how the documents
        were chosen, how the codebook came about, how coders were trained, and how well they agree.
      </p>
    </div>
  );
}

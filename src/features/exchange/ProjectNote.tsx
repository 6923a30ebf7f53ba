import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

// A full stop before a blank and a capital, so that abbreviations inside a sentence do not end it.
const FIRST_SENTENCE = /^.+?[.!?](?=\s+\p{Lu}|$)/su;

/** What a reader of the project's numbers must know: its first sentence, and the rest on demand. */
export function ProjectNote({ note }: { readonly note: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const first = FIRST_SENTENCE.exec(note)?.[0] ?? note;
  return (
    <Notice
      kind="info"
      action={
        first.length < note.length && (
          <Button size="small" kind="bare" aria-expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Less' : 'The whole note'}
          </Button>
        )
      }
    >
      {isWhole ? note : first}
    </Notice>
  );
}

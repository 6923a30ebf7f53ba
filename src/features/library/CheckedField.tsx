import { useState } from 'react';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface CheckedFieldProps {
  readonly label: string;
  readonly labelPlace?: 'above' | 'beside';
  readonly value: string;
  /** Why a text cannot be taken; null where it can. */
  readonly whyRefused: (text: string) => string | null;
  readonly onStore: (text: string) => void;
  /** With them the field proposes what was written before. */
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string | undefined;
  readonly suffix?: string | undefined;
  readonly lang?: string | undefined;
}

/** A field that hands a text over when it is left, and keeps a text that is refused, with the reason under it. */
export function CheckedField({
  value,
  whyRefused,
  onStore,
  suggestions,
  suffix,
  lang,
  ...passed
}: CheckedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const text = typed ?? value;
  const commit = (given: string) => {
    if (typed === null && given === value) return;
    const refusal = given === value ? null : whyRefused(given);
    setProblem(refusal);
    if (refusal !== null) return;
    setTyped(null);
    if (given !== value) onStore(given);
  };
  const field = {
    ...passed,
    value: text,
    problem,
    // Where a value came from is no longer true of one that is being typed.
    suffix: typed === null ? suffix : undefined,
    onChange: setTyped,
    onCommit: commit,
  };
  return suggestions ? (
    <SuggestField {...field} suggestions={suggestions} onChoose={commit} />
  ) : (
    <TextField {...field} lang={lang} />
  );
}

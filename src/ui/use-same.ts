import { useRef } from 'react';

/** The value of the render before, as long as both say the same: what is made of it need not be made anew. Plain data only. */
export function useSame<Value>(value: Value): Value {
  const kept = useRef({ value, text: JSON.stringify(value) });
  const text = JSON.stringify(value);
  if (kept.current.text !== text) kept.current = { value, text };
  return kept.current.value;
}

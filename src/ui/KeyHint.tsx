import type { ReactElement } from 'react';
import { Kbd } from './Kbd.tsx';

/** A key and what it does; nothing where the command has no key. */
export function KeyHint({
  keys,
  children,
}: {
  readonly keys: string | undefined;
  readonly children: string;
}): ReactElement | null {
  if (keys === undefined) return null;
  return (
    <span>
      <Kbd>{keys}</Kbd> {children}
    </span>
  );
}

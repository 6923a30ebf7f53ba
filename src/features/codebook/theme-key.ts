import { RESERVED_KEYS, type Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';

const KEYS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

const RESERVED_FOR: Readonly<Record<string, string>> = {
  e: 'keeps the selected words as evidence',
  i: 'opens the details',
  j: 'goes to the next paragraph',
  k: 'goes to the paragraph before',
  m: 'writes a memo',
  n: 'makes a new theme',
  r: 'marks a paragraph read without a theme',
  u: 'goes to the next unread paragraph',
};

/** What became of a key that somebody typed for a theme. */
export type KeyCheck =
  | { readonly kind: 'sound'; readonly key: string | null }
  | { readonly kind: 'taken'; readonly key: string; readonly by: Theme }
  | { readonly kind: 'refused'; readonly sentence: string };

/** What else the key does while coding until a theme has it; undefined for a key that does nothing else. */
export const commandOf = (key: string): string | undefined =>
  RESERVED_KEYS.has(key) ? (RESERVED_FOR[key] ?? 'has a use') : undefined;

/** Whether the key can apply the theme; blank text is no key. */
export function checkKey(themes: readonly Theme[], id: ThemeId, typed: string): KeyCheck {
  const key = typed.trim().normalize('NFKC').toLowerCase();
  if (key === '') return { kind: 'sound', key: null };
  if (!KEYS.includes(key)) return { kind: 'refused', sentence: 'A key is one letter a to z, or one digit.' };
  const by = themes.find((theme) => theme.key === key && theme.id !== id);
  return by ? { kind: 'taken', key, by } : { kind: 'sound', key };
}

/** Keys that no theme has, letters first, and last those that do something else while coding. */
export function freeKeys(themes: readonly Theme[]): readonly string[] {
  const taken = new Set(themes.map((theme) => theme.key));
  const free = KEYS.filter((key) => !taken.has(key));
  return [...free.filter((key) => !RESERVED_KEYS.has(key)), ...free.filter((key) => RESERVED_KEYS.has(key))];
}

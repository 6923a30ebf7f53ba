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

/** Whether the key can apply the theme; blank text is no key. */
export function checkKey(themes: readonly Theme[], id: ThemeId, typed: string): KeyCheck {
  const key = typed.trim().normalize('NFKC').toLowerCase();
  if (key === '') return { kind: 'sound', key: null };
  const reserved = RESERVED_FOR[key];
  if (reserved !== undefined || RESERVED_KEYS.has(key))
    return {
      kind: 'refused',
      sentence: `The key ${key} ${reserved ?? 'has a use'} while you code, so it cannot apply a theme.`,
    };
  if (!KEYS.includes(key)) return { kind: 'refused', sentence: 'A key is one letter a to z, or one digit.' };
  const by = themes.find((theme) => theme.key === key && theme.id !== id);
  return by ? { kind: 'taken', key, by } : { kind: 'sound', key };
}

/** Keys that are neither reserved nor taken, letters first. */
export function freeKeys(themes: readonly Theme[]): readonly string[] {
  const taken = new Set(themes.map((theme) => theme.key));
  return KEYS.filter((key) => !taken.has(key) && !RESERVED_KEYS.has(key));
}

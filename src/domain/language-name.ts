const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The English name of a language code; undefined for what is no code or has no name. */
export function knownLanguageName(code: string): string | undefined {
  try {
    return names.of(code);
  } catch {
    return undefined;
  }
}

/** `Korean` for `ko`; the code itself where it has no name, nothing for no language. */
export const languageName = (code: string): string => (code === '' ? '' : (knownLanguageName(code) ?? code));

import { knownLanguageName, languageName } from '../../domain/language-name.ts';
import { failed, ok, type Result } from '../../domain/result.ts';

// What is offered first: the languages in which most archives of speeches and broadcasts are kept.
const OFFERED = [
  'am',
  'ar',
  'az',
  'be',
  'bg',
  'bn',
  'bs',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'ha',
  'he',
  'hi',
  'hr',
  'hu',
  'hy',
  'id',
  'it',
  'ja',
  'ka',
  'kk',
  'km',
  'ko',
  'lo',
  'lt',
  'lv',
  'mn',
  'ms',
  'my',
  'nl',
  'no',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'so',
  'sq',
  'sr',
  'sv',
  'sw',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'uz',
  'vi',
  'zh',
] as const;

/** Codes by their names' order: the common ones and those that occur. */
export const offeredLanguages = (occurring: Iterable<string>): readonly string[] =>
  [...new Set([...OFFERED, ...occurring])]
    .filter((code) => code !== '')
    .sort((a, b) => languageName(a).localeCompare(languageName(b), 'en'));

/** The code of a language that was written by its name or its code; empty for blank text. */
export function readLanguage(text: string): Result<string> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return ok('');
  const named = OFFERED.find((code) => languageName(code).toLowerCase() === wanted);
  if (named) return ok(named);
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(wanted) && knownLanguageName(wanted) !== undefined)
    return ok(Intl.getCanonicalLocales(wanted)[0] ?? wanted);
  return failed({
    reason: 'refused',
    detail: `“${text.trim()}” is no language known here. Write its English name, as Korean, or its code, as ko.`,
  });
}

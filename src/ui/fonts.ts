import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';

// The Korean and Chinese faces weigh megabytes, in slices by unicode range: their style sheets wait for a text that needs them.
const loadKorean = (): Promise<unknown> => import('@fontsource-variable/noto-serif-kr');
const loadChinese = (): Promise<unknown> => import('@fontsource-variable/noto-serif-sc');
const loadArabic = (): Promise<unknown> => import('@fontsource-variable/noto-naskh-arabic');

const LOADERS: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  ['ko', loadKorean],
  ['zh', loadChinese],
  ['yue', loadChinese],
  ['ja', loadChinese],
  ['ar', loadArabic],
  ['fa', loadArabic],
  ['ur', loadArabic],
  ['ps', loadArabic],
  ['ckb', loadArabic],
  ['ug', loadArabic],
]);

/** Brings in the reading face of a language (a BCP 47 tag); does nothing where the faces already loaded cover it. */
export async function loadReadingFace(language: string): Promise<void> {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  await LOADERS.get(primary)?.();
}

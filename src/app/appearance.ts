/** `system` follows the operating system. Kept in this browser only. */
export type Appearance = 'system' | 'light' | 'dark';

const KEY = 'leitmotif-appearance';

const isAppearance = (text: string | null): text is Appearance =>
  text === 'system' || text === 'light' || text === 'dark';

export function storedAppearance(): Appearance {
  const stored = localStorage.getItem(KEY);
  return isAppearance(stored) ? stored : 'system';
}

export function showAppearance(appearance: Appearance): void {
  if (appearance === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = appearance;
}

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, appearance);
  showAppearance(appearance);
}

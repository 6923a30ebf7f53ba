/** What of a keyboard event decides a shortcut; a real KeyboardEvent has all of it. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * Whether a press is the chord: `J`, `Shift+J`, `Ctrl+Z` (Command on a Mac), `Alt+1`, `ArrowDown`, `Space`, `?`.
 * A letter is the Latin letter typed (AZERTY, Dvorak) or, where none is (Hangul, Cyrillic, Arabic layouts), the
 * one at that key's place. Digits go by place, those of the number pad while it types them; signs such as `?` and `/` by what they type.
 */
export function matchesShortcut(chord: string, press: KeyPress): boolean {
  const parts = chord.split('+').map((part) => part.trim());
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).some((part) => part.toLowerCase() === name);
  if (wants('ctrl') !== (press.ctrlKey || press.metaKey)) return false;
  if (wants('alt') !== press.altKey) return false;
  // Shift is part of typing a sign: `?` is Shift and a key that differs by country.
  if (!isSign(key) && wants('shift') !== press.shiftKey) return false;
  if (/^[a-z]$/i.test(key)) return letterOf(press) === key.toUpperCase();
  if (/^[0-9]$/.test(key)) return digitOf(press) === key;
  if (key === 'Space') return press.code === 'Space';
  if (key === 'Enter') return press.key === 'Enter';
  return press.key === key;
}

const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

// Signs that Latin layouts have where others have a letter: AZERTY beside the N, Dvorak in its upper row.
const LATIN_SIGN = /^[,.?<>]$/;

function letterOf(press: KeyPress): string {
  if (/^[a-z]$/i.test(press.key)) return press.key.toUpperCase();
  return press.code.startsWith('Key') && !LATIN_SIGN.test(press.key) ? press.code.slice(3) : '';
}

/** The digit of a press; the number pad has other keys in the same places unless it is switched to numbers. */
function digitOf({ code, key }: KeyPress): string | undefined {
  const [, pad, digit] = /^(?:Digit|(Numpad))([0-9])$/.exec(code) ?? [];
  return pad === undefined || key === digit ? digit : undefined;
}

// Keys that are no shortcut by themselves.
const HALF_KEYS = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Process',
  'Dead',
  'Unidentified',
]);

/** The chord of a press, as `matchesShortcut` reads it; null for a press that makes none. */
export function chordOf(press: KeyPress): string | null {
  if (HALF_KEYS.has(press.key)) return null;
  const letter = letterOf(press);
  const key = letter || digitOf(press) || (press.code === 'Space' ? 'Space' : press.key);
  if (key === '+') return null; // parts of a chord are joined by it
  const shift = press.shiftKey && !isSign(key);
  const parts = [(press.ctrlKey || press.metaKey) && 'Ctrl', press.altKey && 'Alt', shift && 'Shift', key];
  return parts.filter((part) => part !== false).join('+');
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Shift: '⇧',
  Escape: 'Esc',
};
const MAC_SYMBOLS: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥' };

/** The chord as people read it: `⇧ J`, `Ctrl Z`, on a Mac `⌘ Z`. */
export function keysText(chord: string, mac: boolean = isMac()): string {
  return chord
    .split('+')
    .map((part) => part.trim())
    .map((part) => (mac ? MAC_SYMBOLS[part] : undefined) ?? SYMBOLS[part] ?? part)
    .join(' ');
}

import { useEffect } from 'react';
import { isTypedInto } from './fields.ts';

let holds = 0;
let replayed: KeyboardEvent | null = null;
let isReplaying = false;
const held: KeyboardEvent[] = [];

// A hold that is never let go would leave the keyboard dead: what waits for longer is taken for broken.
const LONGEST_MS = 10_000;

/**
 * Keeps the keys that are pressed from now on until what is given back is called; then they act, in their order. For the
 * time in which a key's work has begun and the screen does not show it yet: the next key is for what it will show.
 * Keys typed into fields, and those of the browser, go on.
 */
export function holdKeys(longest: number = LONGEST_MS): () => void {
  let isHolding = true;
  holds++;
  const release = (): void => {
    if (!isHolding) return;
    isHolding = false;
    clearTimeout(timer);
    holds--;
    void replay();
  };
  const timer = setTimeout(release, longest);
  return release;
}

/** Keeps keys until the work is done, well or not. */
export function holdKeysFor(work: Promise<unknown>): void {
  const release = holdKeys();
  work.then(release, release);
}

/** Keeps keys as long as it is told to. */
export function useHeldKeys(isHeld: boolean): void {
  useEffect(() => (isHeld ? holdKeys() : undefined), [isHeld]);
}

const HALF_KEYS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Process', 'Dead']);
const BROWSER_KEYS = new Set(['Tab', 'F5', 'F6', 'F7', 'F11', 'F12']);
// Of those with Control or Command only what the app's own keys are made of.
const CONTROL_KEYS = /^(?:[azyf]|Enter)$/i;

function mayWait(event: KeyboardEvent): boolean {
  if (event.isComposing || HALF_KEYS.has(event.key) || BROWSER_KEYS.has(event.key)) return false;
  if ((event.ctrlKey || event.metaKey) && !CONTROL_KEYS.test(event.key)) return false;
  // A field that a held key has opened gets those pressed behind that key in their turn.
  return held.length > 0 || !isTypedInto(event.target);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event === replayed || !(holds > 0 || isReplaying) || !mayWait(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event);
}

// One a task, so that each finds the screen as the one before has left it; a hold that begins meanwhile ends it.
async function replay(): Promise<void> {
  if (isReplaying) return;
  isReplaying = true;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const next = holds > 0 ? undefined : held.shift();
    if (!next) break;
    press(next);
  }
  isReplaying = false;
}

function press(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  replayed = new KeyboardEvent('keydown', {
    key: event.key,
    code: event.code,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    shiftKey: event.shiftKey,
    altKey: event.altKey,
    repeat: event.repeat,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  const isLeft = target.dispatchEvent(replayed);
  replayed = null;
  if (isLeft) typeInto(target, event);
}

// What the browser itself would have done in a field that an earlier key has opened.
function typeInto(target: Element, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (ctrlKey || metaKey || altKey || !isTypedInto(target)) return;
  if (key === 'Backspace') document.execCommand('delete');
  else if ([...key].length === 1) document.execCommand('insertText', false, key);
}

if (typeof window !== 'undefined') window.addEventListener('keydown', onKeyDown, true);

import { useHeldKeys } from './held-keys.ts';

/** Stands, unseen, where something is on its way: keys wait for it. */
export function KeysHeld() {
  useHeldKeys(true);
  return null;
}

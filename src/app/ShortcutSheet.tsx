import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './ShortcutSheet.module.css';

const KEYS: readonly (readonly [where: string, keys: readonly (readonly [keys: string, act: string])[]])[] = [
  [
    'Everywhere',
    [
      ['Ctrl Z', 'undo'],
      ['Ctrl Shift Z', 'redo'],
      ['Alt 1 … 6', 'Library, Coding, Codebook, Search, Compare, Exchange'],
      ['?', 'this list'],
      ['Esc', 'one step back; focus returns to where it was'],
    ],
  ],
  [
    'Coding',
    [
      ['J or ↓, K or ↑', 'next, previous paragraph'],
      ['Shift J, Shift K', 'next, previous document'],
      ['a theme’s letter', 'apply the theme, or remove it'],
      ['/ Space .', 'type to apply: Enter applies, Shift Enter applies and goes on'],
      ['R', 'read, no theme'],
      ['E', 'choose words (arrows, Shift for more), again: keep them as evidence of the last theme'],
      ['U', 'next unread paragraph'],
      ['M', 'memo'],
      ['I', 'details of the paragraph'],
      ['N', 'new theme'],
      ['Backspace', 'remove the last theme of the paragraph'],
    ],
  ],
  [
    'Codebook',
    [
      ['N, Shift N', 'new theme, new theme below the chosen one'],
      ['F2', 'rename the theme'],
      ['Alt ↑ ↓ ← →', 'move it up, down, out, in'],
      ['Del', 'delete it'],
      ['/', 'find a theme'],
    ],
  ],
  [
    'Search',
    [
      ['/', 'to the words'],
      ['↑ ↓', 'move between hits'],
      ['Space, Shift Space', 'choose the hit, all up to it'],
      ['Shift ↑ ↓', 'choose as it moves'],
      ['Ctrl A', 'choose all, or none'],
      ['Enter', 'open the hit in Coding'],
    ],
  ],
  [
    'Tables',
    [
      ['↑ ↓', 'move between rows'],
      ['Space', 'choose a row'],
      ['Enter', 'open it'],
    ],
  ],
];

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys in one sheet. */
export function ShortcutSheet({ isOpen, onClose }: ShortcutSheetProps) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose}>
      <div className={styles['sheet']}>
        {KEYS.map(([where, keys]) => (
          <section key={where}>
            <h3>{where}</h3>
            <dl>
              {keys.map(([key, act]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{act}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

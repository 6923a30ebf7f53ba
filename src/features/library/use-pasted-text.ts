import { useEffect, useRef } from 'react';

const FIELDS = 'input, textarea, [contenteditable=""], [contenteditable=true]';

interface Pasting {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes what is pasted while no field and no dialog has the focus: files, or a text. */
export function usePastedText(pasting: Pasting): void {
  const latest = useRef(pasting);
  latest.current = pasting;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target;
      if (target instanceof Element && target.closest(FIELDS)) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) latest.current.onFiles(files);
      else if (text.trim() !== '') latest.current.onText(text);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './Reading.module.css';
import type { Find } from './use-find.ts';

const css = classNames(styles);

/** Find in the document: the browser's own search would miss the paragraphs that are not in the page. */
export function FindBar({ find, lang }: { readonly find: Find; readonly lang: string }) {
  const field = useRef<HTMLInputElement>(null);
  const { asked, typed, places, at, step } = find;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for.
  useEffect(() => {
    field.current?.select();
    field.current?.focus();
  }, [asked]);
  const close = () => {
    find.close();
    document.querySelector<HTMLElement>('[data-index][aria-current="true"]')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = places.length.toLocaleString('en');
  const said =
    typed.trim() === ''
      ? ''
      : places.length === 0
        ? 'Not in this document'
        : at === null
          ? `${count} ${places.length === 1 ? 'place' : 'places'}`
          : `${(at + 1).toLocaleString('en')} of ${count}`;
  return (
    <search className={css('find')} aria-label="Find in the document">
      <input
        ref={field}
        className={css('find-field')}
        value={typed}
        aria-label="Find in the document"
        placeholder="Find in the document"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        lang={lang || undefined}
        onChange={(event) => find.setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="small quiet">
        {said}
      </span>
      <span className="grow" />
      <Button
        size="small"
        kind="bare"
        isOn={find.isExact}
        tooltip="Tell capital from small letters, and letters with accents from those without"
        onPress={() => find.setExact(!find.isExact)}
      >
        As typed
      </Button>
      <IconButton
        icon="up"
        size="small"
        label="Previous place"
        keys="Shift+Enter"
        isDisabled={places.length === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        icon="down"
        size="small"
        label="Next place"
        keys="Enter"
        isDisabled={places.length === 0}
        onPress={() => step(1)}
      />
      <IconButton icon="close" size="small" label="Close find" keys="Escape" onPress={close} />
    </search>
  );
}

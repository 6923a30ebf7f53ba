import { memo, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import type { CodingCommand } from './coding-commands.ts';
import styles from './Reading.module.css';
import type { CodingWork } from './use-coding-work.ts';
import { useKeyHint } from './use-key-hint.ts';

const css = classNames(styles);

interface SheetBarProps {
  readonly work: CodingWork;
  readonly coded: number;
  readonly read: number;
  readonly of: number;
  /** `of 46 ¶`. */
  readonly ofWhat: string;
}

const MOVING: readonly (readonly [commands: readonly CodingCommand[], act: string])[] = [
  [['next', 'previous'], 'move'],
  [['palette'], 'apply'],
  [['read on'], 'no theme'],
  [['evidence'], 'evidence'],
];

/** At the foot of the text: how far it is read, and the keys of the moment, or the theme that a click applies. */
export const SheetBar = memo(function SheetBar({ work, coded, read, of, ofWhat }: SheetBarProps) {
  // The keys of the moment, or what is armed, need the room then.
  const isBusy = work.armed.theme !== null || work.words !== null;
  return (
    <div className={css('sheet-bar')}>
      <span className={css('sheet-coverage')}>
        <CoverageBar coded={coded} read={read} of={of} />
      </span>
      <span className={css(isBusy && 'visually-hidden')}>
        {coded} coded · {read} read, no theme · {of - coded - read} unread, {ofWhat}
      </span>
      <span className="grow" />
      {work.armed.theme === null ? <KeysOfTheMoment work={work} /> : <ArmedTheme work={work} />}
    </div>
  );
});

function ArmedTheme({ work }: { readonly work: CodingWork }) {
  const { themes } = useCurrentProject();
  const theme = themes.find(({ id }) => id === work.armed.theme);
  return (
    <span className={css('armed-bar')}>
      <Swatch colour={theme?.colour ?? 1} />
      <span className="cut">
        <b>
          <bdi>{theme?.name}</bdi>
        </b>{' '}
        is armed: click a paragraph, or select words in it
      </span>
      <Button size="small" kind="bare" keys="Escape" onPress={work.armed.end}>
        End
      </Button>
    </span>
  );
}

function KeysOfTheMoment({ work }: { readonly work: CodingWork }) {
  const keyOf = useKeyHint();
  if (work.words) {
    const other = work.unit === 'word' ? 'sentences' : 'words';
    return (
      <>
        <Keys keys={['ArrowLeft', 'ArrowRight']}>{work.unit}</Keys>
        <Keys keys={['Shift+ArrowLeft', 'Shift+ArrowRight']}>fewer, more</Keys>
        <Keys keys={[keyOf('evidence by sentence')]}>{other}</Keys>
        <Keys keys={[keyOf('evidence')]}>keep</Keys>
        <Keys keys={['Escape']}>leave</Keys>
      </>
    );
  }
  return MOVING.map(([commands, act]) => (
    <Keys key={act} keys={commands.map(keyOf)}>
      {act}
    </Keys>
  ));
}

function Keys({
  keys,
  children,
}: {
  readonly keys: readonly (string | undefined)[];
  readonly children: ReactNode;
}) {
  const known = keys.filter((key) => key !== undefined);
  if (known.length === 0) return null;
  return (
    <span className={css('keys')}>
      {known.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}{' '}
      {children}
    </span>
  );
}

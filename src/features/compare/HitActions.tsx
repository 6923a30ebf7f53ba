import { useState } from 'react';
import { flattened, type Theme, themeTree } from '../../domain/codebook.ts';
import type { CoderId, ThemeId } from '../../domain/ids.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { removeThemes, replaceThemes } from '../../storage/recode-paragraphs.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { NewSetDialog } from '../DocumentChoiceSets.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './DrillDown.module.css';
import { HitMemoDialog } from './HitMemoDialog.tsx';
import { HitQuotesDialog } from './HitQuotesDialog.tsx';

const css = classNames(styles);

interface HitActionsProps {
  /** The paragraphs that are ticked. */
  readonly chosen: readonly ParagraphRef[];
  readonly total: number;
  readonly theme: Theme;
  readonly members: ReadonlySet<ThemeId>;
  /** Whose codings the list is of. */
  readonly coder: CoderId;
  /** Whether the listed paragraphs carry the theme. */
  readonly carriesTheme: boolean;
  /** How the list is called in words: what quotes are said to come from. */
  readonly listName: string;
  /** Ticks the whole list; null where that cannot be done. */
  readonly onAll: (() => void) | null;
  readonly onNone: () => void;
}

/** What can be done with ticked paragraphs: put another theme there, take it off, write a memo, keep them as quotes or their documents as a set. */
export function HitActions(props: HitActionsProps) {
  const { chosen, total, theme, members, coder, carriesTheme, listName, onAll, onNone } = props;
  const { store, themes, coders } = useCurrentProject();
  const [open, setOpen] = useState<'memo' | 'quotes' | 'set' | null>(null);
  const [only] = chosen;
  const recoded = { coder, places: chosen, themes: [...members] };
  const [first, ...others] = recoded.themes;
  const offered = flattened(themeTree(themes.filter(({ id, retired }) => id > 0 && !retired))).filter(
    ({ theme: { id } }) => !members.has(id),
  );
  const owner = coders.find(({ id }) => id === coder)?.name ?? 'a coder';
  const paragraphs = counted(chosen.length, 'paragraph');
  return (
    <section className={css('actions')} aria-label="With the ticked paragraphs">
      <p role="status">
        <b>{numberText(chosen.length)}</b> of {numberText(total)} ticked
        {carriesTheme && <span className="faint"> · codings of {owner}</span>}
      </p>
      {carriesTheme && first !== undefined && (
        <>
          <Select
            label="Put another theme there"
            compact
            value={null}
            placeholder="Recode as…"
            options={offered.map(({ theme: { id, name, colour }, depth }) => ({
              value: id,
              label: name,
              swatch: colour,
              depth,
            }))}
            onChange={(into) => {
              onNone();
              void told(
                `Recode ${paragraphs}`,
                replaceThemes(store, { ...recoded, themes: [first, ...others] }, into),
              );
            }}
          />
          <Button
            size="small"
            onPress={() => {
              onNone();
              void told(
                `Take ${theme.name} off ${paragraphs}`,
                removeThemes(store, { ...recoded, themes: [first, ...others] }),
              );
            }}
          >
            Take theme off
          </Button>
        </>
      )}
      <Button size="small" isDisabled={chosen.length !== 1} onPress={() => setOpen('memo')}>
        Memo…
      </Button>
      <Button size="small" onPress={() => setOpen('quotes')}>
        Add to quotes…
      </Button>
      <Button size="small" onPress={() => setOpen('set')}>
        Set of documents…
      </Button>
      {onAll && chosen.length < total && (
        <Button size="small" kind="bare" onPress={onAll}>
          Tick all {numberText(total)}
        </Button>
      )}
      <IconButton size="small" icon="close" label="Tick none" onPress={onNone} />
      {open === 'memo' && only && <HitMemoDialog place={only} onClose={() => setOpen(null)} />}
      {open === 'set' && (
        <NewSetDialog
          members={[...new Set(chosen.map(({ documentId }) => documentId))].sort((a, b) => a - b)}
          recipe={`Documents of ${paragraphs} ticked in the list “${listName}”.`}
          onMade={() => {
            setOpen(null);
            onNone();
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'quotes' && (
        <HitQuotesDialog
          places={chosen}
          recipe={listName}
          onAdded={() => {
            setOpen(null);
            onNone();
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

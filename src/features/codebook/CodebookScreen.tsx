import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useAnswer } from '../../analysis/use-answer.tsx';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import { placeHref, type ScreenPlace } from '../../domain/place.ts';
import { classNames } from '../../ui/class-names.ts';
import { holdKeysFor } from '../../ui/held-keys.ts';
import { Splitter } from '../../ui/Splitter.tsx';
import { usePanelWidth } from '../../ui/use-panel-width.ts';
import { useCommands } from '../../ui/use-shortcuts.ts';
import { useCurrentProject } from '../current-project.tsx';
import { CodebookFoot } from './CodebookFoot.tsx';
import { CodebookHead } from './CodebookHead.tsx';
import styles from './CodebookScreen.module.css';
import { CodingReviewPane } from './CodingReviewPane.tsx';
import { CODEBOOK_COMMANDS } from './codebook-commands.ts';
import { type CodebookPlace, codebookQuery, readCodebookPlace } from './codebook-place.ts';
import { branches, codebookRows, neighbourOf, openedTo, shownTree } from './codebook-rows.ts';
import { DeleteThemeDialog } from './DeleteThemeDialog.tsx';
import { MergeThemeDialog } from './MergeThemeDialog.tsx';
import { NoTheme } from './NoTheme.tsx';
import { NothingShown } from './NothingShown.tsx';
import { OpenCodebookDialog } from './OpenCodebookDialog.tsx';
import { SaveCodebookDialog } from './SaveCodebookDialog.tsx';
import { TemplatesDialog } from './TemplatesDialog.tsx';
import { ThemePane } from './ThemePane.tsx';
import { type NewThemeRow, ThemeTree } from './ThemeTree.tsx';
import type { Step } from './theme-moves.ts';
import { useCodebookActs } from './use-codebook-acts.ts';
import type { ReviewKind } from './use-coding-review.ts';
import { useThemeDeletion } from './use-theme-deletion.ts';

const css = classNames(styles);

const TREE_WIDTH = 360; // px
const NO_COUNTS: ReadonlyMap<ThemeId, number> = new Map();

/** The tree of themes and, beside it, the theme that the address names. */
export function CodebookScreen({ place }: { readonly place: ScreenPlace }) {
  const { themes, coder, entry } = useCurrentProject();
  const { item, query, onPlace } = place;
  const view = useMemo(() => readCodebookPlace(query), [query]);
  const [closed, setClosed] = useState<ReadonlySet<ThemeId>>(new Set());
  const [renaming, setRenaming] = useState<ThemeId | null>(null);
  const [newTheme, setNewTheme] = useState<NewThemeRow | null>(null);
  const [merging, setMerging] = useState<ThemeId | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const [width, setWidth] = usePanelWidth('codebook', TREE_WIDTH);
  const acts = useCodebookActs();

  const uses = useAnswer('themeUses', { coder: view.countsAll ? null : coder.id, document: null });
  const tree = useMemo(() => shownTree(themes, view.showsRetired), [themes, view.showsRetired]);
  const rows = useMemo(
    () => codebookRows(themes, { closed, words: view.words, showsRetired: view.showsRetired }),
    [themes, closed, view.words, view.showsRetired],
  );
  const chosen = item === null ? null : asThemeId(item);
  const theme = themes.find((one) => one.id === chosen);
  // The tree goes on at once; the larger pane follows when there is time, and skips what was only passed.
  const described = useDeferredValue(theme);

  const first = rows[0]?.theme.id;
  useEffect(() => {
    if (item === null && first !== undefined) onPlace({ item: first, query }, 'replace');
  }, [item, first, query, onPlace]);

  const choose = useCallback(
    (id: ThemeId | null, how: 'push' | 'replace') => onPlace({ item: id, query }, how),
    [onPlace, query],
  );
  const show = (change: Partial<CodebookPlace>) =>
    onPlace({ query: codebookQuery({ ...view, ...change }) }, 'replace');
  const open = (id: ThemeId, isOpen: boolean) =>
    setClosed((now) => new Set(isOpen ? [...now].filter((other) => other !== id) : [...now, id]));

  const deletion = useThemeDeletion({
    onDeleted: (id, name) => {
      choose(neighbourOf(rows, id), 'replace');
      setSaid(`Deleted ${name}. Control Z brings it back.`);
    },
  });

  const begin = (parent: ThemeId | null) => {
    if (view.words !== '') show({ words: '' });
    if (parent !== null) setClosed((now) => openedTo(now, themes, parent));
    setNewTheme({ parent });
  };
  const finishNew = async (name: string | null) => {
    const parent = newTheme?.parent ?? null;
    setNewTheme(null);
    const id = name === null ? null : await acts.add(name, parent);
    if (id === null) return;
    choose(id, 'push');
    setSaid(`Added ${name}.`);
  };
  const finishName = (id: ThemeId, name: string | null) => {
    setRenaming(null);
    if (name !== null && name !== themes.find((one) => one.id === id)?.name) void acts.change(id, { name });
  };
  const step = async (id: ThemeId, way: Step) => {
    const name = themes.find((one) => one.id === id)?.name ?? '';
    if (await acts.step(id, way, view.showsRetired)) setSaid(`Moved ${name} ${way}.`);
    else setSaid(`${name} cannot move ${way} from here.`);
  };
  const copy = async (id: ThemeId, withSubThemes: boolean) => {
    const name = themes.find((one) => one.id === id)?.name ?? '';
    const made = await acts.copy(id, withSubThemes);
    if (made === null) return;
    choose(made, 'push');
    setSaid(`Copied ${name}.`);
  };
  const reviewAt = (id: ThemeId | null, review: ReviewKind | null) =>
    onPlace({ item: id, query: codebookQuery({ ...view, review }) }, 'push');
  const added = (ids: readonly ThemeId[], sentence: string) => {
    setChoosing(false);
    setFile(null);
    if (ids[0] !== undefined) choose(ids[0], 'push');
    setSaid(sentence);
  };
  const merged = themes.find((one) => one.id === merging);
  const beginBelow = theme ? () => begin(theme.id) : undefined;
  useCommands(CODEBOOK_COMMANDS, { 'codebook new': () => begin(null), 'codebook new below': beginBelow });

  // Acts that never change: the pane is drawn anew for a change of its theme alone.
  const latest = useRef({ begin, step, ask: deletion.ask, copy, reviewAt });
  latest.current = { begin, step, ask: deletion.ask, copy, reviewAt };
  const paneActs = useMemo(
    () => ({
      addBelow: (id: ThemeId) => latest.current.begin(id),
      step: (id: ThemeId, way: Step) => holdKeysFor(latest.current.step(id, way)),
      ask: (id: ThemeId) => latest.current.ask(id),
      copy: (id: ThemeId, withSubThemes: boolean) => void latest.current.copy(id, withSubThemes),
      review: (id: ThemeId, kind: ReviewKind) => latest.current.reviewAt(id, kind),
    }),
    [],
  );

  return (
    <div className={css('screen')} style={{ gridTemplateColumns: `${width}px 0 minmax(0, 1fr)` }}>
      <section className={css('pane', 'codebook')} aria-label="Codebook">
        <CodebookHead
          view={view}
          onView={show}
          onAdd={() => begin(null)}
          onAddBelow={beginBelow}
          belowName={theme?.name}
          onTemplates={() => setChoosing(true)}
          onFile={setFile}
          onSave={() => setSaving(true)}
          onOpenAll={() => setClosed(new Set())}
          onCloseAll={() => setClosed(new Set(branches(themes)))}
        />
        <div className={css('scroll')}>
          {rows.length === 0 && newTheme === null ? (
            <NothingShown
              isEmpty={themes.length === 0}
              words={view.words}
              codingHref={placeHref({ project: entry.id, screen: 'coding' })}
              onAdd={() => begin(null)}
              onTemplates={() => setChoosing(true)}
              onClear={() => show(view.words === '' ? { showsRetired: true } : { words: '' })}
            />
          ) : (
            <ThemeTree
              tree={tree}
              rows={rows}
              counts={uses.answer?.paragraphs ?? NO_COUNTS}
              chosen={chosen}
              renaming={renaming}
              newTheme={newTheme}
              onChoose={choose}
              onOpen={open}
              onRename={setRenaming}
              onRenamed={finishName}
              onNamed={(name) => holdKeysFor(finishNew(name))}
              onStep={(id, way) => holdKeysFor(step(id, way))}
              onMove={(id, to) => void acts.move(id, to)}
              onDelete={deletion.ask}
            />
          )}
        </div>
        <CodebookFoot view={view} onView={show} onOlder={(id) => reviewAt(id, 'older')} />
      </section>
      <Splitter
        label="Width of the codebook"
        panel="start"
        width={width}
        normal={TREE_WIDTH}
        min={240}
        max={720}
        onChange={setWidth}
      />
      {theme && view.review !== null && (
        <CodingReviewPane
          key={`${theme.id} ${view.review}`}
          theme={theme}
          kind={view.review}
          onClose={() => reviewAt(theme.id, null)}
          onSaid={setSaid}
        />
      )}
      {view.review === null && described && (
        <ThemePane
          key={described.id}
          theme={described}
          acts={acts}
          onAddBelow={paneActs.addBelow}
          onStep={paneActs.step}
          onDelete={paneActs.ask}
          onMerge={setMerging}
          onCopy={paneActs.copy}
          onReview={paneActs.review}
        />
      )}
      {!(view.review === null ? described : theme) && (
        <NoTheme isMissing={item !== null} isEmpty={themes.length === 0} />
      )}
      {merged && (
        <MergeThemeDialog
          theme={merged}
          onMerged={(into, sentence) => {
            setMerging(null);
            choose(into, 'replace');
            setSaid(sentence);
          }}
          onClose={() => setMerging(null)}
        />
      )}
      {isChoosing && <TemplatesDialog onAdded={added} onClose={() => setChoosing(false)} />}
      {file && <OpenCodebookDialog file={file} onAdded={added} onClose={() => setFile(null)} />}
      {isSaving && <SaveCodebookDialog onClose={() => setSaving(false)} />}
      {deletion.asked && <DeleteThemeDialog {...deletion.asked} acts={acts} />}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </div>
  );
}

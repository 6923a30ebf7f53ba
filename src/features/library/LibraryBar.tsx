import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { Attribute } from '../../domain/attribute.ts';
import type { Grouping } from '../../domain/comparison.ts';
import { placeHref } from '../../domain/place.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuChoices, MenuItem } from '../../ui/MenuItem.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './Library.module.css';
import { groupingKey, groupingOf } from './library-place.ts';
import { reprintsQuery } from './reprints/reprints-place.ts';
import type { ColumnChoice, ColumnId } from './shown-columns.ts';

interface LibraryBarProps {
  readonly inView: number;
  readonly ofAll: number;
  readonly attributes: readonly Attribute[];
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly columns: readonly ColumnChoice[];
  readonly shown: readonly ColumnId[];
  readonly onShown: (shown: readonly ColumnId[]) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPaste: () => void;
  /** The row of filters. */
  readonly children: ReactNode;
}

/** The screen's head: how many documents are in view, how they are grouped, which columns, and the ways to import. */
export function LibraryBar(props: LibraryBarProps) {
  const { entry } = useCurrentProject();
  const { inView, ofAll, attributes, grouping, columns, shown } = props;
  const groupings = [
    { value: '', label: 'Nothing' },
    ...attributes.map(({ id, name }) => ({ value: `a${id}`, label: name })),
    { value: 'language', label: 'Language' },
    { value: 'year', label: 'Year' },
    { value: 'decade', label: 'Decade' },
  ];
  const key = groupingKey(grouping);
  const groupedBy = groupings.find(({ value }) => value === key);
  return (
    <div className={styles['bar']}>
      <h1>Library</h1>
      <span className="quiet grow" role="status">
        {inView === ofAll
          ? `${ofAll.toLocaleString('en')} ${ofAll === 1 ? 'document' : 'documents'}`
          : `${inView.toLocaleString('en')} of ${ofAll.toLocaleString('en')} documents`}
      </span>
      <MenuButton
        kind="bare"
        label={
          key === '' || !groupedBy ? (
            'Group by'
          ) : (
            <>
              Grouped by <b>{groupedBy.label}</b>
            </>
          )
        }
      >
        <MenuChoices
          title="Group by"
          options={groupings}
          chosen={[key]}
          onChange={([next]) => props.onGrouping(groupingOf(next ?? ''))}
        />
      </MenuButton>
      <MenuButton kind="bare" icon="columns" label="Columns">
        <MenuChoices
          title="Columns shown"
          isMultiple
          options={columns.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={shown}
          onChange={props.onShown}
        />
      </MenuButton>
      <LinkButton
        kind="bare"
        href={placeHref({ project: entry.id, screen: 'library', query: reprintsQuery(null) })}
      >
        Find reprints…
      </LinkButton>
      <FileButton kind="main" icon="import" isMultiple onFiles={props.onFiles}>
        Import
      </FileButton>
      <MoreImports onFiles={props.onFiles} onPaste={props.onPaste} />
      {props.children}
    </div>
  );
}

interface MoreImportsProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPaste: () => void;
}

/** Further ways to import than by the button beside it. */
function MoreImports({ onFiles, onPaste }: MoreImportsProps) {
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <MenuButton kind="bare" label="Folder or text">
        <MenuItem icon="folder" onAction={() => folder.current?.click()}>
          Import a folder…
        </MenuItem>
        <MenuItem icon="memo" keys="Ctrl+V" onAction={onPaste}>
          Paste text…
        </MenuItem>
      </MenuButton>
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        // React knows the attribute by this name only.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

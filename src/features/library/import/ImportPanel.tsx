import { useMemo } from 'react';
import type { Attribute } from '../../../domain/attribute.ts';
import { nameKey } from '../../../storage/attributes.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { ArchiveNames } from './ArchiveNames.tsx';
import { FilePreview } from './FilePreview.tsx';
import { foreseenText, stateCounts } from './file-state.ts';
import styles from './Import.module.css';
import { ImportFileList } from './ImportFileList.tsx';
import { editsOf, readCount } from './import-list.ts';
import type { ImportSettings } from './import-settings.ts';
import { JoinedTable } from './JoinedTable.tsx';
import { LargeImport } from './LargeImport.tsx';
import { Misfits } from './Misfits.tsx';
import { misfitsOf } from './misfits.ts';
import { NamesPattern } from './NamesPattern.tsx';
import { OpenDates } from './OpenDates.tsx';
import { Spellings } from './Spellings.tsx';
import { SpokenFrames } from './SpokenFrames.tsx';
import { SystemFiles } from './SystemFiles.tsx';
import { doubtsOf } from './spelling-doubts.ts';
import type { Importing } from './use-import.ts';
import { ValuesForAll } from './ValuesForAll.tsx';

interface ImportPanelProps {
  readonly importing: Importing;
  readonly attributes: readonly Attribute[];
  /** Values that the project has for an attribute, by its name. */
  readonly storedValuesOf: (name: string) => readonly string[];
}

// So few are read before anybody could press a button.
const MANY_FILES = 100;

const filesText = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`;

/** The import beside the table: what was understood, before anything is stored. */
export function ImportPanel({ importing, attributes, storedValuesOf }: ImportPanelProps) {
  const { list, stated, session } = importing;
  const setForAll = (change: Partial<ImportSettings>) => session.setForAll(change);
  const names = useMemo(
    () =>
      namesOf(
        attributes,
        list.settings.defaults,
        stated.flatMap(({ file }) => [file.document?.attributes ?? {}, editsOf(file).attributes ?? {}]),
      ),
    [attributes, list.settings.defaults, stated],
  );
  const allFiles = useMemo(() => [...list.files, ...list.rest], [list.files, list.rest]);
  const paths = useMemo(() => allFiles.map(({ path }) => path), [allFiles]);
  const counts = useMemo(() => stateCounts(stated), [stated]);
  const doubts = useMemo(
    () => doubtsOf(list.files, list.settings, storedValuesOf),
    [list.files, list.settings, storedValuesOf],
  );
  const misfits = useMemo(() => misfitsOf(list.files, list.settings), [list.files, list.settings]);
  const suggestionsFor = useMemo(() => {
    const given = valuesByKey(
      stated.flatMap(({ file }) => [file.document?.attributes ?? {}, editsOf(file).attributes ?? {}]),
    );
    return (name: string): readonly string[] => [
      ...new Set([...storedValuesOf(name), ...(given.get(nameKey(name)) ?? [])]),
    ];
  }, [stated, storedValuesOf]);

  const done = readCount(list.files);
  const chosen =
    stated.find(({ file }) => file.key === list.chosen) ??
    stated.find(({ state }) => state.kind === 'ready') ??
    stated.find(({ state }) => state.kind !== 'reading');
  const chosenKey = chosen?.file.key;
  const otherPaths = useMemo(
    () => allFiles.flatMap(({ key, path }) => (key === chosenKey ? [] : path)),
    [allFiles, chosenKey],
  );
  return (
    <SidePanel
      label="Import"
      title={`Import ${filesText(allFiles.length)}`}
      subtitle="Nothing is stored until you press Import."
      onClose={() => session.close()}
      closeLabel="Close, keep nothing"
      closesOnEscape={false}
      footer={
        <>
          <span className="grow small quiet" role="status">
            {list.rest.length > 0
              ? `Of the first ${list.files.length.toLocaleString('en')}: ${foreseenText(counts)}`
              : foreseenText(counts)}
          </span>
          <Button onPress={() => session.close()}>Cancel</Button>
          <Button
            kind="main"
            isDisabled={
              list.rest.length === 0 &&
              (counts.ready === 0 || counts.reading > 0 || list.files.some((file) => file.isReading))
            }
            onPress={importing.store}
          >
            {list.rest.length > 0
              ? `Import all ${allFiles.length.toLocaleString('en')}`
              : `Import ${counts.ready.toLocaleString('en')}`}
          </Button>
        </>
      }
    >
      {done < list.files.length && (
        <section className={styles['part']}>
          <Progress
            label="Reading"
            done={done}
            of={list.files.length}
            onCancel={() => session.stopReading()}
          />
          {list.rest.length === 0 && list.files.length > MANY_FILES && (
            <Button kind="bare" size="small" onPress={importing.store}>
              Import all without looking
            </Button>
          )}
        </section>
      )}
      {list.rest.length > 0 && <LargeImport stated={stated} of={allFiles.length} />}
      <section className={styles['list']}>
        <ImportFileList
          stated={stated}
          chosen={chosen?.file.key ?? null}
          onChoose={(key) => session.choose(key)}
        />
        {(counts.duplicate > 0 || list.settings.takesDuplicates || list.rest.length > 0) && (
          <Checkbox
            isSelected={list.settings.takesDuplicates}
            onChange={(takesDuplicates) => setForAll({ takesDuplicates })}
          >
            Import texts that are here already once more
          </Checkbox>
        )}
      </section>
      {list.archives.length > 0 && (
        <ArchiveNames
          archives={list.archives}
          onEncoding={(archive, encoding) => session.readNamesIn(archive, encoding)}
        />
      )}
      <ValuesForAll
        attributes={attributes}
        names={names}
        values={list.settings.defaults}
        types={list.settings.types}
        suggestionsFor={suggestionsFor}
        onValue={(name, value) => setForAll({ defaults: { ...list.settings.defaults, [name]: value } })}
        onType={(name, type) =>
          setForAll({ types: { ...session.list.settings.types, [nameKey(name)]: type } })
        }
      />
      <NamesPattern
        files={allFiles}
        pattern={list.settings.pattern}
        onPattern={(pattern) => setForAll({ pattern })}
      />
      {list.settings.table && (
        <JoinedTable
          given={list.settings.table}
          paths={paths}
          onTakeBack={() => setForAll({ table: null })}
        />
      )}
      <OpenDates
        files={list.files}
        order={list.settings.dateOrder}
        onOrder={(dateOrder) => setForAll({ dateOrder })}
      />
      {allFiles.length > 1 && (
        <SpokenFrames
          stated={stated}
          hasMore={list.rest.length > 0}
          isHidden={list.settings.hidesFrame}
          onHide={(isHidden) => session.hideFrame(isHidden)}
        />
      )}
      {list.systemFiles.length > 0 && (
        <SystemFiles files={list.systemFiles} onTake={() => session.takeSystemFiles()} />
      )}
      <Misfits misfits={misfits} />
      <Spellings
        doubts={doubts}
        chosen={list.settings.spellings}
        onChosen={(spellings) => setForAll({ spellings })}
      />
      {chosen && (
        <FilePreview
          file={chosen.file}
          state={chosen.state}
          attributes={attributes}
          names={names}
          dateOrder={list.settings.dateOrder}
          defaults={list.settings.defaults}
          suggestionsFor={suggestionsFor}
          onEdit={(edits) => session.edit(chosen.file.key, edits)}
          onRead={(change) => session.readAgain(chosen.file.key, change)}
          passwords={list.settings.passwords}
          onPassword={(password) => session.tryPassword(chosen.file.key, password)}
          onDivide={(division) => session.divide(chosen.file.key, division)}
          otherPaths={otherPaths}
          onDocuments={(outcomes) => session.openTable(chosen.file.key, outcomes)}
          onMetadata={(table) => session.joinTable(chosen.file.key, table)}
          onWanted={(isWanted) => session.want(chosen.file.key, isWanted)}
          onLeaveOut={(isLeftOut) => session.leaveOut(chosen.file.key, isLeftOut)}
        />
      )}
    </SidePanel>
  );
}

/** Every value that is not blank, by the key of its attribute's name. */
function valuesByKey(
  ofFiles: readonly Readonly<Record<string, string>>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const values of ofFiles)
    for (const [name, value] of Object.entries(values)) {
      if (value.trim() === '') continue;
      const key = nameKey(name);
      const known = found.get(key);
      if (known) known.add(value);
      else found.set(key, new Set([value]));
    }
  return found;
}

/** Every attribute that the project, the defaults or a file names, once whatever its case. */
function namesOf(
  attributes: readonly Attribute[],
  defaults: Readonly<Record<string, string>>,
  ofFiles: readonly Readonly<Record<string, string>>[],
): readonly string[] {
  const names = new Map<string, string>();
  const all = [
    ...attributes.map(({ name }) => name),
    ...Object.keys(defaults),
    ...ofFiles.flatMap((values) => Object.keys(values)),
  ];
  for (const name of all) if (!names.has(nameKey(name))) names.set(nameKey(name), name);
  return [...names.values()];
}

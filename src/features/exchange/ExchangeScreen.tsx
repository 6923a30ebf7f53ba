import { type ReactNode, useState } from 'react';
import { agoText } from '../../domain/ago.ts';
import { asInstant } from '../../domain/ids.ts';
import type { ScreenPlace } from '../../domain/place.ts';
import { classNames } from '../../ui/class-names.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { BackupsPanel } from './BackupsPanel.tsx';
import styles from './ExchangeScreen.module.css';
import { ExportPanel } from './ExportPanel.tsx';
import { type ExchangePlace, type ExchangeTab, exchangeQuery, readExchangePlace } from './exchange-place.ts';
import { firstChoices } from './export-choices.ts';
import { sizeText } from './export-list.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { MethodsPanel } from './MethodsPanel.tsx';
import { ProjectNote } from './ProjectNote.tsx';
import type { QuestionOf } from './packet-results.ts';
import { useExchangeFacts } from './use-exchange-facts.ts';
import { useExport } from './use-export.ts';

const css = classNames(styles);

const TABS = [
  { value: 'export', label: 'Export' },
  { value: 'import', label: 'Import' },
  { value: 'backups', label: 'Backups' },
  { value: 'methods', label: 'Methods paragraph' },
] as const satisfies readonly { readonly value: ExchangeTab; readonly label: string }[];

interface ExchangeScreenProps {
  readonly place: ScreenPlace;
  /** What a saved comparison asks the analysis; the screen that shows comparisons knows it. */
  readonly questionOf: QuestionOf;
}

/** All ways out of the project and in, what was done in it, and how it is described in a paper. */
export function ExchangeScreen({ place, questionOf }: ExchangeScreenProps) {
  const { entry, coder } = useCurrentProject();
  const facts = useExchangeFacts();
  const work = useExport(questionOf);
  const [choices, setChoices] = useState(() => firstChoices(coder.id));
  const at = readExchangePlace(place.query);
  const go = (change: Partial<ExchangePlace>, how: 'push' | 'replace' = 'replace') =>
    place.onPlace({ query: exchangeQuery({ ...at, ...change }) }, how);
  const panels: Readonly<Record<ExchangeTab, () => ReactNode>> = {
    export: () =>
      facts && (
        <ExportPanel
          facts={facts}
          kind={at.kind}
          onKind={(kind) => go({ kind })}
          choices={choices}
          onChoices={setChoices}
          work={work}
        />
      ),
    import: () => <ImportPanel questionOf={questionOf} />,
    backups: () => (
      <BackupsPanel onSave={() => work.save('project', choices)} isSaving={work.running !== null} />
    ),
    methods: () => facts && <MethodsPanel facts={facts} />,
  };
  return (
    <div className={css('screen')}>
      <header className={css('head')}>
        <h1>Exchange</h1>
        <span className={css('grow', 'cut', 'quiet')}>{facts && sizeText('project', facts)}</span>
        <span className="small quiet">
          {entry.backedUpAt === null
            ? 'Never saved as a project file'
            : `Saved as a project file ${agoText(entry.backedUpAt, asInstant(Date.now()))}`}
        </span>
      </header>
      {entry.note !== '' && (
        <div className={css('note')}>
          <ProjectNote note={entry.note} />
        </div>
      )}
      <Tabs
        label="Exchange"
        tabs={TABS}
        value={at.tab}
        onChange={(tab) => go({ tab }, 'push')}
        listClassName={css('tabs')}
        panelClassName={css('panel')}
      >
        {panels[at.tab]()}
      </Tabs>
    </div>
  );
}

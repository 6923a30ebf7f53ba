import { classNames } from '../../../ui/class-names.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { LongList } from '../LongList.tsx';
import styles from './Import.module.css';
import type { ImportReport, ReportLine } from './import-report.ts';

const css = classNames(styles);

interface PartProps {
  readonly title: string;
  readonly icon: IconName;
  readonly tone: string;
  readonly lines: readonly ReportLine[];
}

function Part({ title, icon, tone, lines }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <section className={css('part')}>
      <h3>
        {title}: {lines.length.toLocaleString('en')}
      </h3>
      <LongList items={lines} first={200} className={css('report')} label={title}>
        {({ key, fileName, text }) => (
          <li key={key}>
            <Icon name={icon} className={css('state', tone)} />
            <span>
              <bdi>{fileName}</bdi>
              <br />
              <span className="small quiet">
                <bdi>{text}</bdi>
              </span>
            </span>
          </li>
        )}
      </LongList>
    </section>
  );
}

/** What became of every file, what went wrong first. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a control inside, the keyboard needs a place to scroll from.
    <section tabIndex={0} aria-label="Outcomes" className={css('outcomes')}>
      <Part title="Problems" icon="warn" tone="bad" lines={report.problems} />
      <Part title="Duplicates, skipped" icon="copy" tone="plain" lines={report.duplicates} />
      <Part title="Left out" icon="minus" tone="plain" lines={report.leftOut} />
      <Part title="Imported" icon="check" tone="good" lines={report.imported} />
      {report.imported.length > 0 && (
        <p className={css('closing')}>
          Undo (<Kbd>Ctrl Z</Kbd>) takes the whole import back.
        </p>
      )}
    </section>
  );
}

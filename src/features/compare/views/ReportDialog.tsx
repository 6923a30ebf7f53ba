import { useEffect, useMemo, useRef, useState } from 'react';
import type { PeriodUnit } from '../../../domain/partial-date-periods.ts';
import { APP_VERSION } from '../../../formats/app-version.ts';
import { type ComparisonReport, reportHtml } from '../../../formats/comparison-report.ts';
import { fileNamePart } from '../../../formats/write-export.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { toast } from '../../../ui/toast.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { listed } from '../../number-words.ts';
import { VIEWS, type ViewName } from '../compare-place.ts';
import { capturedView } from './captured-report.ts';
import { captionLines, viewTitle } from './comparison-files.ts';
import { comparisonMethods } from './comparison-methods.ts';
import { ReportMode } from './report-mode.ts';
import { reportSettings } from './report-settings.ts';
import { ViewBody } from './ViewBody.tsx';
import viewStyles from './Views.module.css';
import { viewLabel } from './view-families.ts';
import type { ViewProps } from './view-props.ts';

const css = classNames(viewStyles);

// A view that has not come to rest by then is left out, and the report says so.
const PATIENCE = 90_000; // ms
const LOOKS = 120; // ms
const RESTS = 4; // looks without a change

interface ReportDialogProps extends ViewProps {
  readonly unit: PeriodUnit;
  readonly onClose: () => void;
}

/** The comparison for others: its methods in words, and any of its views in one file that opens without the app. */
export function ReportDialog(props: ReportDialogProps) {
  const { groups, time, here, facts, onClose } = props;
  const { entry, attributes, themes } = useCurrentProject();
  const [views, setViews] = useState<readonly ViewName[]>(() =>
    VIEWS.filter((view) => view === here.view || USUAL.has(view)),
  );
  const [drawing, setDrawing] = useState<ViewName | null>(null);
  const methods = comparisonMethods({
    view: groups,
    views,
    facts,
    intervals: here.intervals,
    measure: here.measure,
    options: here.options,
    differences: {
      pair: here.pair,
      hidden: here.hidden,
      periods: time.answer.groups.filter(({ key, base }) => key !== '' && base > 0).length,
    },
    appVersion: APP_VERSION,
  });
  const drawn = useRef<ReturnType<typeof capturedView>[]>([]);
  const unready = useRef<ViewName[]>([]);
  const begin = (): void => {
    drawn.current = [];
    unready.current = [];
    setDrawing(views[0] ?? null);
  };
  const next = (section: Element | null): void => {
    if (!drawing) return;
    if (section) drawn.current.push(capturedView(viewLabel(drawing), section));
    else unready.current.push(drawing);
    const following = views[views.indexOf(drawing) + 1] ?? null;
    setDrawing(following);
    if (following === null) save();
  };
  const save = (): void => {
    const left = unready.current.map(viewLabel);
    const report: ComparisonReport = {
      title: `${entry.name}: ${viewTitle(groups, attributes)}`,
      day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()),
      caption: [
        ...captionLines(groups, 'groups', facts),
        ...(left.length > 0 ? [`Not in this report, because it took too long: ${listed(left)}.`] : []),
      ],
      methods,
      settings: reportSettings(groups, here, facts, themes),
      views: drawn.current,
    };
    saveBlob(
      new Blob([reportHtml(report)], { type: 'text/html;charset=utf-8' }),
      `${fileNamePart(entry.name)} ${fileNamePart(viewTitle(groups, attributes).toLowerCase())} report.html`,
    );
    toast('The report is saved. It opens in any browser, without the app.', { kind: 'good' });
  };
  const copy = (): void =>
    void navigator.clipboard.writeText(methods.join('\n')).then(
      () => toast('The methods are in the clipboard.', { kind: 'good' }),
      () =>
        toast('The browser did not allow to copy. Select the text and copy it by hand.', { kind: 'warn' }),
    );
  return (
    <>
      <Dialog
        title="Report on this comparison"
        isOpen
        size="large"
        onClose={onClose}
        actions={
          <>
            <Button icon="copy" onPress={copy}>
              Copy methods
            </Button>
            <Button
              kind="main"
              icon="export"
              isDisabled={views.length === 0 || drawing !== null}
              onPress={begin}
            >
              Save as HTML
            </Button>
          </>
        }
      >
        <section aria-label="Methods" className={css('methods', 'reading')} lang="en">
          {methods.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
        <fieldset className={css('chosen-views')}>
          <legend>Views in the report</legend>
          {VIEWS.filter((view) => view !== 'words' || here.view === 'words').map((view) => (
            <Checkbox
              key={view}
              isSelected={views.includes(view)}
              isDisabled={drawing !== null}
              onChange={(isIn) =>
                setViews(VIEWS.filter((one) => (one === view ? isIn : views.includes(one))))
              }
            >
              {viewLabel(view)}
            </Checkbox>
          ))}
        </fieldset>
        {drawing && (
          <Progress
            label={`Drawing ${viewLabel(drawing)}`}
            done={views.indexOf(drawing)}
            of={views.length}
            onCancel={() => setDrawing(null)}
          />
        )}
      </Dialog>
      {drawing && <Offstage key={drawing} {...props} view={drawing} onReady={next} />}
    </>
  );
}

// What a reader looks at first.
const USUAL: ReadonlySet<ViewName> = new Set(['shares', 'heat', 'differences']);

interface OffstageProps extends ReportDialogProps {
  readonly view: ViewName;
  /** Once everything in it has come to rest; null where it does not. */
  readonly onReady: (section: Element | null) => void;
}

/** One view drawn where nobody sees it, whole, until it has come to rest. */
function Offstage({ view, onReady, ...props }: OffstageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const told = useRef(onReady);
  told.current = onReady;
  const { here } = props;
  const seen = useMemo(() => ({ ...here, view, mark: null, drawsAll: true }), [here, view]);
  useEffect(() => {
    const until = performance.now() + PATIENCE;
    let [last, rests] = [-1, 0];
    const timer = setInterval(() => {
      const own = stage.current;
      if (!own) return;
      const isBusy = own.querySelector('[aria-busy="true"], [role="progressbar"]') !== null;
      const size = own.innerHTML.length;
      rests = !isBusy && size > 0 && size === last ? rests + 1 : 0;
      last = size;
      if (rests < RESTS && performance.now() < until) return;
      clearInterval(timer);
      told.current(rests < RESTS ? null : own);
    }, LOOKS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div ref={stage} className={css('offstage')} aria-hidden inert>
      <ReportMode value={true}>
        <ViewBody {...props} here={seen} onChange={nothing} onOpen={nothing} />
      </ReportMode>
    </div>
  );
}

const nothing = (): void => undefined;

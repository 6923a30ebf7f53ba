import { lazy, Suspense, useState } from 'react';
import type { PeriodUnit } from '../../../domain/partial-date-periods.ts';
import { Button } from '../../../ui/Button.tsx';
import type { ViewProps } from './view-props.ts';

// The report draws every view: it waits until somebody wants one.
const ReportDialog = lazy(() =>
  import('./ReportDialog.tsx').then((module) => ({ default: module.ReportDialog })),
);

/** Opens the dialog in which a comparison becomes a report. */
export function ReportButton(props: ViewProps & { readonly unit: PeriodUnit }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="bare" icon="file" onPress={() => setIsOpen(true)}>
        Report
      </Button>
      {isOpen && (
        <Suspense>
          <ReportDialog {...props} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

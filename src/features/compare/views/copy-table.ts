import { toast } from '../../../ui/toast.tsx';
import { counted } from '../../number-words.ts';
import { tabSeparated } from './comparison-files.ts';
import type { FrequencyMark } from './frequency-marks.ts';

/** Puts the table on the clipboard as a spreadsheet takes it, and says so. */
export function copyTable(
  marks: readonly FrequencyMark[],
  groupName: string | null,
  isRate: boolean,
): Promise<void> {
  return navigator.clipboard.writeText(tabSeparated(marks, groupName, isRate)).then(
    () => toast(`${counted(marks.length, 'row')} copied; paste them into a spreadsheet`),
    () => toast('The browser did not allow copying. Save the table as CSV instead.', { kind: 'bad' }),
  );
}

import { createContext } from 'react';

/** Whether a view is drawn for a report: whole, with all rows of its tables, and nobody looks at it. */
export const ReportMode = createContext(false);

import type { ViewName } from '../compare-place.ts';

/** Views that answer the same kind of question stand together, so that the line over the charts stays short. */
export type ViewFamily = 'shares' | 'time' | 'differences' | 'together' | 'texts';

interface Family {
  readonly value: ViewFamily;
  readonly label: string;
  /** The first one is looked at first. */
  readonly views: readonly { readonly value: ViewName; readonly label: string }[];
}

export const VIEW_FAMILIES: readonly Family[] = [
  {
    value: 'shares',
    label: 'Shares',
    views: [
      { value: 'shares', label: 'Bars' },
      { value: 'stacked', label: 'Stacked' },
      { value: 'dots', label: 'Dots' },
      { value: 'heat', label: 'Heat map' },
    ],
  },
  {
    value: 'time',
    label: 'Over time',
    views: [
      { value: 'multiples', label: 'Small multiples' },
      { value: 'lines', label: 'One chart' },
    ],
  },
  {
    value: 'differences',
    label: 'Differences',
    views: [
      { value: 'differences', label: 'Tests' },
      { value: 'composition', label: 'Composition' },
    ],
  },
  {
    value: 'together',
    label: 'Themes together',
    views: [
      { value: 'together', label: 'Matrix' },
      { value: 'network', label: 'Network' },
      { value: 'sequence', label: 'Sequence' },
      { value: 'map', label: 'Map' },
    ],
  },
  {
    value: 'texts',
    label: 'Texts',
    views: [
      { value: 'strips', label: 'Strips' },
      { value: 'quotes', label: 'Quotes' },
      { value: 'words', label: 'Words' },
    ],
  },
];

const FIRST = VIEW_FAMILIES[0] as Family;

export const familyOf = (view: ViewName): Family =>
  VIEW_FAMILIES.find(({ views }) => views.some(({ value }) => value === view)) ?? FIRST;

/** `Shares: Bars`. */
export function viewLabel(view: ViewName): string {
  const family = familyOf(view);
  return `${family.label}: ${family.views.find(({ value }) => value === view)?.label ?? ''}`;
}

/** Views that draw intervals where these are wanted. */
export const DRAWS_INTERVALS: ReadonlySet<ViewName> = new Set(['shares', 'dots', 'lines', 'multiples']);

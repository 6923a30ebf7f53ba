import {
  ArrowDown,
  ArrowUp,
  Calendar,
  ChartColumn,
  ChartLine,
  ChevronDown,
  ChevronUp,
  CircleQuestionMark,
  ExternalLink,
  Folder,
  GripVertical,
  History,
  Info,
  Keyboard,
  Link,
  Merge,
  Minus,
  MoveRight,
  Pencil,
  RefreshCw,
  Settings,
  Shuffle,
  SunMoon,
  Table2,
  Tag,
  Trash2,
  User,
} from 'lucide-react';
import type { ReactElement } from 'react';

// Drawn for Leitmotif on a 16 px grid, stroke 1.4.
const OWN = {
  library: 'M2.5 3.5h11M2.5 8h11M2.5 12.5h11M5.5 3.5v9',
  coding: 'M3 2v12M6.5 3.5h7M6.5 6.5h7M6.5 9.5h5M6.5 12.5h3.5',
  codebook: 'M3 3h4v3H3zM9 10h4v3H9zM9 5h4M5 6v5.5h4',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.3 10.3L14 14',
  compare: 'M2.5 13.5h11M4 13V8M8 13V3M12 13V6',
  agreement: 'M6 3a5 5 0 1 0 0 10a5 5 0 0 0 0-10M10 3a5 5 0 1 1 0 10a5 5 0 0 1 0-10',
  exchange: 'M2.5 5.5h10M9.5 2.5l3 3l-3 3M13.5 10.5h-10M6.5 7.5l-3 3l3 3',
  undo: 'M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3 3l-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H9',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  close: 'M4 4l8 8M12 4l-8 8',
  warn: 'M8 2.2L14.3 13H1.7zM8 6.5v3M8 11.2v.4',
  plus: 'M8 3v10M3 8h10',
  import: 'M8 2v8M5 7l3 3l3-3M2.5 11v2.5h11V11',
  export: 'M8 10V2M5 5l3-3l3 3M2.5 11v2.5h11V11',
  filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5l-5 5',
  eye: 'M1.5 8S4 3.5 8 3.5S14.5 8 14.5 8S12 12.5 8 12.5S1.5 8 1.5 8M8 6.3a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 0 0 0-3.4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  memo: 'M3 2.5h10v8l-3 3H3zM10 13.5v-3h3',
  disk: 'M2.5 4.5c0-2.6 11-2.6 11 0v7c0 2.6-11 2.6-11 0zM2.5 4.5c0 2.6 11 2.6 11 0M2.5 8c0 2.6 11 2.6 11 0',
  file: 'M4 1.8h5l3 3v9.4H4zM9 1.8v3h3',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3',
} as const;

const FROM_LUCIDE = {
  bars: ChartColumn,
  calendar: Calendar,
  down: ChevronDown,
  edit: Pencil,
  external: ExternalLink,
  folder: Folder,
  grip: GripVertical,
  history: History,
  info: Info,
  keyboard: Keyboard,
  lines: ChartLine,
  link: Link,
  merge: Merge,
  minus: Minus,
  move: MoveRight,
  person: User,
  question: CircleQuestionMark,
  refresh: RefreshCw,
  settings: Settings,
  shuffle: Shuffle,
  sorted: ArrowUp,
  'sorted-down': ArrowDown,
  'sun-moon': SunMoon,
  table: Table2,
  tag: Tag,
  trash: Trash2,
  up: ChevronUp,
} as const;

export type IconName = keyof typeof OWN | keyof typeof FROM_LUCIDE;

const isOwn = (name: IconName): name is keyof typeof OWN => name in OWN;

interface IconProps {
  name: IconName;
  size?: number;
  className?: string | undefined;
}

/** A picture beside words: hidden from screen readers, so the control that holds it needs a name of its own. */
export function Icon({ name, size = 16, className }: IconProps): ReactElement {
  if (!isOwn(name)) {
    const Picture = FROM_LUCIDE[name];
    // Lucide draws on a 24 px grid: 2.1 there is 1.4 here.
    return (
      <Picture
        aria-hidden
        size={size}
        strokeWidth={2.1}
        style={{ flex: 'none' }}
        className={className ?? ''}
      />
    );
  }
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
      className={className}
    >
      <path d={OWN[name]} />
    </svg>
  );
}

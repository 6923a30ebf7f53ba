import { useSyncExternalStore } from 'react';
import { z } from 'zod';

/** How the text is set; the researcher's, kept in this browser. */
export interface ReadingSettings {
  readonly face: 'serif' | 'sans';
  /** Of Latin text in px; other scripts follow in their proportion. */
  readonly size: number;
  readonly spacing: 'tight' | 'normal' | 'wide';
  readonly width: 'narrow' | 'normal' | 'wide' | 'full';
}

export const SMALLEST_SIZE = 15;
export const LARGEST_SIZE = 22;

export const NORMAL_READING: ReadingSettings = {
  face: 'serif',
  size: 17,
  spacing: 'normal',
  width: 'normal',
};

const schema = z.object({
  face: z.enum(['serif', 'sans']).catch(NORMAL_READING.face),
  size: z.number().int().min(SMALLEST_SIZE).max(LARGEST_SIZE).catch(NORMAL_READING.size),
  spacing: z.enum(['tight', 'normal', 'wide']).catch(NORMAL_READING.spacing),
  width: z.enum(['narrow', 'normal', 'wide', 'full']).catch(NORMAL_READING.width),
});

const STORED_UNDER = 'leitmotif-reading';
const listeners = new Set<() => void>();
let known: ReadingSettings | null = null;

/** Settings as they were written; anything that is not understood is as it is normally. */
export function readSettings(text: string | null): ReadingSettings {
  try {
    return schema.catch(NORMAL_READING).parse(JSON.parse(text ?? '{}'));
  } catch {
    return NORMAL_READING;
  }
}

const current = (): ReadingSettings => {
  known ??= readSettings(localStorage.getItem(STORED_UNDER));
  return known;
};

export function chooseReading(change: Partial<ReadingSettings>): void {
  known = { ...current(), ...change };
  localStorage.setItem(STORED_UNDER, JSON.stringify(known));
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The settings of this browser, live in this tab. */
export const useReadingSettings = (): ReadingSettings => useSyncExternalStore(subscribe, current);

const LEADING = { tight: 0.88, normal: 1, wide: 1.2 } as const;
const MEASURE = { narrow: '52ch', normal: '66ch', wide: '84ch', full: '1fr' } as const;

/** The settings as variables of the style sheet, for the element around the text. */
export const readingStyle = ({
  face,
  size,
  spacing,
  width,
}: ReadingSettings): Readonly<Record<`--${string}`, string | number>> => ({
  ...(size !== NORMAL_READING.size && { '--reading': `${size / 16}rem` }),
  '--leading-scale': LEADING[spacing],
  '--reading-measure': MEASURE[width],
  ...(face === 'sans' && {
    '--font-reading': 'var(--font-ui)',
    '--font-reading-cyrillic': 'var(--font-ui)',
    '--font-reading-ko': 'var(--font-ui)',
    '--font-reading-zh':
      'var(--font-ui), "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"',
    '--font-reading-ar': 'var(--font-ui), "Noto Sans Arabic", "Geeza Pro", Tahoma',
  }),
});

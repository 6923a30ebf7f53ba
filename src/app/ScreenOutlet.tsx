import { type ComponentType, lazy, Suspense } from 'react';
import type { Screen, ScreenPlace } from '../domain/place.ts';
import { KeysHeld } from '../ui/KeysHeld.tsx';

type ScreenComponent = ComponentType<{ readonly place: ScreenPlace }>;

// Each screen is a chunk of its own: the start screen needs neither tables nor charts.
const SCREEN_COMPONENTS = {
  library: lazy(async () => ({
    default: (await import('../features/library/LibraryScreen.tsx')).LibraryScreen,
  })),
  coding: lazy(async () => ({ default: (await import('../features/coding/CodingScreen.tsx')).CodingScreen })),
  codebook: lazy(async () => ({
    default: (await import('../features/codebook/CodebookScreen.tsx')).CodebookScreen,
  })),
  search: lazy(async () => ({ default: (await import('../features/search/SearchScreen.tsx')).SearchScreen })),
  memos: lazy(async () => ({ default: (await import('../features/memos/MemosScreen.tsx')).MemosScreen })),
  compare: lazy(async () => ({
    default: (await import('../features/compare/CompareScreen.tsx')).CompareScreen,
  })),
  agreement: lazy(async () => ({
    default: (await import('../features/agreement/AgreementScreen.tsx')).AgreementScreen,
  })),
  exchange: lazy(async () => {
    const [{ ExchangeScreen }, { savedFrequencyQuestion }] = await Promise.all([
      import('../features/exchange/ExchangeScreen.tsx'),
      import('../features/compare/saved-question.ts'),
    ]);
    return {
      default: ({ place }: { readonly place: ScreenPlace }) => (
        <ExchangeScreen place={place} questionOf={savedFrequencyQuestion} />
      ),
    };
  }),
  history: lazy(async () => ({
    default: (await import('../features/history/HistoryScreen.tsx')).HistoryScreen,
  })),
} as const satisfies Record<Screen, ScreenComponent>;

/** The screen of the address. */
export function ScreenOutlet({ screen, place }: { readonly screen: Screen; readonly place: ScreenPlace }) {
  const Component: ScreenComponent = SCREEN_COMPONENTS[screen];
  // A boundary of its own: one that waits for another screen would keep the screen before, hidden and without its focus.
  return (
    <Suspense key={screen} fallback={<KeysHeld />}>
      <Component place={place} />
    </Suspense>
  );
}

import { useCallback, useState } from 'react';

interface Announced {
  readonly sentence: string;
  readonly count: number;
}

/** What a screen reader is to say of the last act, and how to tell it. */
export function useAnnouncements(): readonly [Announced, (sentence: string) => void] {
  const [announced, setAnnounced] = useState<Announced>({ sentence: '', count: 0 });
  const announce = useCallback(
    (sentence: string) => setAnnounced(({ count }) => ({ sentence, count: count + 1 })),
    [],
  );
  return [announced, announce];
}

/** Read out when it changes; the same sentence twice is read twice. */
export function Announcements({ announced }: { readonly announced: Announced }) {
  const { sentence, count } = announced;
  return (
    <div className="visually-hidden" role="status" aria-label="What happened">
      <span key={count}>{sentence}</span>
    </div>
  );
}

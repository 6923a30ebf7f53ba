import { useEffect, useState } from 'react';

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 0 })} MB`;

/** How much room the projects take and whether the browser promised to keep them. */
export function StorageFacts() {
  const [facts, setFacts] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const estimate = await navigator.storage?.estimate?.();
      const kept = await navigator.storage?.persisted?.();
      const used = estimate?.usage === undefined ? '' : `${megabytes(estimate.usage)} used. `;
      const promise = kept
        ? 'The browser promised to keep it.'
        : 'The browser has not promised to keep it: save project files now and then.';
      if (!left) setFacts(`Kept in this browser on this machine. ${used}${promise}`);
    };
    void ask();
    return () => {
      left = true;
    };
  }, []);
  return <footer className="faint small">{facts}</footer>;
}

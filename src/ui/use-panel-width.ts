import { useState } from 'react';

/** A panel's width, kept in this browser under the name of the view: it is the researcher's, not the project's. */
export function usePanelWidth(view: string, normal: number): readonly [number, (width: number) => void] {
  const key = `leitmotif-width-${view}`;
  const [width, setWidth] = useState(() => Number(localStorage.getItem(key)) || normal);
  return [
    width,
    (next) => {
      localStorage.setItem(key, String(next));
      setWidth(next);
    },
  ];
}

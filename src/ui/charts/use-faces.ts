import { useEffect, useState } from 'react';
import { CHART_FONT } from './measure-text.ts';

const WANTED = [`400 12px ${CHART_FONT}`, `600 12px ${CHART_FONT}`];

const areHere = (): boolean => WANTED.every((font) => document.fonts.check(font));

/** Whether the charts' faces have arrived: what was measured before must be measured again. */
export function useFaces(): boolean {
  const [isReady, setIsReady] = useState(areHere);
  useEffect(() => {
    if (isReady) return undefined;
    let isGone = false;
    const done = (): void => {
      if (!isGone) setIsReady(true);
    };
    Promise.all(WANTED.map((font) => document.fonts.load(font))).then(done, done);
    return () => {
      isGone = true;
    };
  }, [isReady]);
  return isReady;
}

import { useRef, useState } from 'react';

type Acts<All> = { readonly [Name in keyof All]: (...given: never[]) => unknown };

/**
 * The same functions for as long as the component stands; each does what it was given to do in the last render. For what
 * events set off, so that those who pass it on need not be drawn anew; not to be called while something is drawn.
 */
export function useSteady<All extends Acts<All>>(acts: All): All {
  const latest = useRef(acts);
  latest.current = acts;
  const [steady] = useState(() => {
    const made: { [Name in keyof All]?: All[Name] } = {};
    for (const name in acts) {
      const act = (...given: never[]): unknown => latest.current[name](...given);
      // Takes what the function of this name takes, and gives what it gives.
      made[name] = act as All[typeof name];
    }
    return made as All;
  });
  return steady;
}

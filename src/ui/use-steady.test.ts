import { createElement, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { useSteady } from './use-steady.ts';

interface Acts {
  readonly plus: (more: number) => number;
  readonly tell: (first: string, second: string) => void;
}

/** What useSteady gave in each of three drawings, of acts that know which drawing they are of. */
function drawnThrice(tell: (...said: readonly string[]) => void): readonly Acts[] {
  const given: Acts[] = [];
  function Drawn(): null {
    const [round, setRound] = useState(0);
    given.push(
      useSteady<Acts>({
        plus: (more) => round + more,
        tell: (first, second) => tell(first, second, `in ${round}`),
      }),
    );
    if (round < 2) setRound(round + 1);
    return null;
  }
  renderToStaticMarkup(createElement(Drawn));
  return given;
}

it('gives the same object and the same functions in every drawing', () => {
  const [first, ...later] = drawnThrice(() => undefined);
  expect(later).toHaveLength(2);
  for (const one of later) {
    expect(one).toBe(first);
    expect(one.plus).toBe(first?.plus);
  }
});

it('does what was given in the last drawing, with what it is called with, and gives its answer back', () => {
  const tell = vi.fn();
  const [first] = drawnThrice(tell);
  expect(first?.plus(10)).toBe(12);
  first?.tell('a', 'b');
  expect(tell.mock.calls).toEqual([['a', 'b', 'in 2']]);
});

it('gives another component functions of its own', () => {
  expect(drawnThrice(() => undefined)[0]).not.toBe(drawnThrice(() => undefined)[0]);
});

import { expect, it } from 'vitest';
import { placedNames } from './placed-names.ts';

const box = { width: 400, height: 300 };
const point = (id: string, x: number, y: number) => ({ id, name: `Name ${id}`, x, y, radius: 6 });

it('names stand right of their points, or left where the edge is near', () => {
  const found = placedNames([point('a', 50, 50), point('b', 380, 150)], box);
  expect(found.get('a')).toMatchObject({ text: 'Name a', isLeft: false });
  expect(found.get('a')?.x).toBeGreaterThan(56);
  expect(found.get('b')).toMatchObject({ isLeft: true });
});

it('no name covers another: the last ones have none where there is no room', () => {
  const crowd = Array.from({ length: 30 }, (_, i) => point(String(i), 200 + (i % 3), 150 + (i % 5)));
  const found = placedNames(crowd, box);
  expect(found.size).toBeGreaterThan(0);
  expect(found.size).toBeLessThan(6);
  expect([...found.keys()].map(Number)).toEqual([...found.keys()].map(Number).toSorted((a, b) => a - b));
});

it('without points there are no names', () => {
  expect(placedNames([], box).size).toBe(0);
});

import { expect, it } from 'vitest';
import { forceLayout } from './force-layout.ts';

const nodes = Array.from({ length: 12 }, (_, i) => ({ id: `n${i}`, size: 12 }));
const links = nodes
  .slice(1)
  .map(({ id }, i) => ({ from: `n${Math.floor(i / 2)}`, to: id, strength: (i % 5) / 5 }));
const box = { width: 700, height: 460 };

it('gives the same places every time', () => {
  expect([...forceLayout(nodes, links, box)]).toEqual([...forceLayout(nodes, links, box)]);
});

it('keeps all nodes inside the box and apart from each other', () => {
  const places = [...forceLayout(nodes, links, box).values()];
  for (const [i, { x, y }] of places.entries()) {
    expect(x >= 11.9 && x <= box.width - 11.9 && y >= 11.9 && y <= box.height - 11.9).toBe(true);
    for (const other of places.slice(i + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(16);
  }
});

it('puts the strongly linked nearer than the unlinked', () => {
  const trio = [
    { id: 'a', size: 10 },
    { id: 'b', size: 10 },
    { id: 'c', size: 10 },
  ];
  const places = forceLayout(trio, [{ from: 'a', to: 'b', strength: 1 }], box);
  const distance = (one: string, other: string): number => {
    const [p, q] = [places.get(one), places.get(other)];
    return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
  };
  expect(distance('a', 'b')).toBeLessThan(Math.min(distance('a', 'c'), distance('b', 'c')));
});

it('places one node in the middle, and none without nodes; links to unknown nodes are passed over', () => {
  expect([...forceLayout([{ id: 'a', size: 10 }], [{ from: 'a', to: 'x', strength: 1 }], box)]).toEqual([
    ['a', { x: 350, y: 230 }],
  ]);
  expect(forceLayout([], [], box).size).toBe(0);
});

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface LayoutNode {
  readonly id: string;
  /** Radius, with the room that its name needs. */
  readonly size: number;
}

export interface LayoutLink {
  readonly from: string;
  readonly to: string;
  /** 0 to 1: the stronger, the nearer. */
  readonly strength: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

const STEPS = 320;
const MOST_GROWN = 2;

interface Moving extends SimulationNodeDatum {
  readonly id: string;
  readonly size: number;
}

/**
 * Places of nodes so that linked ones are near and none covers another, inside a box. The same nodes and links in the
 * same order always give the same places: positions begin on a spiral, and what is random has a fixed seed.
 */
export function forceLayout(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Place> {
  const moving = nodes.map(({ id, size }): Moving => ({ id, size }));
  const known = new Set(nodes.map(({ id }) => id));
  const sound = links.filter(({ from, to }) => known.has(from) && known.has(to));
  const far = Math.min(width, height) / Math.max(2.5, Math.sqrt(nodes.length));
  const simulation = forceSimulation(moving)
    .randomSource(lehmer(1))
    .force(
      'charge',
      forceManyBody()
        .strength(-far * 3)
        .distanceMax(Math.max(width, height)),
    )
    .force('x', forceX(0).strength((0.12 * height) / Math.max(width, height)))
    .force('y', forceY(0).strength((0.12 * width) / Math.max(width, height)))
    .force('collide', forceCollide<Moving>(({ size }) => size).strength(0.9))
    .force(
      'link',
      forceLink<Moving, { source: string; target: string; strength: number }>(
        sound.map(({ from, to, strength }) => ({ source: from, target: to, strength })),
      )
        .id(({ id }) => id)
        .distance(({ strength }) => far * (1 - 0.65 * strength))
        .strength(({ strength }) => 0.08 + 0.4 * strength),
    )
    .stop();
  simulation.tick(STEPS);
  return fitted(moving, width, height);
}

/** Moved into the box, shrunk or grown a little to fill it: nodes keep their distance from its edges. */
function fitted(moving: readonly Moving[], width: number, height: number): ReadonlyMap<string, Place> {
  const edge = Math.max(0, ...moving.map(({ size }) => size));
  const xs = moving.map(({ x = 0 }) => x);
  const ys = moving.map(({ y = 0 }) => y);
  const scaleOf = (values: readonly number[], room: number): number => {
    const span = Math.max(...values) - Math.min(...values);
    return span === 0 ? 1 : Math.min(MOST_GROWN, (room - 2 * edge) / span);
  };
  const [across, down] = [scaleOf(xs, width), scaleOf(ys, height)];
  const middle = (values: readonly number[]): number => (Math.max(...values) + Math.min(...values)) / 2;
  const [middleX, middleY] = [middle(xs), middle(ys)];
  return new Map(
    moving.map(({ id, x = 0, y = 0 }) => [
      id,
      { x: width / 2 + (x - middleX) * across, y: height / 2 + (y - middleY) * down },
    ]),
  );
}

/** Lehmer's sequence, 0 to 1: enough to push apart nodes that lie upon each other. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

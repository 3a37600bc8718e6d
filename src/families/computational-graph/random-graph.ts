import type { Stream } from '../../random/stream.ts';
import { type DrawnGateName, drawnGate, hasPattern, isBinary, mayFollow } from './drawn-gates.ts';

/** A place in a graph on the way to be drawn: an input, or a gate with the places that it reads. */
export interface Place {
  gate: DrawnGateName | undefined;
  reads: Place[];
  readonly depth: number;
}

export interface Shape {
  readonly gates: readonly DrawnGateName[];
  readonly count: number;
  /** At least so many gates from some input to the output. */
  readonly depth: number;
  readonly branch: boolean;
  /** Some gate that has a pattern is among them. */
  readonly patterns?: boolean | undefined;
}

/**
 * Draws a graph from its output back: again and again some input becomes a gate. At a branch an input gives way to
 * another place; undefined where there is none that could.
 */
export function randomGraph(shape: Shape, stream: Stream): Place | undefined {
  const root: Place = { gate: undefined, reads: [], depth: 0 };
  const parents = new Map<Place, Place>();
  const leaves = [root];
  for (const gate of inOrder(shape, stream)) {
    const deepest = Math.max(...leaves.map((leaf) => leaf.depth));
    const wanted = deepest < shape.depth ? leaves.filter((leaf) => leaf.depth === deepest) : leaves;
    const fitting = wanted.filter((leaf) => fits(gate, parents.get(leaf)));
    const leaf = stream.pick(fitting.length > 0 ? fitting : wanted);
    leaf.gate = gate;
    leaf.reads = Array.from({ length: drawnGate(gate).inputs }, () => ({
      gate: undefined,
      reads: [],
      depth: leaf.depth + 1,
    }));
    for (const read of leaf.reads) parents.set(read, leaf);
    leaves.splice(leaves.indexOf(leaf), 1, ...leaf.reads);
  }
  return shape.branch && !addBranch(root, leaves, parents, stream) ? undefined : root;
}

/** Every gate of the list before any comes a second time; first of all one that the shape cannot do without. */
function inOrder({ gates, count, branch, patterns }: Shape, stream: Stream): readonly DrawnGateName[] {
  const needed = gates.filter(
    (gate) => (patterns && hasPattern(gate)) || (!patterns && branch && isBinary(gate)),
  );
  const order: DrawnGateName[] = needed.length > 0 ? [stream.pick(needed)] : [];
  const rest = gates.filter((gate) => gate !== order[0]);
  order.push(...stream.shuffle(rest));
  while (order.length < count) order.push(...stream.shuffle(gates));
  return stream.shuffle(order.slice(0, count));
}

function fits(gate: DrawnGateName, parent: Place | undefined): boolean {
  return parent?.gate === undefined || mayFollow(parent.gate, gate);
}

/** Lets a place be read twice: some input of a gate of two gives way to a place elsewhere that does not lead back to it. */
function addBranch(
  root: Place,
  leaves: readonly Place[],
  parents: ReadonlyMap<Place, Place>,
  stream: Stream,
): boolean {
  const all = placesOf(root);
  const pairs = leaves.flatMap((leaf) => {
    const parent = parents.get(leaf);
    if (!parent || !isBinary(parent.gate!)) return [];
    const ancestors = ancestorsOf(leaf, parents);
    return all
      .filter((place) => place !== leaf && !parent.reads.includes(place) && !ancestors.has(place))
      .map((place) => ({ leaf, parent, place }));
  });
  if (pairs.length === 0) return false;
  const { leaf, parent, place } = stream.pick(pairs);
  parent.reads = parent.reads.map((read) => (read === leaf ? place : read));
  return true;
}

function ancestorsOf(place: Place, parents: ReadonlyMap<Place, Place>): ReadonlySet<Place> {
  const parent = parents.get(place);
  return parent ? new Set([parent, ...ancestorsOf(parent, parents)]) : new Set();
}

/** All places, each after those it reads. */
export function placesOf(root: Place): readonly Place[] {
  return [...new Set([...root.reads.flatMap(placesOf), root])];
}

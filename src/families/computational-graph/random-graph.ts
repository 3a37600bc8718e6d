import { numberToText } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, type Range } from '../ranges.ts';

/** How a drawn gate is written: over one or two names, and a constant or exponent where it has one. */
interface DrawnGate {
  readonly inputs: 1 | 2;
  text(a: string, b: string): string;
  /** What the gate's constant is drawn from; `text` gets it in the place of b. */
  readonly constant?: 'constants' | 'exponents';
}

const GATES = {
  add: { inputs: 2, text: (a, b) => `${a} + ${b}` },
  subtract: { inputs: 2, text: (a, b) => `${a} - ${b}` },
  multiply: { inputs: 2, text: (a, b) => `${a} * ${b}` },
  divide: { inputs: 2, text: (a, b) => `${a} / ${b}` },
  max: { inputs: 2, text: (a, b) => `max(${a}, ${b})` },
  min: { inputs: 2, text: (a, b) => `min(${a}, ${b})` },
  scale: { inputs: 1, text: (a, c) => (c === '-1' ? `-${a}` : `${c} * ${a}`), constant: 'constants' },
  shift: {
    inputs: 1,
    text: (a, c) => (c.startsWith('-') ? `${a} - ${c.slice(1)}` : `${a} + ${c}`),
    constant: 'constants',
  },
  power: { inputs: 1, text: (a, n) => `${a}^${n}`, constant: 'exponents' },
  exp: { inputs: 1, text: (a) => `exp(${a})` },
  ln: { inputs: 1, text: (a) => `ln(${a})` },
  reciprocal: { inputs: 1, text: (a) => `1 / ${a}` },
  sqrt: { inputs: 1, text: (a) => `sqrt(${a})` },
  sigmoid: { inputs: 1, text: (a) => `sigmoid(${a})` },
  tanh: { inputs: 1, text: (a) => `tanh(${a})` },
  relu: { inputs: 1, text: (a) => `max(0, ${a})` },
} as const satisfies Readonly<Record<string, DrawnGate>>;

type DrawnGateName = keyof typeof GATES;

export const DRAWN_GATES = Object.keys(GATES) as readonly DrawnGateName[];

function drawnGate(name: DrawnGateName): DrawnGate {
  return GATES[name];
}

export function isBinary(name: DrawnGateName): boolean {
  return GATES[name].inputs === 2;
}

/** Whether the gate does something to a gradient that has a name: it distributes, routes or switches. */
export function hasPattern(name: DrawnGateName): boolean {
  return ['add', 'multiply', 'max', 'min'].includes(name);
}

const POSITIVE: readonly DrawnGateName[] = ['exp', 'sigmoid', 'relu', 'sqrt', 'power'];
const BOUNDED: readonly DrawnGateName[] = ['sigmoid', 'tanh'];

/** Gates that no one would write right after another: the two cancel, repeat each other, or leave nothing to do. */
const POINTLESS: Readonly<Partial<Record<DrawnGateName, readonly DrawnGateName[]>>> = {
  exp: ['ln', 'exp'],
  ln: ['exp', 'ln', 'power', 'sigmoid'],
  power: ['power', 'sqrt', 'reciprocal'],
  sqrt: ['power', 'sqrt', 'exp'],
  reciprocal: ['reciprocal', 'power', 'divide', 'exp'],
  relu: POSITIVE,
  sigmoid: BOUNDED,
  tanh: BOUNDED,
  scale: ['scale'],
  shift: ['shift'],
};

/** Whether a gate may read the value of another. */
function mayFollow(gate: DrawnGateName, before: DrawnGateName): boolean {
  return !POINTLESS[gate]?.includes(before);
}

/** A place in a graph on the way to be drawn: an input, or a gate with the places that it reads. */
interface Place {
  gate: DrawnGateName | undefined;
  reads: Place[];
  readonly depth: number;
}

/** What a graph is drawn from. */
interface Ingredients {
  readonly gates: readonly DrawnGateName[];
  readonly count: number;
  /** At least so many gates from some input to the output. */
  readonly depth: number;
  /** Whether some input or node is read by two nodes. */
  readonly branch: boolean;
  /** Some gate that has a pattern is among them. */
  readonly patterns?: boolean | undefined;
  /** Of the inputs, of constants, and of exponents. */
  readonly values: Range;
  readonly constants: Range;
  readonly exponents: readonly number[];
}

/** A graph with what its inputs are drawn from. */
export interface RangedGraph {
  readonly ranges: Readonly<Record<string, Range>>;
  readonly nodes: Readonly<Record<string, string>>;
  readonly output: string;
  readonly patterns?: boolean;
}

const INPUT_NAMES = ['x', 'y', 'z', 'w', 'u', 'v', 's', 't'];
const NODE_NAMES = ['a', 'b', 'c', 'g', 'h', 'k', 'm', 'n', 'p', 'q', 'r'];

/** Draws a graph and writes it down: inputs x, y …, nodes a, b …, output f; between one input and the output alone, q. */
export function randomGraph(ingredients: Ingredients, stream: Stream): RangedGraph {
  const root = drawnPlaces(ingredients, stream);
  const places = placesOf(root);
  const [inputs, gates] = [places.filter(({ gate }) => !gate), places.filter(({ gate }) => gate)];
  const inner = gates.length === 2 ? ['q'] : NODE_NAMES;
  const names = new Map([
    ...inputs.map((place, index) => [place, INPUT_NAMES[index] ?? `x${index + 1}`] as const),
    ...gates.map((place, index) => [place, place === root ? 'f' : inner[index]!] as const),
  ]);
  const nodes = gates.map(({ gate, reads }, index) => {
    const { text, constant } = drawnGate(gate!);
    const [first, second = ''] = reads.map((read) => names.get(read)!);
    const value = constant && drawnConstant(ingredients, constant, stream.at('constant', `${index + 1}`));
    return [names.get(gates[index]!)!, text(first!, value ?? second)];
  });
  const { values, patterns } = ingredients;
  return {
    ranges: Object.fromEntries(inputs.map((place) => [names.get(place)!, values])),
    nodes: Object.fromEntries(nodes),
    output: 'f',
    ...(patterns ? { patterns } : {}),
  };
}

function drawnConstant(ingredients: Ingredients, of: 'constants' | 'exponents', stream: Stream): string {
  const range = ingredients[of];
  return numberToText('kind' in range ? drawFrom(range, stream) : rational(stream.pick(range)));
}

/** How often places are drawn until there is a branch. */
const ATTEMPTS = 500;

/** A branch may take some draws, and without a gate of two inputs above another place there is none. */
function drawnPlaces(ingredients: Ingredients, stream: Stream): Place {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const root = placesDrawnOnce(ingredients, stream.at('shape', `${attempt}`));
    if (root) return root;
  }
  throw new Error(`No graph of ${ingredients.count} gates has a branch.`);
}

/**
 * Draws a graph from its output back: again and again some input becomes a gate. At a branch an input gives way to
 * another place; undefined where there is none that could.
 */
function placesDrawnOnce(ingredients: Ingredients, stream: Stream): Place | undefined {
  const root: Place = { gate: undefined, reads: [], depth: 0 };
  const parents = new Map<Place, Place>();
  const leaves = [root];
  for (const gate of inOrder(ingredients, stream)) {
    const deepest = Math.max(...leaves.map((leaf) => leaf.depth));
    const wanted = deepest < ingredients.depth ? leaves.filter((leaf) => leaf.depth === deepest) : leaves;
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
  return ingredients.branch && !addBranch(root, leaves, parents, stream) ? undefined : root;
}

/** Every gate of the list before any comes a second time; first of all one that the shape cannot do without. */
function inOrder({ gates, count, branch, patterns }: Ingredients, stream: Stream): readonly DrawnGateName[] {
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
function placesOf(root: Place): readonly Place[] {
  return [...new Set([...root.reads.flatMap(placesOf), root])];
}

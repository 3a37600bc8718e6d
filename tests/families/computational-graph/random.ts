import type { Stream } from '../../../src/random/stream.ts';
import type { RandomConvention } from '../../laws/random-problem.ts';
import { number, randomConvention } from '../../laws/random-problem.ts';
import { upTo } from '../../reference/decimal.ts';

/** A name that expressions may read, whether it holds a fraction, and how large it is at most. */
interface Known {
  readonly name: string;
  readonly exact: boolean;
  readonly size: number;
}

interface Made extends Known {
  readonly text: string;
}

type Maker = (a: Known, b: Known) => Omit<Made, 'name'> | undefined;

/** Beyond these sizes numbers get unwieldy. */
const [TAME, LARGE] = [12, 2000];

const rational = (text: string, size: number, ...of: readonly Known[]) => ({
  text,
  size,
  exact: of.every(({ exact }) => exact),
});
/** A function that leaves the fractions. */
const smooth = (text: string, size: number, { size: argument }: Known) =>
  argument <= TAME ? { text, size, exact: false } : undefined;
/** Where a choice turns cannot be told of what is no fraction. */
const turning = (text: string, size: number, a: Known, b: Known = a) =>
  a.exact && b.exact ? { text, size, exact: true } : undefined;

const MAKERS: readonly Maker[] = [
  (a, b) => rational(`${a.name} + ${b.name}`, a.size + b.size, a, b),
  (a, b) => rational(`${a.name} - ${b.name}`, a.size + b.size, a, b),
  (a, b) => rational(`${a.name} * ${b.name}`, a.size * b.size, a, b),
  (a, b) => rational(`${a.name} * ${b.name} * ${a.name}`, a.size * b.size * a.size, a, b),
  (a, b) => (b.exact ? rational(`${a.name} / ${b.name}`, a.size * 30, a, b) : undefined),
  (a) => rational(`-${a.name}`, a.size, a),
  (a) => rational(`2.5 * ${a.name}`, a.size * 2.5, a),
  (a) => rational(`${a.name} / 3`, a.size, a),
  (a) => rational(`${a.name} - 1.5`, a.size + 1.5, a),
  (a) => rational(`1 - ${a.name}`, a.size + 1, a),
  (a) => rational(`${a.name}^2`, a.size ** 2, a),
  (a) => rational(`${a.name}^3 + ${a.name}`, a.size ** 3 + a.size, a),
  (a) => (a.exact ? rational(`1 / ${a.name}`, 30, a) : undefined),
  (a) => (a.exact ? rational(`${a.name}^-2`, 900, a) : undefined),
  (a, b) => rational(`(${a.name} + ${b.name}) / (1 + ${b.name}^2)`, a.size + b.size, a, b),
  (a, b) => turning(`max(${a.name}, ${b.name})`, Math.max(a.size, b.size), a, b),
  (a, b) => turning(`min(${a.name}, ${b.name})`, Math.max(a.size, b.size), a, b),
  (a) => turning(`max(0, ${a.name})`, a.size, a),
  (a) => turning(`relu(${a.name})`, a.size, a),
  (a) => turning(`abs(${a.name})`, a.size, a),
  (a) => turning(`step(${a.name}) + ${a.name}`, a.size + 1, a),
  (a, b) =>
    turning(
      `${a.name} > ${b.name} ? ${a.name} * ${b.name} : ${b.name}^2`,
      a.size * b.size + b.size ** 2,
      a,
      b,
    ),
  (a) => smooth(`exp(${a.name})`, Math.exp(Math.min(a.size, TAME)), a),
  (a) => smooth(`sigmoid(${a.name})`, 1, a),
  (a) => smooth(`tanh(${a.name})`, 1, a),
  (a) => smooth(`arctan(${a.name})`, 2, a),
  (a) => smooth(`softplus(${a.name})`, a.size + 1, a),
  (a) => (a.exact ? smooth(`ln(${a.name})`, 7, a) : undefined),
  (a) => (a.exact ? smooth(`sqrt(${a.name})`, a.size + 1, a) : undefined),
  (a, b) => smooth(`sigmoid(${a.name}) * ${b.name}`, b.size, a),
  (a, b) => (a.exact ? smooth(`exp(-${a.name}^2) + ${b.name}`, 1 + b.size, { ...a, size: 1 }) : undefined),
];

const NAMES = ['x', 'y', 'z', 'w0', 'e', 'i', 'pi', 'a_b'];

/** A node over two different names, of a size that can be worked with. */
function randomNode(name: string, known: readonly Known[], stream: Stream): Made {
  for (let attempt = 1; ; attempt++) {
    const at = stream.at(`${attempt}`);
    const a = at.pick(known);
    const b = at.at('other').pick(known.filter((other) => other.name !== a.name));
    const made = at.pick(MAKERS)(a, b);
    if (made && made.size <= LARGE) return { name, ...made };
  }
}

/** Content of a problem file. */
function randomContent(stream: Stream) {
  const inputs = stream.shuffle(NAMES).slice(0, stream.integer(2, 4));
  const known: Known[] = inputs.map((name) => ({ name, exact: true, size: 5 }));
  const nodes: Made[] = [];
  for (const index of upTo(stream.integer(1, 6))) {
    const node = randomNode(`n${index}`, known, stream.at('node', `${index}`));
    if (nodes.some(({ text }) => text === node.text)) continue;
    nodes.push(node);
    // What was made last is read most often, so that most of the graph leads to its end.
    known.push(node, node);
  }
  return {
    inputs: Object.fromEntries(inputs.map((name) => [name, number(stream.at('input', name))])),
    nodes: Object.fromEntries(nodes.map(({ name, text }) => [name, text])),
    output: stream.integer(0, 5) === 0 ? stream.pick(nodes).name : nodes.at(-1)!.name,
    ...(stream.integer(0, 2) === 0 ? { patterns: true } : {}),
  };
}

export function randomProblem(stream: Stream): Record<string, unknown> {
  const convention: RandomConvention = randomConvention(stream.at('convention'));
  return { family: 'computational-graph', convention, ...randomContent(stream.at('content')) };
}

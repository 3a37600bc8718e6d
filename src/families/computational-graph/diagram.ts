import { numberToText } from '../../number/number-texts.ts';
import { negate, type Rational } from '../../number/rational.ts';
import { own } from '../../own.ts';
import { numberOf } from '../../worksheet/expressions/algebra.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import type { GraphDiagram } from '../family.ts';
import type { Graph, Node } from './graph.ts';
import type { GraphProblem } from './problem.ts';

/** Inputs at the left, gates, and an edge out of the last one. */
export function diagramOf(graph: Graph, { inputs, convention }: GraphProblem): GraphDiagram {
  const number = (value: Rational) => {
    const text = numberToText(value);
    return convention.mark === 'comma' ? text.replace('.', ',') : text;
  };
  return {
    kind: 'graph',
    nodes: [
      ...graph.inputs.map((id) => ({ id, label: id, shape: 'input' as const })),
      ...graph.nodes.map((node) => ({
        id: node.name,
        label: labelOf(node, number),
        shape: 'gate' as const,
      })),
    ],
    edges: edgesOf(graph, inputs),
  };
}

/** Edges into each node, in the order in which it reads them, and the one out of the graph. */
function edgesOf(graph: Graph, inputs: GraphProblem['inputs']): GraphDiagram['edges'] {
  const { ids, output } = graph;
  const shown = (name: string) => {
    const printed = own(inputs, name);
    return printed === undefined ? { name, value: { slot: name } } : { value: printed };
  };
  const inner = graph.nodes.flatMap((node) =>
    node.reads.map((read) => ({
      from: read,
      to: node.name,
      ...shown(read),
      ...(graph.isLive(node.name) ? { gradient: { slot: ids.flow(node, read) } } : {}),
    })),
  );
  return [...inner, { from: output, to: null, ...shown(output), gradient: { slot: ids.gradient(output) } }];
}

const SIGNS = { copy: '=', add: '+', multiply: '×', reciprocal: '1/x', divide: '/' } as const;
const NAMES: Readonly<Record<string, string>> = {
  sigmoid: 'σ',
  relu: 'ReLU',
  reluClosed: 'ReLU',
  sqrt: '√',
  abs: '|x|',
};
const POWERS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const LONGEST_LABEL = 16;

function labelOf({ gate, body, name }: Node, number: (value: Rational) => string): string {
  const signed = (value: Rational) => (value.n < 0n ? `(−${number(negate(value))})` : number(value));
  switch (gate.kind) {
    case 'shift':
      return gate.constant.n < 0n ? `− ${number(negate(gate.constant))}` : `+ ${number(gate.constant)}`;
    case 'scale':
      return `× ${signed(gate.factor)}`;
    case 'power':
      return `x${POWERS[gate.exponent] ?? `^${gate.exponent}`}`;
    case 'subtract':
      return subtraction(body, number);
    case 'call':
      return callLabel(gate.name, body, number);
    case 'compound':
      return wholeLabel(ruleText(body)) ?? `${name}(…)`;
    default:
      return SIGNS[gate.kind];
  }
}

/** `max(x, 2)` where a number is among the arguments, else the name alone. */
function callLabel(called: string, body: Node['body'], number: (value: Rational) => string): string {
  const name = own(NAMES, called) ?? called;
  const args = body.type === 'call' ? body.args.map(numberOf) : [];
  if (args.every((value) => value === undefined)) return name;
  const texts = args.map((value) => (value ? number(value) : 'x'));
  return `${name}(${texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ')})`;
}

/** A short expression as it stands; undefined for one that would fill the picture. */
function wholeLabel(text: string): string | undefined {
  const label = text.replaceAll('*', ' · ').replaceAll('-', '−');
  return label.length <= LONGEST_LABEL && !label.includes('.') ? label : undefined;
}

/** `1 −` where something is subtracted from a number. */
function subtraction(body: Node['body'], number: (value: Rational) => string): string {
  const first = body.type === 'binary' ? numberOf(body.left) : undefined;
  return first ? `${number(first)} −` : '−';
}

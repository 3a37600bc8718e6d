import type { Convention } from '../../conventions/convention.ts';
import { float64 } from '../../number/float64.ts';
import { valueOr } from '../../number/no-value.ts';
import { numberToText } from '../../number/number-texts.ts';
import { rational } from '../../number/rational.ts';
import type { Stream } from '../../random/stream.ts';
import { compile } from '../../worksheet/compile.ts';
import { evaluate, givenValues } from '../../worksheet/evaluate.ts';
import { numbersById } from '../../worksheet/program.ts';
import { drawFrom } from '../ranges.ts';
import { drawnGate } from './drawn-gates.ts';
import { graphOf } from './graph.ts';
import { gradientIds } from './ids.ts';
import type { GraphParameters } from './parameters.ts';
import type { GraphProblem } from './problem.ts';
import { type Place, placesOf, randomGraph, type Shape } from './random-graph.ts';
import { unnaturalIn } from './unnatural.ts';
import { worksheet } from './worksheet.ts';

type Drawn = Extract<GraphParameters, { kind: 'drawn' }>;

/** How often numbers are drawn for one graph, and graphs for one problem, before the gates shall decide. */
const [NUMBERS, GRAPHS] = [25, 12];
const SHAPES = 500;

/** Draws a graph, and inputs that lead to values which are worth calculating with. */
export function draw(parameters: GraphParameters, convention: Convention, stream: Stream): GraphProblem {
  const graphs = parameters.kind === 'given' ? 1 : GRAPHS;
  for (let graph = 1; ; graph++) {
    const at = stream.at('graph', `${graph}`);
    const content = parameters.kind === 'given' ? parameters : drawnContent(parameters, at);
    for (let attempt = 1; attempt <= NUMBERS; attempt++) {
      const problem = withInputs(content, convention, at.at('inputs', `${attempt}`));
      if (isNatural(problem) || (graph === graphs && attempt === NUMBERS)) return problem;
    }
  }
}

type Content = Omit<Extract<GraphParameters, { kind: 'given' }>, 'kind'>;

function withInputs(
  { ranges, nodes, output, patterns }: Content,
  convention: Convention,
  stream: Stream,
): GraphProblem {
  const inputs = Object.entries(ranges).map(([name, range]) => [
    name,
    numberToText(drawFrom(range, stream.at(name))),
  ]);
  return {
    family: 'computational-graph',
    convention,
    inputs: Object.fromEntries(inputs),
    nodes,
    output,
    ...(patterns ? { patterns } : {}),
  };
}

const INPUT_NAMES = ['x', 'y', 'z', 'w', 'u', 'v', 's', 't'];
const NODE_NAMES = ['a', 'b', 'c', 'g', 'h', 'k', 'm', 'n', 'p', 'q', 'r'];

/** A drawn graph written down: inputs x, y …, nodes a, b …, output f; between one input and the output alone, q. */
function drawnContent(parameters: Drawn, stream: Stream): Content {
  const root = drawnShape(parameters, stream);
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
    const value = constant && drawnConstant(parameters, constant, stream.at('constant', `${index + 1}`));
    return [names.get(gates[index]!)!, text(first!, value ?? second)];
  });
  const { values, patterns } = parameters;
  return {
    ranges: Object.fromEntries(inputs.map((place) => [names.get(place)!, values])),
    nodes: Object.fromEntries(nodes),
    output: 'f',
    ...(patterns ? { patterns } : {}),
  };
}

/** A branch may take some draws, and without a gate of two inputs above another place there is none. */
function drawnShape(shape: Shape, stream: Stream): Place {
  for (let attempt = 1; attempt <= SHAPES; attempt++) {
    const root = randomGraph(shape, stream.at('shape', `${attempt}`));
    if (root) return root;
  }
  throw new Error(`No graph of ${shape.count} gates has a branch.`);
}

function drawnConstant(parameters: Drawn, of: 'constants' | 'exponents', stream: Stream): string {
  const range = parameters[of];
  return numberToText('kind' in range ? drawFrom(range, stream) : rational(stream.pick(range)));
}

const [SMALLEST, LARGEST] = [0.01, 100];

/** Whether floating-point values promise that the gates will let it pass; they decide. */
function isNatural(problem: GraphProblem): boolean {
  const graph = graphOf(problem);
  return valueOr(
    () => {
      const sheet = worksheet(problem);
      const program = compile(sheet);
      const registers = evaluate(program, givenValues(sheet, program), float64);
      const valueAt = (id: string) => registers[numbersById(program).get(id)!]!;
      const { gradient } = gradientIds(graph);
      const names = [...graph.inputs, ...graph.nodes.map(({ name }) => name)];
      const sizes = names.flatMap((name) => [valueAt(name), valueAt(gradient(name))]).map(Math.abs);
      return (
        unnaturalIn(graph, valueAt).length === 0 &&
        sizes.every((size) => size === 0 || (size >= SMALLEST && size <= LARGEST))
      );
    },
    () => false,
  );
}

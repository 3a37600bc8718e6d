import * as z from 'zod';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { byName } from '../../worksheet/expressions/names.ts';
import { ExpressionError, readExpression } from '../../worksheet/expressions/read-expression.ts';
import type { Problem } from '../family.ts';
import { numberText } from '../ranges.ts';
import { takeApart } from './take-apart.ts';

export const MOST_INPUTS = 24;
export const MOST_NODES = 48;

const NODES = 'a map of nodes in order, such as { q: "x + y", f: "q * z" }';

/** What problem files and bank questions share: nodes, or one expression that is taken apart. */
export const graphFields = {
  nodes: byName(expressionText, NODES).optional(),
  expression: expressionText.optional(),
  /** The node that is differentiated: the last one, or the name of a whole expression's, f. */
  output: z.string({ error: 'the name of a node' }).optional(),
  /** Whether to ask which pattern of the backward flow a gate is. */
  patterns: z.boolean({ error: 'true or false' }).optional(),
};

interface Written {
  readonly nodes?: Readonly<Record<string, string>> | undefined;
  readonly expression?: string | undefined;
  readonly output?: string | undefined;
  readonly patterns?: boolean | undefined;
}

export interface GraphContent {
  readonly inputs: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<string, string>>;
  readonly output: string;
  readonly patterns?: boolean;
}

export type GraphProblem = Problem & GraphContent;

/** A problem file of computational-graph, `family` and `convention` aside. */
export const problemSchema = z
  .strictObject({
    inputs: byName(numberText, 'a map of inputs, such as { x: "-2", y: "5" }'),
    ...graphFields,
  })
  .transform(({ inputs, ...written }, context): GraphContent => {
    const names = Object.keys(inputs);
    if (names.length === 0 || names.length > MOST_INPUTS) {
      const message = `at least one input and at most ${MOST_INPUTS}`;
      context.addIssue({ code: 'custom', path: ['inputs'], message });
    }
    return { inputs, ...nodesFrom(written, names, context) };
  });

/** The nodes that are written down, or those of a whole expression. */
export function nodesFrom(
  { nodes, expression, output, patterns }: Written,
  inputs: readonly string[],
  context: z.RefinementCtx,
): Omit<GraphContent, 'inputs'> {
  const more = patterns ? { patterns } : {};
  const refuse = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message });
    return { nodes: {}, output: '', ...more };
  };
  if (nodes && expression !== undefined) {
    return refuse('expression', 'either nodes or one expression, not both');
  }
  if (expression !== undefined) {
    const name = output ?? (inputs.includes('f') ? 'out' : 'f');
    return apart(expression, inputs, name, refuse, more);
  }
  const names = Object.keys(nodes ?? {});
  if (!nodes || names.length === 0) return refuse('nodes', `missing. Allowed: ${NODES}.`);
  if (names.length > MOST_NODES) return refuse('nodes', `at most ${MOST_NODES} nodes`);
  return { nodes, output: output ?? names.at(-1)!, ...more };
}

function apart<Refused>(
  expression: string,
  inputs: readonly string[],
  output: string,
  refuse: (path: string, message: string) => Refused,
  more: { readonly patterns?: boolean },
) {
  if (inputs.includes(output)) return refuse('output', `${output} is an input already`);
  try {
    return { nodes: takeApart(readExpression(expression, inputs), inputs, output), output, ...more };
  } catch (error) {
    if (error instanceof ExpressionError) return refuse('expression', error.message);
    throw error;
  }
}

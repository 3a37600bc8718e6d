import * as z from 'zod';
import { oncePer } from '../../once.ts';
import { own } from '../../own.ts';
import { idsIn } from '../../worksheet/expression.ts';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { byName } from '../../worksheet/expressions/names.ts';
import {
  ExpressionError,
  parsedExpression,
  readExpression,
} from '../../worksheet/expressions/read-expression.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { grid, numberText, rangeSchema } from '../ranges.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { takeApart } from './gate.ts';
import { graphOf, patternNodes, type Structure } from './graph.ts';
import { DRAWN_GATES, hasPattern, isBinary, type RangedGraph } from './random-graph.ts';

const MOST_INPUTS = 24;
const MOST_NODES = 48;

const NODES = 'a map of nodes in order, such as { q: "x + y", f: "q * z" }';

/** What problem files and bank questions share: nodes, or one expression that is taken apart. */
const graphFields = {
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

type GraphContent = Omit<RangedGraph, 'ranges'> & {
  readonly inputs: Readonly<Record<string, string>>;
};

export type GraphProblem = Problem & GraphContent;

/** The graph of a problem, without its numbers. */
export const structure = oncePer(
  ({ inputs, convention, ...content }: GraphProblem): Structure =>
    structureOf(Object.keys(inputs), content, convention),
);

function structureOf(
  inputs: readonly string[],
  { nodes, output, patterns }: Omit<GraphContent, 'inputs'>,
  convention: Structure['convention'],
): Structure {
  return { inputs, nodes, output, patterns: patterns === true, convention };
}

/** A problem file of computational-graph, `family` and `convention` aside. */
export const problem = z
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
function nodesFrom(
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

const MOST_GATES = 12;

const fields = z.strictObject({
  /** Ranges of the inputs of given nodes or of a given expression, by name; left out, all names that stand in them. */
  inputs: byName(rangeSchema, 'a map of ranges, such as { x: { min: -3, max: 3, step: 1 } }').optional(),
  ...graphFields,
  /** What a drawn graph is made of; each at least once where there are as many nodes. */
  gates: z
    .array(oneOf('gate', DRAWN_GATES))
    .min(1, { error: 'at least one gate' })
    .default(['add', 'multiply']),
  /** Number of nodes of a drawn graph. */
  count: wholeNumber(1, MOST_GATES).default(3),
  /** Number of gates from the farthest input to the output, at least. */
  depth: wholeNumber(1, MOST_GATES).default(1),
  /** Whether some input or node is read by two nodes. */
  branch: z.boolean({ error: 'true or false' }).default(false),
  /** What inputs are drawn from where `inputs` does not say. */
  values: rangeSchema.default(grid('-3', '3', '0.5', true)),
  /** Constants of drawn `scale` and `shift` gates. */
  constants: rangeSchema.default(grid('-3', '3', '0.5', true)),
  /** Exponents of drawn `power` gates. */
  exponents: z.array(wholeNumber(2, 6)).min(1).default([2, 3]),
});

type Fields = z.infer<typeof fields>;

/** A graph of the author's whose inputs are drawn, or everything that a graph is drawn from. */
export type GraphParameters =
  | ({ readonly kind: 'given' } & RangedGraph)
  | ({ readonly kind: 'drawn' } & Readonly<
      Pick<Fields, 'gates' | 'count' | 'depth' | 'branch' | 'values' | 'constants' | 'exponents' | 'patterns'>
    >);

/** What a bank question may say about its graph; every field has a default. */
export const parameters = fields.transform((written, context): GraphParameters => {
  if (written.nodes || written.expression !== undefined) return givenGraph(written, context);
  const issue = drawnIssue(written);
  if (issue) context.addIssue({ code: 'custom', path: [issue[0]], message: issue[1] });
  const { gates, count, depth, branch, values, constants, exponents, patterns } = written;
  return { kind: 'drawn', gates, count, depth, branch, values, constants, exponents, patterns };
});

function givenGraph(written: Fields, context: z.RefinementCtx): GraphParameters {
  const names = Object.keys(written.inputs ?? {});
  const inputs = written.inputs ? names : freeNames(written);
  const ranges = Object.fromEntries(
    inputs.map((name) => [name, own(written.inputs, name) ?? written.values]),
  );
  const content = nodesFrom(written, inputs, context);
  if (context.issues.length === 0) {
    try {
      const graph = graphOf(structureOf(inputs, content, { relu0: '0' }));
      if (content.patterns && patternNodes(graph).length === 0)
        throw new ProblemError(['patterns'], NO_PATTERN);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
    }
  }
  return { kind: 'given', ranges, ...content };
}

const NO_PATTERN = 'no gate adds, multiplies, or takes a maximum or minimum, so that none has a pattern';

function drawnIssue(written: Fields): [string, string] | undefined {
  const { inputs, output, gates, count, depth, branch, patterns } = written;
  if (patterns && !gates.some(hasPattern)) return ['patterns', NO_PATTERN];
  if (inputs) return ['inputs', 'names the inputs of nodes or of an expression; a drawn graph has values'];
  if (output !== undefined) return ['output', 'names a node of nodes or of an expression'];
  if (depth > count) return ['depth', `a graph of ${count} gates is at most ${count} deep`];
  // Two of what a branch needs: a gate with two inputs to meet at, and another on one of the ways.
  if (branch && (count < 2 || !gates.some(isBinary))) {
    return ['branch', 'a branch needs two gates or more, one of them with two inputs'];
  }
  return undefined;
}

/** Names that an author's expressions read and do not define, in the order in which they first appear. */
function freeNames({ nodes = {}, expression }: Written): readonly string[] {
  const texts = expression === undefined ? Object.values(nodes) : [expression];
  const read = new Set(texts.flatMap(namesOf));
  return [...read].filter((name) => name !== 'e' && !Object.hasOwn(nodes, name));
}

/** None where the text cannot be read, which is reported where it is read in earnest. */
function namesOf(text: string): readonly string[] {
  try {
    return idsIn(parsedExpression(text));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

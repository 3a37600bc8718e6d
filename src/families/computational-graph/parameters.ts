import * as z from 'zod';
import { byName } from '../../worksheet/expressions/names.ts';
import { ProblemError } from '../family.ts';
import { grid, type Range, rangeSchema } from '../ranges.ts';
import { oneOf, wholeNumber } from '../shared/schemas.ts';
import { DRAWN_GATES, hasPattern, isBinary } from './drawn-gates.ts';
import { freeNames } from './free-names.ts';
import { readGraph } from './graph.ts';
import { patternNodes } from './patterns.ts';
import { type GraphContent, graphFields, nodesFrom } from './problem.ts';

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
  | ({
      readonly kind: 'given';
      readonly ranges: Readonly<Record<string, Range>>;
    } & Omit<GraphContent, 'inputs'>)
  | ({ readonly kind: 'drawn' } & Readonly<
      Pick<Fields, 'gates' | 'count' | 'depth' | 'branch' | 'values' | 'constants' | 'exponents' | 'patterns'>
    >);

/** What a bank question may say about its graph; every field has a default. */
export const parametersSchema = fields.transform((written, context): GraphParameters => {
  if (written.nodes || written.expression !== undefined) return givenGraph(written, context);
  const issue = drawnIssue(written);
  if (issue) context.addIssue({ code: 'custom', path: [issue[0]], message: issue[1] });
  const { gates, count, depth, branch, values, constants, exponents, patterns } = written;
  return { kind: 'drawn', gates, count, depth, branch, values, constants, exponents, patterns };
});

function givenGraph(written: Fields, context: z.RefinementCtx): GraphParameters {
  const names = Object.keys(written.inputs ?? {});
  const inputs = written.inputs ? names : freeNames(written);
  const ranges = Object.fromEntries(inputs.map((name) => [name, written.inputs?.[name] ?? written.values]));
  const content = nodesFrom(written, inputs, context);
  if (context.issues.length === 0) {
    try {
      const graph = readGraph({ inputs: fromRanges(ranges), ...content, convention: { relu0: '0' } });
      if (content.patterns && patternNodes(graph).length === 0)
        throw new ProblemError(['patterns'], NO_PATTERN);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
    }
  }
  return { kind: 'given', ranges, ...content };
}

function fromRanges(ranges: Readonly<Record<string, Range>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(ranges).map((name) => [name, '0']));
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

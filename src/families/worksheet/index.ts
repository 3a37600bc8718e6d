import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { resolveConvention } from '../../conventions/resolve-convention.ts';
import { authoredField } from '../../messages/words-field.ts';
import { numberToText } from '../../number/number-texts.ts';
import { type Stream, stream } from '../../random/stream.ts';
import type { Shape, Worksheet } from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { drawFrom, numberText, rangeSchema } from '../ranges.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { numberRow, numberTable, wholeNumber } from '../shared/schemas.ts';
import { checkSlips, checkSlipsShow } from './check-slips.ts';
import { checked, givenIds, lines, type Structure, structure } from './content.ts';
import { idleAnswer, mostlyIdleAnswers } from './idle-answers.ts';
import { byId, byIdOrStart, idSchema } from './ids.ts';
import { slipsField, slipsFrom } from './own-slips.ts';

const MOST_EXTENT = 16;

/** A scalar, a vector, or a matrix row by row. */
const valuesSchema = z.union([numberText, numberRow(MOST_EXTENT), numberTable(MOST_EXTENT)], {
  error: 'a number, a list of numbers, or a list of rows',
});

const extent = wholeNumber(1, MOST_EXTENT);
/** `[]` a scalar, `[n]` a vector, `[rows, columns]` a matrix. */
const shapeSchema = z.union([z.tuple([]), z.tuple([extent]), z.tuple([extent, extent])], {
  error: 'a shape: [] for a scalar, [n] for a vector, [rows, columns] for a matrix',
});

/** YAML reads `a ? b : c` as a map. */
const RULE = 'a rule as text, in quotes where it holds a colon or a question mark: "y = z > 0 ? 1 : 0"';

/** What problem files and bank questions share. */
const ruleFields = {
  /** `NAME = EXPRESSION` or `NAME[i] = EXPRESSION`; one for each name. */
  rules: z
    .array(z.string({ error: RULE }), { error: 'a list of rules, such as ["y[j] = sum(i, W[j,i]*x[i])"]' })
    .min(1, { error: 'at least one rule' }),
  /** Only where a rule does not tell the shape. */
  shapes: byId(shapeSchema).optional(),
  /** Names in plain text for the page, in the place of those made from the ids. */
  symbols: byId(
    z
      .string()
      .regex(/^[\p{L}\p{N} .'′-]{1,20}$/u, { error: 'at most 20 letters, digits, spaces, dots or dashes' }),
  ).optional(),
  /** With formulas between dollar signs, in one language or by language. */
  statement: authoredField(z.string().max(4000, { error: 'at most 4000 characters' })).optional(),
  /** Mistakes that are known by name. */
  slips: slipsField.optional(),
};

/** A problem file of a question with rules of its own, `family` and `convention` aside. */
const problem = z
  .strictObject({
    givens: byIdOrStart(valuesSchema),
    ...ruleFields,
    /** Quantities to ask for; all computed ones where it is left out. */
    ask: z.array(idSchema).min(1).optional(),
  })
  .superRefine((written, context) => {
    const { slips } = written;
    if (slips) tryOut(context, () => checkSlips(written, checked(written)));
  });

export type WorksheetProblem = Problem & Readonly<z.infer<typeof problem>>;

/** A given of a bank question: fixed values, or a range to draw each entry from. */
const givenSchema = z.union(
  [
    valuesSchema.transform((values) => ({ kind: 'fixed' as const, values })),
    z
      .strictObject({ range: rangeSchema, shape: shapeSchema.default([]) })
      .transform(({ range, shape }) => ({ kind: 'drawn' as const, range, shape: shape as Shape })),
    rangeSchema.transform((range) => ({ kind: 'drawn' as const, range, shape: [] as Shape })),
  ],
  {
    error:
      'fixed numbers, a range such as { min: -1, max: 1, step: 0.5 }, or { range, shape: [rows, columns] }',
  },
);

const allowed = z.boolean({ error: 'true or false' }).default(false);

/** What a bank says of a question with rules of its own; the rules are tried out at once. */
const parameters = z
  .strictObject({
    givens: byIdOrStart(givenSchema),
    ...ruleFields,
    /** Keeps draws on which a slip does not show. */
    allowUnnoticed: allowed,
    /** Keeps draws with answers for which nothing is to be done. */
    allowIdle: allowed,
  })
  .superRefine((written, context) => {
    const givens = Object.fromEntries(
      Object.entries(written.givens).map(([id, entry]) => [
        id,
        entry.kind === 'fixed' ? entry.values : nested(entry.shape, () => '0'),
      ]),
    );
    tryOut(context, () => {
      const content = { ...written, givens };
      checkSlips(content, checked(content));
      const { slips } = structure(content);
      if (slips.length > 0) checkSlipsShow(slips, someDraws(written));
    });
  });

/** A mistake in what is written, with its path. */
function tryOut(context: z.RefinementCtx, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
  }
}

const TRIED = 8;

/** Worksheets of a few draws, to try slips on. */
function someDraws(drawn: Parameters): readonly Worksheet[] {
  return Array.from({ length: TRIED }, (_, number) => {
    const posed = draw(drawn, resolveConvention(undefined), stream('slips', `${number + 1}`));
    return { quantities: lines(posed, structure(posed)) };
  });
}

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Draws the givens; each entry has an address of its own. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): WorksheetProblem {
  const { givens, allowUnnoticed: _, allowIdle: __, ...rest } = drawn;
  const all = Object.entries(givens).map(([id, given]) => [
    id,
    given.kind === 'fixed'
      ? given.values
      : nested(given.shape, (entry) => numberToText(drawFrom(given.range, stream.at(id, entry)))),
  ]);
  return { family: 'worksheet', convention, givens: Object.fromEntries(all), ...rest };
}

/** Texts in a shape, each from its indices counted from 1: `''`, `'2'`, `'1,3'`. */
function nested(shape: Shape, entry: (address: string) => string): string | string[] | string[][] {
  const [rows, columns] = shape;
  if (rows === undefined) return entry('');
  const row = (j: number) =>
    columns === undefined ? entry(`${j}`) : Array.from({ length: columns }, (_, i) => entry(`${j},${i + 1}`));
  return Array.from({ length: rows }, (_, j) => row(j + 1)) as string[] | string[][];
}

/** A question written in the bank itself: givens, rules, what to ask. */
export const ownWorksheet = family<WorksheetProblem, Parameters, Structure>({
  id: 'worksheet',
  problem,
  parameters,
  structure,
  check: checked,
  draw,
  lines,
  example: {
    statement: 'A neuron has the inputs $x$, the weights $w$ and the bias $b$.',
    givens: {
      x: { range: { min: -1, max: 1, step: 0.5, nonzero: true }, shape: [2] },
      w: { range: { min: -0.9, max: 0.9, step: 0.1, nonzero: true }, shape: [2] },
      b: 0.5,
    },
    rules: ['z = sum(i, w[i]*x[i]) + b', 'y = sigmoid(z)'],
    slips: [
      {
        id: 'bias-forgotten',
        title: 'Bias forgotten',
        why: 'The bias is added to the weighted sum.',
        rules: ['z = sum(i, w[i]*x[i])'],
      },
    ],
  },
  defaultAsk: (posed) => posed.ask ?? structure(posed).groups.map(({ id }) => id),
  // Numbers that are all given are drawn from nothing.
  allowsUnnoticed: (written: Parameters | undefined) => written?.allowUnnoticed === true,
  authored: (posed) => slipsFrom(structure(posed).slips),
  gates: [unreadable, wideInterval, idleAnswer, mostlyIdleAnswers],
  present: (posed) => ({
    statement: { key: 'worksheet', values: {}, words: posed.statement ?? '' },
    givens: givenIds(posed).map((id) => ({ kind: 'quantity', id })),
    answers: 'quantities',
  }),
});

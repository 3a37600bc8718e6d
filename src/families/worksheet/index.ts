import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { authoredField } from '../../messages/words-field.ts';
import { numberToText } from '../../number/number-texts.ts';
import { oncePer } from '../../once.ts';
import { own } from '../../own.ts';
import type { Stream } from '../../random/stream.ts';
import { compile } from '../../worksheet/compile.ts';
import { RuleError } from '../../worksheet/parse-rule.ts';
import type { Quantity, Shape, Worksheet } from '../../worksheet/types.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { drawFrom, numberText, rangeSchema } from '../ranges.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { given, type NumberTexts } from '../shared/lines.ts';
import { numberRow, numberTable, wholeNumber } from '../shared/schemas.ts';
import { symbolFromId, symbolFromText } from '../shared/symbol-from-id.ts';
import { byId, idSchema, type RuleGroup, readRules } from './rules.ts';

const MOST_EXTENT = 16;
const MOST_RULES = 100;

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
    .min(1, { error: 'at least one rule' })
    .max(MOST_RULES, { error: `at most ${MOST_RULES} rules` }),
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
};

/** A problem file of a question with rules of its own, `family` and `convention` aside. */
const problem = z.strictObject({
  givens: byId(valuesSchema),
  ...ruleFields,
  /** Quantities to ask for; all computed ones where it is left out. */
  ask: z.array(idSchema).min(1).optional(),
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

/** What a bank says of a question with rules of its own; the rules are tried out at once. */
const parameters = z
  .strictObject({ givens: byId(givenSchema), ...ruleFields })
  .superRefine((written, context) => {
    const givens = Object.fromEntries(
      Object.entries(written.givens).map(([id, entry]) => [
        id,
        entry.kind === 'fixed' ? entry.values : nested(entry.shape, () => '0'),
      ]),
    );
    try {
      check({ ...written, givens });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      context.addIssue({ code: 'custom', path: [...error.path], message: error.message });
    }
  });

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Draws the givens; each entry has an address of its own. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): WorksheetProblem {
  const { givens, ...rest } = drawn;
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

type Content = Pick<WorksheetProblem, 'givens' | 'rules' | 'shapes' | 'symbols' | 'ask'>;

const structure = oncePer(({ givens, rules, shapes = {} }: Content): readonly RuleGroup[] => {
  const known = Object.entries(givens).map(
    ([id, values]) => [id, given(id, values, symbolFromId(id)).shape] as const,
  );
  return readRules(rules, new Map(known), shapes);
});

function lines({ givens, symbols }: Content, groups: readonly RuleGroup[]): readonly Quantity[] {
  const symbol = (id: string) => {
    const text = own(symbols, id);
    return text === undefined ? symbolFromId(id) : symbolFromText(text);
  };
  return [
    ...Object.entries(givens).map(([id, values]) => given(id, values, symbol(id))),
    ...groups.map(
      (group): Quantity => ({
        role: 'computed',
        ...group,
        kind: 'real',
        symbol: symbol(group.id),
        stage: 'forward',
      }),
    ),
  ];
}

/** Messages quote the rule where names, shapes or rules do not fit together. */
function check(content: Content): void {
  checkRows(content.givens);
  const whole = { quantities: lines(content, structure(content)) };
  checkNames(content, whole);
  checkCompiles(whole, content.rules);
}

function checkRows(givens: Readonly<Record<string, NumberTexts>>): void {
  for (const [id, values] of Object.entries(givens)) {
    if (typeof values === 'string' || typeof values[0] === 'string') continue;
    const rows = values as readonly (readonly string[])[];
    const uneven = rows.findIndex((row) => row.length !== rows[0]!.length);
    if (uneven >= 0)
      throw new ProblemError(['givens', id, uneven], 'every row needs as many numbers as the first');
  }
}

function checkNames({ symbols = {}, ask = [] }: Content, { quantities }: Worksheet): void {
  const known = quantities.map(({ id }) => id);
  const computed = quantities.filter(({ role }) => role === 'computed').map(({ id }) => id);
  for (const id of Object.keys(symbols)) {
    if (!known.includes(id)) throw new ProblemError(['symbols', id], `there is no quantity ${id}`);
  }
  ask.forEach((id, position) => {
    if (!computed.includes(id)) throw new ProblemError(['ask', position], `no rule computes ${id}`);
  });
}

function checkCompiles(whole: Worksheet, rules: readonly string[]): void {
  try {
    compile(whole);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const position = rules.indexOf(error.rule ?? '');
    throw new ProblemError(position < 0 ? ['rules'] : ['rules', position], error.message);
  }
}

/** A question written in the bank itself: givens, rules, what to ask. */
export const ownWorksheet = family<WorksheetProblem, Parameters, readonly RuleGroup[]>({
  id: 'worksheet',
  problem,
  parameters,
  structure,
  check,
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
  },
  defaultAsk: (posed) => posed.ask ?? structure(posed).map(({ id }) => id),
  gates: [unreadable, wideInterval],
  present: (posed) => ({
    statement: { key: 'worksheet', values: {}, words: posed.statement ?? '' },
    givens: Object.keys(posed.givens).map((id) => ({ kind: 'quantity', id })),
    answers: 'quantities',
  }),
});

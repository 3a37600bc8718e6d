import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { numberToText } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { didYouMean } from '../../suggest.ts';
import type { Expression } from '../../worksheet/expression.ts';
import { minus, negated, over, plus, times } from '../../worksheet/expressions/algebra.ts';
import { derivative } from '../../worksheet/expressions/derivative.ts';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import type { Drawn, ItemView, Presentation } from '../family.ts';
import { ProblemError } from '../problem.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { family } from '../shared/family-form.ts';
import { byVariable, type FunctionOf, functionOf, functionTex } from '../shared/function-of-variables.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { oneOf } from '../shared/schemas.ts';
import {
  by,
  type DerivativeProblem,
  endOf,
  lines,
  MOST_WIDTHS,
  oneWidth,
  problem,
  type Structure,
  structure,
  width,
} from './rules.ts';
import { slips } from './slips.ts';

/** A function to draw: its text from coefficients, where it is looked at, and with which widths. */
interface Kind {
  function(coefficient: (name: string) => string): string;
  readonly at: Readonly<Record<string, Range>>;
  readonly h: readonly string[];
}

const ANYWHERE = grid('-3', '3', '0.5', true);
const POSITIVE = grid('0.5', '4', '0.5');
const WHOLE = grid('-4', '4', '1', true);

/** Widths with which four decimals are exact, or where rounding is not yet amplified too much. */
const KINDS = {
  square: { function: () => 'x^2', at: { x: ANYWHERE }, h: ['0.1', '0.01'] },
  cube: { function: () => 'x^3', at: { x: ANYWHERE }, h: ['0.5', '0.1'] },
  quadratic: {
    function: (c) => `${c('a')}*x^2 + ${c('b')}*x + ${c('c')}`,
    at: { x: ANYWHERE },
    h: ['0.1', '0.01'],
  },
  cubic: { function: (c) => `${c('a')}*x^3 + ${c('b')}*x`, at: { x: ANYWHERE }, h: ['0.5', '0.1'] },
  reciprocal: { function: (c) => `${c('a')}/x`, at: { x: POSITIVE }, h: ['0.1'] },
  root: { function: () => 'sqrt(x)', at: { x: POSITIVE }, h: ['0.1'] },
  exponential: { function: () => 'exp(x)', at: { x: grid('-1', '2', '0.1') }, h: ['0.1'] },
  logarithm: { function: () => 'ln(x)', at: { x: POSITIVE }, h: ['0.1'] },
  sigmoid: { function: () => 'sigmoid(x)', at: { x: grid('-2', '2', '0.1') }, h: ['0.5'] },
  tanh: { function: () => 'tanh(x)', at: { x: grid('-1', '1', '0.1') }, h: ['0.5'] },
  product: { function: () => 'x*y', at: { x: WHOLE, y: WHOLE }, h: ['0.1'] },
  circuit: { function: () => '(x + y)*z', at: { x: WHOLE, y: WHOLE, z: WHOLE }, h: ['0.1'] },
} as const satisfies Readonly<Record<string, Kind>>;

type KindName = keyof typeof KINDS;

const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];

/** The same, with what they have in common only. */
function kindOf(name: KindName): Kind {
  return KINDS[name];
}

const kind = oneOf('kind', KIND_NAMES);
const oneKind = kind.transform((one) => [one]);

const parameters = z
  .strictObject({
    /** Which functions to draw from. */
    kind: z
      .union([oneKind, z.array(kind).min(1)], {
        error: `one of ${KIND_NAMES.join(', ')}, or a list of them`,
      })
      .optional(),
    /** A function of one's own in the place of a kind; its variables are drawn under `at`. */
    function: expressionText.optional(),
    /** Ranges of the variables; those of the kind where it is left out. */
    at: byVariable(rangeSchema).optional(),
    by: by.optional(),
    coefficients: rangeSchema.default(grid('-3', '3', '1', true)),
    h: z.union([oneWidth, z.array(width).min(1).max(MOST_WIDTHS)]).optional(),
    tinyStep: z.boolean({ error: 'true or false' }).optional(),
  })
  .superRefine(({ function: own, kind: drawn, at }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (own === undefined) return;
    if (drawn) issue('kind', 'is for functions that are drawn; give a kind or a function');
    if (!at) issue('at', 'is missing: the ranges of the variables of the function');
  });

type Parameters = Readonly<z.infer<typeof parameters>>;

/** A drawn function as people write it: `x^2 - 3*x` for `1*x^2 + (-3)*x`. */
function tidied(expression: Expression): Expression {
  if (expression.type === 'negate') return negated(tidied(expression.of));
  if (expression.type !== 'binary') return expression;
  const [left, right] = [tidied(expression.left), tidied(expression.right)];
  switch (expression.operator) {
    case '+':
      return plus(left, right);
    case '-':
      return minus(left, right);
    case '*':
      return times(left, right);
    case '/':
      return over(left, right);
    case '^':
      return { ...expression, left, right };
  }
}

const USUAL: readonly KindName[] = ['cubic'];

/** Draws a function, unless the bank has one, and the point; each number has an address of its own. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): DerivativeProblem {
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const chosen = kindOf(stream.at('kind').pick(drawn.kind ?? USUAL));
  const ranges = drawn.at ?? chosen.at;
  const variables = Object.keys(ranges);
  const written = () => chosen.function((name) => text(drawn.coefficients, 'coefficient', name));
  return {
    family: 'numerical-derivative',
    convention,
    function: drawn.function ?? ruleText(tidied(functionOf({ function: written(), variables, convention }))),
    at: Object.fromEntries(variables.map((variable) => [variable, text(ranges[variable]!, 'at', variable)])),
    ...(drawn.by ? { by: drawn.by } : {}),
    h: [...(drawn.h ?? (drawn.function === undefined ? chosen.h : ['0.1']))],
    ...(drawn.tinyStep ? { tinyStep: drawn.tinyStep } : {}),
  };
}

function check({ by: chosen = [], ...rest }: DerivativeProblem): void {
  const { variables } = structure(rest);
  for (const [position, name] of chosen.entries()) {
    if (variables.includes(name)) continue;
    const message = `there is no variable "${name}". ${didYouMean(name, variables)}`;
    throw new ProblemError(['by', position], message);
  }
  functionOf(structure(rest));
}

/** f at the point and beside it, both quotients, f′, and the errors of those quotients that are not exact. */
function defaultAsk(given: DerivativeProblem): readonly string[] {
  const setting = structure(given);
  const own = setting.directions.flatMap((variable) =>
    ['fPlus', 'fMinus', 'forward', 'central', 'exact', ...errors(setting, variable)].map(
      (id) => `${id}${endOf(setting, variable)}`,
    ),
  );
  return ['f', ...own, ...(setting.tinyStep ? ['tinyStep'] : [])];
}

/** Forward quotients are exact for what is straight, central ones also for parabolas. */
function errors(setting: Structure, variable: string): readonly string[] {
  const order = vanishesAfter(setting, variable, 3);
  if (order === 1 || order === 2) return [];
  const relative = setting.level.includes(variable) ? [] : ['relative'];
  return ['errorForward', ...(order === 3 ? [] : ['errorCentral']), ...relative];
}

/** How often f must be differentiated by a variable until nothing is left: 2 where f is straight in it. */
function vanishesAfter(of: FunctionOf, variable: string, most: number): number | undefined {
  let current = functionOf(of);
  for (let order = 1; order <= most; order++) {
    current = derivative(current, variable);
    if (ruleText(current) === '0') return order;
  }
  return undefined;
}

/** A quotient that is exact, as that of x·y is, has no error, and that is the answer. */
const isError = (_drawn: Drawn<DerivativeProblem>, { quantity }: { readonly quantity: string }) =>
  /^(?:error|relative)/.test(quantity);

const METHOD = ['forward', 'central', 'errorForward', 'errorCentral', 'relative', 'relativeCentral'];
const TINY_STEP_OPTIONS = ['better', 'same', 'lost', 'doubled'] as const;

/** The function, the point and the widths, and the formulas of the quotients and errors. */
function present(given: DerivativeProblem): Presentation {
  const setting = structure(given);
  const { variables, directions } = setting;
  return {
    statement: {
      key: variables.length === 1 ? 'numerical-derivative' : 'numerical-derivative-partial',
      values: { variables: directions.join(', ') },
    },
    givens: [
      { kind: 'formula', tex: functionTex(setting) },
      ...[...variables, 'h'].map((id) => ({ kind: 'quantity' as const, id })),
    ],
    method: directions.flatMap((variable) => METHOD.map((id) => `${id}${endOf(setting, variable)}`)),
    ...(setting.tinyStep ? { items: [tinyStepItem()] } : {}),
    answers: 'quantities',
  };
}

function tinyStepItem(): ItemView {
  const key = (end: string) => ({ key: `item.tiny-step${end}` });
  return {
    slot: 'tinyStep',
    prompt: key(''),
    why: key('.why'),
    options: TINY_STEP_OPTIONS.map((option) => ({ text: key(`.${option}`), why: key(`.${option}.why`) })),
  };
}

/** Forward and central difference quotients against the derivative of a formula. */
export const numericalDerivative = family<DerivativeProblem, Parameters, Structure>({
  id: 'numerical-derivative',
  problem,
  parameters,
  structure,
  check,
  draw,
  lines,
  defaultAsk,
  gates: [unreadable, idleSlot<DerivativeProblem>({ updated: /^$/, source: isError }), wideInterval],
  slips,
  present,
});

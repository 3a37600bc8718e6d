import * as z from 'zod';
import { valueOr } from '../../number/no-value.ts';
import { oncePer } from '../../once.ts';
import { expressionText } from '../../worksheet/expressions/expression-text.ts';
import { solve } from '../../worksheet/solve.ts';
import type { Computed, Given, Quantity, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { separatorFor } from '../../worksheet/typeset.ts';
import type { Problem } from '../problem.ts';
import { numberText } from '../ranges.ts';
import { byVariable, derivativeRule, type FunctionOf, valueRule } from '../shared/function-of-variables.ts';
import { given, lineOf } from '../shared/lines.ts';
import { positiveNumber } from '../shared/schemas.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';

export const MOST_WIDTHS = 5;

/** `x`, or several names. */
export const by = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)], {
  error: 'a variable, or a list of them',
});
export const width = positiveNumber('h');
export const oneWidth = width.transform((text) => [text]);

/** A problem file, `family` and `convention` aside. */
export const problem = z.strictObject({
  /** Over the variables under `at`. */
  function: expressionText,
  /** The point. */
  at: byVariable(numberText),
  /** The variables to differentiate by: all of them where it is left out. */
  by: by.optional(),
  /** Widths of the step, the widest first. */
  h: z.union([
    oneWidth,
    z
      .array(width)
      .min(1)
      .max(MOST_WIDTHS, { error: `at most ${MOST_WIDTHS} widths` }),
  ]),
  /** Adds the question what becomes of the quotient when h is too small for the digits written. */
  tinyStep: z.boolean({ error: 'true or false' }).optional(),
});

export type DerivativeProblem = Problem & Readonly<z.infer<typeof problem>>;

export interface Structure extends FunctionOf {
  /** What is differentiated by, in the order of the variables. */
  readonly directions: readonly string[];
  readonly widths: number;
  readonly tinyStep: boolean;
  /** Directions in which the derivative at the point is 0, so that no error is relative to it. */
  readonly level: readonly string[];
}

/** @throws {ProblemError} where the function cannot be read. */
export const structure = oncePer(
  ({ function: text, at, by: chosen, h, tinyStep, convention }: DerivativeProblem): Structure => {
    const variables = Object.keys(at);
    const directions = variables.filter((name) => !chosen || chosen.includes(name));
    const of = { function: text, variables, convention };
    return {
      ...of,
      directions,
      widths: h.length,
      tinyStep: tinyStep === true,
      level: directions.filter((variable) => isLevel(of, variable, at)),
    };
  },
);

/** Whether ∂f/∂variable is known to be 0 at a point; not where it has no value. */
function isLevel(of: FunctionOf, variable: string, at: DerivativeProblem['at']): boolean {
  const point = Object.entries(at).map(([name, value]) => given(name, value, symbolFromId(name)));
  const exact = slope('exact', [], () => '', derivativeRule(of, variable));
  return valueOr(
    () => solve({ quantities: [...point, exact] }).rational(point.length)?.n === 0n,
    () => false,
  );
}

const values = lineOf('values');
const differences = lineOf('differences');
const slope = lineOf('derivative');
const errors = lineOf('errors');

/**
 * f at the point and beside it, difference quotients, f′ and the errors: scalars, or vectors with an entry for each h.
 * Where it goes by several variables, ids end with `_` and the variable.
 */
export function lines(problem: DerivativeProblem, setting: Structure): readonly Quantity[] {
  return [
    ...givens(problem),
    values('f', [], valueAt(setting), valueRule(setting)),
    ...setting.directions.flatMap((variable) => direction(setting, variable)),
    // The option that is right: rounding eats the difference.
    ...(setting.tinyStep ? [errors('tinyStep', [], () => 'h \\to 0', '3', { kind: 'choice' })] : []),
  ];
}

function givens({ at, h }: DerivativeProblem): readonly Given[] {
  const width: TexSymbol = ([k]) => (h.length === 1 ? 'h' : k === undefined ? '\\mathbf{h}' : `h_{${k}}`);
  return [
    ...Object.entries(at).map(([name, value]) => given(name, value, symbolFromId(name))),
    given('h', h.length === 1 ? h[0]! : h, width),
  ];
}

/** `forward` of the only variable, `forward_x` of one of several. */
export function endOf({ directions }: Structure, variable: string): string {
  return directions.length === 1 ? '' : `_${variable}`;
}

/** Writes an entry of one direction: `forward_x[k]`; the index of several widths alone for ''. */
export function entryIn(setting: Structure, variable: string): (name: string) => string {
  const [end, k] = [endOf(setting, variable), setting.widths === 1 ? '' : '[k]'];
  return (name) => (name === 'h' ? `h${k}` : `${name}${end}${k}`);
}

/** Everything about one variable. */
function direction(setting: Structure, variable: string): readonly Computed[] {
  const shape: Shape = setting.widths > 1 ? [setting.widths] : [];
  const id = entryIn(setting, variable);
  const exact = `exact${endOf(setting, variable)}`;
  const moved = (side: string) => valueRule(setting, (name) => (name === variable ? id(side) : name));
  const named = (letter: string, kind: '+' | '\\pm') => quotient(setting, letter, kind, variable);
  const inline = { inline: true };
  return [
    values(id('right'), shape, point(variable, '+'), `${variable} + ${id('h')}`),
    values(id('left'), shape, point(variable, '-'), `${variable} - ${id('h')}`),
    values(id('fPlus'), shape, valueAt(setting, { variable, sign: '+' }), moved('right')),
    values(id('fMinus'), shape, valueAt(setting, { variable, sign: '-' }), moved('left')),
    differences(id('rise'), shape, named('\\Delta', '+'), `${id('fPlus')} - f`, inline),
    differences(id('span'), shape, named('\\Delta', '\\pm'), `${id('fPlus')} - ${id('fMinus')}`, inline),
    differences(id('forward'), shape, named('D', '+'), `${id('rise')}/${id('h')}`),
    differences(id('central'), shape, named('D', '\\pm'), `${id('span')}/(2*${id('h')})`),
    slope(exact, [], exactSymbol(setting, variable), derivativeRule(setting, variable), {
      gradientOf: { loss: 'f', of: variable },
    }),
    errors(id('offForward'), shape, named('d', '+'), `${id('forward')} - ${exact}`, inline),
    errors(id('offCentral'), shape, named('d', '\\pm'), `${id('central')} - ${exact}`, inline),
    errors(id('errorForward'), shape, named('E', '+'), `abs(${id('offForward')})`),
    errors(id('errorCentral'), shape, named('E', '\\pm'), `abs(${id('offCentral')})`),
    // Of a derivative of 0 there are no relative errors.
    ...(setting.level.includes(variable)
      ? []
      : [
          errors(id('relative'), shape, named('R', '+'), `${id('errorForward')}/abs(${exact})`),
          errors(id('relativeCentral'), shape, named('R', '\\pm'), `${id('errorCentral')}/abs(${exact})`),
        ]),
  ];
}

/** `x + h_{2}`; of all widths `x + \mathbf{h}`. */
function shifted(variable: string, sign: '+' | '-', several: boolean, [k]: readonly string[]): string {
  const width = several ? (k === undefined ? '\\mathbf{h}' : `h_{${k}}`) : 'h';
  return `${symbolFromId(variable)([])} ${sign} ${width}`;
}

/** `x_{+}` for x + h; of the second width `x_{+2}`. */
function point(variable: string, sign: '+' | '-'): TexSymbol {
  const [letter = variable, digit = ''] = variable;
  return (indices) => `${letter}_{${digit}${sign}${indices.join('')}}`;
}

/** `f(x + h, y)`; without a sign f at the point itself. */
function valueAt(
  { variables, widths, convention }: Structure,
  moved?: { readonly variable: string; readonly sign: '+' | '-' },
): TexSymbol {
  const separator = `${separatorFor(convention.mark)} `;
  return (indices) => {
    const arguments_ = variables.map((name) =>
      moved?.variable === name ? shifted(name, moved.sign, widths > 1, indices) : symbolFromId(name)([]),
    );
    return `f(${arguments_.join(separator)})`;
  };
}

/** `D^{+}_{x}`, of the second width `D^{+}_{x2}`; of all widths bold. */
function quotient(
  { directions }: Structure,
  letter: string,
  kind: '+' | '\\pm',
  variable: string,
): TexSymbol {
  const own = directions.length === 1 ? [] : [symbolFromId(variable)([])];
  return (indices) => {
    const below = [...own, ...indices];
    return `${letter}^{${kind}}${below.length === 0 ? '' : `_{${below.join(',')}}`}`;
  };
}

/** `f'(x)`, of several variables `\partial f/\partial x`. */
function exactSymbol({ variables }: Structure, variable: string): TexSymbol {
  const letter = symbolFromId(variable)([]);
  return () => (variables.length === 1 ? `f'(${letter})` : `\\frac{\\partial f}{\\partial ${letter}}`);
}

import type { Expression } from '../../worksheet/expression.ts';
import { named, negated, numberOf, over, times } from '../../worksheet/expressions/algebra.ts';
import { namesIn } from '../../worksheet/expressions/read-expression.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import type { Worksheet } from '../../worksheet/types.ts';
import { type Bodies, edited, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { derivativeText } from './function.ts';
import { type DerivativeProblem, directionsOf } from './problem.ts';
import { suffixOf, widthIndex } from './worksheet.ts';

type DerivativeSlip = Slip<DerivativeProblem>;

/** What a slip is written from in each direction: an entry's text, and the edited body of a quantity. */
interface Direction {
  readonly variable: string;
  readonly problem: DerivativeProblem;
  /** `forward_x[k]` */
  id(name: string): string;
  /** `h[k]` */
  readonly h: string;
  edit(name: string, from: string | RegExp, to: string): string | undefined;
}

/** The same mistake in every direction; bodies by the name of the quantity. */
function derivativeSlip(id: string, bodiesOf: (direction: Direction) => Bodies): DerivativeSlip {
  return ruleSlip(id, (worksheet, problem) => {
    const all = directionsOf(problem).flatMap((variable) => {
      const end = suffixOf(problem, variable);
      const bodies = bodiesOf(directionIn(worksheet, problem, variable));
      return Object.entries(bodies).map(([name, body]) => [`${name}${end}`, body] as const);
    });
    return Object.fromEntries(all);
  });
}

function directionIn(worksheet: Worksheet, problem: DerivativeProblem, variable: string): Direction {
  const [end, k] = [suffixOf(problem, variable), widthIndex(problem)];
  return {
    variable,
    problem,
    id: (name) => `${name}${end}${k}`,
    h: `h${k}`,
    edit: (name, from, to) => edited(worksheet, `${name}${end}`, from, to),
  };
}

/** f′ of a function that is taken for another. */
function exactSlip(
  id: string,
  change: (expression: Expression, variable: string) => Expression,
): DerivativeSlip {
  return derivativeSlip(id, ({ problem, variable }) => ({
    exact: derivativeText(problem, variable, (expression) => change(expression, variable)),
  }));
}

/** x^n differentiated to x^(n−1). */
const factorMissing = exactSlip('exponent-factor-missing', function lower(expression): Expression {
  const inside = withParts(expression, lower);
  const power = inside.type === 'binary' && inside.operator === '^' ? numberOf(inside.right) : undefined;
  return power && power.n !== 0n ? over(inside, { type: 'number', value: power }) : inside;
});

/** 1/x² for the derivative −1/x² of 1/x. */
const reciprocalMinus = exactSlip('reciprocal-minus-lost', (expression, variable) => {
  const turn = (part: Expression): Expression => {
    if (part.type !== 'binary' || part.operator !== '/') return withParts(part, turn);
    const [above, below] = [namesIn(part.left), namesIn(part.right)];
    return below.includes(variable) && !above.includes(variable) ? negated(part) : part;
  };
  return turn(expression);
});

/** A constant term kept as if it were multiplied by the variable. */
const constantKept = exactSlip('constant-kept', function keep(expression, variable): Expression {
  if (expression.type !== 'binary' || !'+-'.includes(expression.operator)) return expression;
  const term = (part: Expression) => (numberOf(part) ? times(part, named(variable)) : keep(part, variable));
  return { ...expression, left: term(expression.left), right: term(expression.right) };
});

/** ∂f/∂x of the next variable. */
const partialsSwapped = derivativeSlip('partials-swapped', ({ problem, variable }) => {
  const all = directionsOf(problem);
  const next = all[(all.indexOf(variable) + 1) % all.length]!;
  return { exact: derivativeText(problem, next) };
});

/** (x + h)² taken for x² + h². */
const notMultipliedOut = derivativeSlip('power-of-sum', ({ variable, id, h, edit }) => {
  const power = (name: string) => new RegExp(`${name.replaceAll(/[[\]]/g, '\\$&')}\\^(\\d+)`);
  return {
    fPlus: edit('fPlus', power(id('right')), `(${variable}^$1 + ${h}^$1)`),
    fMinus: edit('fMinus', power(id('left')), `(${variable}^$1 - ${h}^$1)`),
  };
});

/** Mistakes with difference quotients, in the order in which they are applied together. */
export const slips: readonly DerivativeSlip[] = [
  derivativeSlip('value-at-h', ({ h }) => ({ right: h, left: `-${h}` })),
  notMultipliedOut,
  derivativeSlip('difference-reversed', ({ id }) => ({
    rise: `f - ${id('fPlus')}`,
    span: `${id('fMinus')} - ${id('fPlus')}`,
  })),
  derivativeSlip('one-sided-central', ({ id, h }) => ({ central: `${id('rise')}/${h}` })),
  derivativeSlip('not-divided-by-h', ({ id }) => ({ forward: id('rise'), central: id('span') })),
  derivativeSlip('central-over-h', ({ id, h }) => ({ central: `${id('span')}/${h}` })),
  factorMissing,
  constantKept,
  reciprocalMinus,
  partialsSwapped,
  derivativeSlip('error-sign-kept', ({ id }) => ({
    errorForward: id('offForward'),
    errorCentral: id('offCentral'),
  })),
  derivativeSlip('relative-to-quotient', ({ id }) => ({
    relative: `${id('errorForward')}/abs(${id('forward')})`,
    relativeCentral: `${id('errorCentral')}/abs(${id('central')})`,
  })),
];

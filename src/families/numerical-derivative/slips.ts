import { type Expression, idsIn } from '../../worksheet/expression.ts';
import { named, negated, numberOf, over, times } from '../../worksheet/expressions/algebra.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { withParts } from '../../worksheet/expressions/with-parts.ts';
import type { Changes } from '../../worksheet/rewrite/change-rules.ts';
import type { Problem } from '../problem.ts';
import { derivativeRule, functionOf, valueRule } from '../shared/function-of-variables.ts';
import { type Slip, slip } from '../slip.ts';
import { endOf, entryIn, type Structure } from './rules.ts';

/** What a slip is written from in each direction. */
interface Direction {
  readonly setting: Structure;
  readonly variable: string;
  /** `forward_x[k]`, `h[k]` */
  id(name: string): string;
}

/** The same mistake in every direction; changes by the name of the quantity. */
function everywhere(id: string, changesOf: (direction: Direction) => Changes): Slip<Problem, Structure> {
  return slip(id, (setting) => {
    const all = setting.directions.flatMap((variable) => {
      const changes = changesOf({ setting, variable, id: entryIn(setting, variable) });
      const end = endOf(setting, variable);
      return Object.entries(changes).map(([name, change]) => [`${name}${end}`, change] as const);
    });
    return Object.fromEntries(all);
  });
}

/** f′ of a function that is taken for another. */
function otherFunction(id: string, change: (expression: Expression, variable: string) => Expression) {
  return everywhere(id, ({ setting, variable }) => ({
    exact: derivativeRule(setting, variable, (expression) => change(expression, variable)),
  }));
}

/** x^n differentiated to x^(n−1). */
function withoutFactor(expression: Expression): Expression {
  const inside = withParts(expression, withoutFactor);
  const power = inside.type === 'binary' && inside.operator === '^' ? numberOf(inside.right) : undefined;
  return power && power.n !== 0n ? over(inside, { type: 'number', value: power }) : inside;
}

/** A constant term kept as if it were multiplied by the variable. */
function constantKept(expression: Expression, variable: string): Expression {
  if (expression.type !== 'binary' || !'+-'.includes(expression.operator)) return expression;
  const term = (part: Expression) =>
    numberOf(part) ? times(part, named(variable)) : constantKept(part, variable);
  return { ...expression, left: term(expression.left), right: term(expression.right) };
}

/** 1/x² for the derivative −1/x² of 1/x. */
function minusLost(expression: Expression, variable: string): Expression {
  if (expression.type !== 'binary' || expression.operator !== '/') {
    return withParts(expression, (part) => minusLost(part, variable));
  }
  const [above, below] = [idsIn(expression.left), idsIn(expression.right)];
  return below.includes(variable) && !above.includes(variable) ? negated(expression) : expression;
}

/** ∂f/∂x of the next variable. */
function nextPartial({ setting, variable }: Direction): Changes {
  const { directions } = setting;
  const next = directions[(directions.indexOf(variable) + 1) % directions.length]!;
  return { exact: derivativeRule(setting, next) };
}

/** f(x ± h) with (x ± h)ⁿ taken for xⁿ ± hⁿ; undefined where there is no such power. */
function powersApart({ setting, variable, id }: Direction, side: 'right' | 'left'): string | undefined {
  const apart = (part: Expression): Expression => {
    if (part.type === 'quantity') return part.id === variable ? named(id(side)) : part;
    if (!isPowerOf(part, variable)) return withParts(part, apart);
    const ofWidth = { ...part, left: named(id('h')) };
    return { type: 'binary', operator: side === 'right' ? '+' : '-', left: part, right: ofWidth };
  };
  const rule = ruleText(apart(functionOf(setting)));
  const right = valueRule(setting, (name) => (name === variable ? id(side) : name));
  return rule === right ? undefined : rule;
}

function isPowerOf(part: Expression, variable: string): boolean {
  if (part.type !== 'binary' || part.operator !== '^' || part.left.type !== 'quantity') return false;
  return part.left.id === variable && numberOf(part.right) !== undefined;
}

/** Mistakes with difference quotients, in the order in which they are applied together. */
export const slips: readonly Slip<Problem, Structure>[] = [
  everywhere('value-at-h', ({ id }) => ({ right: id('h'), left: `-${id('h')}` })),
  everywhere('power-of-sum', (direction) => ({
    fPlus: powersApart(direction, 'right'),
    fMinus: powersApart(direction, 'left'),
  })),
  everywhere('difference-reversed', ({ id }) => ({
    rise: `f - ${id('fPlus')}`,
    span: `${id('fMinus')} - ${id('fPlus')}`,
  })),
  everywhere('one-sided-central', ({ id }) => ({ central: `${id('rise')}/${id('h')}` })),
  everywhere('not-divided-by-h', ({ id }) => ({ forward: id('rise'), central: id('span') })),
  everywhere('central-over-h', ({ id }) => ({ central: `${id('span')}/${id('h')}` })),
  otherFunction('exponent-factor-missing', withoutFactor),
  otherFunction('constant-kept', constantKept),
  otherFunction('reciprocal-minus-lost', minusLost),
  everywhere('partials-swapped', nextPartial),
  everywhere('error-sign-kept', ({ id }) => ({
    errorForward: id('offForward'),
    errorCentral: id('offCentral'),
  })),
  everywhere('relative-to-quotient', ({ id }) => ({
    relative: `${id('errorForward')}/abs(${id('forward')})`,
    relativeCentral: `${id('errorCentral')}/abs(${id('central')})`,
  })),
];

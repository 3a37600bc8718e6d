import { own } from '../../own.ts';
import type { Expression } from '../expression.ts';
import {
  called,
  choice,
  constant,
  isNumber,
  minus,
  named,
  negated,
  over,
  plus,
  raised,
  times,
} from './algebra.ts';
import { SLOPES } from './slopes.ts';

type Of<Type extends Expression['type']> = Expression & { readonly type: Type };

/**
 * ∂expression/∂name in symbols, all other names held fixed. Where the expression is one call, `self` may name its
 * value, in which some derivatives are simplest: σ′ = (1 − σ)σ.
 */
export function derivative(of: Expression, by: string, self?: string): Expression {
  switch (of.type) {
    case 'quantity':
      return constant(of.id === by ? 1 : 0);
    case 'negate':
      return negated(derivative(of.of, by));
    case 'binary':
      return ofBinary(of, by);
    case 'call':
      return ofCall(of, by, self === undefined ? of : named(self));
    case 'choose':
      return choice([of.left, of.relation, of.right], derivative(of.then, by), derivative(of.otherwise, by));
    default:
      return constant(0);
  }
}

function ofCall({ name, args }: Of<'call'>, by: string, self: Expression): Expression {
  const slopes = own(SLOPES, name)!(args, self);
  return args
    .map((arg, position) => times(slopes[position]!, derivative(arg, by)))
    .reduce((total, share) => plus(total, share));
}

function ofBinary({ operator, left, right }: Of<'binary'>, by: string): Expression {
  const [u, v] = [left, right];
  const [du, dv] = [derivative(u, by), derivative(v, by)];
  switch (operator) {
    case '+':
      return plus(du, dv);
    case '-':
      return minus(du, dv);
    case '*':
      return plus(times(du, v), times(u, dv));
    case '/':
      return ofQuotient(u, v, du, dv);
    case '^':
      return ofPower(u, v, du, dv);
  }
}

function ofQuotient(u: Expression, v: Expression, du: Expression, dv: Expression): Expression {
  const square = raised(v, constant(2));
  if (isNumber(dv, 0)) return over(du, v);
  if (isNumber(du, 0)) return negated(over(times(u, dv), square));
  return over(minus(times(du, v), times(u, dv)), square);
}

/** d(u^v) = v·u^(v−1)·du + u^v·ln u·dv */
function ofPower(u: Expression, v: Expression, du: Expression, dv: Expression): Expression {
  const lower = minus(v, constant(1));
  const byBase = isNumber(du, 0) ? du : times(times(v, raised(u, lower)), du);
  const byExponent = isNumber(dv, 0) ? dv : times(times(raised(u, v), called('ln', u)), dv);
  return plus(byBase, byExponent);
}

import { equal, ONE, type Rational, ZERO } from '../number/rational.ts';
import type { Expression } from './expression.ts';
import type { Quantity } from './types.ts';
import { cases, softmaxFraction } from './typeset-calls.ts';
import { indexTex, isIndexExpression } from './typeset-indices.ts';
import { atom, bigSum, type Part, texOf } from './typeset-parts.ts';
import { OPPOSITE, RELATION_TEX, type Reading, walk } from './typeset-walk.ts';

type Choice = Expression & { readonly type: 'choose' };

/** Reads a rule in letters: quantities as their symbols, sums with their index. */
export function inLetters(quantity: (id: string) => Quantity, number: (value: Rational) => string): Reading {
  const reading: Reading = {
    style: 'symbols',
    number,
    index: ({ name }) => atom(name),
    entry: ({ id, indices }) => atom(quantity(id).symbol(indices.map(indexTex))),
    total: ({ index, of }) => bigSum(index, walk(of, reading)),
    softmax({ index, of, at }) {
      const exponential = walk({ type: 'call', name: 'exp', args: [of] }, reading);
      return softmaxFraction(walk(renamed(of, index, at), reading), bigSum(index, exponential));
    },
    choose: (expression) => choice(expression, reading),
  };
  return reading;
}

/** The expression with an index replaced: z_k becomes z_j. */
function renamed(expression: Expression, index: string, by: Expression): Expression {
  const inside = (part: Expression) => renamed(part, index, by);
  switch (expression.type) {
    case 'number':
      return expression;
    case 'index':
      return expression.name === index ? by : expression;
    case 'quantity':
      return { ...expression, indices: expression.indices.map(inside) };
    case 'negate':
      return { ...expression, of: inside(expression.of) };
    case 'binary':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'call':
      return { ...expression, args: expression.args.map(inside) };
    case 'sum':
      return { ...expression, of: inside(expression.of) };
    case 'softmax':
      return { ...expression, of: inside(expression.of), at: inside(expression.at) };
    case 'choose': {
      const { left, right, then, otherwise } = expression;
      return {
        ...expression,
        left: inside(left),
        right: inside(right),
        then: inside(then),
        otherwise: inside(otherwise),
      };
    }
  }
}

function choice(expression: Choice, reading: Reading): Part {
  if (isBoundary(expression)) return walk(generalBranch(expression), reading);
  if (isKronecker(expression))
    return atom(`\\delta_{${indexTex(expression.left)}${indexTex(expression.right)}}`);
  return cases(casesOf(expression, reading));
}

/** `p == 1 ? start : before[p-1]`: one index is compared with a number, so one branch holds for all but the first. */
function isBoundary({ left, right }: Choice): boolean {
  return (
    isIndexExpression(left) && isIndexExpression(right) && (left.type === 'number' || right.type === 'number')
  );
}

function generalBranch({ relation, then, otherwise }: Choice): Expression {
  return relation === '!=' || relation === '>' || relation === '>=' ? then : otherwise;
}

function isKronecker({ relation, left, right, then, otherwise }: Choice): boolean {
  if (relation !== '==' || left.type !== 'index' || right.type !== 'index') return false;
  return isNumber(then, ONE) && isNumber(otherwise, ZERO);
}

function isNumber(expression: Expression, value: Rational): boolean {
  return expression.type === 'number' && equal(expression.value, value);
}

function casesOf(expression: Choice, reading: Reading): { value: Part; condition: string }[] {
  const { relation, left, right, then, otherwise } = expression;
  const side = (part: Expression) => (isIndexExpression(part) ? indexTex(part) : texOf(walk(part, reading)));
  const condition = (sign: string) => `${side(left)} ${sign} ${side(right)}`;
  const first = { value: walk(then, reading), condition: condition(RELATION_TEX[relation]) };
  if (otherwise.type === 'choose' && !isBoundary(otherwise)) return [first, ...casesOf(otherwise, reading)];
  return [first, { value: walk(otherwise, reading), condition: condition(RELATION_TEX[OPPOSITE[relation]]) }];
}

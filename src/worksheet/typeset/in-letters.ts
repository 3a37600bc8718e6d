import { equal, ONE, type Rational, ZERO } from '../../number/rational.ts';
import { type Expression, partsOf } from '../expression.ts';
import { parseRule } from '../parse-rule.ts';
import type { Quantity } from '../types.ts';
import { cases, softmaxFraction } from './calls.ts';
import { conditionOf, conditionTex, opposite, RELATION_TEX } from './conditions.ts';
import { indexTex, isIndexExpression, rangeOf } from './indices.ts';
import { atom, bigOperator, bigSum, fraction, numberPart, type Part, product, texOf } from './parts.ts';
import { type Reading, walk } from './walk.ts';

type Of<Type extends Expression['type']> = Expression & { readonly type: Type };
type Choice = Of<'choose'>;

/** What an index variable is called in this place. */
type Names = (name: string) => string;

/** Where the letters come from. */
export interface Letters {
  quantity(id: string): Quantity;
  number(value: Rational): string;
  readonly separator: ',' | ';';
  /** Letter of an activation function; f if it does not say. */
  readonly activation?: string;
  /** Quantities whose own rule is written in place of their symbol; such a rule holds no sum. */
  readonly unfolded: ReadonlySet<string>;
}

/** Reads a rule in letters: quantities as their symbols, sums with their index. */
export function inLetters(letters: Letters, names: Names = (name) => name): Reading {
  const reading: Reading = {
    style: 'symbols',
    separator: letters.separator,
    ...(letters.activation === undefined ? {} : { activation: letters.activation }),
    number: (value) => letters.number(value),
    index: ({ name }) => atom(names(name)),
    entry: ({ id, indices }) =>
      entry(
        letters,
        id,
        indices.map((index) => indexTex(index, names)),
      ),
    total: (expression) => total(expression, reading, names),
    fold: (expression) => fold(expression, reading, letters),
    softmax({ index, of, at }) {
      const exponential = walk({ type: 'call', name: 'exp', args: [of] }, reading);
      const own = inLetters(letters, (name) => (name === index ? indexTex(at, names) : names(name)));
      return softmaxFraction(walk(of, own), bigSum(index, exponential));
    },
    choose: (expression) => choice(expression, reading, names),
  };
  return reading;
}

function entry(letters: Letters, id: string, indices: readonly string[]): Part {
  const quantity = letters.quantity(id);
  if (quantity.role === 'given' || !letters.unfolded.has(id)) return atom(quantity.symbol(indices));
  const rule = parseRule(quantity.rules[0]!);
  return walk(
    rule.body,
    inLetters(letters, (name) => indices[rule.indices.indexOf(name)] ?? name),
  );
}

/** `sum(p, ceil(p/4) == e ? … : 0)` adds up where a condition holds, which stands below the sign. */
function total({ index, of }: Expression & { readonly type: 'sum' }, reading: Reading, names: Names): Part {
  if (of.type !== 'choose' || !isNumber(of.otherwise, ZERO) || !isIndexExpression(of.left)) {
    return bigSum(index, walk(of, reading));
  }
  const { relation, left, right, then } = of;
  const condition = `${indexTex(left, names)} ${RELATION_TEX[relation]} ${indexTex(right, names)}`;
  return bigSum(`${index} \\,:\\, ${condition}`, walk(then, reading));
}

const OPERATORS = {
  max: '\\max',
  min: '\\min',
  argmax: '\\operatorname{arg\\,max}',
  argmin: '\\operatorname{arg\\,min}',
} as const;

/** A mean is a sum over the number of its values. */
function fold({ name, index, of }: Of<'fold'>, reading: Reading, { quantity }: Letters): Part {
  const body = walk(of, reading);
  if (name !== 'mean') return bigOperator(OPERATORS[name], index, body);
  const count = rangeOf(index, of, quantity).length;
  return product(fraction(numberPart('1'), numberPart(`${count}`)), '\\,', bigSum(index, body));
}

function choice(expression: Choice, reading: Reading, names: Names): Part {
  if (isBoundary(expression)) return walk(generalBranch(expression), reading);
  if (isKronecker(expression))
    return atom(`\\delta_{${indexTex(expression.left, names)}${indexTex(expression.right, names)}}`);
  return cases(casesOf(expression, reading, names));
}

/**
 * `p == 1 ? start : before[p-1]`: an index is compared with 1, so one branch holds for all but the first. It still
 * counts by the index; `i == 1 ? rows : columns` only lists two entries.
 */
function isBoundary(choice: Choice): boolean {
  const { relation, left, right } = choice;
  if (!isIndexExpression(left) || !isIndexExpression(right)) return false;
  // `c <= 1` tells a first block of columns from the others.
  if (relation !== '==' && relation !== '!=') return false;
  if (!isNumber(left, ONE) && !isNumber(right, ONE)) return false;
  const compared = [...indicesIn(left), ...indicesIn(right)];
  return indicesIn(generalBranch(choice)).some((name) => compared.includes(name));
}

function indicesIn(expression: Expression): readonly string[] {
  return expression.type === 'index' ? [expression.name] : partsOf(expression).flatMap(indicesIn);
}

function generalBranch({ relation, then, otherwise }: Choice): Expression {
  return relation === '!=' ? then : otherwise;
}

function isKronecker({ relation, left, right, then, otherwise }: Choice): boolean {
  if (relation !== '==' || left.type !== 'index' || right.type !== 'index') return false;
  return isNumber(then, ONE) && isNumber(otherwise, ZERO);
}

function isNumber(expression: Expression, value: Rational): boolean {
  return expression.type === 'number' && equal(expression.value, value);
}

function casesOf(expression: Choice, reading: Reading, names: Names): { value: Part; condition: string }[] {
  const { condition, then, otherwise } = conditionOf(expression);
  const side = (part: Expression) =>
    isIndexExpression(part) ? indexTex(part, names) : texOf(walk(part, reading));
  const first = { value: walk(then, reading), condition: conditionTex(condition, side) };
  if (otherwise.type === 'choose' && !isBoundary(otherwise))
    return [first, ...casesOf(otherwise, reading, names)];
  return [first, { value: walk(otherwise, reading), condition: conditionTex(opposite(condition), side) }];
}

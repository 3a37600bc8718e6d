import type { MathNode } from 'mathjs';
import { own } from '../own.ts';
import { type Expression, OPPOSITE, type Relation } from './expression.ts';

export const RELATIONS: readonly Relation[] = ['==', '!=', '<', '<=', '>', '>='];

/** mathjs's words for the relations of a chain, `0 < x < 1`. */
const CHAINED: Readonly<Record<string, Relation>> = {
  equal: '==',
  unequal: '!=',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
};

/** Each doubles a branch, so that a dozen of them would be thousands. */
const MOST_COMPARISONS = 8;

interface NodeFields {
  readonly op: string;
  readonly content: MathNode;
  readonly args: readonly MathNode[];
  readonly conditionals: readonly string[];
  readonly params: readonly MathNode[];
}

export type Condition =
  | {
      readonly type: 'compare';
      readonly relation: Relation;
      readonly left: MathNode;
      readonly right: MathNode;
    }
  | { readonly type: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

/**
 * What stands before a question mark: comparisons with `and`, `or`, `not` between them, chains such as `0 < x < 1`
 * among them. A `not` is carried to the comparisons. Undefined where it is something else, or too long.
 */
export function conditionOf(node: MathNode): Condition | undefined {
  const condition = read(node, false);
  return condition && comparisonsIn(condition) <= MOST_COMPARISONS ? condition : undefined;
}

function read(node: MathNode, denied: boolean): Condition | undefined {
  const { op, content, args, conditionals, params } = node as unknown as NodeFields;
  if (node.type === 'ParenthesisNode') return read(content, denied);
  if (node.type === 'RelationalNode') {
    const [first, isDenied] = bare(params[0]!);
    const sides = [first, ...params.slice(1)];
    const denies = denied !== isDenied;
    const links = conditionals.map((name, at) =>
      compared(own(CHAINED, name), sides[at]!, sides[at + 1]!, denies),
    );
    return links.reduce((left, right) => joined(denies ? 'or' : 'and', left, right));
  }
  if (node.type !== 'OperatorNode') return undefined;
  const [left, right] = args;
  if (op === 'not' && left) return read(left, !denied);
  if (!left || !right) return undefined;
  if (op === 'and' || op === 'or') {
    const joiner = (op === 'and') === denied ? 'or' : 'and';
    return joined(joiner, read(left, denied), read(right, denied));
  }
  const [first, deniedFirst] = bare(left);
  const relation = RELATIONS.find((candidate) => candidate === op);
  return compared(relation, first, right, denied !== deniedFirst);
}

/** mathjs reads `not a > 0` as `(not a) > 0`, and nobody means that. */
function bare(node: MathNode): readonly [MathNode, isDenied: boolean] {
  const { op, args } = node as unknown as NodeFields;
  return node.type === 'OperatorNode' && op === 'not' ? [args[0]!, true] : [node, false];
}

function compared(
  relation: Relation | undefined,
  left: MathNode,
  right: MathNode,
  denied: boolean,
): Condition | undefined {
  return relation && { type: 'compare', relation: denied ? OPPOSITE[relation] : relation, left, right };
}

function joined(
  type: 'and' | 'or',
  left: Condition | undefined,
  right: Condition | undefined,
): Condition | undefined {
  return left && right && { type, left, right };
}

function comparisonsIn(condition: Condition): number {
  return condition.type === 'compare' ? 1 : comparisonsIn(condition.left) + comparisonsIn(condition.right);
}

/** `p and q ? a : b` is `p ? (q ? a : b) : b`, and `p or q ? a : b` is `p ? a : (q ? a : b)`. */
export function chosen(
  condition: Condition,
  then: Expression,
  otherwise: Expression,
  side: (node: MathNode) => Expression,
): Expression {
  if (condition.type === 'compare') {
    const { relation, left, right } = condition;
    return { type: 'choose', relation, left: side(left), right: side(right), then, otherwise };
  }
  const rest = chosen(condition.right, then, otherwise, side);
  return condition.type === 'and'
    ? chosen(condition.left, rest, otherwise, side)
    : chosen(condition.left, then, rest, side);
}

import { compare, ONE, toFraction, ZERO } from '../../../number/rational.ts';
import { parseRational } from '../../../number/read-number.ts';
import type { TargetCheck } from './check.ts';

/** A class written in the convention's coding. */
export const classTarget: TargetCheck = (target, { convention }) => {
  const allowed = classesOf(convention.coding);
  if (allowed.includes(toFraction(parseRational(target)))) return undefined;
  return `${target} is not a class: with coding ${convention.coding} a target is ${allowed.join(' or ')}`;
};

/** A probability. */
export const probabilityTarget: TargetCheck = (target) => {
  const value = parseRational(target);
  if (compare(value, ZERO) >= 0 && compare(value, ONE) <= 0) return undefined;
  return `${target} is no probability: with binary-cross-entropy a target lies between 0 and 1`;
};

export const anyTarget: TargetCheck = () => undefined;

/** The two classes, the negative one first. */
export function classesOf(coding: '0/1' | '-1/+1'): readonly [string, string] {
  return coding === '0/1' ? ['0', '1'] : ['-1', '1'];
}

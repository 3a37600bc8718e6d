import { formulaPart, rationalTex, separatorFor } from '../../worksheet/typeset.ts';
import { texOf } from '../../worksheet/typeset-parts.ts';
import { computed } from '../shared/quantities.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import { moved } from './function.ts';
import { type FunctionAt, variablesOf } from './problem.ts';

/** `f(x) = x^3 - 2x` */
export function functionTex(problem: FunctionAt): string {
  const { mark } = problem.convention;
  const separator = separatorFor(mark);
  const part = formulaPart(`f = ${moved(problem, '', '')}`, {
    quantity: (id) => computed({ id, shape: [], symbol: symbolFromId(id), stage: 'forward' }, id),
    number: (value) => rationalTex(value, mark),
    separator,
    unfolded: new Set(),
  });
  const letters = variablesOf(problem).map((name) => symbolFromId(name)([]));
  return `f(${letters.join(`${separator} `)}) = ${texOf(part)}`;
}

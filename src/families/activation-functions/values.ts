import { lettered, lettersOf } from '../../conventions/letters.ts';
import type { Symbol as TexSymbol, Worksheet } from '../../worksheet/types.ts';
import { computed, given } from '../shared/quantities.ts';
import { rulesOf } from './functions.ts';
import type { ValuesProblem } from './problem.ts';

/** A function and its derivative at given points: `f[k]`, `df[k]`. */
export function valuesWorksheet(problem: ValuesProblem): Worksheet {
  const { at, convention } = problem;
  const letters = lettersOf(convention);
  const z = lettered(letters.net);
  const applied =
    (name: string): TexSymbol =>
    (indices) =>
      `${name}\\left(${z(indices)}\\right)`;
  const rules = rulesOf(problem, convention);
  const shape = [at.length] as const;
  return {
    quantities: [
      given('z', at, z),
      computed(
        { id: 'f', shape, symbol: applied(letters.activation), stage: 'function', kind: rules.valueKind },
        'f[k]',
        ...rules.values('z[k]'),
      ),
      computed(
        {
          id: 'df',
          shape,
          symbol: applied(`${letters.activation}'`),
          stage: 'derivative',
          kind: rules.slopeKind,
          gradientOf: { loss: 'f', of: 'z', each: true },
        },
        'df[k]',
        ...rules.slopes('z[k]', 'f[k]'),
      ),
    ],
  };
}

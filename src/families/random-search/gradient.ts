import type { Computed } from '../../worksheet/types.ts';
import { derivativeText } from '../numerical-derivative/function.ts';
import { computed } from '../shared/quantities.ts';
import { betterSign, functionAt, type SearchProblem, variablesOf } from './problem.ts';
import { atStepped, besideStart, partialSymbol, quotientSymbol, steppedSymbol } from './symbols.ts';
import { replaced } from './text.ts';

/** The gradient at the start by quotients and by formula, a step along it, and which way came further. */
export function gradientStep(problem: SearchProblem): readonly Computed[] {
  const names = variablesOf(problem);
  return [
    ...(problem.h === undefined ? [] : names.flatMap((name) => numeric(problem, name))),
    ...names.map((name) => analytic(problem, name)),
    ...(problem.rate === undefined ? [] : step(problem)),
  ];
}

function numeric(problem: SearchProblem, name: string): readonly Computed[] {
  const stage = 'gradient';
  return [
    computed(
      { id: `fPlus_${name}`, shape: [], symbol: besideStart(problem, name), stage },
      `fPlus_${name}`,
      replaced(problem, (other) => (other === name ? `(${name} + h)` : other)),
    ),
    computed(
      { id: `rise_${name}`, shape: [], symbol: () => `\\Delta f_{${name}}`, stage, inline: true },
      `rise_${name}`,
      `fPlus_${name} - f`,
    ),
    computed(
      { id: `numeric_${name}`, shape: [], symbol: quotientSymbol(name), stage },
      `numeric_${name}`,
      `rise_${name}/h`,
    ),
  ];
}

function analytic(problem: SearchProblem, name: string): Computed {
  return computed(
    {
      id: `gradient_${name}`,
      shape: [],
      symbol: partialSymbol(name),
      stage: 'gradient',
      gradientOf: { loss: 'f', of: name },
    },
    `gradient_${name}`,
    derivativeText(functionAt(problem), name),
  );
}

/** Up the gradient to maximise, down to minimise. */
function step(problem: SearchProblem): readonly Computed[] {
  const stage = 'step';
  const sign = problem.goal === 'maximise' ? '+' : '-';
  const names = variablesOf(problem);
  const last = problem.moves.length;
  return [
    ...names.flatMap((name) => [
      computed(
        { id: `stride_${name}`, shape: [], symbol: () => `s\\,g_{${name}}`, stage, inline: true },
        `stride_${name}`,
        `rate*gradient_${name}`,
      ),
      computed(
        { id: `to_${name}`, shape: [], symbol: steppedSymbol(name), stage },
        `to_${name}`,
        `${name} ${sign} stride_${name}`,
      ),
    ]),
    computed(
      { id: 'reached', shape: [], symbol: atStepped(problem), stage },
      'reached',
      replaced(problem, (name) => `to_${name}`),
    ),
    computed(
      { id: 'further', shape: [], symbol: () => '\\text{?}', stage, kind: 'choice' },
      'further',
      `reached ${betterSign(problem)} best[${last}] ? 2 : 1`,
    ),
  ];
}

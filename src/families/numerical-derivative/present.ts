import type { ItemView, Presentation } from '../family.ts';
import { functionTex } from './function-tex.ts';
import { type DerivativeProblem, directionsOf, variablesOf } from './problem.ts';
import { suffixOf } from './worksheet.ts';

/** The function, the point and the widths, and the formulas of the quotients and errors. */
export function present(problem: DerivativeProblem): Presentation {
  const variables = variablesOf(problem);
  const method = ['forward', 'central', 'errorForward', 'errorCentral', 'relative', 'relativeCentral'];
  return {
    statement: {
      key: variables.length === 1 ? 'numerical-derivative' : 'numerical-derivative-partial',
      values: { variables: directionsOf(problem).join(', ') },
    },
    givens: [
      { kind: 'formula', tex: functionTex(problem) },
      ...[...variables, 'h'].map((id) => ({ kind: 'quantity' as const, id })),
    ],
    method: directionsOf(problem).flatMap((variable) =>
      method.map((id) => `${id}${suffixOf(problem, variable)}`),
    ),
    ...(problem.tinyStep ? { items: [tinyStepItem()] } : {}),
    answers: 'quantities',
  };
}

const TINY_STEP_OPTIONS = ['better', 'same', 'lost', 'doubled'] as const;

function tinyStepItem(): ItemView {
  const key = (end: string) => ({ key: `item.tiny-step${end}` });
  return {
    slot: 'tinyStep',
    prompt: key(''),
    why: key('.why'),
    options: TINY_STEP_OPTIONS.map((option) => ({ text: key(`.${option}`), why: key(`.${option}.why`) })),
  };
}

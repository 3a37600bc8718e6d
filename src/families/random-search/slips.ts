import { derivativeText } from '../numerical-derivative/function.ts';
import { bodyOf, edited, ruleSlip } from '../shared/slips.ts';
import type { Slip } from '../slip.ts';
import { functionAt, type SearchProblem, variablesOf } from './problem.ts';
import { BEST_BEFORE } from './search.ts';

type SearchSlip = Slip<SearchProblem>;

/** Bodies for the quantities `id_x`, `id_y` … of all variables. */
function forEach(problem: SearchProblem, id: string, body: (name: string) => string | undefined) {
  return Object.fromEntries(variablesOf(problem).map((name) => [`${id}_${name}`, body(name)]));
}

/** The other goal: smaller values kept where larger ones are wanted, and the other way round. */
const goalReversed = ruleSlip<SearchProblem>('goal-reversed', (worksheet, problem) => {
  const turned = (id: string) => edited(worksheet, id, / [<>] /, (sign) => (sign === ' > ' ? ' < ' : ' > '));
  return {
    best: edited(worksheet, 'best', /^(?:max|min)/, (name) => (name === 'max' ? 'min' : 'max')),
    accepted: turned('accepted'),
    winner: turned('winner'),
    further: turned('further'),
    ...forEach(problem, 'at', (name) => turned(`at_${name}`)),
  };
});

/** Every candidate kept, the last one in the end. */
const keepsLast = ruleSlip<SearchProblem>('keeps-last', (worksheet, problem) => ({
  best: 'value[k]',
  winner: bodyOf(worksheet, 'winner') && 'k',
  ...forEach(problem, 'at', (name) => `try_${name}[k]`),
}));

/** A candidate of a local search moved from the first point. */
const movesFromStart = ruleSlip<SearchProblem>('moves-from-start', (_worksheet, problem) =>
  problem.search === 'local' ? forEach(problem, 'try', (name) => `${name} + move_${name}[k]`) : undefined,
);

/** All moves up to a candidate made one after the other. */
const movesAddedUp = ruleSlip<SearchProblem>('moves-added-up', (_worksheet, problem) =>
  forEach(problem, 'try', (name) => `(k == 1 ? ${name} : try_${name}[k-1]) + move_${name}[k]`),
);

/** Compared with f at the start only. */
const comparedWithStart = ruleSlip<SearchProblem>('compared-with-start', (worksheet, problem) => {
  const compared = (id: string) =>
    edited(worksheet, id, `value[k] ${sign(problem)} ${BEST_BEFORE}`, `value[k] ${sign(problem)} f`);
  return {
    accepted: compared('accepted'),
    winner: compared('winner'),
    ...forEach(problem, 'at', (name) => compared(`at_${name}`)),
  };
});

function sign({ goal }: SearchProblem): string {
  return goal === 'maximise' ? '>' : '<';
}

const againstGradient = ruleSlip<SearchProblem>('wrong-way-along-gradient', (worksheet, problem) =>
  forEach(problem, 'to', (name) =>
    edited(worksheet, `to_${name}`, / [+-] /, (found) => (found === ' + ' ? ' - ' : ' + ')),
  ),
);

/** Mistakes in a random search and with the gradient beside it, in the order in which they are applied together. */
export const slips: readonly SearchSlip[] = [
  goalReversed,
  keepsLast,
  movesFromStart,
  movesAddedUp,
  comparedWithStart,
  ruleSlip('difference-reversed', (worksheet, problem) =>
    forEach(problem, 'rise', (name) => bodyOf(worksheet, `rise_${name}`) && `f - fPlus_${name}`),
  ),
  ruleSlip('not-divided-by-h', (worksheet, problem) =>
    forEach(problem, 'numeric', (name) => bodyOf(worksheet, `numeric_${name}`) && `rise_${name}`),
  ),
  ruleSlip('partials-swapped', (_worksheet, problem) => {
    const names = variablesOf(problem);
    return forEach(problem, 'gradient', (name) =>
      derivativeText(functionAt(problem), names[(names.indexOf(name) + 1) % names.length]!),
    );
  }),
  ruleSlip('rate-missing', (worksheet, problem) =>
    forEach(problem, 'stride', (name) => edited(worksheet, `stride_${name}`, 'rate*', '')),
  ),
  againstGradient,
];

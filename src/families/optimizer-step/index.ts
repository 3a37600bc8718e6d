import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import { upTo } from '../../number/number-texts.ts';
import { own } from '../../own.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import type { Computed, Given, Quantity } from '../../worksheet/types.ts';
import type { Drawn, Gate } from '../family.ts';
import type { GivenView, Presentation } from '../presentation.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { termLeftOut, wrongIndex } from '../shared/general-slips.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { given, lineOf, loss } from '../shared/lines.ts';
import { type Slip, slip, slipIds } from '../slip.ts';
import {
  draw,
  impliedSizes,
  isOtherwiseDefinite,
  type OptimizerParameters,
  parametersSchema,
} from './draw.ts';
import { METHODS, type Method, SETTINGS } from './methods.ts';
import { newtonItems } from './newton.ts';
import {
  checkProblem,
  type OptimizerProblem,
  problemSchema,
  rateOf,
  SETTING_NAMES,
  settingOf,
  stepsOf,
  structure,
} from './problem.ts';
import { before, GATHERING_SLIPS, initial, type Structure, traced } from './steps.ts';

const optimizer = ({ method }: Pick<Structure, 'method'>) => METHODS[method as Method];

/** H and b of the loss, or the gradients themselves; w(0), the settings, and what is gathered from 0 on. */
function givens(problem: OptimizerProblem, s: Structure): readonly Given[] {
  const { hessian, linear, gradients, weights } = problem;
  const { secondOrder } = optimizer(s);
  const settings = SETTING_NAMES.flatMap((name) => {
    const [value, setting] = [settingOf(problem, name), SETTINGS[name]];
    const absent = value === undefined || 'words' in setting || (name === 'epsilon' && !s.epsilonAt);
    return absent ? [] : [given(name, value, scalar(setting.symbol))];
  });
  const zeros = weights.map(() => '0');
  return [
    ...(hessian ? [given('H', hessian, lettered('H'))] : []),
    ...(linear ? [given('b', linear, lettered('b'))] : []),
    ...(gradients
      ? [secondOrder ? given('g', gradients[0]!, lettered('g')) : given('g', gradients, traced('g'))]
      : []),
    given('w0', weights, initial('w')),
    ...(secondOrder && (s.isSingular || !s.isDamped)
      ? []
      : [given('eta', rateOf(problem), scalar(lettersOf(s.convention).rate))]),
    ...settings,
    ...Object.keys(optimizer(s).gathers(s)).map((id) => given(`${id}0`, zeros, initial(id))),
  ];
}

/** J and its gradient at the weights that each step meets: J(k) is J(w(k−1)). Nothing where the gradients are given. */
function gradientLines({ convention, steps, size, source, hasLinear }: Structure): readonly Computed[] {
  if (source !== 'loss') return [];
  const [w, wj] = [before('w'), before('w', 'j')];
  return [
    loss(
      'J[k]',
      [steps],
      traced(lettersOf(convention).loss),
      [
        `1/2*sum(i, ${w}*sum(j, H[i,j]*${wj}))${hasLinear ? ` - sum(i, b[i]*${w})` : ''}`,
        // wᵀH w = wᵀ(g + b), so that J = ½ wᵀ(g − b).
        `1/2*sum(i, ${w}*${hasLinear ? '(g[k,i] - b[i])' : 'g[k,i]'})`,
      ],
      { counts: 'step' },
    ),
    lineOf('gradient')(
      'g[k,i]',
      [steps, size],
      traced('g'),
      `sum(j, H[i,j]*${wj})${hasLinear ? ' - b[i]' : ''}`,
      { counts: 'step', gradientOf: { loss: 'J', of: 'w', before: 'w0' } },
    ),
  ];
}

/** A few steps of an optimizer. Traces have an entry for each step k and weight i. */
function lines(problem: OptimizerProblem, s: Structure): readonly Quantity[] {
  const gradient = optimizer(s).secondOrder ? [] : gradientLines(s);
  return [...givens(problem, s), ...gradient, ...optimizer(s).lines(s)];
}

/** Mistakes in ∇J, wherever it is not given. */
const gradientSlips: readonly Slip<OptimizerProblem, Structure>[] = [
  // Only the diagonal of the Hessian.
  slip('cross-term-missing', (s) => {
    const weight = optimizer(s).secondOrder ? 'w0[i]' : before('w');
    return s.size > 1 && { g: swap('sum(j, $x)', `H[i,i]*${weight}`) };
  }),
  // The factor ½ of J, which differentiation cancels, kept.
  slip('half-kept', () => ({ g: swap('sum(j, $x)', '1/2*sum(j, $x)') })),
  slip('linear-term-missing', () => ({ g: swap('$x - b[i]', '$x') })),
  slip('linear-term-added', () => ({ g: swap('$x - b[i]', '$x + b[i]') })),
  slip('gradient-at-start', () => ({ g: swap(before('w', 'j'), 'w0[j]') })),
];

/** Mistakes in the steps and updates of every method. */
const stepSlips: readonly Slip<OptimizerProblem, Structure>[] = [
  slip('rate-missing', () => ({ above: swap('eta*$x', '$x'), step: swap('eta*$x', '$x') })),
  slip('step-added', (s) => {
    const step = optimizer(s).secondOrder ? 'step[i]' : 'step[k,i]';
    return { w: swap(`$x - ${step}`, `$x + ${step}`) };
  }),
  slip('step-from-start', () => ({ w: swap(before('w'), 'w0[i]') })),
];

const gathering = Object.keys(GATHERING_SLIPS);
const ownSlips = slipIds(Object.values(METHODS).map(({ slips }) => slips));

/** A slip that some methods have, and what it is in each. */
const methodSlip = (id: string) =>
  slip<Structure>(id, (s) => {
    const { slips, gathers } = optimizer(s);
    const ofMethod = own(slips, id);
    return ofMethod ? ofMethod(s) : own(GATHERING_SLIPS, id)?.(gathers(s));
  });

/** Mistakes that have a name, in the order in which they are applied together. */
const slips: readonly Slip<OptimizerProblem, Structure>[] = [
  ...gradientSlips,
  ...ownSlips.filter((id) => !gathering.includes(id)).map(methodSlip),
  ...gathering.map(methodSlip),
  ...stepSlips,
  termLeftOut,
  wrongIndex,
];

type OptimizerGate = Gate<OptimizerProblem, OptimizerParameters>;

/** The ranges held no Hessian of the wanted kind, or one that is too long to write. */
const otherDefiniteness: OptimizerGate = {
  id: 'other-definiteness',
  ofDraws: true,
  rejects: ({ problem, parameters }) => isOtherwiseDefinite(problem, parameters),
};

/** An entry such as 1/3, which the sheet could not print as a decimal. */
const longGiven: OptimizerGate = {
  id: 'long-given',
  rejects: ({ problem }) =>
    (problem.hessian ?? []).flat().some((text) => text.includes('/') || text.length > 6),
};

/** The determinant of a singular Hessian is 0, and that is the answer. */
const isDeterminant = (_drawn: Drawn<OptimizerProblem>, { quantity }: { readonly quantity: string }) =>
  quantity === 'det';

/** Statement, the loss (or its gradients) with the start, and the formulas of the method. */
function present(problem: OptimizerProblem): Presentation {
  const s = structure(problem);
  const { secondOrder } = optimizer(s);
  const ids = givens(problem, s).map(({ id }) => id);
  return {
    statement: {
      // Without an inverse there is no step, whatever else is asked.
      key: secondOrder
        ? `optimizer-newton-${s.source}${s.isSingular ? '.hessian' : ''}`
        : `optimizer-${s.source}`,
      values: {
        method: { word: s.method },
        steps: upTo(stepsOf(problem)).join(', '),
        rate: { rate: rateOf(problem) },
      },
    },
    givens: [
      ...(s.source === 'loss' ? [lossFormula(s)] : []),
      ...(s.source === 'gradients' ? [gradientTable(problem.gradients!)] : []),
      ...ids.filter((id) => secondOrder || id !== 'g').map((id): GivenView => ({ kind: 'quantity', id })),
    ],
    method: methodOf(s),
    ...(secondOrder ? { items: newtonItems() } : {}),
    answers: secondOrder ? 'quantities' : 'trace',
  };
}

/** The quantities whose formulas are the method. */
function methodOf(s: Structure): readonly string[] {
  const { asks, secondOrder } = optimizer(s);
  const shown = secondOrder ? ['direction'] : asks(s).filter((id) => id !== 'w');
  return [...new Set(['g', ...shown, 'step', 'w'])];
}

/** J as a formula in w, H and b. */
function lossFormula({ convention, hasLinear }: Structure): GivenView {
  const rows = convention.weights === 'rows';
  const [left, right] = rows
    ? ['\\mathbf{w}^{\\top}', '\\mathbf{w}']
    : ['\\mathbf{w}', '\\mathbf{w}^{\\top}'];
  const linear = rows ? '\\mathbf{b}^{\\top}\\mathbf{w}' : '\\mathbf{b}\\,\\mathbf{w}^{\\top}';
  const square = `\\tfrac{1}{2}\\,${left}\\,\\mathbf{H}\\,${right}`;
  const tex = `${lettersOf(convention).loss}(\\mathbf{w}) = ${square}${hasLinear ? ` - ${linear}` : ''}`;
  return { kind: 'formula', tex };
}

function gradientTable(gradients: readonly (readonly string[])[]): GivenView {
  return {
    kind: 'table',
    header: ['k', ...gradients[0]!.map((_, position) => `g_{${position + 1}}(k)`)],
    rows: gradients.map((row, position) => [`${position + 1}`, ...row]),
  };
}

/** Some steps of an optimizer that takes gradients, or one of Newton's method. */
export const optimizerStep = family<OptimizerProblem, OptimizerParameters, Structure>({
  id: 'optimizer-step',
  problem: problemSchema,
  parameters: parametersSchema,
  structure,
  check: checkProblem,
  draw,
  given: { implied: impliedSizes },
  lines,
  defaultAsk(problem) {
    const s = structure(problem);
    const gradient = s.source === 'loss' && !optimizer(s).secondOrder ? ['g'] : [];
    return [...gradient, ...optimizer(s).asks(s)];
  },
  gates: [
    otherDefiniteness,
    longGiven,
    unreadable,
    idleSlot<OptimizerProblem>({ updated: /^w$/, source: isDeterminant }),
    wideInterval,
  ],
  slips,
  present,
});

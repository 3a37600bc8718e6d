import * as z from 'zod';
import type { Convention } from '../../conventions/convention.ts';
import { lettersOf, partial, scalar } from '../../conventions/letters.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { slotsOf } from '../../worksheet/program.ts';
import type { Gate, GivenView, Presentation } from '../family.ts';
import { drawFrom, grid, type Range, rangeSchema } from '../ranges.ts';
import { CLEAR_WEIGHTS, drawRow } from '../shared/drawn-numbers.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { termLeftOut } from '../shared/general-slips.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { wholeNumber } from '../shared/schemas.ts';
import { dropoutLines, dropoutSlips } from './dropout.ts';
import { earlyStoppingLines, earlyStoppingSlips, validationCurve } from './early-stopping.ts';
import { penaltyLines, penaltySlips } from './penalty.ts';
import {
  check,
  invertedField,
  MOST_EPOCHS,
  MOST_UNITS,
  penaltyField,
  problemSchema,
  type Regularisation,
  type RegularisationProblem,
  structure,
  taskField,
} from './problem.ts';

/** What a bank question may say; a task reads its own fields. */
const parameters = z.strictObject({
  task: taskField,
  /** Units of the layer, or weights that are punished. */
  units: wholeNumber(2, MOST_UNITS).default(4),
  outputs: rangeSchema.default(grid('-2', '2', '0.5', true)),
  weights: rangeSchema.default(CLEAR_WEIGHTS),
  drop: rangeSchema.default(grid('0.5', '0.5', '0.1')),
  inverted: invertedField.default(true),
  /** Whether a gradient comes back to the neuron that reads the layer. */
  back: z.boolean({ error: 'true or false' }).default(false),
  upstream: rangeSchema.default(grid('-2', '2', '0.5', true)),
  penalty: penaltyField.default('l2'),
  gradient: rangeSchema.default(grid('-2', '2', '0.1', true)),
  dataLoss: rangeSchema.default(grid('0.5', '3', '0.1')),
  lambda: rangeSchema.default(grid('0.1', '0.5', '0.1')),
  learningRate: rangeSchema.default(grid('0.1', '0.1', '0.1')),
  epochs: wholeNumber(5, MOST_EPOCHS).default(9),
  patience: wholeNumber(1, 5).default(2),
  losses: rangeSchema.default(grid('0.3', '0.99', '0.01')),
});

type Parameters = Readonly<z.infer<typeof parameters>>;

/** Each number has an address of its own. */
function draw(drawn: Parameters, convention: Convention, stream: Stream): RegularisationProblem {
  const { task, units } = drawn;
  const row = (id: string, range: Range, count = units) => drawRow(range, stream.at(id), count);
  const number = (id: string, range: Range) => numberToText(drawFrom(range, stream.at(id)));
  const common = { family: 'regularisation', convention, task };
  if (task === 'early-stopping') {
    const values = upTo(drawn.epochs).map((e) => drawFrom(drawn.losses, stream.at('v', `${e}`)));
    return { ...common, losses: validationCurve(values, stream).map(numberToText), patience: drawn.patience };
  }
  const w = row('w', drawn.weights);
  if (task === 'penalty') {
    return {
      ...common,
      w,
      g: row('g', drawn.gradient),
      dataLoss: number('dataLoss', drawn.dataLoss),
      penalty: drawn.penalty,
      lambda: number('lambda', drawn.lambda),
      learningRate: number('eta', drawn.learningRate),
    };
  }
  const drop = number('drop', drawn.drop);
  return {
    ...common,
    a: row('a', drawn.outputs),
    mask: upTo(units).map((j) => (stream.at('mask', `${j}`).integer(1, 1000) > Number(drop) * 1000 ? 1 : 0)),
    drop,
    inverted: drawn.inverted,
    w,
    ...(drawn.back ? { upstream: number('upstream', drawn.upstream) } : {}),
  };
}

/** What is dropped is 0, and so is what follows from it alone. */
const idleness = {
  updated: /^newW$/,
  source: (_drawn: unknown, { quantity }: { readonly quantity: string }) => quantity === 'mask',
};

/** Training goes on to the end of the table, or two losses are equal. */
const neverStops: Gate<RegularisationProblem> = {
  id: 'never-stops',
  rejects: ({ problem, solved }) => {
    const { losses, task } = problem;
    if (task !== 'early-stopping') return false;
    const [stop] = slotsOf(solved.program, 'stop');
    const isLast = solved.approximate(stop!.number) >= losses!.length;
    return isLast || new Set(losses).size < losses!.length;
  },
};

/** Nothing is dropped, or nothing is left. */
const allAlike: Gate<RegularisationProblem> = {
  id: 'mask-all-alike',
  rejects: ({ problem: { mask } }) => mask !== undefined && new Set(mask).size < 2,
};

function defaultAsk(problem: RegularisationProblem): readonly string[] {
  const { task, upstream, dataLoss } = structure(problem);
  if (task === 'early-stopping') return ['stop', 'kept'];
  if (task === 'penalty') return ['penalty', ...(dataLoss ? ['loss'] : []), 'dw', 'newW'];
  return ['y', 'z', 'zTest', ...(upstream ? ['dw', 'da'] : [])];
}

const GIVENS: Readonly<Record<RegularisationProblem['task'], readonly string[]>> = {
  dropout: ['a', 'mask', 'drop', 'w', 'b', 'dz'],
  penalty: ['w', 'dataLoss', 'g', 'lambda', 'eta'],
  'early-stopping': ['patience'],
};
const METHODS: Readonly<Record<RegularisationProblem['task'], readonly string[]>> = {
  dropout: ['y', 'z', 'zTest'],
  penalty: ['penalty', 'loss'],
  'early-stopping': [],
};

function present(problem: RegularisationProblem): Presentation {
  const { task, convention, inverted, penalty, upstream } = structure(problem);
  const { loss, net } = lettersOf(convention);
  const ids = GIVENS[task].filter((id) => givenIn(problem, id));
  const table: GivenView = {
    kind: 'table',
    header: ['e', 'v_{e}'],
    rows: (problem.losses ?? []).map((value, position) => [`${position + 1}`, value]),
  };
  const variant = {
    dropout: `${inverted ? '-inverted' : ''}${upstream ? '-back' : ''}`,
    penalty: `-${penalty}`,
    'early-stopping': '',
  };
  return {
    statement: {
      key: `regularisation-${task}${variant[task]}`,
      values: {
        test: { tex: `${net}^{*}` },
        gradient: { tex: partial(loss, scalar(net))([]) },
        patience: `${problem.patience ?? ''}`,
        stop: { tex: 's' },
        kept: { tex: 'k_{s}' },
      },
    },
    givens: [
      ...(task === 'early-stopping' ? [table] : []),
      ...ids.map((id): GivenView => ({ kind: 'quantity', id })),
    ],
    method: METHODS[task],
    answers: 'quantities',
  };
}

/** Quantities are called as fields are, but for two. */
function givenIn(problem: RegularisationProblem, id: string): boolean {
  const field = { dz: 'upstream', eta: 'learningRate' }[id] ?? id;
  return problem[field as keyof RegularisationProblem] !== undefined;
}

/** Dropout, a penalty of the weights, early stopping. */
export const regularisation = family<RegularisationProblem, Parameters, Regularisation>({
  id: 'regularisation',
  problem: problemSchema,
  parameters,
  structure,
  check,
  draw,
  lines: (problem, s) =>
    ({ dropout: dropoutLines, penalty: penaltyLines, 'early-stopping': earlyStoppingLines })[s.task](
      problem,
      s,
    ),
  defaultAsk,
  gates: [neverStops, allAlike, unreadable, idleSlot(idleness), mostlyIdle(idleness), wideInterval],
  slips: [...dropoutSlips, ...penaltySlips, ...earlyStoppingSlips, termLeftOut],
  letters: () => ({ a: 'a', t: 't' }),
  present,
});

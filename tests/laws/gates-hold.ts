import type { KeySlot } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { Decimal, roundedText, signOf } from '../reference/decimal.ts';
import type { Entries } from '../reference/hand.ts';
import { isNetwork, referenceOf } from '../reference/reference.ts';
import type { DrawnCase } from './drawn.ts';
import { givenNumber } from './givens.ts';

/** What makes an exercise not worth printing, judged from the reference alone. */
export function unworthy({ exercise }: DrawnCase): readonly string[] {
  const reference = referenceOf(exercise.problem);
  const slots = keyQuestionOf(exercise).slots.filter(({ kind }) => kind === 'real');
  return [
    ...slots.flatMap((slot) => unreadable(slot, reference.get(slot.id)!, exercise.decimals)),
    ...saturated(exercise, reference),
    ...nearKinks(exercise, reference),
    ...zeroNets(exercise, reference),
    ...(exercise.problem.family === 'perceptron-rule'
      ? noUpdate(reference)
      : idle(exercise, slots, reference)),
  ];
}

function unreadable(
  { id, accepted: [low, high] }: KeySlot,
  value: Decimal,
  decimals: number,
): readonly string[] {
  const halfUnits = new Decimal(high).minus(low).times(2).times(new Decimal(10).pow(decimals));
  const vanishes = signOf(value) !== 0 && signOf(new Decimal(roundedText(value, decimals))) === 0;
  return [
    ...(value.abs().gte(1000) ? [`${id} is ${value}`] : []),
    ...(vanishes ? [`${id} is ${value}, printed as 0`] : []),
    ...(halfUnits.gt(100) ? [`${id} may be anything from ${low} to ${high}`] : []),
  ];
}

function entriesOf(reference: Entries, id: string): readonly Decimal[] {
  return [...reference]
    .filter(([entry]) => entry === id || entry.startsWith(`${id}[`))
    .map(([, value]) => value);
}

function saturated({ problem }: Exercise, reference: Entries): readonly string[] {
  const sigmoids = isNetwork(problem)
    ? problem.layers.flatMap(({ activation }, position) =>
        activation.name === 'sigmoid' ? [`a${position + 1}`] : [],
      )
    : problem.family === 'sigmoid-neuron'
      ? ['output']
      : [];
  const values = sigmoids.flatMap((id) => entriesOf(reference, id));
  return values
    .filter((value) => value.lt('0.02') || value.gt('0.98'))
    .map((value) => `a unit is saturated: ${value}`);
}

function netsWith({ problem }: Exercise, reference: Entries, names: RegExp): readonly Decimal[] {
  if (!isNetwork(problem)) return [];
  const layers = problem.layers.flatMap(({ activation }, position) =>
    names.test(activation.name) ? [position + 1] : [],
  );
  return layers.flatMap((layer) => entriesOf(reference, `z${layer}`));
}

function nearKinks(exercise: Exercise, reference: Entries): readonly string[] {
  const nets = netsWith(exercise, reference, /relu/);
  const near = nets.filter((net) => net.abs().lt('0.05')).map((net) => `a net of ${net} is near the kink`);
  const active = nets.filter((net) => net.isPositive()).length;
  return nets.length > 1 && (active === 0 || active === nets.length)
    ? [...near, `${active} units are active`]
    : near;
}

function zeroNets(exercise: Exercise, reference: Entries): readonly string[] {
  const { problem, parameters } = exercise;
  const thresholds = /^(?:perceptron-rule|adaline)$/.test(problem.family) ? entriesOf(reference, 'z') : [];
  const allowed = (parameters as { readonly allowZeroNet?: boolean }).allowZeroNet;
  const nets = allowed ? [] : [...thresholds, ...netsWith(exercise, reference, /^(?:step|sign)$/)];
  return nets.some((net) => signOf(net) === 0) ? ['a net is 0'] : [];
}

function noUpdate(reference: Entries): readonly string[] {
  return entriesOf(reference, 'error').every((error) => signOf(error) === 0) ? ['nothing is learned'] : [];
}

/** Answers that doing nothing would give; dead units may cause some, exactly. */
function idle({ problem }: Exercise, slots: readonly KeySlot[], reference: Entries): readonly string[] {
  const doingNothing = (id: string) => unchanged(problem, id, reference) ?? new Decimal(0);
  const idling = slots.filter(({ id, accepted: [low, high] }) => {
    const value = doingNothing(id);
    return value.gte(low) && value.lte(high);
  });
  const excused = isNetwork(problem) && problem.layers.some(({ activation }) => activation.name === 'relu');
  const bad = idling.filter(({ id }) => !excused || signOf(reference.get(id)!.minus(doingNothing(id))) !== 0);
  const names = bad.map(({ id }) => `doing nothing passes at ${id}`);
  return idling.length > slots.length / 2 ? [...names, 'doing nothing passes at most slots'] : names;
}

/** The value before the update, undefined for what is not updated. */
function unchanged(problem: Exercise['problem'], id: string, reference: Entries): Decimal | undefined {
  const network = /^new([Wb].*)$/.exec(id);
  if (network) return givenNumber(problem, network[1]!);
  const neuron = /^([wb])\[(\d+)(?:,(\d+))?\]$/.exec(id);
  if (!neuron) return undefined;
  const [, name, update, index] = neuron as unknown as [string, string, string, string | undefined];
  const entry = index === undefined ? '' : `,${index}`;
  if (update !== '1') return reference.get(`${name}[${Number(update) - 1}${entry}]`)!;
  return givenNumber(problem, index === undefined ? name : `${name}[${index}]`);
}

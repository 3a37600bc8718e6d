import { hasBias } from './single-neuron/problem.ts';
import type { Schedule } from './single-neuron/schedule.ts';
import { edited } from './slips.ts';
import { before, met, type NeuronSheet, type NeuronSlip, neuronSlip } from './slips-neuron.ts';

/** The signed bias as it stands at the end of the net. */
function biasSlip(id: string, change: (sign: '+' | '-', bias: string) => string): NeuronSlip {
  return neuronSlip(id, (sheet) => {
    if (!hasBias(sheet.problem)) return undefined;
    const sign = sheet.problem.convention.bias === 'x0=-1' ? '-' : '+';
    const { bias } = met(sheet);
    return { z: edited(sheet.worksheet, 'z', ` ${sign} ${bias}`, change(sign, bias)) };
  });
}

/** The net with other weights and another bias than those that presentation p meets. */
function netWith(sheet: NeuronSheet, weight: string, bias: string): string | undefined {
  const own = met(sheet);
  const net = edited(sheet.worksheet, 'z', own.weight, weight);
  return net?.endsWith(` ${own.bias}`) ? `${net.slice(0, -own.bias.length)}${bias}` : net;
}

/** Every update starts from the first weights, and so does the next net. */
const notCarried = neuronSlip('weights-not-carried', (sheet) => {
  if (sheet.schedule.updates === 1) return undefined;
  const start = before(sheet);
  return {
    z: netWith(sheet, 'w0[i]', 'b0'),
    w: edited(sheet.worksheet, 'w', start.weight, 'w0[i]'),
    b: edited(sheet.worksheet, 'b', start.bias, 'b0'),
  };
});

/** All samples of an epoch meet the weights that the epoch began with. */
const batchForOnline = neuronSlip('batch-for-online', (sheet) => {
  const { schedule } = sheet;
  if (schedule.batch || schedule.samples === 1) return undefined;
  const weight = epochStart(schedule, 'w0[i]', (update) => `w[${update},i]`);
  return {
    z: netWith(
      sheet,
      weight,
      epochStart(schedule, 'b0', (update) => `b[${update}]`),
    ),
  };
});

function epochStart(
  { samples, epochs }: Schedule,
  initial: string,
  entry: (update: string) => string,
): string {
  return epochs === 1
    ? initial
    : `(p <= ${samples} ? ${initial} : ${entry(`${samples}*floor((p-1)/${samples})`)})`;
}

/** Two samples that follow each other change places in every epoch: the second and third, of two the first. */
const outOfOrder = neuronSlip('samples-out-of-order', ({ schedule, worksheet }) => {
  const { batch, samples } = schedule;
  if (batch || samples === 1) return undefined;
  const place = samples === 2 ? 0 : 1;
  const moved = (entry: (p: string) => string) => {
    const at = (shift: number) => `mod(p-1,${samples}) == ${place + shift}`;
    return `(${at(0)} ? ${entry('p+1')} : (${at(1)} ? ${entry('p-1')} : ${entry('p')}))`;
  };
  const input = moved((p) => `x[${p},i]`);
  const target = moved((p) => `t[${p}]`);
  const exchanged = (id: string) => {
    const both = edited(worksheet, id, /\bx\[p,i\]|\bt\[p\]/, (found) => (found[0] === 'x' ? input : target));
    return [id, both];
  };
  return Object.fromEntries(['z', 'error', 'loss', 'dw', 'db', 'mistakes'].map(exchanged));
});

/** The second input in the place of the first and the other way round. */
const inputsSwapped = neuronSlip('inputs-swapped', ({ problem, worksheet }) => {
  const count = problem.weights.length;
  if (count < 2) return undefined;
  const to = count === 2 ? 'x[$1,3-i]' : '(i == 1 ? x[$1,2] : (i == 2 ? x[$1,1] : x[$1,i]))';
  const swap = (id: string) => edited(worksheet, id, /\bx\[([^\],]+),i\]/, to);
  return { z: swap('z'), dw: swap('dw') };
});

/** In the order in which they are applied: the signs of a net before the numbers in it. */
export const netSlips: readonly NeuronSlip[] = [
  biasSlip('bias-left-out', () => ''),
  biasSlip('bias-subtracted', (sign, bias) => ` ${sign === '+' ? '-' : '+'} ${bias}`),
  notCarried,
  batchForOnline,
  outOfOrder,
  inputsSwapped,
];

import { slotsOf } from '../../worksheet/program.ts';
import type { Gate } from '../family.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot, mostlyIdle } from '../shared/idle-slots.ts';
import { withoutDelta } from '../slip-letters.ts';
import { draw, parametersSchema, type SoftmaxParameters } from './draw.ts';
import { check, problemSchema, type SoftmaxProblem, type Structure, structure } from './problem.ts';
import { lines, probabilityLetter } from './rules.ts';
import { slips } from './slips.ts';

export type { SoftmaxProblem } from './problem.ts';

const [LEAST, MOST] = [0.02, 0.98];

const saturated: Gate<SoftmaxProblem> = {
  id: 'saturated',
  rejects: ({ solved }) =>
    slotsOf(solved.program, 'p').some(({ number }) => {
      const probability = solved.approximate(number);
      return probability < LEAST || probability > MOST;
    }),
};

/** A target of 0 takes its output out of ∂L/∂p. */
const idleness = {
  updated: /^$/,
  source: (_drawn: unknown, { quantity }: { readonly quantity: string }) => quantity === 't',
};

/** Probabilities from logits, cross-entropy, and its derivative by the logits. */
export const softmaxCrossEntropy = family<SoftmaxProblem, SoftmaxParameters, Structure>({
  id: 'softmax-cross-entropy',
  problem: problemSchema,
  parameters: parametersSchema,
  structure,
  check,
  draw,
  lines,
  defaultAsk: () => ['p', 'loss', 'dz'],
  gates: [saturated, unreadable, idleSlot(idleness), mostlyIdle(idleness), wideInterval],
  slips,
  letters: (convention) => withoutDelta(convention, { a: probabilityLetter(convention) }),
  present: ({ task, logits }) => ({
    statement: {
      key:
        task === 'binary'
          ? `sigmoid-cross-entropy-${logits.length > 1 ? 'several' : 'one'}`
          : 'softmax-cross-entropy',
      values: { loss: { word: `${task}-cross-entropy` } },
    },
    givens: [
      { kind: 'quantity', id: 'z' },
      { kind: 'quantity', id: 't' },
    ],
    answers: 'quantities',
  }),
});

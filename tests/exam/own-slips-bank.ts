import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBank } from '../../src/bank/read-bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { applySlips } from '../../src/families/slip.ts';
import { stream } from '../../src/random/stream.ts';
import { usualDecimals } from '../../src/worksheet/decimals.ts';
import { numbersById } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';

/** Two steps with momentum, whose author names three mistakes; one of them is called as one of a network is. */
export const MOMENTUM = `
    worksheet:
      givens:
        w0: { min: -0.9, max: 0.9, step: 0.1, nonzero: true }
        v0: { min: 0.05, max: 0.2, step: 0.05 }
        g: { range: { min: 0.3, max: 1.5, step: 0.1 }, shape: [2] }
        eta: { range: [0.1, 0.2] }
        beta: { min: 0.5, max: 0.9, step: 0.1 }
      rules:
        - v1 = beta*v0 - eta*g[1]
        - w1 = w0 + v1
        - v2 = beta*v1 - eta*g[2]
        - w2 = w1 + v2
      slips:
        - id: gradient-added
          title: { en: "Gradient <b>added</b>", pt-BR: "Gradiente <b>somado</b>" }
          why: { en: "The step goes <i>against</i> the gradient: $-\\\\eta g$.", pt-BR: "O passo vai contra o gradiente: $-\\\\eta g$." }
          hint: { en: Which way is downhill?, pt-BR: Para que lado se desce? }
          rules: ["v1 = beta*v0 + eta*g[1]", "v2 = beta*v1 + eta*g[2]"]
        - id: wrong-index
          title: { en: Velocity restarted, pt-BR: Velocidade recomeçada }
          why: { en: The second step goes on from v1., pt-BR: O segundo passo continua de v1. }
          rules: ["v2 = beta*v0 - eta*g[2]"]
        - id: momentum-forgotten
          title: No momentum
          why: The old velocity goes on.
          rules: ["v1 = -eta*g[1]", "v2 = -eta*g[2]"]
`;

/** A state that goes on from step to step, with mistakes in the recurrence and in what is made of it. */
export const RECURRENCE = `
    worksheet:
      givens:
        x: { range: { min: -2, max: 2, step: 0.5, nonzero: true }, shape: [4] }
        a: { min: 0.2, max: 0.8, step: 0.1 }
        b: { min: 0.5, max: 1.5, step: 0.25 }
      rules: ["h[0] = 0.5", "h[p] = tanh(a*h[p-1] + b*x[p])", "m = mean(p, h[p])"]
    slips:
      - { id: memory-lost, title: Memory lost, why: "The state before, $h_{p-1}$, counts.", rules: ["h[p] = tanh(b*x[p])"] }
      - { id: memory-whole, title: Memory whole, why: Only a share a goes on., rules: ["h[t] = tanh(h[t-1] + b*x[t])"] }
      - { id: sum-taken, title: Sum taken, why: A mean divides., rules: ["m = sum(p, h[p])"] }
`;

export function ownQuestion(body: string, more = ''): BankQuestion {
  return readBank(`id: own\nquestions:\n  - id: own${body}${more}`, 'own.yaml').questions[0]!;
}

export function ownExercise(question: BankQuestion, address = '1'): Exercise {
  return drawExercise(question, stream('own-slips', address));
}

export function keyedAs(exercise: Exercise): KeyQuestion {
  return keyQuestionOf(exercise);
}

/** What somebody who makes these slips, and no other mistake, answers. */
export function answersWith(exercise: Exercise, slips: readonly string[]): ReadonlyMap<string, string> {
  const { worksheet, problem, question, slots, decimals } = exercise;
  const solved = solve(applySlips(question.family, worksheet, problem, slips));
  const numbers = numbersById(solved.program);
  return new Map(slots.map(({ id }) => [id, solved.fixed(numbers.get(id)!, usualDecimals(decimals))]));
}

import * as z from 'zod';
import type { BankQuestion } from '../../src/bank/bank.ts';
import { exerciseOf } from '../../src/exam/draw-exercise.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import type { Family } from '../../src/families/family.ts';
import { type Slip, slip } from '../../src/families/slip.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import type { Finding } from '../../src/marking/marks.ts';
import type { Decimals } from '../../src/worksheet/decimals.ts';
import type { Worksheet } from '../../src/worksheet/types.ts';
import { usual } from './usual-question.ts';

/** A question that no family draws, small enough to be worked out in a comment. */
export interface HandMade {
  readonly worksheet: Worksheet;
  readonly ask: readonly string[];
  readonly decimals: Decimals;
  /** By the slip's id, the right sides that it puts in the place of the quantities'. */
  readonly slips?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function handMadeFamily({ worksheet, ask, slips = {} }: Omit<HandMade, 'decimals'>): Family {
  return {
    id: 'hand-made',
    problemSchema: z.object({}),
    parametersSchema: z.unknown(),
    draw: (_parameters, convention) => ({ family: 'hand-made', convention }),
    worksheet: () => worksheet,
    structure: () => ({}),
    defaultAsk: () => ask,
    gates: [],
    slips: Object.entries(slips).map(([id, changes]): Slip => slip(id, () => changes)),
    present: () => ({ statement: { key: '', values: {} }, givens: [], answers: 'quantities' }),
  };
}

/** A bank's question of a family that is in no registry. */
export function handMadeQuestion(family: Family, decimals: Decimals): BankQuestion {
  return { ...usual('adaline'), id: 'q', family, parameters: {}, ask: undefined, decimals };
}

export function handMadeExercise(made: HandMade): Exercise {
  const question = handMadeQuestion(handMadeFamily(made), made.decimals);
  return exerciseOf(question, { family: 'hand-made', convention: question.convention }, 1);
}

/** What is found where these answers are given, and the right ones elsewhere. */
export function findingsOf(
  made: HandMade,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, Finding>> {
  const exercise = handMadeExercise(made);
  const key = keyQuestionOf(exercise);
  const answers = new Map(key.slots.map(({ id, expected }) => [id, given[id] ?? expected]));
  const unknown = Object.keys(given).filter((id) => !answers.has(id));
  if (unknown.length > 0) throw new Error(`nobody asks for ${unknown.join(', ')}`);
  const { slots } = markQuestion(key, exercise.question.family, answers);
  return Object.fromEntries(slots.map(({ id, finding }) => [id, finding]));
}

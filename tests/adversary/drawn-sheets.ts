import type { BankQuestion } from '../../src/bank/bank.ts';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../src/exam/exam.ts';
import type { Exercise } from '../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { stream } from '../../src/random/stream.ts';
import type { Stage } from '../../src/worksheet/types.ts';
import { upTo } from '../reference/decimal.ts';
import { RulesRead } from './rules-read.ts';

/** A question with its numbers, and what somebody finds in it who looks for numbers to copy. */
export class Drawn {
  readonly exercise: Exercise;
  readonly key: KeyQuestion;
  private readonly rules: RulesRead;
  private readonly stages: ReadonlyMap<string, Stage>;

  constructor(exercise: Exercise) {
    this.exercise = exercise;
    this.key = keyQuestionOf(exercise);
    this.rules = new RulesRead(exercise.worksheet);
    this.stages = new Map(
      exercise.worksheet.quantities.flatMap((one) => (one.role === 'computed' ? [[one.id, one.stage]] : [])),
    );
  }

  isUpdated(id: string): boolean {
    return this.stages.get(quantityIn(id)) === 'update';
  }

  /** What comes before anything is sent back: nets, outputs, losses. */
  isForward(id: string): boolean {
    return /^(?:forward|loss)$/.test(this.stages.get(quantityIn(id)) ?? '');
  }

  /** The value that an update starts from, of a product the first factor. */
  firstGiven(id: string): number {
    return this.rules.firstGiven(quantityIn(id), indicesIn(id)) ?? 0;
  }

  target(id: string): number | undefined {
    return this.rules.targets.get(id);
  }
}

/** So many exercises, the questions in turn. */
export function inTurn(questions: readonly BankQuestion[], count: number): readonly Drawn[] {
  return upTo(count).map((number) => {
    const question = questions[number % questions.length]!;
    return new Drawn(drawExercise(question, stream('adversary', question.id, `${number}`)));
  });
}

/** The questions of a bank in which something is to be calculated. */
export function calculatedIn(bank: string): readonly BankQuestion[] {
  const { questions } = readBankFile(`question-banks/${bank}.yaml`);
  return questions.filter(({ family }) => family.id !== 'concept');
}

export function quantityIn(id: string): string {
  return id.replace(/\[.*$/, '');
}

function indicesIn(id: string): readonly number[] {
  const [, inside] = /\[([\d,]+)\]$/.exec(id) ?? [];
  return inside ? inside.split(',').map(Number) : [];
}

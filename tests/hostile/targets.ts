import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemText } from '../../src/bank/read-problem.ts';
import { UserError } from '../../src/errors.ts';
import { damagedKey, keyQuestionMistake } from '../../src/exam/check-key.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { ExamKey } from '../../src/exam/exam.ts';
import { keyText, readKey, sealKey } from '../../src/exam/key.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { workOn } from '../../src/families/work.ts';
import type { AnswerSheet } from '../../src/marking/answer-sheet.ts';
import { markSheet, variantsByCode } from '../../src/marking/mark-exam.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { solutionJson } from '../../src/pipeline/solution-json.ts';
import { verifyKey } from '../../src/pipeline/verify.ts';
import { stream } from '../../src/random/stream.ts';
import { userMistake } from '../../src/worksheet/border.ts';
import { type Dice, mutateData, mutateGently, mutateText, oneOf } from './mutate.ts';
import { rightAnswers, smallExam } from './small-exam.ts';

/** What is wrong with one mutation: everything but a result and a message to the user. */
export interface Fault {
  readonly input: string;
  readonly error: unknown;
}

/** One kind of outside data: how to make a bad one, and what is done with it. */
export interface Target {
  make(roll: Dice): { readonly name: string; readonly text: string };
  use(name: string, text: string): void | Promise<void>;
}

/** How many mutations still gave a result, how many a message to the user, and what came of the others. */
export interface Outcomes {
  readonly results: number;
  readonly messages: number;
  readonly faults: readonly Fault[];
}

/** Runs mutations one after the other. */
export async function outcomesOf(target: Target, count: number, roll: Dice): Promise<Outcomes> {
  let [results, messages] = [0, 0];
  const faults: Fault[] = [];
  for (let run = 0; run < count; run++) {
    const { name, text } = target.make(roll);
    try {
      await target.use(name, text);
      results++;
    } catch (error) {
      if (error instanceof UserError) messages++;
      else faults.push({ input: text, error });
    }
  }
  return { results, messages, faults };
}

const exam = smallExam();
const variants = variantsByCode(exam);

/** Some broken as text, some as data, some with other values of the same look. */
export function mutated(
  data: unknown,
  name: string,
  roll: Dice,
): { readonly name: string; readonly text: string } {
  const ways = [
    () => mutateText(JSON.stringify(data), roll),
    () => JSON.stringify(mutateData(data, roll)),
    () => JSON.stringify(mutateGently(data, roll)),
  ];
  return { name, text: oneOf(roll, ways)() };
}

export const answers: Target = {
  make(roll) {
    const form = JSON.parse(rightAnswers(exam.variants[0]!, { student: 's1' }));
    if (roll(5) > 0) return mutated(form, oneOf(roll, ['a.json', 'a.yaml']), roll);
    const head = 'exam,variant,student,question,slot,value\n';
    const rows = exam.variants[0]!.questions.flatMap(({ id, slots }) =>
      slots.map((slot) => `small,CODE-s1,s1,${id},"${slot.id}",${slot.expected}`),
    );
    return { name: 'a.csv', text: mutateText(head + rows.join('\n'), roll) };
  },
  use(name, text) {
    for (const sheet of readAnswerFile(text, name)) markSheet(sheet, exam, variants);
  },
};

const BANK_FILES = [
  'demo',
  'mlp-backprop',
  'lecture-003',
  'lecture-004',
  'own-questions',
  'multiple-choice',
  'adaline',
];
const bankData = BANK_FILES.map((name) => parse(readFileSync(`question-banks/${name}.yaml`, 'utf8')));

/** One question at a time, so that a draw is quick and every field is reached. */
export const banks: Target = {
  make(roll) {
    const bank = oneOf(roll, bankData);
    return mutated({ ...bank, questions: [oneOf(roll, bank.questions)] }, 'bank.json', roll);
  },
  use(name, text) {
    for (const question of readBank(text, name).questions) {
      try {
        keyQuestionOf(drawExercise(question, stream('hostile', question.id)));
      } catch (error) {
        throw userMistake(error, question.place);
      }
    }
  },
};

const problemData = bankData.flatMap((bank) =>
  readBank(JSON.stringify(bank), 'bank.json').questions.map((question) => ({
    ...drawExercise(question, stream('problem', question.id)).problem,
  })),
);

/** Problems that a bank gives, whole or what is left of them. */
export const givens: Target = {
  make(roll) {
    const problem = oneOf(roll, problemData);
    return mutated({ id: 'b', questions: [{ id: 'q', problem }] }, 'bank.json', roll);
  },
  use: banks.use,
};

export const problems: Target = {
  make: (roll) => mutated(oneOf(roll, problemData), 'problem.json', roll),
  use(name, text) {
    try {
      solutionJson(workOn(readProblemText(text, name), 6));
    } catch (error) {
      throw userMistake(error, { file: name });
    }
  },
};

/** Altered, and sealed again as if this program had made them. */
export const keys: Target = {
  make(roll) {
    const { hash: _, ...head } = exam;
    const mutate = oneOf(roll, [mutateData, mutateGently, mutateGently]);
    const key = mutate(head, roll) as Omit<ExamKey, 'hash'>;
    return {
      name: 'key.json',
      text: typeof key === 'object' && key !== null ? keyText(sealKey(key)) : JSON.stringify(key),
    };
  },
  async use(name, text) {
    const key = readKey(text, name);
    for (const variant of exam.variants) {
      for (const sheet of readAnswerFile(rightAnswers(variant), 'a.json')) markWithKey(sheet, key);
    }
    await verifyKey(key);
  },
};

/** What `grade` does with a key: where marking fails, the questions that are damaged must be the cause. */
function markWithKey(sheet: AnswerSheet, key: ExamKey): void {
  try {
    markSheet(sheet, key, variantsByCode(key));
  } catch (error) {
    const known = key.variants.find(({ variant }) => variant === sheet.variant);
    if (error instanceof UserError || !known || !damagedKey(known, error)) throw error;
    const questions = known.questions.filter((question) => keyQuestionMistake(question) === undefined);
    markSheet(sheet, key, new Map([[known.variant, { ...known, questions }]]));
  }
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemText } from '../../src/bank/read-problem.ts';
import { UserError } from '../../src/errors.ts';
import { damagedKey } from '../../src/exam/check-key.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { ExamKey } from '../../src/exam/exam.ts';
import { keyText, readKey, sealKey } from '../../src/exam/key.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { workOn } from '../../src/families/work.ts';
import { markSheet, variantsByCode } from '../../src/marking/mark-exam.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { userMistake } from '../../src/pipeline/border.ts';
import { solutionJson } from '../../src/pipeline/solution-json.ts';
import { verifyKey } from '../../src/pipeline/verify.ts';
import { stream } from '../../src/random/stream.ts';
import { type Dice, mutateData, mutateText, oneOf } from './mutate.ts';
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

/** Runs mutations one after the other; those that end in anything but success or a message are told. */
export async function faultsOf(target: Target, count: number, roll: Dice): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (let run = 0; run < count; run++) {
    const { name, text } = target.make(roll);
    try {
      await target.use(name, text);
    } catch (error) {
      if (!(error instanceof UserError)) faults.push({ input: text, error });
    }
  }
  return faults;
}

const exam = smallExam();
const variants = variantsByCode(exam);

/** Half of them broken as text, half as data. */
function mutated(data: unknown, name: string, roll: Dice): { readonly name: string; readonly text: string } {
  const text =
    roll(2) === 0 ? mutateText(JSON.stringify(data), roll) : JSON.stringify(mutateData(data, roll));
  return { name, text };
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
    const key = mutateData(head, roll) as Omit<ExamKey, 'hash'>;
    return {
      name: 'key.json',
      text: typeof key === 'object' && key !== null ? keyText(sealKey(key)) : JSON.stringify(key),
    };
  },
  async use(name, text) {
    const key = readKey(text, name);
    const known = variantsByCode(key);
    for (const variant of exam.variants) {
      for (const sheet of readAnswerFile(rightAnswers(variant), 'a.json')) {
        try {
          markSheet(sheet, key, known);
        } catch (error) {
          // A sheet of an exam or variant that the key does not have any more, or a question that is none.
          const now = known.get(variant.variant);
          if (!(error instanceof UserError) && !(now && damagedKey(now, error))) throw error;
        }
      }
    }
    await verifyKey(key);
  },
};

import { readBank } from '../../src/bank/read-bank.ts';
import { drawExercise } from '../../src/exam/draw-exercise.ts';
import type { ExamKey, KeyVariant } from '../../src/exam/exam.ts';
import { keyText, sealKey } from '../../src/exam/key.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { VERSIONS } from '../../src/exam/versions.ts';
import type { MarkingRun } from '../../src/marking/marking-run.ts';
import { gradeAnswers } from '../../src/pipeline/grade.ts';
import type { GradeOptions } from '../../src/pipeline/grade-options.ts';
import { stream } from '../../src/random/stream.ts';
import { answersOf } from '../cli/exam-files.ts';
import { writeFiles } from '../cli/test-folder.ts';

/** A question of every way of answering: numbers, choices, a boolean, classes. */
const BANK = `id: small
questions:
  - { id: backprop, family: mlp-backprop, points: 2 }
  - { id: delta, family: adaline, parameters: { inputCount: 2, samples: 2 } }
  - { id: rule, family: perceptron-rule, parameters: { inputCount: 2, samples: 2 } }
  - { id: softmax, family: softmax-cross-entropy, ask: [p, { choice: loss, options: 3 }] }
`;

/** An exam of two students, s1 and s2, in memory. */
export function smallExam(): ExamKey {
  const { questions } = readBank(BANK, 'small.yaml');
  const variants = ['s1', 's2'].map((id) => ({
    variant: `CODE-${id}`,
    student: { id, name: `Student ${id.slice(1)}`, email: `${id}@example.edu` },
    questions: questions.map((question) =>
      keyQuestionOf(drawExercise(question, stream('small', id, question.id))),
    ),
  }));
  const head = {
    exam: 'small',
    title: 'Small',
    language: 'en',
    versions: VERSIONS,
    seed: 'a seed of the tests',
  };
  return sealKey({ ...head, banks: [], variants });
}

/** A variant's own answers as JSON, with more fields. */
export function rightAnswers(variant: KeyVariant, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...answersOf('small', variant), ...more });
}

/** What `grade` says and gives, run in this process on files written into a folder. */
export interface Graded {
  readonly code: number;
  readonly notices: readonly string[];
  /** `gradebook.csv`. */
  readonly gradebook: string;
}

/** Marks `handed` with the key beside it, and says nothing. */
export function gradeOptions(folder: string): GradeOptions {
  return {
    answers: [`${folder}/handed`],
    key: `${folder}/key.json`,
    out: undefined,
    format: 'csv',
    pdf: false,
    paper: 'A4',
    pass: undefined,
    latest: false,
    compare: undefined,
    assign: [],
    adjust: undefined,
    language: undefined,
    print: async () => {},
    notice: () => {},
    progress: () => {},
  };
}

export async function gradeIn(
  folder: string,
  key: ExamKey,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly latest?: boolean; readonly run?: MarkingRun } = {},
): Promise<Graded> {
  writeFiles(folder, { 'key.json': keyText(key) });
  writeFiles(`${folder}/handed`, files);
  const notices: string[] = [];
  let gradebook = '';
  const code = await gradeAnswers(
    {
      ...gradeOptions(folder),
      latest: options.latest ?? false,
      print: async (text) => {
        gradebook += text;
      },
      notice: (text) => notices.push(text.replaceAll(`${folder}/`, '')),
    },
    options.run,
  );
  return { code, notices, gradebook: gradebook.replaceAll(`${folder}/`, '') };
}

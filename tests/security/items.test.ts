import { expect, test } from 'vitest';
import { sheetHtml, withoutKey } from '../../src/document/index.ts';
import { exerciseOf } from '../../src/exam/draw-exercise.ts';
import type { ExamKey } from '../../src/exam/exam.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { manifestOf } from '../../src/exam/manifest.ts';
import type { ConceptProblem } from '../../src/families/concept/questions.ts';
import { jsonText } from '../../src/files/json-text.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import type { Words } from '../../src/messages/text.ts';
import { documentOf } from '../document/exercises.ts';
import { KEY } from '../exam/sample-key.ts';
import { conceptExercise, conceptQuestion } from '../families/concept/questions.ts';

/** All that a student receives of a problem, and the key beside it. */
function received(id: string, problem: ConceptProblem) {
  const question = conceptQuestion(id);
  const exercise = exerciseOf(question, problem, 1);
  const variant = { variant: 'AAAA-0001', student: null, questions: [keyQuestionOf(exercise)] };
  const key: ExamKey = { ...KEY, variants: [variant] };
  const manifest = manifestOf(key, [question]);
  const sheets = ['en', 'pt-BR'].map((language) =>
    sheetHtml({ ...documentOf(withoutKey(exercise)), language }),
  );
  return {
    texts: [jsonText(manifest), answerForm(manifest, variant), ...sheets.map(({ body }) => body)],
    expected: variant.questions[0]!.slots.map((slot) => slot.expected),
  };
}

const problemOf = (id: string) => conceptExercise(id).problem as ConceptProblem;

const CHANGES: Readonly<Record<string, (problem: ConceptProblem) => ConceptProblem>> = {
  choice: (problem) => ({
    ...problem,
    options: problem.options!.map((option, index, all) => ({
      ...option,
      right: all[(index + 1) % all.length]!.right,
      why: 'another reason',
    })),
  }),
  statements: (problem) => ({
    ...problem,
    statements: problem.statements!.map((statement) => ({
      ...statement,
      true: !statement.true,
      why: 'another reason',
    })),
  }),
  pairs: ({ pairs, extra, ...rest }) => {
    const [first, second, third] = pairs!;
    return {
      ...rest,
      ...(extra ? { extra } : {}),
      pairs: [{ ...first!, why: 'w' }, second!, { ...third!, right: second!.right }],
    };
  },
  count: (problem) => ({ ...problem, number: { ...problem.number!, value: '12', why: 'another reason' } }),
  sigma: (problem) => ({ ...problem, number: { ...problem.number!, value: '0.269', why: 'another reason' } }),
};

test.each(Object.keys(CHANGES))(
  '%s: were another answer right, for another reason, the student would receive the very same texts',
  (id) => {
    const problem = problemOf(id);
    const [before, after] = [received(id, problem), received(id, CHANGES[id]!(problem))];
    expect(after.expected).not.toEqual(before.expected);
    expect(after.texts).toEqual(before.texts);
  },
);

test.each(['choice', 'statements', 'pairs', 'count', 'sigma'])(
  '%s: no reason stands in what a student receives',
  (id) => {
    const problem = problemOf(id);
    const { options = [], statements = [], pairs = [], number } = problem;
    const entries: readonly { readonly why?: Words | undefined }[] = [
      ...options,
      ...statements,
      ...pairs,
      ...(number ? [number] : []),
    ];
    const whys = entries.flatMap(({ why }) => (typeof why === 'string' ? [why] : Object.values(why ?? {})));
    const plain = whys.flatMap((why) => why.split(/\$[^$]*\$/)).filter((part) => part.trim().length > 4);
    expect(id === 'count' || plain.length > 0).toBe(true);
    for (const text of received(id, problem).texts)
      for (const part of plain) expect(text).not.toContain(part);
  },
);

import { expect, test } from 'vitest';
import type { ExamManifest } from '../../src/exam/exam.ts';
import { answerForm } from '../../src/marking/answer-form.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { KEY, QUESTION, VARIANTS } from '../exam/sample-key.ts';

const manifest: ExamManifest = {
  ...KEY,
  questions: [
    { id: 'q1', title: 'A network', family: 'mlp-backprop', points: '2.5', decimals: 4, ask: QUESTION.ask },
  ],
  variants: [],
};

test('a form is shaped as the quantities are, long lists with a line for each entry', () => {
  expect(answerForm(manifest, { ...VARIANTS[1]!, student: null })).toBe(`# Demo, variant AAAA-0002
# Write each answer between the quotes; leave the quotes empty where you have none.
# Decimals may have a point or a comma; a fraction such as "1/3" is exact. Keep the brackets as they are.
exam: "demo"
variant: "AAAA-0002"
student: ""
answers:

  # A network (points: 2.5; decimals: 4)
  q1:
    z1: ["", ""]
    loss: ""
    W2:
      - ["", ""] # W2[1,1…2]
    w:
      - "" # w[1]
      - "" # w[2]
      - "" # w[3]
      - "" # w[4]
      - "" # w[5]
      - "" # w[6]
      - "" # w[7]
      - "" # w[8]
      - "" # w[9]
`);
});

test('a blank form reads back as the blank sheet of its variant and student', () => {
  const odd = { ...QUESTION, id: '1e5' };
  const variant = {
    ...VARIANTS[0]!,
    questions: [QUESTION, odd, { ...odd, id: 'null' }, { ...odd, id: '-.-' }],
  };
  const [sheet] = readAnswerFile(answerForm({ ...manifest, title: 'One:\n# two' }, variant), 'form.yaml');
  expect(sheet).toMatchObject({ exam: 'demo', variant: 'ZZZZ-0001', student: '-7', problems: [] });
  const { answers, problems } = alignAnswers(sheet!, variant);
  expect(problems).toEqual([]);
  expect([...answers].map(([id]) => id)).toEqual(['q1', '1e5', 'null', '-.-']);
  for (const slots of answers.values()) expect([...slots]).toEqual(QUESTION.slots.map(({ id }) => [id, '']));
});

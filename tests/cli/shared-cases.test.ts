import { describe, expect, it, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemText } from '../../src/bank/read-problem.ts';
import { readRoster } from '../../src/bank/roster.ts';
import { draw } from '../../src/engine.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { work } from '../../src/families/work.ts';
import { ownWorksheet } from '../../src/families/worksheet/index.ts';
import { markQuestion } from '../../src/marking/mark-question.ts';
import { readAnswerFile } from '../../src/marking/read-answers.ts';
import { alignAnswers } from '../../src/marking/read-answers-against-key.ts';
import { solutionJson } from '../../src/pipeline/solution-json.ts';

/** Small inputs that once failed, each of a kind that public exercises, reports and lectures brought up; numbers by hand. */
const solved = (yaml: string): Readonly<Record<string, unknown>> => {
  const { family, problem } = readProblemText(yaml, 'p.yaml');
  return solutionJson(work(family, problem, 6)).values;
};
const bankOf = (question: string) => `id: m\nquestions:\n  - ${question}\n`;
const refused = (question: string) => () => readBank(bankOf(question), 'b.yaml');

describe('single neurons', () => {
  it('answer in the coding of their targets (cases/03)', () => {
    const yaml = `family: adaline
weights: ["1"]
bias: "0"
learningRate: "0.1"
samples: [ { input: ["-1"], target: "-1" } ]`;
    expect(solved(yaml)).toMatchObject({ output: ['-1.000000'], loss: ['0.000000'], w: [['1.000000']] });
  });

  it('obey the loss that the convention says (cases/04, 04b)', () => {
    const neuron = (family: string, loss: string) =>
      solved(`family: ${family}
convention: { loss: ${loss} }
weights: ["0"]
bias: "0"
learningRate: "0.1"
samples: [ { input: ["1"], target: "1" } ]`);
    expect(neuron('adaline', 'squared-error')).toMatchObject({
      loss: ['1.000000'],
      dw: [['-2.000000']],
      w: [['0.200000']],
    });
    expect(neuron('sigmoid-neuron', 'half-squared-error')).toMatchObject({
      loss: ['0.125000'],
      dw: [['-0.125000']],
    });
  });

  it('keep a frozen threshold, and say so where it is asked for by another name (cases/11)', () => {
    const threshold = (field: string) => `family: perceptron-rule
convention: { bias: "x0=-1" }
weights: ["0.3"]
bias: "0.2"
${field}
learningRate: "0.1"
samples: [ { input: ["1"], target: "0" } ]`;
    expect(solved(threshold('frozen: [b]'))).toMatchObject({ output: ['1.000000'], w: [['0.200000']] });
    expect(solved(threshold('frozen: [b]'))['b'] ?? ['0.200000']).toEqual(['0.200000']);
    expect(() => solved(threshold('learnBias: false'))).toThrow(
      /p\.yaml:5:1 learnBias: unknown field\..*frozen/,
    );
  });

  it('add the penalty of the weights to loss and gradient (cases/16)', () => {
    const yaml = `family: sigmoid-neuron
weights: ["0.5"]
bias: "0"
l2: "1"
learningRate: "0.1"
samples: [ { input: ["1"], target: "1" } ]`;
    // ln(1 + e^-0.5) + 0.125; σ(0.5) − 1 + 0.5
    expect(solved(yaml)).toMatchObject({ loss: ['0.599077'], dw: [['0.122459']], db: ['-0.377541'] });
  });

  it('learn until nothing changes (cases/19)', () => {
    const yaml = `family: perceptron-rule
weights: ["0", "0"]
bias: "0"
learningRate: "0.5"
epochs: { until: convergence, atMost: 6 }
samples: [ { input: ["0","0"], target: "0" }, { input: ["0","1"], target: "1" } ]`;
    expect(solved(yaml)['error']).toEqual(['-1', '1', '-1', '0', '0', '0'].map((error) => `${error}.000000`));
  });
});

describe('answers', () => {
  const [question] = readBank(
    bankOf(
      '{ id: q, worksheet: { statement: Double it., givens: { x: ["1", "2"] }, rules: ["y[i] = 2*x[i]"] }, points: 2 }',
    ),
    'b.yaml',
  ).questions;
  const key = keyQuestionOf(draw(question!, 'seed', 'q'));
  const variant = { variant: 'V', student: null, questions: [key] };
  const marked = (answers: Readonly<Record<string, string>>) => {
    const text = JSON.stringify({ exam: 'm', variant: 'V', answers: { q: answers } });
    const aligned = alignAnswers(readAnswerFile(text, 'a.json')[0]!, variant);
    return markQuestion(key, ownWorksheet, aligned.answers.get('q')!);
  };

  it.each(['0.2e1', '0.2 e1', '0.2x10^1', '0.2 × 10^1', '0.2·10¹', '0.2*10^1', '= 2', '≈ 2', '(2)', '“2”'])(
    'are read as people write them (cases/06, 25): %s',
    (text) => expect(marked({ 'y[1]': text, 'y[2]': '4' }).earned).toEqual({ n: 2n, d: 1n }),
  );

  it('in one string are those of a vector (cases/20)', () => {
    expect(marked({ y: '2, 4' }).slots.map(({ finding }) => finding.verdict)).toEqual(['correct', 'correct']);
  });
});

test('who wrote every digit asked for is not told to have rounded too early (cases/07)', () => {
  const yaml = bankOf(
    '{ id: q, worksheet: { givens: { z: "0.0904", t: "5" }, rules: ["y = sigmoid(z)", "J = (y - t)^2/2"] }, points: 2 }',
  );
  const key = keyQuestionOf(draw(readBank(yaml, 'b.yaml').questions[0]!, 'seed', 'q'));
  const answers = new Map([
    ['y', '0.5226'],
    ['J', '10.0216'],
  ]);
  const [, J] = markQuestion(key, ownWorksheet, answers).slots;
  expect(J!.finding).toMatchObject({ verdict: 'incorrect', why: 'unexplained' });
});

test('a bank says fixed numbers under problem, and what it says twice or amiss is an error at its place (cases/14, 21, 22)', () => {
  const fixed = bankOf(
    '{ id: q, family: mlp-backprop, parameters: { activations: sigmoid }, problem: { layers: [{ weights: [["0.2", "-0.4"]], bias: ["0.1"] }] } }',
  );
  const { problem } = draw(readBank(fixed, 'b.yaml').questions[0]!, 'seed', 'q');
  expect(problem).toMatchObject({ layers: [{ weights: [['0.2', '-0.4']], bias: ['0.1'] }] });
  expect(
    refused(
      String.raw`{ id: q, family: concept, parameters: { statement: "Compute $\\frac{1}{2$ now.", options: [{ text: a, right: true }, { text: b }] } }`,
    ),
  ).toThrow(
    /^b\.yaml:3:\d+ questions\[0\]\.parameters\.statement: the formula \$\\frac\{1\}\{2\$ cannot be printed/,
  );
  expect(
    refused('{ id: q, worksheet: { givens: { x: 1, c: 2.2 }, rules: ["y = (x - c)^2", "y = 2*(x - c)"] } }'),
  ).toThrow(/^b\.yaml:3:\d+ .*rules\[1\]: "y = 2\*\(x - c\)".*has a rule already/);
});

test('a roster keeps names that stand in two columns (cases/05)', () => {
  const text = 'First name,Last name,id,Email address\nAda,Example,A1,a@x.example\n';
  expect(readRoster(text, 'r.csv')).toEqual([{ id: 'A1', name: 'Ada Example', email: 'a@x.example' }]);
  expect(readRoster('Nome,Sobrenome,Matrícula\nAna,Conceição,7\n', 'r.csv')).toMatchObject([
    { name: 'Ana Conceição' },
  ]);
});

test('few short rules whose digits double each time are solved all the same (cases/27)', () => {
  const iterated = Array.from(
    { length: 10 },
    (_, index) => `"y${index + 2} = 3.9*y${index + 1}*(1-y${index + 1})"`,
  );
  const row = (from: number) =>
    `[${Array.from({ length: 16 }, (_, index) => `"0.${from + 10 * index}7"`).join(', ')}]`;
  const rows = Array.from({ length: 16 }, (_, index) => row(1010 + 100 * index)).join(', ');
  const start = process.cpuUsage();
  const values = solved(`family: worksheet
givens: { a: "0.123", x: [${rows}] }
rules: ["y1 = 3.9*a*(1-a)", ${iterated.join(', ')}, "M[i,j] = y11*x[i,j]/(y11 + x[i,j])", "N[i,j] = M[i,j]/(M[i,j]+x[j,i])"]`);
  expect(values).toMatchObject({ y1: '0.420697', y2: '0.950473', y3: '0.183589' });
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
});

test('logits that differ by hundreds have probabilities 1 and 0 to every digit printed (cases/08)', () => {
  const yaml = 'family: softmax-cross-entropy\nlogits: ["310", "0"]\ntarget: ["1", "0"]\n';
  expect(solved(yaml)).toMatchObject({ p: ['1.000000', '0.000000'], loss: '0.000000' });
});

test('an option that is to stay last does, whatever is drawn (cases/15)', () => {
  const [question] = readBank(
    bankOf(
      '{ id: q, family: concept, parameters: { statement: Which?, options: [{ text: a }, { text: none, right: true, last: true }, { text: b }, { text: c }] } }',
    ),
    'b.yaml',
  ).questions;
  const keys = Array.from({ length: 12 }, (_, seed) => keyQuestionOf(draw(question!, `seed ${seed}`, 'q')));
  expect(new Set(keys.map(({ slots }) => slots[0]!.expected))).toEqual(new Set(['D']));
});

test('decimal commas in a list without quotes are read where one reading is possible (cases/24)', () => {
  const [question] = readBank(
    bankOf('{ id: q, family: softmax-cross-entropy, problem: { logits: [0, 1, 1.5], target: [0, 0, 1] } }'),
    'b.yaml',
  ).questions;
  const key = keyQuestionOf(draw(question!, 'seed', 'q'));
  const text = 'exam: m\nvariant: V\nanswers:\n  q:\n    p: [0,12, 0,33, 0,55]\n    loss: 0,6\n';
  const aligned = alignAnswers(readAnswerFile(text, 'a.yaml')[0]!, {
    variant: 'V',
    student: null,
    questions: [key],
  });
  const read = Object.fromEntries(aligned.answers.get('q')!);
  expect(read).toMatchObject({ 'p[1]': '0,12', 'p[2]': '0,33', 'p[3]': '0,55', loss: '0,6' });
});

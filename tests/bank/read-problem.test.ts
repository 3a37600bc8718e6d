import { expect, test } from 'vitest';
import { readProblemData, readProblemLine, readProblemText } from '../../src/bank/read-problem.ts';
import { PRESETS } from '../../src/conventions/convention.ts';
import { UserErrors } from '../../src/errors.ts';
import { DataError } from '../../src/files/data-error.ts';

const TEXT = `family: mlp-backprop
convention: { preset: modern, relu0: 1 }
layers:
  - { weights: [["0.3","-0.5"],[0.80,1]], bias: ["0.1","-1/5"], activation: sigmoid }
  - { weights: [["0.6","-0.9"]], bias: ["0.2"], activation: { name: leaky-relu, alpha: "0.01" } }
input: ["0.5","-1.5"]
target: [1]
learningRate: 0.50
`;

function mistake(text: string): Error {
  try {
    readProblemText(text, 'p.yaml');
  } catch (error) {
    return error as Error;
  }
  throw new Error('no error');
}

test('reads a problem with every number as it was written', () => {
  const { family, problem, worksheet } = readProblemText(TEXT, 'p.yaml');
  expect(family.id).toBe('mlp-backprop');
  expect(problem).toMatchObject({
    family: 'mlp-backprop',
    convention: { ...PRESETS['modern'], relu0: '1' },
    layers: [
      {
        weights: [
          ['0.3', '-0.5'],
          ['0.80', '1'],
        ],
        bias: ['0.1', '-1/5'],
      },
      {},
    ],
    target: ['1'],
    learningRate: '0.50',
  });
  expect(worksheet.quantities.map(({ id }) => id)).toContain('newW1');
});

test('a shape that does not fit is an error with line and path', () => {
  const error = mistake(TEXT.replace('[["0.6","-0.9"]]', '[["0.6"]]'));
  expect(error).toBeInstanceOf(DataError);
  expect(error).toMatchObject({ path: 'layers[1].weights', place: { file: 'p.yaml', line: 5, column: 16 } });
  expect(error.message).toMatch(/^p\.yaml:5:16 layers\[1\]\.weights: /);
});

test('names every field that is wrong, each with its place', () => {
  const error = mistake(
    TEXT.replace('sigmoid', 'sigmod').replace('[1]', '1').replace('"0.5","-1.5"', '0.5, x'),
  );
  expect(error).toBeInstanceOf(UserErrors);
  expect(error.message.split('\n')).toEqual([
    expect.stringMatching(
      /^p\.yaml:4:77 layers\[0\]\.activation: unknown activation "sigmod"\. Did you mean sigmoid\?/,
    ),
    'p.yaml:6:14 input[1]: "x" is not a number; write 0.5, -3 or "1/3"',
    expect.stringMatching(/^p\.yaml:7:9 target: found 1\. Allowed: a list of numbers/),
  ]);
});

test.each([
  ['- 1', 'p.yaml:1:1 is no problem. Allowed: a map of fields with family.'],
  ['family: [x]', /^p\.yaml:1:9 family: must be a name\. Allowed: /],
  ['input: [1]', /^p\.yaml:1:1 family: is missing\. Allowed: /],
  ['family: mlp-backprob', /^p\.yaml:1:9 family: unknown "mlp-backprob"\. Did you mean mlp-backprop\? /],
  [
    TEXT.replace('modern', 'modrn'),
    /^p\.yaml:2:23 convention\.preset: unknown "modrn"\. Did you mean modern\? /,
  ],
])('says why %j is no problem', (text, expected) => {
  expect(mistake(text).message).toMatch(expected);
});

test('a bad line of JSON Lines is an error with its line and path', () => {
  expect(() =>
    readProblemLine('{"family": "mlp-backprop", "layers": 3, "input": [1], "target": [1]}', '-', 12),
  ).toThrow(expect.objectContaining({ path: 'layers', place: { file: '-', line: 12, column: 38 } }));
});

test('reads plain data, too', () => {
  const layers = [{ weights: [[0.5]], bias: [0], activation: 'linear' }];
  const { problem } = readProblemData({ family: 'mlp-backprop', layers, input: [1], target: [2] });
  expect(problem).toMatchObject({
    layers: [{ weights: [['0.5']], bias: ['0'] }],
    convention: PRESETS['modern'],
  });
  expect(() => readProblemData({ family: 'mlp-backprop' })).toThrow('problem layers: is missing.');
});

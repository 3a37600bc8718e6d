import { ADALINE, LECTURE_000 } from './problems.ts';

interface WrongProblem {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly says: readonly string[];
}

const changed = (from: string, to: string) => LECTURE_000.replace(from, to);

export const WRONG_PROBLEMS: readonly WrongProblem[] = [
  {
    what: 'weights whose shape does not fit the input',
    file: 'p.yaml',
    text: changed('input: ["0.1","0.7"]', 'input: ["0.1","0.7","1"]'),
    says: ['p.yaml:4:16 layers[0].weights: has 2 rows, but input has 3 numbers'],
  },
  {
    what: 'rows of unequal length',
    file: 'p.yaml',
    text: changed('["0.3","0.2","0.7"]', '["0.3","0.2"]'),
    says: ['p.yaml:4:', 'layers[0].weights'],
  },
  {
    what: 'numbers that are none: words, NaN, Infinity, hexadecimal, huge exponents',
    file: 'p.yaml',
    text: changed('["0.2","0.4","0.6"]', '["abc", NaN, 0x10]').replace(
      '["1","0"]',
      '[Infinity, "1e999999999"]',
    ),
    says: [
      'p.yaml:4:66 layers[0].bias[0]: "abc" is not a number; write 0.5, -3 or "1/3"',
      'layers[0].bias[1]: "NaN"',
      'layers[0].bias[2]: "0x10"',
      'p.yaml:7:10 target[0]: "Infinity"',
      'target[1]: "1e999999999"',
    ],
  },
  {
    what: 'a fraction without a denominator',
    file: 'p.yaml',
    text: changed('learningRate: "0.1"', 'learningRate: "1/0"'),
    says: ['p.yaml:9:15 learningRate: "1/0" is not a number'],
  },
  {
    what: 'a map in the place of a list, with a length that is no number',
    file: 'p.yaml',
    text: changed('input: ["0.1","0.7"]', 'input: { length: { name: relu } }'),
    says: ['p.yaml:6:8 input: found a map of fields'],
  },
  {
    what: 'an unknown family',
    file: 'p.yaml',
    text: changed('mlp-backprop', 'mlp-backprob'),
    says: ['p.yaml:1:9 family: unknown "mlp-backprob". Did you mean mlp-backprop? Allowed: '],
  },
  {
    what: 'an unknown activation',
    file: 'p.yaml',
    text: changed('activation: relu', 'activation: rely'),
    says: [
      'p.yaml:4:98 layers[0].activation: unknown activation "rely". Did you mean relu? Allowed: linear, ',
    ],
  },
  {
    what: 'a softmax that is not at the output',
    file: 'p.yaml',
    text: changed('activation: relu', 'activation: softmax'),
    says: ['p.yaml:4:', 'layers[0].activation'],
  },
  {
    what: 'a target that is no distribution',
    file: 'p.yaml',
    text: changed('["1","0"]', '["1","1"]'),
    says: ['p.yaml:7:', 'target'],
  },
  {
    what: 'an unknown field',
    file: 'p.json',
    text: JSON.stringify({ ...ADALINE, learningrate: '1' }),
    says: ['p.json:1:', 'learningrate: unknown field. Did you mean learningRate?'],
  },
  {
    what: 'JSON that ends too early',
    file: 'p.json',
    text: '{"family": "adaline",\n "weights": [',
    says: ['p.json:2:', 'not valid JSON: found the end of the text'],
  },
  {
    what: 'a file that is no problem',
    file: 'p.yaml',
    text: '- 1\n- 2\n',
    says: ['p.yaml:1:1 is no problem.', 'Allowed:'],
  },
  {
    what: 'a name that would change every object',
    file: 'p.json',
    text: '{"__proto__": {"family": "adaline"}}',
    says: ['p.json:1:2', '__proto__ is not allowed'],
  },
];

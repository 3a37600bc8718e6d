import { beforeAll, expect, test } from 'vitest';
import { ADALINE, EQUAL_LOGITS, LECTURE_000, LECTURE_000_VALUES } from './problems.ts';
import { runCli } from './run-cli.ts';
import { filesIn, readText, testFolder, writeFiles } from './test-folder.ts';

const STEPS = {
  family: 'mlp-backprop',
  convention: { names: 'v/y' },
  layers: [
    {
      weights: [
        ['0.3', '-0.5'],
        ['0.8', '0.1'],
      ],
      bias: ['0.1', '-0.2'],
      activation: 'sigmoid',
    },
    { weights: [['0.6', '-0.9']], bias: ['0.2'], activation: 'linear' },
  ],
  input: ['0.5', '-1.5'],
  target: ['1'],
};

const cwd = testFolder();
beforeAll(() => writeFiles(cwd, { 'lecture.yaml': LECTURE_000, 'adaline.json': JSON.stringify(ADALINE) }));

const solve = (args: readonly string[], stdin = '') => runCli(['solve', ...args], { cwd, stdin });

async function solvedJson(args: readonly string[], stdin = '') {
  const { code, stdout, stderr } = await solve([...args, '--format', 'json'], stdin);
  return {
    code,
    stderr,
    lines: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

test("lecture 000's network in row vectors has the values that the lecture prints as exact", async () => {
  const { code, stderr, lines } = await solvedJson(['lecture.yaml']);
  expect({ code, stderr, count: lines.length }).toEqual({ code: 0, stderr: '', count: 1 });
  const [{ family, digits, convention, values }] = lines;
  expect({ family, digits, weights: convention.weights }).toEqual({
    family: 'mlp-backprop',
    digits: 6,
    weights: 'columns',
  });
  expect(values).toMatchObject(LECTURE_000_VALUES);
});

test('the text shows every quantity with its values', async () => {
  const { code, stdout } = await solve(['lecture.yaml']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^lecture\.yaml: mlp-backprop$/m);
  expect(stdout).toMatch(/^ {2}a2 {9}= \[ 0\.567093 {2}0\.432907 \]$/m);
  expect(stdout).toMatch(/^ {2}loss {7}= 0\.567232$/m);
});

test("the text works every step in the course's letters: rule, numbers put in, result, in columns", async () => {
  const { stdout } = await solve(['-'], JSON.stringify(STEPS));
  expect(stdout).toContain(
    [
      'Forward pass',
      '  z1        v_j^(1) = sum_i w_ji^(1)*x_i + b_j^(1)',
      '            v_1^(1) = 0.3*0.5 + (-0.5)*(-1.5) + 0.1 = 1.000000',
      '            v_2^(1) = 0.8*0.5 + 0.1*(-1.5) + (-0.2) = 0.050000',
      '  a1        y_j^(1) = σ(v_j^(1))',
      '            y_1^(1) = 1/(1 + exp(-1))    ≈ 0.731059',
      '            y_2^(1) = 1/(1 + exp(-0.05)) ≈ 0.512497',
    ].join('\n'),
  );
  expect(stdout).toMatch(/^ {2}delta1 +δ_j\^\(1\) = dL\/dy_j\^\(1\)\*f'\(v_j\^\(1\)\)$/m);
  expect(stdout).toMatch(/^ +w_11'\^\(1\) = 0\.3 - \(-?0\.\d{6}\) +≈ 0\.\d{6}$/m);
});

test('the text works a trace in the order of the hand: rules first, then presentation by presentation', async () => {
  const samples = [
    { input: ['1'], target: '1' },
    { input: ['2'], target: '0' },
  ];
  const problem = { family: 'adaline', weights: ['0'], bias: '0', learningRate: '0.5', samples };
  const { stdout } = await solve(['-'], JSON.stringify(problem));
  const order = ['z(p) = sum_i', 'w_i(p) = ', 'p = 1', 'z(1) ', 'w_1(1) ', 'p = 2', 'z(2) ', 'w_1(2) '];
  const places = order.map((text) => stdout.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(stdout).toMatch(/z\(2\) += 0\.5\*2 \+ 0\.5 = 1\.500000/);
});

test('--only shows one quantity and what it needs, in every format', async () => {
  const only = async (...args: readonly string[]) => solve(['-', ...args], JSON.stringify(STEPS));
  const { stdout } = await only('--only', 'delta2[1]', '--lang', 'pt-BR');
  expect(stdout).toMatch(/^ {2}delta2 {2}δ_j\^\(2\) = /m);
  expect(stdout).toContain('= 0,3*0,5 + (-0,5)*(-1,5) + 0,1');
  expect(stdout).not.toMatch(/^ {2}(?:delta1|newW1|loss) /m);
  const { values } = JSON.parse((await only('--only', 'z1', '--format', 'json')).stdout);
  expect(Object.keys(values)).toEqual(['z1']);
  expect((await only('--only', 'delta9')).stderr).toContain('Did you mean delta2?');
  expect((await only('--only', 'x')).stderr).toContain('x is given');
});

test('the text writes whole numbers without decimals, and what is true or false in words', async () => {
  const problem = { family: 'optimizer-step', method: 'newton', weights: ['1', '-0.5'] };
  const { stdout } = await solve(
    ['-'],
    JSON.stringify({
      ...problem,
      hessian: [
        ['1', '2'],
        ['2', '5'],
      ],
    }),
  );
  expect(stdout).toMatch(/^ {2}det += 1\.000000$/m);
  expect(stdout).toMatch(/^ {2}invertible += true$/m);
  expect(stdout).toMatch(/^ {2}stationary += 1$/m);
});

test('fractions are exact in lowest terms, and decimals stay as they are written', async () => {
  const { lines } = await solvedJson(['adaline.json', '--digits', '3']);
  expect(lines[0].values.z).toEqual(['0.433']);
  expect(lines[0].exact).toMatchObject({
    z: ['13/30'],
    error: ['17/30'],
    w: [['9/10', '2/3']],
    b: ['17/30'],
  });
});

test('softmax over equal net sums is exactly one half, not just nearly', async () => {
  const { lines } = await solvedJson(['-', '--digits', '0'], JSON.stringify(EQUAL_LOGITS));
  expect(lines[0].exact.a1).toEqual(['1/2', '1/2']);
  expect(lines[0].values).toMatchObject({ a1: ['1', '1'], loss: '1', delta1: ['-1', '1'] });
});

/** ln 2, rounded from OEIS A002162. */
const LN2 = {
  0: '1',
  20: '0.69314718055994530942',
  100: '0.6931471805599453094172321214581765680755001343602552541206800094933936219696947156058633269964186875',
};

test.each(Object.entries(LN2))(
  '--digits %s prints so many decimals, the last of them rounded',
  async (digits, ln2) => {
    const { code, lines } = await solvedJson(['-', '--digits', digits], JSON.stringify(EQUAL_LOGITS));
    expect(code).toBe(0);
    expect(lines[0].values.loss).toBe(ln2);
  },
);

test('zero is never printed with a minus', async () => {
  const { lines } = await solvedJson(['lecture.yaml', '--digits', '1']);
  expect(JSON.stringify(lines[0].values)).not.toMatch(/"-0(?:\.0*)?"/);
});

test('JSON Lines: a bad line yields its error in its place, the rest goes on, and the end is exit 2', async () => {
  const good = JSON.stringify(ADALINE);
  const wrongShape = JSON.stringify({ ...ADALINE, samples: [{ input: ['1'], target: '1' }] });
  const input = [good, '{"family":', '', JSON.stringify({ ...ADALINE, family: 'adalin' }), wrongShape, good];
  const { code, lines } = await solvedJson(['-'], `${input.join('\n')}\n`);
  expect(code).toBe(2);
  expect(lines.map(({ family, error }) => family ?? error)).toEqual([
    'adaline',
    { line: 2, path: '', message: expect.stringContaining('stdin:2:11 not valid JSON') },
    { line: 4, path: 'family', message: expect.stringContaining('Did you mean adaline?') },
    { line: 5, path: 'samples[0].input', message: expect.stringContaining('stdin:5:') },
    'adaline',
  ]);
});

test('a value outside a domain is an error of that problem alone, and names the quantity', async () => {
  const outside = { family: 'computational-graph', expression: 'ln(x)', inputs: { x: '-1' } };
  const { code, lines } = await solvedJson(['-'], `${JSON.stringify(outside)}\n${JSON.stringify(ADALINE)}\n`);
  expect(code).toBe(2);
  expect(lines[0].error).toMatchObject({ line: 1, path: 'f' });
  expect(lines[1].family).toBe('adaline');
});

test('several files are solved in order; what is missing is said in its place', async () => {
  const { code, lines } = await solvedJson(['adaline.json', 'none.yaml', 'lecture.yaml']);
  expect(code).toBe(2);
  expect(lines.map(({ family, error }) => family ?? error.message)).toEqual([
    'adaline',
    'none.yaml does not exist.',
    'mlp-backprop',
  ]);
});

test('the last line needs no line break, Windows line ends are fine, and no line at all is no error', async () => {
  const line = JSON.stringify(ADALINE);
  expect((await solvedJson(['-'], `${line}\r\n${line}`)).lines).toHaveLength(2);
  expect(await solvedJson(['-'], '')).toEqual({ code: 0, stderr: '', lines: [] });
});

test('--slips solves as somebody would who makes them', async () => {
  const { lines } = await solvedJson(['lecture.yaml', '--slips', 'softmax-diagonal,bias-not-updated']);
  expect(lines[0].values).toMatchObject({
    jacobian2: [
      ['0.245499', '0.000000'],
      ['0.000000', '0.245499'],
    ],
    newb2: ['0.300000', '0.100000'],
  });
});

test('--out writes a file, in folders that need not exist, and nothing to stdout', async () => {
  const { code, stdout } = await solve([
    'adaline.json',
    '--format',
    'json',
    '--out',
    'new/folder/solved.json',
  ]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(JSON.parse(readText(cwd, 'new/folder/solved.json')).family).toBe('adaline');
  expect(filesIn(`${cwd}/new`)).toEqual(['folder/solved.json']);
});

test('html is the worked solution as one page that loads nothing', async () => {
  const { code, stdout } = await solve(['lecture.yaml', '--format', 'html']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!doctype html>/);
  expect(stdout).toContain('0.567093');
  expect(stdout).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('pdf goes to a file, and is a PDF', async () => {
  const { code } = await solve(['adaline.json', '--format', 'pdf', '--out', 'solution.pdf']);
  expect(code).toBe(0);
  expect(readText(cwd, 'solution.pdf')).toMatch(/^%PDF-/);
});

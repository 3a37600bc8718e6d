import { describe, expect, test } from 'vitest';
import { answersOf, keyOf } from '../cli/exam-files.ts';
import { runCli } from '../cli/run-cli.ts';
import { readText, testFolder, writeFiles } from '../cli/test-folder.ts';

/** What every JavaScript object has, and what a formula could stumble over. */
const NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'w_', 'x__'] as const;
const [input, other, sum, product, scaled, given, result] = NAMES;

const GRAPH = `family: computational-graph
inputs: { ${input}: "2", ${other}: "3", ${given}: "-1.5" }
nodes:
  ${sum}: ${input} + ${other}
  ${product}: ${sum} * ${given}
  ${scaled}: 2 * ${product}
  ${result}: sigmoid(${scaled})
`;
const OWN = `family: worksheet
statement: Calculate.
givens: { ${input}: [["1", "2"], ["3", "4"]], ${other}: ["1", "-1"], ${given}: "0.5" }
symbols: { ${sum}: ${sum} }
rules:
  - ${sum}[${product}] = sum(${scaled}, ${input}[${product},${scaled}]*${other}[${scaled}])
  - ${result}[k] = ${given}*${sum}[k]
`;

/** Both as questions of a bank; its own id and those of questions are names too. */
const BANK = `id: ${other}
title: ${sum}
questions:
  - id: ${input}
    family: computational-graph
    parameters: { nodes: { ${sum}: "${input} + ${other}", ${result}: "${sum} * ${given}" }, values: { min: 2, max: 5, step: 0.5 } }
  - id: ${sum}
    worksheet:
      statement: Calculate.
      givens: { ${input}: { min: 1, max: 9, step: 1 }, ${other}: 2 }
      rules: ["${sum} = ${input} + ${other}", "${result} = ${sum} * ${other}"]
    ask: [${sum}, ${result}]
`;
const ROSTER = `id,name,email\n${product},${scaled},${sum}@example.edu\n${other},${input},${given}@example.edu\n`;

const cwd = testFolder();
writeFiles(cwd, { 'graph.yaml': GRAPH, 'own.yaml': OWN, 'bank.yaml': BANK, 'roster.csv': ROSTER });

/** Ends without complaint; what is told on the way is no error. */
async function done(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/bug|undefined|Error/) });
  return stdout;
}

describe.each(['graph.yaml', 'own.yaml'])('%s, whose entries are called as what every object has', (file) => {
  test.each(['text', 'json', 'html'])('is solved as %s', async (format) => {
    const solution = await done('solve', file, '--format', format);
    if (format !== 'html') for (const name of [sum, result]) expect(solution).toContain(name);
    expect(solution).not.toMatch(/undefined|\[native code|\[object /);
  });
});

test('a bank with such names is checked, locked, generated and marked', async () => {
  await done('check', 'bank.yaml', '--seeds', '2');
  await done('verify', '--update', 'bank.yaml');
  await done('verify', 'bank.yaml');
  const generate = ['generate', 'bank.yaml', '--students', 'roster.csv', '--format', 'html', '--out', 'exam'];
  await done(...generate, '--seed', 'a seed of the tests only');
  const key = keyOf(cwd, 'exam');
  for (const variant of key.variants) {
    const name = variant.student!.id;
    writeFiles(cwd, {
      [`handed/${name}.json`]: JSON.stringify({ ...answersOf(other, variant), student: name }),
    });
  }
  await done('grade', 'handed', '--key', 'exam/key.json', '--out', 'marks');
  const marks = readText(cwd, 'marks', 'gradebook.csv').trim().split('\n').slice(1);
  expect(marks).toHaveLength(2);
  for (const row of marks) expect(row).toContain(',100.00,marked,');
});

/** What grading says of the first variant's own answers with more of them in front. */
async function gradedWith(more: string) {
  const [variant] = keyOf(cwd, 'exam').variants;
  const text = JSON.stringify(answersOf(other, variant!)).replace('"answers":{', `"answers":{${more},`);
  writeFiles(cwd, { 'odd/a.json': text });
  return runCli(['grade', 'odd', '--key', 'exam/key.json', '--format', 'csv'], { cwd });
}

test('answers to such names that nobody asked for change no mark', async () => {
  const { code, stdout } = await gradedWith(`"hasOwnProperty":{"${sum}":"1"}`);
  expect(code).toBe(0);
  expect(stdout).toContain(',100.00,marked,');
});

test('a name that would change the object itself is refused, with its place', async () => {
  const { code, stderr } = await gradedWith('"__proto__":{"a":"1"}');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'odd/a.json:1:53 the name __proto__ is not allowed.\n',
  });
});

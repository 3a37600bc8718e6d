import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { readProblemText } from '../../src/bank/read-problem.ts';

const BANK = String.raw`id: b
questions:
  - id: c
    family: concept
    parameters:
      statement: { en: "Compute $w_$.", pt-BR: 'Calcule $\frac{1}{2$.' }
      options:
        - { text: "costs $5", right: true, why: 'because of $\rule{99em}{1em}$' }
        - { text: "$x^2$", why: because }
  - id: own
    worksheet:
      givens: { a: 2 }
      rules: ["b = a + 1"]
      statement: 'One more than $\unknown$'
`;

test('a formula that cannot be printed is a mistake of the bank, at its place', () => {
  expect(() => readBank(BANK, 'b.yaml')).toThrow(
    [
      'b.yaml:6:33 questions[0].parameters.statement.en: the formula $w_$ cannot be printed: something is missing, for instance after ^ or _.',
      String.raw`b.yaml:6:57 questions[0].parameters.statement.pt-BR: the formula $\frac{1}{2$ cannot be printed: Unexpected end of input in a macro argument, expected '}' (character 11).`,
      String.raw`b.yaml:8:61 questions[0].parameters.options[0].why: the formula $\rule{99em}{1em}$ cannot be printed: a length of 99em is not allowed: at most 10em, in em, ex, mu, pt, px or mm.`,
      String.raw`b.yaml:14:33 questions[1].worksheet.statement: the formula $\unknown$ cannot be printed: Unsupported function name: \unknown (character 1).`,
    ].join('\n'),
  );
});

test('the same holds for a problem that somebody brings to be solved', () => {
  const text = 'family: worksheet\ngivens: { a: 2 }\nrules: ["b = a + 1"]\nstatement: "see $x^$"\n';
  expect(() => readProblemText(text, 'p.yaml')).toThrow(/p\.yaml:4:17 statement: the formula \$x\^\$/);
});

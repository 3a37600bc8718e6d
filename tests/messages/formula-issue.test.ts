import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaLine } from '../../src/document/rich-text.ts';
import { formulaIssue } from '../../src/messages/formula-issue.ts';
import { mathml } from '../../src/messages/mathml.ts';

const repeated = (open: string, close: string, times: number) =>
  `${open.repeat(times)}x${close.repeat(times)}`;

test('what questions are written with is allowed', () => {
  const formulas = [
    String.raw`\frac{\partial L}{\partial w_{ij}^{(1)}} = \delta_i\, a_j \quad \text{for } i \ne j`,
    String.raw`\begin{bmatrix} 0.3 & -0.5 \\ \dots & \dfrac12 \end{bmatrix} \mathbf{x}^\top + \hat{\mathbf{y}}`,
    String.raw`f(z) = \begin{cases} z & z \ge 0 \\[0.5em] \alpha z & \text{else} \end{cases}`,
    String.raw`\left\| \nabla J \right\|_2 = \sqrt[3]{\sum\limits_{k=1}^{n} \left(t_k - a_k\right)^2}`,
    String.raw`\operatorname*{argmax}_x \underbrace{a + b}_{c} \xrightarrow{\eta} \binom{n}{k} \bmod 2`,
    String.raw`0{,}5 \cdot 10^{-3} \hspace{1em} \overline{a} \pmod{3} \mathbb{R}^{2\times 3}`,
    "λ' ∂ é 中",
  ];
  for (const tex of formulas) expect([tex, formulaIssue(tex)]).toEqual([tex, undefined]);
});

test.each([
  ['w_', /missing/],
  ['x^', /missing/],
  [String.raw`\frac{1}{2`, /expected '}' \(character 11\)/],
  [String.raw`\sqroot{2}`, /Unsupported function name: \\sqroot \(character 1\)/],
  [String.raw`a \left( b`, /\\right/],
  ['a & b', /'&' \(character 3\)/],
])('what cannot be read is refused with the reason: %s', (tex, reason) => {
  expect(formulaIssue(tex)).toMatch(reason);
});

const LENGTHS = [
  ...[String.raw`\rule{1000000em}{1000000em}`, String.raw`\kern99999em`, String.raw`\hspace{-4000pt}`],
  ...[String.raw`\begin{array}{c}1\\[999em]2\end{array}`, String.raw`\genfrac{(}{)}{99cm}{}{1}{2}`],
  ...[String.raw`a \above 99em b`, String.raw`\mskip 9999mu`],
];
test.each(LENGTHS)('a length that no line has is refused: %s', (tex) => {
  expect(formulaIssue(tex)).toMatch(/^a length of .* is not allowed: at most 10em/);
});

const FOREIGN = [
  ...[String.raw`\href{http://a.b}{c}`, String.raw`\url{a}`, String.raw`\includegraphics{a.png}`],
  ...[
    String.raw`\class{a}{b}`,
    String.raw`\style{color:red}{b}`,
    String.raw`\id{a}{b}`,
    String.raw`\data{a=b}{c}`,
  ],
  ...[String.raw`\htmlData{a=b}{c}`, String.raw`\color{white}x`, String.raw`\colorbox{red}{x}`],
  ...[String.raw`\raisebox{99999em}{x}`, String.raw`\Huge x`, String.raw`\label{a}`, String.raw`\tag{1}`],
  ...[String.raw`\def\a{\a\a}\a`, String.raw`\gdef\frac{1}`, String.raw`\newcommand{\a}{b}\a`],
  ...[String.raw`\let\frac=\sqrt`, String.raw`\char"D800`, String.raw`\verb|x|`],
];
test.each(FOREIGN)('what links, colours, moves or changes commands is refused: %s', (tex) => {
  expect(formulaIssue(tex)).toMatch(/not allowed|Unsupported|display mode/);
});

test.each([
  repeated('{', '}', 450),
  repeated('x^{', '}', 240),
  repeated(String.raw`\sqrt{`, '}', 13),
  repeated(String.raw`\begin{matrix}`, String.raw`\end{matrix}`, 5),
  repeated(String.raw`\left(`, String.raw`\right)`, 13),
  'x'.repeat(1001),
])('what a browser would lay out for ever is refused: %.30s…', (tex) => {
  expect(formulaIssue(tex)).toMatch(/nested so deeply|at most 1000 characters/);
});

const COMMANDS = String.raw`\frac \sqrt \left( \right) \begin{matrix} \end{matrix} \mathbf \text \hat \over \not \sum \limits \middle| \color \\ \hline \operatorname \rule \kern \phantom \overset \xrightarrow`;
const pieces = [...COMMANDS.split(' '), ...'{ } ^ _ & # % ~ x 1 + ( ] , é'.split(' '), '{x}', '2em', ' '];

test('every text is either refused or typeset, whatever it is made of', () => {
  const tex = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(tex, (text) => {
      if (formulaIssue(text) === undefined) expect(mathml(text, false)).toMatch(/^<math/);
    }),
    { seed: 7, numRuns: 1500 },
  );
});

test('text that comes from somewhere else stands as it is where its formula cannot be printed', () => {
  expect(formulaLine('so $a^2$, $b^$ and \\$5, $6')).toEqual([
    { kind: 'text', text: 'so ' },
    { kind: 'formula', tex: 'a^2' },
    { kind: 'text', text: ', ' },
    { kind: 'text', text: '$b^$' },
    { kind: 'text', text: ' and ' },
    { kind: 'text', text: '$' },
    { kind: 'text', text: '5, $6' },
  ]);
});

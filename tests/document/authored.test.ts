import { expect, test } from 'vitest';
import { readBank } from '../../src/bank/read-bank.ts';
import { sheetHtml, solutionHtml, withKey, withoutKey } from '../../src/document/index.ts';
import { statementText } from '../../src/document/statement.ts';
import { draw } from '../../src/engine.ts';
import { authoredLines } from '../../src/practice/authored-lines.ts';
import { documentOf } from './exercises.ts';

const BANK = String.raw`id: b
questions:
  - id: q
    family: concept
    parameters:
      statement: |
        **Two** units, *not* <b>three</b>:

        | a | $x_1$ |
        |---|------:|
        | 1 | 2*3*4 |

        1. first, with $|z| < 1$
           - inside
        2. second

        $$y = z$$

        ${'```'}
        y = w  # $5
          + b
        ${'```'}

        ![A net](net.png)
      options:
        - { text: "![a ring](net.png)", right: true, why: "by $\\sigma$" }
        - { text: "costs \\$5, ${'`'}a_b${'`'}", why: "[no](https://a.example)" }
`;
const picture = { src: 'data:image/png;base64,AAAA', width: 20, height: 10, hash: 'h' };
const [question] = readBank(BANK, 'b.yaml', { pictures: () => picture }).questions;
const exercise = draw(question!, 'seed', 'q');

test('what authors write stands on the sheet and in the solution alike, with pictures inside and no markup of theirs', () => {
  const pages = [sheetHtml(documentOf(withoutKey(exercise))), solutionHtml(documentOf(withKey(exercise)))];
  for (const { body } of pages) {
    for (const part of [
      '<p><strong>Two</strong> units, <em>not</em> &lt;b&gt;three&lt;/b&gt;:</p>',
      '<table class="written"><tr><th class="left">a</th><th class="right"><math>',
      '<td class="right">2*3*4</td>',
      '<ol start="1"><li>first, with <math>',
      '<ul><li>inside</li></ul></li><li>second</li></ol>',
      '<div class="display"><math display="block"',
      '<pre>y &#x3D; w  # $5\n  + b</pre>',
      '<img src="data:image/png;base64,AAAA" alt="A net" width="20" height="10">',
      '<img src="data:image/png;base64,AAAA" alt="a ring" width="20" height="10">',
      'costs $5, <code class="written">a_b</code>',
    ])
      expect(body).toContain(part);
    expect(body).not.toContain('<a ');
  }
  expect(pages[1]!.body).toContain('[no](https://a.example)');
});

test('the same is read in a terminal, line by line', () => {
  const lines = authoredLines(statementText(withoutKey(exercise), 'en'));
  expect(lines.map(({ text }) => text)).toEqual([
    'Two units, not <b>three</b>:',
    '  a    x_1',
    '  1  2*3*4',
    '1. first, with |z| < 1',
    '   - inside',
    '2. second',
    '    y = z',
    '    y = w  # $5',
    '      + b',
    '',
    '[A net]',
  ]);
});

test('a formula that cannot be printed is an error of the bank, inside lists and tables too, at its place', () => {
  const broken = BANK.replace('2*3*4', '$\\frac{1}{2$').replace('inside', 'in $w_$');
  expect(() => readBank(broken, 'b.yaml', { pictures: () => picture })).toThrow(
    /b\.yaml:11:15 questions\[0\]\.parameters\.statement: the formula \$\\frac\{1\}\{2\$ .*\nb\.yaml:14:17 /,
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLineIn } from '../../src/messages/one-line.ts';
import { readWritten } from '../../src/messages/read-written.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const formula = (tex: string) => ({ kind: 'formula', tex });
const line = (...of: readonly object[]) => [{ kind: 'line', of }];

describe('a text of one line', () => {
  it.each([
    '- 1',
    '1. x',
    '*',
    '+',
    '> 0',
    '# 3',
    '2*3*4',
    'w_new = w_old',
    'a < b > c',
    '<b>bold</b>',
    '&lt;',
    'f(x)*g(x)',
  ])('is a line as it stands: %s', (written) => expect(readWritten(written)).toEqual(line(text(written))));

  it('keeps the signs of Markdown in formulas, and formulas out of code', () => {
    expect(readWritten('*so* $a*b_1*c$ **with $x_1$**, `$y$ *z*`')).toEqual(
      line(
        { kind: 'emphasis', of: [text('so')] },
        text(' '),
        formula('a*b_1*c'),
        text(' '),
        { kind: 'strong', of: [text('with '), formula('x_1')] },
        text(', '),
        { kind: 'code', text: '$y$ *z*' },
      ),
    );
  });

  it.each([
    ['costs $5', 'costs $5'],
    [String.raw`costs \$5 or \$6`, 'costs $5 or $6'],
    ['see [the notes](https://a.example/b)', 'see [the notes](https://a.example/b)'],
    ['see <https://a.example>', 'see <https://a.example>'],
    ['see https://a.example', 'see https://a.example'],
    ['odd $w_$ here', 'odd $w_$ here'],
  ])('has dollar signs, addresses and what cannot be printed as text: %s', (written, shown) => {
    expect(readWritten(written)).toEqual(line(text(shown)));
  });
});

const LONG = `Look at it:

1. a $|x|$
2. b
   - c

   $$z = 1$$

\`\`\`py
x = $a$ * b * 1
\`\`\`

| a | $|x|$ |
|---|------:|
| 1 | **2** |

> said

![a net](figures/net.png) and $$y$$ more
`;

it('a text of several lines has paragraphs, lists, code, tables, quotes, display formulas and pictures', () => {
  expect(readWritten(LONG)).toEqual([
    { kind: 'paragraph', of: [text('Look at it:')] },
    {
      kind: 'numbered',
      first: 1,
      items: [
        line(text('a '), formula('|x|')),
        [
          ...line(text('b')),
          { kind: 'bullets', items: [line(text('c'))] },
          { kind: 'display', tex: 'z = 1' },
        ],
      ],
    },
    { kind: 'listing', text: 'x = $a$ * b * 1' },
    {
      kind: 'table',
      rows: [
        {
          isHead: true,
          cells: [
            { side: 'left', of: [text('a')] },
            { side: 'right', of: [formula('|x|')] },
          ],
        },
        {
          isHead: false,
          cells: [
            { side: 'left', of: [text('1')] },
            { side: 'right', of: [{ kind: 'strong', of: [text('2')] }] },
          ],
        },
      ],
    },
    { kind: 'quote', of: line(text('said')) },
    { kind: 'paragraph', of: [{ kind: 'address', address: 'figures/net.png', alt: 'a net' }, text(' and')] },
    { kind: 'display', tex: 'y' },
    { kind: 'paragraph', of: [text('more')] },
  ]);
});

it('a text stands in a sentence on one line, with formulas and dollar signs that can be told apart', () => {
  expect(oneLineIn('en', { words: `${LONG}\ncosts $5` })).toBe(
    String.raw`Look at it: 1. a $|x|$; 2. b c $z = 1$ x = \$a\$ * b * 1 a | $|x|$; 1 | 2 said [a net] and $y$ more costs \$5`,
  );
});

it('whatever is written is read in no time', () => {
  const signs = fc.constantFrom(
    '*',
    '_',
    '`',
    '```',
    '$',
    '$$',
    '>',
    '- ',
    '1. ',
    '[',
    '](',
    '![',
    '|',
    '|-',
    '\n',
    '\n\n',
    ' ',
    'a',
    '\\',
    '<',
    '~',
    '#',
  );
  const start = process.cpuUsage();
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 1500 }), (parts) => Array.isArray(readWritten(parts.join('')))),
    { numRuns: 40 },
  );
  for (const sign of ['>', '1. ', '- ', '[', '*a_', '`', '|', '![', '$', '$$'])
    readWritten(`${sign.repeat(2000)}\n`);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onLine } from '../../src/document/on-line.ts';
import { plainTex } from '../../src/practice/plain-tex.ts';
import { readTex, written } from '../../src/worksheet/typeset/read-tex.ts';

describe('reading TeX', () => {
  test('whatever is read is written again as it stood, also what is no TeX', () => {
    const token = fc.constantFrom(
      ...['{', '}', '_', '^', ' ', 'x', '2', '&', '\\', '\\\\', '\\,', '\\frac', '\\mathbf', '\\alpha', '('],
      ...['\\begin{cases}', '\\end{cases}', '\\end{bmatrix}', '\\begin', '\\left(', '\\right)'],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const tex = tokens.join('');
        expect(written(readTex(tex))).toBe(tex);
      }),
      { numRuns: 2000 },
    );
  });

  test('a fraction has two trees, a table its rows between the same two names', () => {
    expect(readTex('\\frac{a}{b}c')).toMatchObject([
      { type: 'command', name: 'frac', args: [[{ sign: 'a' }], [{ sign: 'b' }]] },
      { type: 'sign', sign: 'c' },
    ]);
    expect(readTex('\\begin{cases}1\\end{cases}')).toMatchObject([{ type: 'table', name: 'cases' }]);
  });

  test('pairs that cross each other are no pairs', () => {
    for (const tex of ['{\\begin{a}}\\end{a}', '\\begin{a}{\\end{a}}', '\\frac\\begin{a}\\end{a}{b}'])
      expect(written(readTex(tex))).toBe(tex);
  });

  test('a long text of braces without partners is read at once', () => {
    const tex = `${'{'.repeat(50_000)}${'\\begin{a}'.repeat(5000)}`;
    expect(written(readTex(tex))).toBe(tex);
  });
});

describe('formulas in the running line', () => {
  test('a derivative stands with a slash, however deep its letters are nested; other fractions are full-sized', () => {
    expect(onLine('\\frac{\\partial L}{\\partial \\hat{\\mathbf{y}}^{(1)}}')).toBe(
      '\\partial L/\\partial \\hat{\\mathbf{y}}^{(1)}',
    );
    expect(onLine('\\frac{\\mathrm{d}f}{\\mathrm{d}x} + \\frac{1}{\\frac{a}{b}}')).toBe(
      '\\mathrm{d}f/\\mathrm{d}x + \\dfrac{1}{\\dfrac{a}{b}}',
    );
  });

  test('parentheses do not grow, other delimiters do', () => {
    expect(onLine('f\\left(\\left|{x}\\right|\\right)')).toBe('f(\\left|{x}\\right|)');
  });
});

describe('formulas in a terminal', () => {
  test.each([
    ['\\sum_{k} \\tfrac{1}{2} \\, t_{k}^{2}', 'sum_k 1/2*t_k^2'],
    ['w_{i}(p) - \\eta \\, \\frac{\\partial L}{\\partial w_{i}}', 'w_i(p) - eta*(dL)/(dw_i)'],
    ['k = \\operatorname{arg\\,max}_{i} z_{i}', 'k = argmax_i z_i'],
    ['\\lfloor a/3 \\rfloor + 1', 'floor(a/3) + 1'],
    ['a > 0 \\land b > 0 \\lor c > 0', 'a > 0 and b > 0 or c > 0'],
    ['\\sum_{p \\,:\\, \\lceil p/3 \\rceil = e} L(p)', 'sum_(p: ceil(p/3) = e) L(p)'],
    ['\\max(0,\\, z)', 'max(0, z)'],
    ['\\mathbf{W}^{\\top} \\mathbf{x}', 'W^T x'],
    ['0{,}5 \\cdot z', '0,5*z'],
  ])('%s is %s', (tex, text) => {
    expect(plainTex(tex)).toBe(text);
  });

  test('a condition keeps its commas', () => {
    expect(plainTex('\\begin{cases} 1 & f(x, y) \\ge 0 \\\\ 0 & f(x, y) < 0 \\end{cases}')).toBe(
      '1 (f(x, y) >= 0), 0 (f(x, y) < 0)',
    );
  });

  test('a matrix stands row by row, and numbers with wide spaces between them stay apart', () => {
    expect(plainTex('\\begin{bmatrix} 0{,}1 & 2 \\\\ 3 & 4 \\end{bmatrix}')).toBe('[0,1 2; 3 4]');
    expect(plainTex('[0.1\\;\\;0.7]')).toBe('[0.1 0.7]');
  });

  test('a fraction of letters with accents is a fraction', () => {
    expect(plainTex('-\\frac{y_{k}}{\\hat{y}_{k}}')).toBe('-(y_k)/(y\u0302_k)');
  });
});

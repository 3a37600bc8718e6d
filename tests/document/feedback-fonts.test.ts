import { expect, test } from 'vitest';
import { fontChooser } from '../../src/document/needed-fonts.ts';
import { feedbackStyles } from '../../src/document/styles.ts';

const CSS = `
@font-face { font-family: "Serif"; src: url(latin); unicode-range: U+0000-00FF, U+2013; }
@font-face { font-family: "Serif"; src: url(cyrillic); unicode-range: U+0400-045F; }
@font-face { font-family: "Serif"; font-style: italic; src: url(italic); unicode-range: U+0000-00FF; }
@font-face { font-family: "Some Math"; src: url(math); }
p { margin: 0 }`;

const fontsFor = (body: string) =>
  [...fontChooser(CSS)(body).matchAll(/url\((\w+)\)/g)].map((match) => match[1]);

test('a page carries the fonts that it uses and no others', () => {
  expect(fontsFor('<p>abc</p>')).toEqual(['latin']);
  expect(fontsFor('<p>Łódź</p>')).toEqual(['latin']);
  expect(fontsFor('<p>Ю</p>')).toEqual(['latin', 'cyrillic']);
  expect(fontsFor('<p><math></math> <em>a</em></p>')).toEqual(['latin', 'italic', 'math']);
});

test('everything but fonts is kept', () => {
  expect(fontChooser(CSS)('')).toContain('p { margin: 0 }');
});

test('the fonts that are shipped are told apart', async () => {
  const css = await feedbackStyles();
  const choose = fontChooser(css);
  const [plain, formulas, whole] = [choose('abc').length, choose('abc <math>').length, css.length];
  expect(plain).toBeLessThan(formulas);
  expect(formulas).toBeLessThan(0.6 * whole);
});

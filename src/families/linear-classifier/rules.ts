import { lettered, lettersOf, partial, penaltyLetter, scalar, scaled } from '../../conventions/letters.ts';
import { times } from '../../number/number-texts.ts';
import type { Computed, Given, Quantity, Shape, Symbol as TexSymbol } from '../../worksheet/types.ts';
import { orientation } from '../shared/extents.ts';
import { backward, forward, given, loss as lossLine, update } from '../shared/lines.ts';
import { logDivisor } from '../shared/losses.ts';
import { matrixSymbol } from '../shared/matrix-symbols.ts';
import type { Classifier, ClassifierProblem } from './problem.ts';

export function symbolsOf({ convention }: Classifier) {
  const letters = lettersOf(convention);
  const below = (letter: string) => (indices: readonly string[]) =>
    indices.length === 0 ? letter : `${letter}_{${indices.join('')}}`;
  return {
    X: matrixSymbol('x'),
    y: lettered('y'),
    W: matrixSymbol('w'),
    b: lettered('b'),
    lambda: scalar(penaltyLetter(convention)),
    eta: scalar(letters.rate),
    margin: scalar('\\Delta'),
    scores: matrixSymbol('s'),
    correct: (indices: readonly string[]) =>
      indices.length === 0 ? '\\mathbf{s}_{y}' : `s_{${indices.join('')},y_{${indices.join('')}}}`,
    margins: matrixSymbol('m'),
    active: (indices: readonly string[]) =>
      indices.length === 0 ? '\\left[\\mathbf{M} > 0\\right]' : `\\left[m_{${indices.join('')}} > 0\\right]`,
    p: matrixSymbol('p'),
    pCorrect: (indices: readonly string[]) =>
      indices.length === 0 ? '\\mathbf{p}_{y}' : `p_{${indices.join('')},y_{${indices.join('')}}}`,
    sampleLoss: below(letters.loss),
    penalty: scalar('R'),
    loss: scalar(letters.loss),
    byScores: partial(letters.loss, matrixSymbol('s')),
    byW: partial(letters.loss, matrixSymbol('w')),
    byB: partial(letters.loss, lettered('b')),
    newW: (indices: readonly string[]) =>
      indices.length === 0 ? "\\mathbf{W}'" : `w'_{${indices.join('')}}`,
    newb: lettered('b', { prime: true }),
    rate: letters.rate,
  };
}

type Symbols = ReturnType<typeof symbolsOf>;

/** Scores, hinge or softmax loss, gradients, and one step. Vapnik-style margins as in Weston, Watkins 1999. */
export function lines(problem: ClassifierProblem, s: Classifier): readonly Quantity[] {
  const symbols = symbolsOf(s);
  return [
    ...givens(problem, s, symbols),
    ...scores(s, symbols),
    ...(s.loss === 'hinge' ? hinge(s, symbols) : softmax(s, symbols)),
    ...losses(s, symbols),
    scoreGradient(s, symbols),
    ...gradients(s, symbols),
    ...(s.step ? step(s, symbols) : []),
  ];
}

function givens(problem: ClassifierProblem, s: Classifier, symbols: Symbols): readonly Given[] {
  const { X, y, W, b, margin, l2, learningRate } = problem;
  return [
    given('X', X, symbols.X),
    { ...given('y', y.map(String), symbols.y), kind: 'integer' },
    given('W', W, symbols.W),
    ...(b ? [given('b', b, symbols.b)] : []),
    ...(s.loss === 'hinge' ? [given('margin', margin, symbols.margin)] : []),
    ...(l2 === undefined ? [] : [given('lambda', l2, symbols.lambda)]),
    ...(learningRate === undefined ? [] : [given('eta', learningRate, symbols.eta)]),
  ];
}

export const weight = ({ convention }: Classifier, id = 'W', k = 'k', d = 'd') =>
  orientation(convention).entry(id, k, d);
const weightShape = ({ convention, classes, features }: Classifier): Shape =>
  orientation(convention).shape(classes, features);

/** The entry of a sample's own class; in letters its index is the class. */
const ofOwnClass = (of: string) => `sum(k, (y[n] == k ? ${of}[n,k] : 0))`;

function scores(s: Classifier, symbols: Symbols): readonly Computed[] {
  const bias = s.bias ? ` ${s.bias} b[k]` : '';
  const rule = `sum(d, ${weight(s)}*X[n,d])${bias}`;
  return [forward('scores[n,k]', [s.samples, s.classes], symbols.scores, rule)];
}

/** What a class wins or lacks against the right one, with its margin. */
export const lead = 'scores[n,k] - correct[n] + margin';

function hinge(s: Classifier, symbols: Symbols): readonly Computed[] {
  const shape: Shape = [s.samples, s.classes];
  return [
    {
      ...forward('correct[n]', [s.samples], symbols.correct, ofOwnClass('scores')),
      formula: 's_{n,y_{n}}',
    },
    forward('margins[n,k]', shape, symbols.margins, `y[n] == k ? 0 : max(${lead}, 0)`),
  ];
}

function softmax(s: Classifier, symbols: Symbols): readonly Computed[] {
  return [
    forward('p[n,k]', [s.samples, s.classes], symbols.p, 'softmax(m, scores[n,m], k)'),
    forward('pCorrect[n]', [s.samples], symbols.pCorrect, ofOwnClass('p'), { formula: 'p_{n,y_{n}}' }),
  ];
}

/** The loss of each sample, the penalty, and both together. */
function losses(s: Classifier, symbols: Symbols): readonly Computed[] {
  const { samples, loss, convention, share, l2 } = s;
  const own = loss === 'hinge' ? 'sum(k, margins[n,k])' : `-ln(pCorrect[n])${logDivisor(convention)}`;
  const penalty = lossLine('penalty', [], symbols.penalty, `1/2*lambda*sum(k, sum(d, ${weight(s)}^2))`);
  const data = times(share, 'sum(n, sampleLoss[n])');
  return [
    lossLine('sampleLoss[n]', [samples], symbols.sampleLoss, own, { part: 'loss-term' }),
    ...(l2 ? [penalty] : []),
    lossLine('loss', [], symbols.loss, l2 ? `${data} + penalty` : data, { part: 'loss' }),
  ];
}

/** Under the hinge loss +1 for each class within the margin, and minus their number for the right class. */
function scoreGradient(s: Classifier, symbols: Symbols): Computed {
  const { samples, classes, loss, share, convention } = s;
  const shape: Shape = [samples, classes];
  const own =
    loss === 'hinge'
      ? '(y[n] == k ? -sum(m, (margins[n,m] > 0 ? 1 : 0)) : (margins[n,k] > 0 ? 1 : 0))'
      : softmaxError;
  const rule = loss === 'hinge' ? own : `${own}${logDivisor(convention)}`;
  return backward('dScores[n,k]', shape, symbols.byScores, times(share, rule), {
    gradientOf: { loss: 'loss', of: 'scores' },
    ...(loss === 'hinge' ? { formula: hingeFormula(s) } : {}),
  });
}

export const softmaxError = '(p[n,k] - (y[n] == k ? 1 : 0))';

/** The cases of the gradient, with a count in the place of a sum of conditions. */
function hingeFormula({ share }: Classifier): string {
  const factor = share.d === 1n ? '' : `\\tfrac{1}{${share.d}}\\,`;
  return `${factor}\\begin{cases} -\\left|\\{k : m_{nk} > 0\\}\\right| & k = y_{n} \\\\ 1 & k \\ne y_{n},\\ m_{nk} > 0 \\\\ 0 & m_{nk} = 0,\\ k \\ne y_{n} \\end{cases}`;
}

function gradients(s: Classifier, symbols: Symbols): readonly Computed[] {
  const penalty = s.l2 ? ` + lambda*${weight(s)}` : '';
  const minus = s.bias === '-' ? '-' : '';
  return [
    backward(weight(s, 'dW'), weightShape(s), symbols.byW, `sum(n, dScores[n,k]*X[n,d])${penalty}`, {
      gradientOf: { loss: 'loss', of: 'W' },
    }),
    ...(s.bias
      ? [
          backward('db[k]', [s.classes], symbols.byB, `${minus}sum(n, dScores[n,k])`, {
            gradientOf: { loss: 'loss', of: 'b' },
          }),
        ]
      : []),
  ];
}

function step(s: Classifier, symbols: Symbols): readonly Computed[] {
  const [W, dW, stepW] = ['W', 'dW', 'stepW'].map((id) => weight(s, id));
  const line = (
    id: string,
    shape: Shape,
    by: TexSymbol,
    after: TexSymbol,
    [old, own, gradient]: readonly string[],
  ) => [
    update(own!, shape, scaled(symbols.rate, by), `eta*${gradient}`, { inline: 'product' }),
    update(id, shape, after, [`${old} - ${own}`, `${old} - eta*${gradient}`]),
  ];
  return [
    ...line(weight(s, 'newW'), weightShape(s), symbols.byW, symbols.newW, [W!, stepW!, dW!]),
    ...(s.bias ? line('newb[k]', [s.classes], symbols.byB, symbols.newb, ['b[k]', 'stepb[k]', 'db[k]']) : []),
  ];
}

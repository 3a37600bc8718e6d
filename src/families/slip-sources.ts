/** Where mistakes are reported, by a short name. */
const SOURCES = {
  'lecture 000': [
    'log10-loss',
    'bce-sign',
    'bce-on-softmax',
    'softmax-diagonal',
    'hidden-from-new-weights',
    'bias-not-updated',
  ],
  'lecture 001': [
    'update-subtracted-error',
    'sigmoid-minus',
    'loss-roles-swapped',
    'leaky-as-elu',
    'elu-as-leaky',
    'relu-slope-at-zero',
    'inner-derivative-forgotten',
    'reciprocal-minus-lost',
    'max-wrong-input',
    'dx-shaped-as-dy',
    'upstream-overwritten',
  ],
  'lecture 002': ['update-added', 'complement-dropped', 'cross-entropy-sign'],
  'lecture 004': [
    'mean-for-sum',
    'sum-for-mean',
    'gradient-doubled',
    'gradient-halved',
    'loss-half-missing',
    'loss-halved',
    'back-averaged',
    'averaged-over-time',
    'gradient-divided-by-samples',
    'db-mean',
    'determinant-not-divided',
    'hessian-not-inverted',
  ],
  'P. Dawkins, Common Math Errors (tutorial.math.lamar.edu)': [
    'denominator-open',
    'square-of-negative',
    'exponent-subtracted',
    'power-of-sum',
  ],
  'E. Schechter, The Most Common Errors in Undergraduate Mathematics (Vanderbilt University)': [
    'bias-subtracted',
    'error-swapped',
    'sigmoid-sign',
    'minus-dropped-backward',
    'determinant-sum',
    'inverse-by-entry',
    'term-left-out',
  ],
  'A. Ng, Sparse autoencoder, CS294A lecture notes (Stanford), section 2.3': [
    'bias-left-out',
    'wrong-index',
    'rate-in-one-layer',
    'bias-step-for-weight',
    'inputs-swapped',
  ],
  'A. Karpathy and others, notes of CS231n (Stanford), Backpropagation': [
    'branch-first-path',
    'branch-last-path',
    'one-path-only',
    'product-not-switched',
    'upstream-missing',
    'matrix-transposed',
    'dw-without-transpose',
    'dw-factors-exchanged',
    'dx-weights-transposed',
    'weights-transposed',
    'weights-transposed-back',
  ],
  'A. Karpathy, The spelled-out intro to neural networks and backpropagation (2022)': ['gradients-kept'],
  'Numerical gradient checking (blog.primen.dk)': [
    'slope-missing',
    'slope-missing-hidden',
    'slope-missing-output',
    'slope-twice',
  ],
  'T. Sugriy, LLM first principles, stage 2: common mistakes (ttsugriy.github.io)': [
    'outer-slope-at-inner',
    'outer-slope-at-value',
    'slope-of-activation',
    'slope-at-net',
    'gradient-elementwise',
  ],
  'D. Kingma, J. Ba, Adam (ICLR 2015), section 3': [
    'bias-correction-missing',
    'bias-correction-only-first',
    'average-starts-whole',
    'correction-without-power',
  ],
  'Keras documentation of Adam, on its epsilon hat': ['epsilon-corrected', 'epsilon-inside-root'],
  'github.com/juntang-zhuang/adabelief-optimizer, issue 32': ['epsilon-in-correction'],
  'github.com/sotte/pytorch_tutorial, issue 5': ['loss-for-error'],
  'github.com/shogun-toolbox/shogun, pull request 39': ['batch-for-online'],
  'github.com/chainer/chainer, issue 261': ['penalty-sign', 'penalty-subtracted'],
  'github.com/lmjohns3/theanets, pull request 123': ['dropout-scaled-by-rate'],
  'github.com/labmlai/annotated_deep_learning_paper_implementations, issue 146': ['softmax-over-queries'],
  'github.com/FluxML/NNlib.jl, issue 208': ['kernel-not-turned'],
} as const;

const SOURCE_OF = new Map<string, string>(
  Object.entries(SOURCES).flatMap(([source, ids]) => ids.map((id) => [id, source] as const)),
);

/** A published list, lecture, paper or thread that reports a mistake; undefined for own observations. */
export function sourceOf(slip: string): string | undefined {
  return SOURCE_OF.get(slip);
}

/**
 * Mistakes that the marker recognises and by which no problem is drawn: they became known when problems were already
 * drawn and handed out, whose numbers stay.
 */
const RECOGNISED_ONLY: ReadonlySet<string> = new Set([
  'average-starts-whole',
  'back-averaged',
  'bias-step-for-weight',
  'correction-without-power',
  'denominator-open',
  'epsilon-corrected',
  'epsilon-in-correction',
  'exponent-subtracted',
  'gradients-kept',
  'loss-for-error',
  'matrix-transposed',
  'outer-slope-at-inner',
  'outer-slope-at-value',
  'previous-input',
  'rate-in-one-layer',
  'slope-twice',
  'square-of-negative',
  'term-left-out',
  'weight-for-gradient',
  'wrong-index',
]);

export function isRecognisedOnly(slip: string): boolean {
  return RECOGNISED_ONLY.has(slip);
}

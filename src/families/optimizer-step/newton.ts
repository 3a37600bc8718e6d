import { lettered, lettersOf, scalar } from '../../conventions/letters.ts';
import { swap } from '../../worksheet/rewrite/swap.ts';
import type { Computed, Symbol as TexSymbol } from '../../worksheet/types.ts';
import type { ItemView } from '../presentation.ts';
import { lineOf, loss, update } from '../shared/lines.ts';
import type { SlipTable, Structure } from './steps.ts';

/** Nocedal and Wright 2006, section 3.3; H is positive definite where its leading principal minors are (Sylvester). */
export function newtonLines(s: Structure): readonly Computed[] {
  return [...ofHessian(), ...atStart(s), ...(s.isSingular ? [] : solved(s))];
}

/** What H is; where it has an inverse, the step too. */
export function newtonAsks({ isSingular, source }: Structure): readonly string[] {
  const hessian = ['det', 'invertible', 'positiveDefinite', 'stationary'];
  if (isSingular) return hessian;
  return [...hessian, ...(source === 'loss' ? ['g'] : []), 'inverse', 'step', 'w'];
}

const hessian = lineOf('hessian');
const inverse = lineOf('inverse');
const named = (name: string) => scalar(`\\text{${name}}`);

function ofHessian(): readonly Computed[] {
  const yes = { kind: 'boolean' } as const;
  return [
    hessian('minor1', [], scalar('\\Delta_1'), 'H[1,1]'),
    hessian('det', [], scalar('\\det\\mathbf{H}'), 'H[1,1]*H[2,2] - H[1,2]*H[2,1]'),
    hessian('invertible', [], named('invertible'), 'det != 0 ? 1 : 0', yes),
    hessian('positiveDefinite', [], named('positive definite'), 'H[1,1] > 0 ? (det > 0 ? 1 : 0) : 0', yes),
    hessian(
      'stationary',
      [],
      named('stationary point'),
      'det == 0 ? 4 : (det < 0 ? 3 : (H[1,1] > 0 ? 1 : 2))',
      { kind: 'choice' },
    ),
  ];
}

/** J and its gradient at w(0), unless the gradient is given. */
function atStart({ source, hasLinear, convention }: Structure): readonly Computed[] {
  if (source !== 'loss') return [];
  return [
    loss('J', [], scalar(lettersOf(convention).loss), [
      `1/2*sum(i, w0[i]*sum(j, H[i,j]*w0[j]))${hasLinear ? ' - sum(i, b[i]*w0[i])' : ''}`,
      `1/2*sum(i, w0[i]*${hasLinear ? '(g[i] - b[i])' : 'g[i]'})`,
    ]),
    lineOf('gradient')('g[i]', [2], lettered('g'), `sum(j, H[i,j]*w0[j])${hasLinear ? ' - b[i]' : ''}`, {
      gradientOf: { loss: 'J', of: 'w0' },
    }),
  ];
}

/** H⁻¹ by cofactors, the step by H⁻¹ or by Cramer's rule, and w(1). */
function solved({ isDamped }: Structure): readonly Computed[] {
  const toMinimum = ['sum(j, inverse[i,j]*g[j])', 'cramer[i]/det'];
  const steps = isDamped
    ? [
        update('direction[i]', [2], lettered('p'), toMinimum),
        update('step[i]', [2], lettered('\\Delta'), 'eta*direction[i]'),
      ]
    : [update('step[i]', [2], lettered('\\Delta'), toMinimum)];
  return [
    inverse('adjugate[i,j]', [2, 2], adjugateSymbol, '(-1)^(i+j)*H[3-j,3-i]'),
    inverse('reciprocal', [], scalar('1/\\det\\mathbf{H}'), '1/det'),
    inverse('inverse[i,j]', [2, 2], inverseSymbol, ['adjugate[i,j]/det', 'reciprocal*adjugate[i,j]']),
    update('cramer[i]', [2], lettered('c'), 'H[3-i,3-i]*g[i] - H[i,3-i]*g[3-i]'),
    ...steps,
    update('w[i]', [2], afterStep, 'w0[i] - step[i]', { part: 'weight' }),
  ];
}

const inverseSymbol: TexSymbol = ([i, j]) =>
  i === undefined ? '\\mathbf{H}^{-1}' : `\\left(\\mathbf{H}^{-1}\\right)_{${i}${j}}`;
const adjugateSymbol: TexSymbol = ([i, j]) =>
  i === undefined ? '\\operatorname{adj}\\mathbf{H}' : `A_{${i}${j}}`;
const afterStep: TexSymbol = ([i]) => (i === undefined ? '\\mathbf{w}(1)' : `w_{${i}}(1)`);

/** H⁻¹g by another rule. */
const direction =
  (right: string) =>
  ({ isDamped }: Structure) => ({
    [isDamped ? 'direction' : 'step']: right,
  });

/** Mistakes that Newton's method alone has room for, by the slip's id. */
export const NEWTON_SLIPS: SlipTable = {
  'determinant-sum': () => ({ det: 'H[1,1]*H[2,2] + H[1,2]*H[2,1]' }),
  'definite-from-determinant': () => ({ positiveDefinite: 'det > 0 ? 1 : 0' }),
  'definite-from-diagonal': () => ({ positiveDefinite: 'H[1,1] > 0 ? (H[2,2] > 0 ? 1 : 0) : 0' }),
  'invertible-if-positive': () => ({ invertible: 'det > 0 ? 1 : 0' }),
  'stationary-from-corner': () => ({ stationary: 'H[1,1] > 0 ? 1 : 2' }),
  'off-diagonal-sign': () => ({ adjugate: 'H[3-j,3-i]' }),
  'diagonal-not-swapped': () => ({ adjugate: swap('H[3-j,3-i]', 'H[i,j]') }),
  'determinant-not-divided': () => ({ inverse: 'adjugate[i,j]' }),
  'inverse-by-entry': () => ({ inverse: '1/H[i,j]' }),
  'hessian-not-inverted': direction('sum(j, H[i,j]*g[j])'),
  'hessian-ignored': direction('g[i]'),
};

/** Where the step leads, in the order of the options. */
const STATIONARY = ['minimum', 'maximum', 'saddle', 'undecided'];

/** What is asked about the Hessian in words. */
export function newtonItems(): readonly ItemView[] {
  const said = (slot: string): ItemView => ({
    slot,
    prompt: { key: `item.optimizer.${slot}` },
    why: { key: `item.optimizer.${slot}.why` },
  });
  const options = STATIONARY.map((kind) => ({
    text: { key: `item.optimizer.stationary.${kind}` },
    why: { key: `item.optimizer.stationary.${kind}.why` },
  }));
  return [said('invertible'), said('positiveDefinite'), { ...said('stationary'), options }];
}

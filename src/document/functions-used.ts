import type { Convention } from '../conventions/convention.ts';
import { lettersOf } from '../conventions/letters.ts';
import { ACTIVATIONS } from '../families/shared/activations.ts';
import { ONE, type Rational } from '../number/rational.ts';
import { type Expression, partsOf } from '../worksheet/expression.ts';
import { parseRule } from '../worksheet/parse-rule.ts';
import { swap } from '../worksheet/rewrite/swap.ts';
import type { Computed, Worksheet } from '../worksheet/types.ts';
import { rationalTex } from '../worksheet/typeset.ts';

/** A function that a worksheet uses, as the sheet defines it. */
export interface FunctionUsed {
  /** Key after `word.`. */
  readonly name: string;
  readonly formula: string;
  /** Slope at 0, where the convention settles it. */
  readonly slopeAt0?: string;
}

const twoSided = (name: string, above: string, below: string, relation: '>=' | '>') => {
  const [first, second] = relation === '>=' ? ['\\ge', '<'] : ['>', '\\le'];
  return `${name}(z) = \\begin{cases} ${above} & z ${first} 0 \\\\ ${below} & z ${second} 0 \\end{cases}`;
};

const FORMULAS = {
  sigmoid: '\\sigma(z) = 1/(1 + e^{-z})',
  tanh: '\\tanh z = (e^{z} - e^{-z})/(e^{z} + e^{-z})',
  softplus: 'f(z) = \\ln(1 + e^{z})',
  arctan: 'f(z) = \\arctan z',
} as const;

/** 0 where the net lies within the band. */
const BAND =
  'f(z) = \\begin{cases} 1 & z > \\theta \\\\ 0 & -\\theta \\le z \\le \\theta \\\\ -1 & z < -\\theta \\end{cases}';

/** Functions that are z above zero: word, call, and the value below zero from alpha's text. */
const BELOW_ZERO: readonly (readonly [string, string, (alpha: string) => string])[] = [
  ['leaky-relu', 'leakyRelu', (alpha) => `${alpha}\\,z`],
  ['elu', 'elu', (alpha) => (alpha === '1' ? 'e^{z} - 1' : `${alpha}\\,(e^{z} - 1)`)],
];

/** Definitions of the activations that occur in the rules, with what the convention says of zero. */
export function functionsUsed({ quantities }: Worksheet, convention: Convention): readonly FunctionUsed[] {
  const { relu0, mark } = convention;
  const { net, activation } = lettersOf(convention);
  const computed = quantities.filter((quantity) => quantity.role === 'computed');
  const calls = callsOf(computed);
  const used: FunctionUsed[] = [];
  for (const [name, formula] of Object.entries(FORMULAS)) if (calls.has(name)) used.push({ name, formula });
  if (calls.has('softmax')) {
    used.push({ name: 'softmax', formula: `${activation}_j(${net}) = e^{${net}_j}/\\sum_{k} e^{${net}_k}` });
  }
  for (const name of ['step', 'sign'] as const) {
    const [closed, open] = [calls.has(name), calls.has(`${name}Open`)];
    const below = name === 'step' ? '0' : '-1';
    if (closed || open) used.push({ name, formula: twoSided('f', '1', below, closed ? '>=' : '>') });
  }
  if (calls.has('signBeyond')) used.push({ name: 'sign-band', formula: BAND });
  if (calls.has('relu') || calls.has('reluClosed')) {
    used.push({
      name: 'relu',
      formula: `f(z) = \\max(0${mark === 'comma' ? ';' : ','}\\, z)`,
      slopeAt0: relu0,
    });
  }
  for (const [name, call, below] of BELOW_ZERO) {
    const alpha = calls.get(call) ?? calls.get(`${call}Closed`);
    if (!alpha) continue;
    const formula = twoSided('f', 'z', below(rationalTex(alpha, mark)), relu0 === '1' ? '>=' : '>');
    used.push({ name, formula });
  }
  for (const [name, { value, definition }] of Object.entries(ACTIVATIONS)) {
    if (definition && applies(computed, value('$z', { convention, alpha: ONE }))) {
      used.push({ name, formula: definition });
    }
  }
  return used.map((each) => ({ ...each, formula: each.formula.replace(/^f(?=\()/, activation) }));
}

/** Whether a formula in `$z` is found in some first rule. */
function applies(quantities: readonly Computed[], formula: string): boolean {
  const found = swap(formula, '$z');
  return quantities.some(({ rules }) => found.apply(parseRule(rules[0]!).body) !== undefined);
}

/** Names of the functions called in first rules; with the second argument where that is a plain number. */
export function callsOf(quantities: readonly Computed[]): ReadonlyMap<string, Rational | undefined> {
  const calls = new Map<string, Rational | undefined>();
  const visit = (expression: Expression): void => {
    if (expression.type === 'softmax') calls.set('softmax', undefined);
    if (expression.type === 'call') {
      const [, second] = expression.args;
      calls.set(expression.name, second?.type === 'number' ? second.value : undefined);
    }
    partsOf(expression).forEach(visit);
  };
  for (const { rules } of quantities) visit(parseRule(rules[0]!).body);
  return calls;
}

import { didYouMean } from '../../suggest.ts';
import type { Computed, Given, Shape, Stage, Symbol as TexSymbol, Worksheet } from '../../worksheet/types.ts';
import { ProblemError } from '../family.ts';
import { computed, given } from '../shared/quantities.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';
import { derivativeText, functionOf, moved } from './function.ts';
import { type DerivativeProblem, directionsOf, variablesOf } from './problem.ts';
import { exactSymbol, point, quotient, valueAt } from './symbols.ts';

/**
 * f at the point and beside it, difference quotients, f′ and the errors: scalars, or vectors with an entry for each h.
 * Where it goes by several variables, ids end with `_` and the variable.
 * @throws {ProblemError} for a function that cannot be read, and for an unknown variable.
 */
export function worksheet(problem: DerivativeProblem): Worksheet {
  check(problem);
  const f = computed(
    { id: 'f', shape: [], symbol: valueAt(problem), stage: 'values' },
    'f',
    moved(problem, '', ''),
  );
  const directions = directionsOf(problem).flatMap((variable) => direction(problem, variable));
  return { quantities: [...givens(problem), f, ...directions, ...tinyStep(problem)] };
}

function check(problem: DerivativeProblem): void {
  const known = variablesOf(problem);
  for (const [position, name] of (problem.by ?? []).entries()) {
    if (known.includes(name)) continue;
    throw new ProblemError(['by', position], `there is no variable "${name}". ${didYouMean(name, known)}`);
  }
  functionOf(problem);
}

function givens({ at, h }: DerivativeProblem): readonly Given[] {
  const width: TexSymbol = ([k]) => (h.length === 1 ? 'h' : k === undefined ? '\\mathbf{h}' : `h_{${k}}`);
  return [
    ...Object.entries(at).map(([name, value]) => given(name, value, symbolFromId(name))),
    given('h', h.length === 1 ? h[0]! : h, width),
  ];
}

/** `forward` of the only variable, `forward_x` of one of several. */
export function suffixOf(problem: DerivativeProblem, variable: string): string {
  return directionsOf(problem).length === 1 ? '' : `_${variable}`;
}

/** What the index of several widths is written as behind a name. */
export function widthIndex({ h }: DerivativeProblem): '' | '[k]' {
  return h.length === 1 ? '' : '[k]';
}

/** Everything about one variable. */
function direction(problem: DerivativeProblem, variable: string): readonly Computed[] {
  const [end, k] = [suffixOf(problem, variable), widthIndex(problem)];
  const shape: Shape = problem.h.length > 1 ? [problem.h.length] : [];
  const id = (name: string) => `${name}${end}${k}`;
  const entry = (name: string, stage: Stage, symbol: TexSymbol, body: string, inline = false) =>
    computed({ id: `${name}${end}`, shape, stage, symbol, inline }, id(name), body);
  const below = end === '' ? undefined : variable;
  const named = (letter: string, kind: '+' | '\\pm') => quotient(letter, kind, below);
  const at = (sign: '+' | '-') => valueAt(problem, { variable, sign });
  const exact = computed(
    {
      id: `exact${end}`,
      shape: [],
      symbol: exactSymbol(problem, variable),
      stage: 'derivative',
      gradientOf: { loss: 'f', of: variable },
    },
    `exact${end}`,
    derivativeText(problem, variable),
  );
  return [
    entry('right', 'values', point(variable, '+'), `${variable} + h${k}`),
    entry('left', 'values', point(variable, '-'), `${variable} - h${k}`),
    entry('fPlus', 'values', at('+'), moved(problem, variable, id('right'))),
    entry('fMinus', 'values', at('-'), moved(problem, variable, id('left'))),
    entry('rise', 'differences', named('\\Delta', '+'), `${id('fPlus')} - f`, true),
    entry('span', 'differences', named('\\Delta', '\\pm'), `${id('fPlus')} - ${id('fMinus')}`, true),
    entry('forward', 'differences', named('D', '+'), `${id('rise')}/h${k}`),
    entry('central', 'differences', named('D', '\\pm'), `${id('span')}/(2*h${k})`),
    exact,
    entry('offForward', 'errors', named('d', '+'), `${id('forward')} - exact${end}`, true),
    entry('offCentral', 'errors', named('d', '\\pm'), `${id('central')} - exact${end}`, true),
    entry('errorForward', 'errors', named('E', '+'), `abs(${id('offForward')})`),
    entry('errorCentral', 'errors', named('E', '\\pm'), `abs(${id('offCentral')})`),
    ...relativeErrors(problem, variable, entry),
  ];
}

/** Relative errors, which a derivative of 0 does not have. */
function relativeErrors(
  problem: DerivativeProblem,
  variable: string,
  entry: (name: string, stage: Stage, symbol: TexSymbol, body: string) => Computed,
): readonly Computed[] {
  if (derivativeText(problem, variable) === '0') return [];
  const [end, k] = [suffixOf(problem, variable), widthIndex(problem)];
  const below = end === '' ? undefined : variable;
  return [
    entry('relative', 'errors', quotient('R', '+', below), `errorForward${end}${k}/abs(exact${end})`),
    entry(
      'relativeCentral',
      'errors',
      quotient('R', '\\pm', below),
      `errorCentral${end}${k}/abs(exact${end})`,
    ),
  ];
}

/** The option that is right: rounding eats the difference. */
function tinyStep({ tinyStep: asked }: DerivativeProblem): readonly Computed[] {
  if (!asked) return [];
  return [
    computed(
      { id: 'tinyStep', shape: [], symbol: () => 'h \\to 0', stage: 'errors', kind: 'choice' },
      'tinyStep',
      '3',
    ),
  ];
}

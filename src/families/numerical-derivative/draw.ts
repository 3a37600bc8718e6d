import type { Convention } from '../../conventions/convention.ts';
import { numberToText } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { ruleText } from '../../worksheet/expressions/rule-text.ts';
import { drawFrom, type Range } from '../ranges.ts';
import { functionOf } from './function.ts';
import { type KindName, kindOf } from './kinds.ts';
import type { DerivativeParameters } from './parameters.ts';
import type { DerivativeProblem } from './problem.ts';
import { tidied } from './tidied.ts';

const USUAL: readonly KindName[] = ['cubic'];

/** Draws a function, unless the bank has one, and the point; each number has an address of its own. */
export function draw(
  parameters: DerivativeParameters,
  convention: Convention,
  stream: Stream,
): DerivativeProblem {
  const text = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const name = stream.at('kind').pick(parameters.kind ?? USUAL);
  const kind = kindOf(name);
  const own = parameters.function;
  const ranges = parameters.at ?? kind.at;
  const { by, tinyStep } = parameters;
  const drawn: DerivativeProblem = {
    family: 'numerical-derivative',
    convention,
    function:
      own ?? kind.function((coefficient) => text(parameters.coefficients, 'coefficient', coefficient)),
    at: Object.fromEntries(
      Object.entries(ranges).map(([variable, range]) => [variable, text(range, 'at', variable)]),
    ),
    ...(by ? { by } : {}),
    h: [...(parameters.h ?? (own === undefined ? kind.h : ['0.1']))],
    ...(tinyStep ? { tinyStep } : {}),
  };
  return own === undefined ? { ...drawn, function: ruleText(tidied(functionOf(drawn))) } : drawn;
}

import type { Convention } from '../../conventions/convention.ts';
import { float64 } from '../../number/float64.ts';
import { upTo } from '../../number/number-texts.ts';
import { rational, toFraction } from '../../number/rational.ts';
import { compile } from '../../worksheet/compile.ts';
import { evaluate, givenValues } from '../../worksheet/evaluate.ts';
import { slotsOf } from '../../worksheet/program.ts';
import { solve } from '../../worksheet/solve.ts';
import type { ChosenFunction } from './functions.ts';
import { valuesWorksheet } from './values.ts';

type Curve = readonly (readonly [number, number])[];

/** The values of a function at points, rounded. */
export function tableOf(
  chosen: ChosenFunction,
  at: readonly string[],
  convention: Convention,
  decimals: number,
): readonly string[] {
  const solved = solve(sheet(chosen, at, convention));
  return slotsOf(solved.program, 'f').map(({ number }) => solved.fixed(number, decimals));
}

/** The curve from −border to border, in pieces where it jumps; float64 is enough for a picture. */
export function curvesOf(chosen: ChosenFunction, border: number, convention: Convention): readonly Curve[] {
  const at = upTo(2 * border * DENSITY + 1).map((k) =>
    toFraction(rational(k - 1 - border * DENSITY, DENSITY)),
  );
  const worksheet = sheet(chosen, at, convention);
  const program = compile(worksheet);
  const values = evaluate(program, givenValues(worksheet, program), float64);
  const [z, f] = ['z', 'f'].map((id) => slotsOf(program, id).map(({ number }) => values[number]!));
  return pieces(z!.map((x, index): readonly [number, number] => [x, f![index]!]));
}

const DENSITY = 10;
/** No continuous function here rises so much from one sample to the next. */
const JUMP = 0.5;

function pieces(points: Curve): readonly Curve[] {
  const jump = points.findIndex(
    (point, index) => index > 0 && Math.abs(point[1] - points[index - 1]![1]) > JUMP,
  );
  if (jump < 0) return [points];
  return [points.slice(0, jump), points.slice(jump)];
}

function sheet(chosen: ChosenFunction, at: readonly string[], convention: Convention) {
  return valuesWorksheet({
    ...chosen,
    family: 'activation-functions',
    convention,
    task: 'values',
    at: [...at],
  });
}

import type { Convention } from '../../conventions/convention.ts';
import { numberToText, upTo } from '../../number/number-texts.ts';
import type { Stream } from '../../random/stream.ts';
import { drawFrom, type Range } from '../ranges.ts';
import type { MatrixParameters } from './parameters.ts';
import { type MatrixProblem, PRODUCTS } from './problem.ts';

/** Draws sizes, then numbers; each entry has an address of its own, that of W the same in both orientations. */
export function draw(parameters: MatrixParameters, convention: Convention, stream: Stream): MatrixProblem {
  const size = (name: 'samples' | 'inputs' | 'outputs') =>
    Number(drawFrom(parameters[name], stream.at(name)).n);
  const [samples, inputs, outputs] = [size('samples'), size('inputs'), size('outputs')];
  const common = {
    family: 'matrix-gradient',
    convention,
    productOrder: stream.at('products').shuffle(upTo(PRODUCTS)),
  };
  const bias = parameters.bias && convention.bias !== 'none';
  if (parameters.mode === 'shapes') return { ...common, sizes: { samples, inputs, outputs, bias } };
  const entry = (range: Range, ...address: string[]) => numberToText(drawFrom(range, stream.at(...address)));
  const table = (id: 'X' | 'dY' | 'T', columns: number) =>
    upTo(samples).map((n) => upTo(columns).map((k) => entry(parameters[id], id, `${n},${k}`)));
  const weight = (k: number, d: number) => entry(parameters.W, 'W', `${k},${d}`);
  const [units, values] = [upTo(outputs), upTo(inputs)];
  return {
    ...common,
    X: table('X', inputs),
    W:
      convention.weights === 'rows'
        ? units.map((k) => values.map((d) => weight(k, d)))
        : values.map((d) => units.map((k) => weight(k, d))),
    ...(bias ? { b: units.map((k) => entry(parameters.b, 'b', `${k}`)) } : {}),
    ...(parameters.loss ? { T: table('T', outputs), loss: parameters.loss } : { dY: table('dY', outputs) }),
  };
}

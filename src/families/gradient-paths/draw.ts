import type { Convention } from '../../conventions/convention.ts';
import { valueOr } from '../../number/no-value.ts';
import type { Stream } from '../../random/stream.ts';
import { solve } from '../../worksheet/solve.ts';
import { draw as drawNetwork } from '../mlp-backprop/draw.ts';
import { drawFrom, grid, type Range } from '../ranges.ts';
import { hasNoLivePath, missesDeadPaths } from './dead-paths.ts';
import type { PathsParameters } from './parameters.ts';
import type { PathsProblem } from './problem.ts';
import { worksheet } from './worksheet.ts';

const UNUSED = grid('0', '0', '1');

/** ReLU kills most paths of most networks: so many are looked at before the gates have their say. */
const CANDIDATES = 30;

/** Draws a network with one of its weights, of the first few the first whose paths are as the question wants them. */
export function draw(parameters: PathsParameters, convention: Convention, stream: Stream): PathsProblem {
  const candidate = (number: number) => drawOne(parameters, convention, stream.at('candidate', `${number}`));
  const candidates = parameters.activations.some(({ name }) => name === 'relu') ? CANDIDATES : 0;
  for (let number = 1; number <= candidates; number++) {
    const problem = candidate(number);
    if (suits(problem, parameters)) return problem;
  }
  return candidate(1);
}

function suits(problem: PathsProblem, parameters: PathsParameters): boolean {
  return valueOr(
    () => {
      const solved = solve(worksheet(problem));
      return !hasNoLivePath(solved) && !missesDeadPaths(solved, parameters);
    },
    () => false,
  );
}

function drawOne(parameters: PathsParameters, convention: Convention, stream: Stream): PathsProblem {
  const { weight, deadPaths: _gate, learningRate, ...network } = parameters;
  const { learningRate: rate, ...drawn } = drawNetwork(
    { ...network, learningRate: learningRate ?? UNUSED },
    convention,
    stream,
  );
  const one = (name: string, range: Range | undefined, most: number) => {
    const address = stream.at('weight', name);
    return range ? Number(drawFrom(range, address).n) : address.integer(1, most);
  };
  const layer = one('layer', weight.layer, network.units.length - 1);
  return {
    ...drawn,
    family: 'gradient-paths',
    weight: {
      layer,
      unit: one('unit', weight.unit, network.units[layer]!),
      input: one('input', weight.input, network.units[layer - 1]!),
    },
    ...(learningRate ? { learningRate: rate } : {}),
  };
}

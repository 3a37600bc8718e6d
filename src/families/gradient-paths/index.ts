import { upTo } from '../../number/number-texts.ts';
import { sizeOf } from '../../worksheet/types.ts';
import type { Gate, ItemView, Presentation } from '../family.ts';
import { impliedNetwork } from '../mlp-backprop/draw.ts';
import { idleness, nearKink, saturated, zeroNet } from '../mlp-backprop/gates.ts';
import { diagramOf, present as presentNetwork } from '../mlp-backprop/present.ts';
import type { Layer } from '../mlp-backprop/problem.ts';
import { family } from '../shared/family-form.ts';
import { unreadable, wideInterval } from '../shared/gates.ts';
import { idleSlot } from '../shared/idle-slots.ts';
import { draw, hasNoLivePath, missesDeadPaths, type PathsParameters, parametersSchema } from './draw.ts';
import { check, networkOf, type Paths, type PathsProblem, problemSchema, structure } from './problem.ts';
import { lines, type PathSymbols, symbolsFor } from './rules.ts';
import { slips } from './slips.ts';

type PathsGate = Gate<PathsProblem, PathsParameters>;

const noLivePath: PathsGate = {
  id: 'no-live-path',
  rejects: ({ solved }) => hasNoLivePath(solved),
};

const deadPaths: PathsGate = {
  id: 'dead-paths',
  ofDraws: true,
  rejects: ({ solved, parameters }) => missesDeadPaths(solved, parameters),
};

/** What moves with one weight, and its gradient path by path and by the recursion of δ. */
export const gradientPaths = family<PathsProblem, PathsParameters, Paths>({
  id: 'gradient-paths',
  problem: problemSchema,
  parameters: parametersSchema,
  structure,
  check,
  draw,
  given: { implied: impliedNetwork },
  lines,
  defaultAsk,
  gates: [
    saturated,
    nearKink,
    zeroNet,
    noLivePath,
    deadPaths,
    unreadable,
    idleSlot<PathsProblem>({ ...idleness, updated: /^newWeight$/ }),
    wideInterval,
  ],
  slips,
  present,
});

/** What moves, the paths, the forward pass, each path where there are several, and both ways to the gradient. */
function defaultAsk(problem: PathsProblem): readonly string[] {
  const { network, after, shape, updates } = structure(problem);
  return [
    'moves',
    'paths',
    ...network.layers.map(({ number }) => `a${number}`),
    ...(sizeOf(shape) > 1 ? ['path'] : []),
    'direct',
    ...[...after].reverse().map(({ number }) => `delta${number}`),
    'recursion',
    ...(updates ? ['newWeight'] : []),
  ];
}

/** The network with the weight marked in its picture, and the nets to be told moving or not. */
function present(problem: PathsProblem): Presentation {
  const paths = structure(problem);
  const symbols = symbolsFor(paths);
  const network = networkOf(problem);
  const { statement, givens } = presentNetwork(network);
  const { rate, ...values } = statement.values;
  const { updates, isBias } = paths;
  return {
    statement: {
      key: updates ? 'gradient-paths-update' : 'gradient-paths',
      values: {
        ...values,
        ...(updates ? { rate: rate! } : {}),
        weight: { tex: symbols.weight },
        delta: { tex: symbols.delta },
        gradient: { tex: `\\partial ${symbols.network.loss([])}/\\partial ${symbols.weight}` },
      },
    },
    givens: givens.filter((given) => given.kind !== 'quantity' || given.id !== 'eta' || updates),
    diagrams: [{ ...diagramOf(network), ...(isBias ? {} : { marked: problem.weight }) }],
    items: moveItems(paths, symbols),
    answers: 'quantities',
  };
}

/** Each net as a question of its own, and why it moves or does not. */
function moveItems({ network, layer, unit }: Paths, symbols: PathSymbols): readonly ItemView[] {
  const whyOf = ({ number }: Layer, j: number) => {
    if (number < layer.number) return 'before';
    if (number > layer.number) return 'after';
    return j === unit ? 'own' : 'beside';
  };
  const nets = network.layers.flatMap((each) =>
    upTo(each.units).map((j) => ({
      tex: symbols.network.at(each.number).net([`${j}`]),
      why: whyOf(each, j),
    })),
  );
  return [...nets, { tex: symbols.network.loss([]), why: 'after' }].map(({ tex, why }, position) => ({
    slot: `moves[${position + 1}]`,
    prompt: { key: 'gradient-paths.moves', values: { symbol: `$${tex}$` } },
    why: { key: `gradient-paths.${why}` },
  }));
}

import { upTo } from '../../number/number-texts.ts';
import type { Computed } from '../../worksheet/types.ts';
import type { ItemView } from '../family.ts';
import type { LayerPlan } from '../mlp-backprop/plan.ts';
import { computed } from '../shared/quantities.ts';
import type { PathPlan } from './plan.ts';
import type { PathSymbols } from './symbols.ts';

const stage = 'structure';

/** Which nets (and the loss) move with the weight, layer by layer; and how many paths lead from it to the loss. */
export function structure(plan: PathPlan): readonly Computed[] {
  const { network, layer, unit, after } = plan;
  const units = (layers: readonly LayerPlan[]) => layers.reduce((sum, each) => sum + each.units, 0);
  const before = units(network.layers.slice(0, layer.number - 1));
  const moves = { id: 'moves', shape: [units(network.layers) + 1], stage, kind: 'boolean' } as const;
  const counts = after.map((each) => `${each.units}`);
  return [
    computed(
      { ...moves, symbol: (indices) => `m_{${indices.join('')}}` },
      'moves[k]',
      `k == ${before + unit} ? 1 : (k > ${before + layer.units} ? 1 : 0)`,
    ),
    computed(
      { id: 'paths', shape: [], symbol: () => 'n_{P}', stage, kind: 'integer' },
      'paths',
      counts.join('*') || '1',
    ),
  ];
}

/** Each net as a question of its own, and why it moves or does not. */
export function moveItems({ network, layer, unit }: PathPlan, symbols: PathSymbols): readonly ItemView[] {
  const whyOf = ({ number }: LayerPlan, j: number) => {
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

import type { MlpProblem, Sample } from '../../src/families/mlp-backprop/problem.ts';
import { type Gradients, passBack } from './backward.ts';
import { type Decimal, numberOf, ONE, sum, ZERO } from './decimal.ts';
import type { Hand } from './hand.ts';
import { type Layer, type Network, networkOf, weightId } from './network.ts';

/** Trains a network over its samples; every quantity that the contract names goes through the hand. */
export function workTraining(problem: MlpProblem, hand: Hand): void {
  const trainer = new Trainer(problem, hand);
  trainer.run();
}

/** `z1[2]` of presentation (or update) 3 is `z1[3,2]`. */
function indexed(hand: Hand, index: number): Hand {
  const renamed = (id: string) => {
    const [name, rest] = id.replace(']', '').split('[');
    return `${name}[${rest === undefined ? index : `${index},${rest}`}]`;
  };
  return { note: (id, value) => hand.note(renamed(id), value), oneOf: (ways) => hand.oneOf(ways) };
}

/** The weights (or biases) of one layer as numbers by the id of their entry: `W1[2,1]`. */
type Numbers = Map<string, Decimal>;

class Trainer {
  private readonly problem: MlpProblem;
  private readonly hand: Hand;
  private readonly samples: readonly Sample[];
  private readonly size: number;
  private readonly traced: boolean;
  /** Weights, biases, and what an optimizer has gathered, by id: `W1[2,1]`, `velW1[2,1]`. */
  private readonly now: Numbers = new Map();
  private layers: readonly Layer[];
  private losses: Decimal[] = [];

  constructor(problem: MlpProblem, hand: Hand) {
    this.problem = problem;
    this.hand = hand;
    this.samples = problem.samples ?? [{ input: problem.input!, target: problem.target! }];
    const { batchSize, update = problem.convention.update } = problem;
    const whole = update === 'batch' ? this.samples.length : 1;
    this.size = Math.min(batchSize ?? whole, this.samples.length);
    this.traced = this.samples.length * (problem.epochs ?? 1) > 1;
    this.layers = networkOf(problem, this.samples[0]).layers;
  }

  run(): void {
    const { epochs = 1, convergence } = this.problem;
    const moves: Decimal[] = [];
    for (let epoch = 1, p = 1, update = 1; epoch <= epochs; epoch++) {
      const objectives: Decimal[] = [];
      let moved = 0;
      for (let first = 0; first < this.samples.length; first += this.size, update++) {
        const batch = this.samples.slice(first, first + this.size);
        const own = this.size === 1 ? this.online(batch[0]!, p) : this.batch(batch, p, update);
        moved += own.moved;
        objectives.push(this.share(own.objective, batch.length));
        p += batch.length;
      }
      if (this.traced && !this.isWholeBatch()) this.hand.note(`epochLoss[${epoch}]`, sum(objectives));
      if (convergence) moves.push(this.hand.note(`moves[${epoch}]`, numberOf(`${moved}`)));
    }
    if (convergence) this.hand.note('converged', moves.at(-1)!.isZero() ? ONE : ZERO);
  }

  private isWholeBatch(): boolean {
    return this.size > 1 && this.size === this.samples.length;
  }

  /** What an update's loss counts in that of the epoch. */
  private share(objective: Decimal, presentations: number): Decimal {
    const mean = this.problem.convention.batch === 'mean';
    return mean ? objective.times(presentations).div(this.samples.length) : objective;
  }

  /** An update after one presentation. */
  private online(sample: Sample, p: number) {
    const hand = this.traced ? indexed(this.hand, p) : this.hand;
    let moved = 0;
    const network = this.network(sample, hand, true);
    const learn = (layer: Layer, gradients: Gradients) => {
      if (this.traced) this.noteGradients(layer, gradients, hand);
      moved += this.nonzero(layer, gradients);
      this.step(layer, gradients, p, hand);
      return this.layers[layer.number - 1]!.weights;
    };
    passBack(network, this.watching(hand), learn, (weight) => this.penaltySlope(weight));
    return { moved, objective: this.losses.at(-1)! };
  }

  /** An update after several presentations. */
  private batch(samples: readonly Sample[], start: number, update: number) {
    const hand = this.traced ? indexed(this.hand, update) : this.hand;
    const all: Gradients[][] = this.layers.map(() => []);
    const losses = samples.map((sample, index) => {
      const own = indexed(this.hand, start + index);
      passBack(this.network(sample, own, false), this.watching(own), (layer, gradients) => {
        all[layer.number - 1]!.push(gradients);
        return undefined;
      });
      return this.losses.at(-1)!;
    });
    const penalty = this.penalty(hand);
    const objective = this.over(losses).plus(penalty ?? ZERO);
    const noted = hand.note(this.isWholeBatch() ? 'epochLoss' : 'batchLoss', objective);
    let moved = 0;
    for (const layer of [...this.layers].reverse()) {
      const gradients = this.noteGradients(layer, this.together(layer, all[layer.number - 1]!), hand);
      moved += this.nonzero(layer, gradients);
      this.step(layer, gradients, update, hand);
    }
    return { moved, objective: noted };
  }

  /** The sum or mean, and what penalties add to it. */
  private together(layer: Layer, all: readonly Gradients[]): Gradients {
    return {
      weights: layer.weights.map((row, j) =>
        row.map((weight, i) =>
          this.over(all.map(({ weights }) => weights[j]![i]!)).plus(this.penaltySlope(weight)),
        ),
      ),
      bias: layer.bias?.map((_, j) => this.over(all.map(({ bias }) => bias![j]!))),
    };
  }

  private over(values: readonly Decimal[]): Decimal {
    return sum(values).div(this.problem.convention.batch === 'mean' ? values.length : 1);
  }

  private noteGradients(layer: Layer, { weights, bias }: Gradients, hand: Hand): Gradients {
    const { number } = layer;
    const { convention } = this.problem;
    const note = (frozen: string, id: string, value: Decimal) =>
      this.isFrozen(frozen) ? value : hand.note(id, value);
    return {
      weights: weights.map((row, j) =>
        row.map((value, i) => note(`W${number}`, weightId(`gradW${number}`, j, i, convention), value)),
      ),
      bias: bias?.map((value, j) => note(`b${number}`, `gradb${number}[${j + 1}]`, value)),
    };
  }

  private nonzero({ number }: Layer, { weights, bias = [] }: Gradients): number {
    const learned = [
      ...(this.isFrozen(`W${number}`) ? [] : weights.flat()),
      ...(this.isFrozen(`b${number}`) ? [] : bias),
    ];
    return learned.filter((value) => !value.isZero()).length;
  }

  private isFrozen(id: string): boolean {
    return this.problem.frozen?.includes(id) ?? false;
  }

  /** What the optimizer makes of weights and biases of one layer. */
  private step(layer: Layer, { weights, bias }: Gradients, update: number, hand: Hand): void {
    const { number } = layer;
    const { convention } = this.problem;
    const renewed = {
      ...layer,
      weights: layer.weights.map((row, j) =>
        row.map((old, i) => {
          const id = (prefix: string) => weightId(`${prefix}W${number}`, j, i, convention);
          return this.renewed(id, `W${number}`, old, weights[j]![i]!, update, hand);
        }),
      ),
      bias: layer.bias?.map((old, j) => {
        const id = (prefix: string) => `${prefix}b${number}[${j + 1}]`;
        return this.renewed(id, `b${number}`, old, bias![j]!, update, hand);
      }),
    };
    this.layers = this.layers.map((each) => (each.number === number ? renewed : each));
  }

  private renewed(
    id: (prefix: string) => string,
    of: string,
    old: Decimal,
    g: Decimal,
    update: number,
    hand: Hand,
  ): Decimal {
    if (this.isFrozen(of)) return hand.note(id('new'), old);
    const rate = numberOf(this.problem.learningRate);
    const step = hand.note(id('step'), rate.times(this.direction(id, g, update, hand)));
    const plain = (this.problem.optimizer?.name ?? 'sgd') === 'sgd' ? [() => old.minus(rate.times(g))] : [];
    return hand.note(id('new'), hand.oneOf([() => old.minus(step), ...plain]));
  }

  /** What η is multiplied with. */
  private direction(id: (prefix: string) => string, g: Decimal, update: number, hand: Hand): Decimal {
    const { optimizer = { name: 'sgd' as const } } = this.problem;
    const share = (name: 'momentum' | 'decay' | 'beta1' | 'beta2', usual: string) =>
      numberOf((optimizer as Record<string, string | undefined>)[name] ?? usual);
    const epsilon = numberOf((optimizer as Record<string, string | undefined>)['epsilon'] ?? '0.00000001');
    const gather = (prefix: string, kept: Decimal, fresh: Decimal) => {
      const before = this.now.get(id(prefix)) ?? ZERO;
      const value = hand.note(id(prefix), kept.times(before).plus(fresh));
      this.now.set(id(prefix), value);
      return value;
    };
    const scaled = (above: Decimal, square: Decimal) => above.div(square.sqrt().plus(epsilon));
    const average = (prefix: string, kept: Decimal, fresh: Decimal) =>
      gather(prefix, kept, ONE.minus(kept).times(fresh));
    switch (optimizer.name) {
      case 'sgd':
        return g;
      case 'momentum':
        return gather('vel', share('momentum', '0.9'), g);
      case 'nesterov': {
        const kept = share('momentum', '0.9');
        return g.plus(kept.times(gather('vel', kept, g)));
      }
      case 'adagrad':
        return scaled(g, gather('sq', ONE, g.times(g)));
      case 'rmsprop':
        return scaled(g, average('sq', share('decay', '0.9'), g.times(g)));
      case 'adam': {
        const [one, two] = [share('beta1', '0.9'), share('beta2', '0.999')];
        const [m, s] = [average('mom', one, g), average('sq', two, g.times(g))];
        const mHat = hand.note(id('momHat'), m.div(ONE.minus(one.pow(update))));
        const sHat = hand.note(id('sqHat'), s.div(ONE.minus(two.pow(update))));
        return scaled(mHat, sHat);
      }
    }
  }

  private penaltySlope(weight: Decimal): Decimal {
    const { l1 = '0', l2 = '0' } = this.problem;
    const sign = weight.isZero() ? ZERO : ONE.times(weight.s);
    return numberOf(l2).times(weight).plus(numberOf(l1).times(sign));
  }

  /** ½λ₂ Σ w² + λ₁ Σ |w| of the weights as they are. */
  private penalty(hand: Hand): Decimal | undefined {
    const { l1, l2 } = this.problem;
    if (l1 === undefined && l2 === undefined) return undefined;
    const all = this.layers.flatMap(({ weights }) => weights.flat());
    const squares = numberOf(l2 ?? '0')
      .times(sum(all.map((w) => w.times(w))))
      .div(2);
    return hand.note('penalty', squares.plus(numberOf(l1 ?? '0').times(sum(all.map((w) => w.abs())))));
  }

  private network(sample: Sample, hand: Hand, penalised: boolean): Network {
    const network = { ...networkOf(this.problem, sample), layers: this.layers };
    const hasPenalty = this.problem.l1 !== undefined || this.problem.l2 !== undefined;
    return {
      ...network,
      target: this.smoothed(network, hand),
      penalty: penalised && hasPenalty ? (own) => this.penalty(own)! : undefined,
    };
  }

  private smoothed({ target, loss }: Network, hand: Hand): readonly Decimal[] {
    const { labelSmoothing } = this.problem;
    if (labelSmoothing === undefined) return target;
    const share = numberOf(labelSmoothing);
    const classes = loss === 'categorical-cross-entropy' ? target.length : 2;
    return target.map((t, k) =>
      hand.note(`soft[${k + 1}]`, ONE.minus(share).times(t).plus(share.div(classes))),
    );
  }

  /** Keeps the losses that are noted. */
  private watching(hand: Hand): Hand {
    return {
      oneOf: (ways) => hand.oneOf(ways),
      note: (id, value) => {
        const noted = hand.note(id, value);
        if (id === 'loss') this.losses.push(noted);
        return noted;
      },
    };
  }
}

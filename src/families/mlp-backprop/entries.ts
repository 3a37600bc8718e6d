import type { Shape } from '../../worksheet/types.ts';
import { orientation } from '../shared/extents.ts';
import type { Layer, Network } from './problem.ts';
import { updateOf } from './schedule.ts';

/** `id[i,j]`, and without indices `id`. */
function entry(id: string, indices: readonly string[]): string {
  return indices.length === 0 ? id : `${id}[${indices.join(',')}]`;
}

/** An entry of what each presentation works out: `z1[j]`, of several presentations `z1[p,j]`. */
export function presented({ schedule }: Network, id: string, ...indices: readonly string[]): string {
  return entry(id, schedule.traced ? ['p', ...indices] : indices);
}

/** An entry of what each update works out: `newW1[j,i]`, of several presentations `newW1[u,j,i]`. */
export function updated({ schedule }: Network, id: string, ...indices: readonly string[]): string {
  return entry(id, schedule.traced ? [schedule.index, ...indices] : indices);
}

/** The shape of what presentations (or updates) work out. */
export function presentedShape({ schedule }: Network, ...shape: readonly number[]): Shape {
  return (schedule.traced ? [schedule.presentations, ...shape] : shape) as unknown as Shape;
}

export function updatedShape({ schedule }: Network, ...shape: readonly number[]): Shape {
  return (schedule.traced ? [schedule.updates, ...shape] : shape) as unknown as Shape;
}

/** The weights of a layer or its biases: their id and the indices of one entry. */
export interface Parameter {
  readonly id: string;
  readonly indices: readonly string[];
}

/** The weight from an input to a unit, in the convention's orientation. */
export function weight({ convention }: Network, number: number, unit: string, input: string): Parameter {
  const indices = convention.weights === 'rows' ? [unit, input] : [input, unit];
  return { id: `W${number}`, indices };
}

export function bias(number: number, unit: string): Parameter {
  return { id: `b${number}`, indices: [unit] };
}

export function isFrozen({ frozen }: Network, { id }: Pick<Parameter, 'id'>): boolean {
  return frozen.includes(id);
}

/** A parameter as presentation p meets it: that after the update before its own. */
export function met(network: Network, { id, indices }: Parameter): string {
  const { schedule } = network;
  const first = entry(id, indices);
  if (schedule.updates === 1 || isFrozen(network, { id })) return first;
  const own = updateOf(schedule);
  return `(${own} == 1 ? ${first} : ${entry(`new${id}`, [`${own}-1`, ...indices])})`;
}

/** A parameter as an update finds it. */
export function old(network: Network, { id, indices }: Parameter): string {
  const { schedule } = network;
  const first = entry(id, indices);
  if (schedule.updates === 1 || isFrozen(network, { id })) return first;
  const { index } = schedule;
  return `(${index} == 1 ? ${first} : ${entry(`new${id}`, [`${index}-1`, ...indices])})`;
}

/** A parameter after the update that presentation p belongs to. */
export function renewed(network: Network, { id, indices }: Parameter): string {
  const { schedule } = network;
  if (isFrozen(network, { id })) return entry(id, indices);
  return entry(`new${id}`, schedule.traced ? [updateOf(schedule), ...indices] : indices);
}

/** What is gathered from update to update, before this one: 0 at first. */
export function gathered({ schedule }: Network, id: string, indices: readonly string[]): string | undefined {
  const { index, updates } = schedule;
  return updates === 1 ? undefined : `(${index} == 1 ? 0 : ${entry(id, [`${index}-1`, ...indices])})`;
}

/** An entry of a matrix of weights: `W1[j,i]` in rows, `W1[i,j]` in columns. */
export function weightEntry({ convention }: Network, id: string, unit: string, input: string): string {
  return orientation(convention).entry(id, unit, input);
}

export function weightShape({ convention }: Network, { units, inputs }: Layer): readonly [number, number] {
  return orientation(convention).shape(units, inputs);
}

/** What enters a layer at one of its inputs. */
export function entering(network: Network, { source }: Layer, input: string): string {
  return presented(network, source, input);
}

/** The target of output k that the loss compares with, smoothed where it is. */
export function target(network: Network, k: string): string {
  return presented(network, network.smoothing ? 'soft' : 't', k);
}

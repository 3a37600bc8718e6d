import { parseRule } from '../worksheet/parse-rule.ts';
import { type Computed, indexTuples } from '../worksheet/types.ts';
import { onLine } from './on-line.ts';
import type { Values } from './values.ts';
import { entryLine, entryWork } from './worked-step.ts';

/** One presentation of a sample, or one update, with everything that is worked out in it; formulas are TeX. */
export interface TraceStep {
  /** `p = 3` */
  readonly counter: string;
  /** What is computed forward, then what is changed; the formulas of a line flow. */
  readonly lines: readonly (readonly string[])[];
}

/** What is worked out in one presentation of a sample, or in one update. */
export interface Turn {
  /** `p = 3`; empty where nothing counts. */
  readonly counter: string;
  readonly time: number;
  readonly quantities: readonly Computed[];
}

/** A trace in the order in which it is worked: presentation by presentation; in batches each epoch ends with its update. */
export function turnsOf(shown: readonly Computed[]): readonly Turn[] {
  if (shown.length === 0) return [];
  const [presentations = 1, ...others] = [...new Set(shown.map(timesOf))].sort((a, b) => b - a);
  const step = (extent: number, number: number) =>
    turn(
      shown.filter((quantity) => timesOf(quantity) === extent),
      number,
    );
  return Array.from({ length: presentations }, (_, position) => position + 1).flatMap((number) => [
    step(presentations, number),
    // What has come to its end with this presentation: an update of several, an epoch.
    ...others.flatMap((extent) => {
      const [ended, before] = [number, number - 1].map((n) => Math.floor((n * extent) / presentations));
      return ended! > before! ? [step(extent, ended!)] : [];
    }),
  ]);
}

/** How often a quantity is computed: once for each presentation, or for each epoch. */
function timesOf({ shape }: Computed): number {
  return shape[0] ?? 1;
}

function turn(quantities: readonly Computed[], time: number): Turn {
  const counter = quantities
    .map(({ rules }) => parseRule(rules[0]!).indices[0])
    .find((index) => index !== undefined);
  return { counter: counter === undefined ? '' : `${counter} = ${time}`, time, quantities };
}

export function workedTrace(shown: readonly Computed[], values: Values): readonly TraceStep[] {
  return turnsOf(shown).map(({ counter, time, quantities }) => ({
    counter,
    lines: partsOf(quantities).map((part) => part.flatMap((quantity) => entriesAt(quantity, time, values))),
  }));
}

/** Forward, then back; of a network layer by layer. */
function partsOf(quantities: readonly Computed[]): readonly (readonly Computed[])[] {
  const forward = ({ stage }: Computed) => stage === 'forward' || stage === 'loss';
  const sorted = [...quantities.filter(forward), ...quantities.filter((one) => !forward(one))];
  const partOf = (one: Computed) => `${forward(one)} ${/\d*$/.exec(one.id)![0]}`;
  const parts: Computed[][] = [];
  for (const quantity of sorted) {
    const last = parts.at(-1);
    if (last && partOf(last[0]!) === partOf(quantity)) last.push(quantity);
    else parts.push([quantity]);
  }
  return parts;
}

/** Indices of the entries of a quantity that belong to one presentation or epoch. */
export function tuplesAt({ shape }: Computed, time: number): readonly (readonly number[])[] {
  return indexTuples(shape).filter(([first]) => first === undefined || first === time);
}

function entriesAt(quantity: Computed, time: number, values: Values): readonly string[] {
  return tuplesAt(quantity, time).map((tuple) => {
    const work = entryWork(quantity, tuple, values);
    return onLine(entryLine(work));
  });
}

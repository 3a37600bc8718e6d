import { ACTIVATIONS } from '../shared/activations.ts';
import type { Axis, Convolution } from './problem.ts';

/** Entries that are pooled. */
const pooledFrom = ({ activation }: Convolution) => (activation ? 'a' : 'y');
const NAMES = ['i', 'j'] as const;

/** Places of a window of that size and shape, row by row: `[0]`, `[1]`, or `[0,0]`, `[0,1]` … */
function placesIn(size: number, axes: readonly Axis[]): readonly (readonly number[])[] {
  return axes.reduce<readonly (readonly number[])[]>(
    (places) => places.flatMap((place) => Array.from({ length: size }, (_, next) => [...place, next])),
    [[]],
  );
}

type Pooling = 'max' | 'average' | 'sum';

/** The largest entry of a window, or their mean; `step`: how far windows lie apart, which is their size. */
export function pooledRule(s: Convolution, name: Pooling, step = s.pool!.size): string {
  const entries = placesIn(s.pool!.size, s.axes).map((place) => {
    const indices = place.map((offset, axis) => {
      const back = step - 1 - offset;
      const start = step === 1 ? NAMES[axis]! : `${step}*${NAMES[axis]}`;
      return back === 0 ? start : `${start}${back > 0 ? '-' : '+'}${Math.abs(back)}`;
    });
    return `${pooledFrom(s)}[${indices.join(',')}]`;
  });
  if (name === 'max') return entries.reduce((largest, entry) => `max(${largest}, ${entry})`);
  const sum = `(${entries.join(' + ')})`;
  return name === 'sum' ? sum : `${sum}/${entries.length}`;
}

/** ∂L/∂ the pooled value of the window in which an entry lies. */
export function windowGradient({ axes, pool }: Convolution): string {
  return `dPooled[${axes.map((_, axis) => `ceil(${NAMES[axis]}/${pool!.size})`).join(',')}]`;
}

/** What an entry gets of the gradient of its window; entries beyond the last window get nothing. */
export function poolGradientRule(s: Convolution): string {
  const count = s.pool!.size ** s.axes.length;
  return inWindows(s, s.pool!.name === 'max' ? toLargest(s) : `${windowGradient(s)}/${count}`);
}

/** A rule for entries in a window; 0 for those beyond the last one. */
export function inWindows({ axes, pool }: Convolution, rule: string): string {
  return axes.reduceRight((text, { output, pooled }, axis) => {
    const covered = pooled * pool!.size;
    return covered === output ? text : `(${NAMES[axis]} > ${covered} ? 0 : ${text})`;
  }, rule);
}

/** Whether an activation rises everywhere, so that its nets, which are exact, tell which value is larger. */
function rises({ activation }: Convolution): boolean {
  return activation !== undefined && activation !== 'linear' && ACTIVATIONS[activation].atZero === undefined;
}

/** Of equal entries the last one is taken, as a maximum has its slope there. */
function toLargest(s: Convolution): string {
  const places = placesIn(s.pool!.size, s.axes);
  return byPlace(s, [], (place) => {
    const entry = (to: readonly number[]) => {
      const indices = to.map((offset, axis) => shifted(NAMES[axis]!, offset - place[axis]!));
      return `${rises(s) ? 'y' : pooledFrom(s)}[${indices.join(',')}]`;
    };
    let isBefore = true;
    const comparisons = places.flatMap((other) => {
      if (other.join() === place.join()) {
        isBefore = false;
        return [];
      }
      return [`${entry(place)} ${isBefore ? '>=' : '>'} ${entry(other)}`];
    });
    return comparisons.reduceRight((text, comparison) => `(${comparison} ? ${text} : 0)`, windowGradient(s));
  });
}

const shifted = (name: string, by: number) =>
  by === 0 ? name : `${name}${by > 0 ? '+' : '-'}${Math.abs(by)}`;

/** The rule of each place in a window, told axis by axis by where the entry's indices stand in theirs. */
function byPlace(
  s: Convolution,
  place: readonly number[],
  ruleAt: (place: readonly number[]) => string,
): string {
  if (place.length === s.axes.length) return ruleAt(place);
  const { size } = s.pool!;
  const rules = Array.from({ length: size }, (_, offset) => byPlace(s, [...place, offset], ruleAt));
  return rules.reduceRight(
    (rest, rule, offset) => `(mod(${NAMES[place.length]}-1,${size}) == ${offset} ? ${rule} : ${rest})`,
  );
}

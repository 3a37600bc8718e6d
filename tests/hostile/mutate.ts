/** Numbers below a limit, always the same for one seed; small, because a mutation needs no strength. */
export type Dice = (below: number) => number;

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function oneOf<T>(roll: Dice, items: readonly T[]): T {
  return items[roll(items.length)]!;
}

const NUMBERS = [
  '1.7976931348623095e+308',
  '1e309',
  '-1e309',
  '-0',
  '1e-400',
  '1e-399',
  '1e400',
  '1e99999999999',
  '0.1e-400',
  '٣',
  '½',
  '１２',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x1F',
  '1/0',
  '0/0',
  '1/3',
  '-1/7',
  '9'.repeat(399),
  `0.${'1'.repeat(399)}`,
  '9'.repeat(2000),
  '1,234.5',
  '1e5',
  '0',
  '1',
  '-1',
  '2',
  '0.0000001',
  '12345678901234567890',
] as const;

export const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'prototype',
  'length',
  'w_',
  'x0',
  'e',
  'pi',
  'i',
  'z1',
  'a[1]',
  '',
  ' ',
  'ключ',
  'ﬁ',
  '\u202Eabc',
  '..',
  'a'.repeat(70),
] as const;

const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [[[]]],
  '',
  '-',
  'text',
  0,
  -1,
  1,
  3,
  99,
  1e9,
  1.5,
  [null],
  { a: 1 },
  'modern',
  'row-vector',
  'rosenblatt-bipolar',
  'sensitivity',
  'relu',
  'softmax',
  'step',
  'sigmoid',
  'categorical-cross-entropy',
  'batch',
  'columns',
  'none',
  '-1/+1',
  { preset: 3 },
  { preset: 'toString' },
  { from: '1', to: '0', step: '0' },
  { from: '0', to: '1e300', step: '1e-300' },
];

export function nastyValue(roll: Dice): unknown {
  const kind = roll(3);
  if (kind === 0) return oneOf(roll, OTHERS);
  return kind === 1 ? oneOf(roll, NAMES) : oneOf(roll, NUMBERS);
}

type Container = unknown[] | Record<string, unknown>;

/** The same data with one to three changes; what was given stays as it is. */
export function mutateData(data: unknown, roll: Dice): unknown {
  const copy = { root: structuredClone(data) };
  for (let changes = 1 + roll(3); changes > 0; changes--) change(copy, roll);
  return copy.root ?? null;
}

/** The same data with one to three values, each exchanged for one that looks like it: most of it passes the reading. */
export function mutateGently(data: unknown, roll: Dice): unknown {
  const root = structuredClone(data) as Container;
  for (let changes = 1 + roll(3); changes > 0; changes--) {
    const leaves = places(root, []).filter((spot) => !(valueAtSpot(spot) instanceof Object));
    if (leaves.length === 0) break;
    const { container, key } = oneOf(roll, leaves);
    put(container, key, lookalike((container as Record<string, unknown>)[key as string], leaves, roll));
  }
  return root;
}

const DECIMALS = ['0', '1', '-1', '2', '0.5', '-0.25', '1000', '0.0001', '400', '-400', '9'.repeat(60)];

function lookalike(value: unknown, leaves: readonly Spot[], roll: Dice): unknown {
  const isDecimal = (other: unknown) => typeof other === 'string' && /^-?\d+(?:\.\d+)?$/.test(other);
  if (isDecimal(value) && roll(2) === 0) return oneOf(roll, DECIMALS);
  const alike = leaves.map(valueAtSpot).filter((other) => typeof other === typeof value);
  return oneOf(
    roll,
    alike.filter((other) => isDecimal(other) === isDecimal(value)),
  );
}

/** Walks to a random place, and there deletes, doubles, renames, exchanges or replaces. */
function change(root: Record<string, unknown>, roll: Dice): void {
  const all = places(root, []);
  if (all.length === 0) return;
  const { container, key } = oneOf(roll, all);
  const value = (container as Record<string, unknown>)[key as string];
  const other = oneOf(roll, all);
  const kinds: readonly (() => void)[] = [
    () => put(container, key, nastyValue(roll)),
    () => put(container, key, nastyValue(roll)),
    () => remove(container, key),
    () => put(container, key, structuredClone(valueAtSpot(other))),
    () => put(container, key, Array.isArray(value) ? value[0] : [value]),
    () => put(container, key, typeof value === 'string' ? nudged(value, roll) : JSON.stringify(value)),
    () =>
      Array.isArray(container)
        ? container.push(structuredClone(value))
        : rename(container, String(key), roll),
  ];
  oneOf(roll, kinds)();
}

interface Spot {
  readonly container: Container;
  readonly key: string | number;
}

function places(container: Container, found: Spot[]): readonly Spot[] {
  for (const [name, value] of Object.entries(container)) {
    found.push({ container, key: Array.isArray(container) ? Number(name) : name });
    if (typeof value === 'object' && value !== null) places(value as Container, found);
  }
  return found;
}

function valueAtSpot({ container, key }: Spot): unknown {
  return (container as Record<string, unknown>)[key as string];
}

function put(container: Container, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove(container: Container, key: string | number): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
}

function rename(container: Record<string, unknown>, key: string, roll: Dice): void {
  const value = container[key];
  delete container[key];
  put(container, oneOf(roll, NAMES), value);
}

/** A digit more, a sign, a letter in another case. */
function nudged(text: string, roll: Dice): string {
  return oneOf(roll, [
    `${text}0`,
    `-${text}`,
    text.toUpperCase(),
    text.slice(1),
    `${text}/3`,
    `${text}_`,
    ` ${text}`,
  ]);
}

/** The same text with one to three changes of characters: flipped, cut, doubled, replaced. */
export function mutateText(text: string, roll: Dice): string {
  let mutated = text;
  for (let changes = 1 + roll(3); changes > 0; changes--) mutated = changedText(mutated, roll);
  return mutated;
}

function changedText(text: string, roll: Dice): string {
  const at = roll(text.length + 1);
  const end = at + roll(20);
  const [before, after] = [text.slice(0, at), text.slice(end)];
  const spot = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
  return oneOf(roll, [
    () => `${before}${String.fromCharCode(text.charCodeAt(at) ^ (1 << roll(7)))}${text.slice(at + 1)}`,
    () => before,
    () => before + after,
    () => before + text.slice(at, end).repeat(2) + after,
    () =>
      `${before}${oneOf(roll, ['"', '{', '}', '[', ']', ':', ',', '\n', '\t', '&a ', '*a', '#', '\u0000', '\uD800', '💥'])}${after}`,
    () => {
      const number = spot.length === 0 ? undefined : oneOf(roll, spot);
      const start = number?.index ?? 0;
      return text.slice(0, start) + oneOf(roll, NUMBERS) + text.slice(start + (number?.[0].length ?? 0));
    },
  ])();
}

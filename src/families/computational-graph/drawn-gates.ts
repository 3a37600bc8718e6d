/** How a drawn gate is written: over one or two names, and a constant or exponent where it has one. */
interface DrawnGate {
  readonly inputs: 1 | 2;
  text(a: string, b: string): string;
  /** What the gate's constant is drawn from; `text` gets it in the place of b. */
  readonly constant?: 'constants' | 'exponents';
}

const GATES = {
  add: { inputs: 2, text: (a, b) => `${a} + ${b}` },
  subtract: { inputs: 2, text: (a, b) => `${a} - ${b}` },
  multiply: { inputs: 2, text: (a, b) => `${a} * ${b}` },
  divide: { inputs: 2, text: (a, b) => `${a} / ${b}` },
  max: { inputs: 2, text: (a, b) => `max(${a}, ${b})` },
  min: { inputs: 2, text: (a, b) => `min(${a}, ${b})` },
  scale: { inputs: 1, text: (a, c) => (c === '-1' ? `-${a}` : `${c} * ${a}`), constant: 'constants' },
  shift: {
    inputs: 1,
    text: (a, c) => (c.startsWith('-') ? `${a} - ${c.slice(1)}` : `${a} + ${c}`),
    constant: 'constants',
  },
  power: { inputs: 1, text: (a, n) => `${a}^${n}`, constant: 'exponents' },
  exp: { inputs: 1, text: (a) => `exp(${a})` },
  ln: { inputs: 1, text: (a) => `ln(${a})` },
  reciprocal: { inputs: 1, text: (a) => `1 / ${a}` },
  sqrt: { inputs: 1, text: (a) => `sqrt(${a})` },
  sigmoid: { inputs: 1, text: (a) => `sigmoid(${a})` },
  tanh: { inputs: 1, text: (a) => `tanh(${a})` },
  relu: { inputs: 1, text: (a) => `max(0, ${a})` },
} as const satisfies Readonly<Record<string, DrawnGate>>;

export type DrawnGateName = keyof typeof GATES;

export const DRAWN_GATES = Object.keys(GATES) as readonly DrawnGateName[];

export function drawnGate(name: DrawnGateName): DrawnGate {
  return GATES[name];
}

export function isBinary(name: DrawnGateName): boolean {
  return GATES[name].inputs === 2;
}

/** Whether the gate does something to a gradient that has a name: it distributes, routes or switches. */
export function hasPattern(name: DrawnGateName): boolean {
  return ['add', 'multiply', 'max', 'min'].includes(name);
}

const POSITIVE: readonly DrawnGateName[] = ['exp', 'sigmoid', 'relu', 'sqrt', 'power'];
const BOUNDED: readonly DrawnGateName[] = ['sigmoid', 'tanh'];

/** Gates that no one would write right after another: the two cancel, repeat each other, or leave nothing to do. */
const POINTLESS: Readonly<Partial<Record<DrawnGateName, readonly DrawnGateName[]>>> = {
  exp: ['ln', 'exp'],
  ln: ['exp', 'ln', 'power', 'sigmoid'],
  power: ['power', 'sqrt', 'reciprocal'],
  sqrt: ['power', 'sqrt', 'exp'],
  reciprocal: ['reciprocal', 'power', 'divide', 'exp'],
  relu: POSITIVE,
  sigmoid: BOUNDED,
  tanh: BOUNDED,
  scale: ['scale'],
  shift: ['shift'],
};

/** Whether a gate may read the value of another. */
export function mayFollow(gate: DrawnGateName, before: DrawnGateName): boolean {
  return !POINTLESS[gate]?.includes(before);
}

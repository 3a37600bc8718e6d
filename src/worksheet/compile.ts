import { RuleError } from './parse-rule.ts';
import type { Derivation, Program, Slot } from './program.ts';
import { Registers } from './registers.ts';
import { type Computed, entryId, indexTuples, type Quantity, sizeOf, type Worksheet } from './types.ts';
import { writeOut } from './write-out.ts';

const cache = new Map<string, Program>();
const CACHE_LIMIT = 512;

/**
 * Writes a worksheet out. The same structure is written out once; given values do not matter.
 * @throws {RuleError} for an unknown quantity, an index outside a shape, or a circle of rules.
 */
export function compile(worksheet: Worksheet): Program {
  const key = worksheet.quantities.map(structureKey).join('\n');
  const known = cache.get(key);
  if (known) return known;
  const program = build(worksheet.quantities);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, program);
  return program;
}

/** The same for whoever keeps the program: it takes no other's place among those that are remembered. */
export function compileToKeep({ quantities }: Worksheet): Program {
  return build(quantities);
}

function structureKey(quantity: Quantity): string {
  const rules = quantity.role === 'given' ? '' : quantity.rules.join('|');
  return `${quantity.id}${quantity.shape.join('x')} ${quantity.kind}:${rules}`;
}

function build(quantities: readonly Quantity[]): Program {
  const starts = startsOf(quantities);
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const total = quantities.reduce((sum, quantity) => sum + sizeOf(quantity.shape), 0);
  const registers = new Registers(total);
  const slots = quantities.flatMap((quantity) => {
    const derivations = quantity.role === 'computed' ? writeOutAll(quantity, byId, starts, registers) : [];
    return indexTuples(quantity.shape).map(
      (indices, entry): Slot => ({
        number: starts.get(quantity.id)! + entry,
        id: entryId(quantity.id, indices),
        quantity: quantity.id,
        indices,
        kind: quantity.kind,
        derivations: derivations.map((entries) => entries[entry]!),
      }),
    );
  });
  const constants = registers.constants;
  return { slots, order: sorted(slots), constants, registers: registers.count, starts };
}

function startsOf(quantities: readonly Quantity[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let next = 0;
  for (const quantity of quantities) {
    if (starts.has(quantity.id)) throw new RuleError(`quantity ${quantity.id} stands twice in the worksheet`);
    starts.set(quantity.id, next);
    next += sizeOf(quantity.shape);
  }
  return starts;
}

function writeOutAll(
  quantity: Computed,
  byId: ReadonlyMap<string, Quantity>,
  starts: ReadonlyMap<string, number>,
  registers: Registers,
): readonly (readonly Derivation[])[] {
  return quantity.rules.map((rule) => writeOut(rule, quantity, { byId, starts, registers }));
}

/** Parents before children, in the worksheet's order where it is free. */
function sorted(slots: readonly Slot[]): readonly number[] {
  const order: number[] = [];
  const state = new Uint8Array(slots.length);
  const path: string[] = [];
  const visit = (slot: Slot): void => {
    if (state[slot.number] === 2) return;
    path.push(slot.id);
    if (state[slot.number] === 1) {
      const rule = slot.derivations[0]?.rule;
      throw new RuleError(`rules go in a circle: ${path.join(' → ')}`, { rule });
    }
    state[slot.number] = 1;
    for (const derivation of slot.derivations) for (const parent of derivation.parents) visit(slots[parent]!);
    path.pop();
    state[slot.number] = 2;
    if (slot.derivations.length > 0) order.push(slot.number);
  };
  for (const slot of slots) visit(slot);
  return order;
}

import type { KeyVariant } from './exam.ts';
import { groupedBy } from './grouped.ts';

/** In which order the sheets of an exam may come out of a printer. */
export const PRINT_ORDERS = ['roster', 'room', 'version'] as const;
export type PrintOrder = (typeof PRINT_ORDERS)[number];

type Placed = Pick<KeyVariant, 'student' | 'version'>;

/** Variants that lie together: those of a room or of a version; of all where neither is. */
export interface PrintGroup<V> {
  readonly by: PrintOrder;
  /** Of the room or the version; undefined for who has none. */
  readonly name: string | undefined;
  readonly variants: readonly V[];
}

/** By room where rooms are known. */
export function usualOrder(variants: readonly Placed[]): PrintOrder {
  return variants.some(({ student }) => student?.room !== undefined) ? 'room' : 'roster';
}

/**
 * Variants in order, group by group. Rooms follow each other as they first come, who has none at the end; within a room
 * the seats are in order, letters and numbers each as people count them.
 */
export function inPrintOrder<V extends Placed>(
  variants: readonly V[],
  order: PrintOrder = usualOrder(variants),
): readonly PrintGroup<V>[] {
  if (order === 'roster') return [{ by: 'roster', name: undefined, variants }];
  const rooms = groupsOf(variants, 'room', ({ student }) => student?.room);
  if (order === 'room') return rooms.map((room) => ({ ...room, variants: bySeat(room.variants) }));
  const seated = rooms.flatMap((room) => bySeat(room.variants));
  return [...groupsOf(seated, 'version', ({ version }) => version)].sort((a, b) => compared(a.name, b.name));
}

function groupsOf<V>(
  variants: readonly V[],
  by: PrintOrder,
  nameOf: (variant: V) => string | undefined,
): readonly PrintGroup<V>[] {
  const groups = groupedBy(variants, (variant) => nameOf(variant) ?? '').map((group) => ({
    by,
    name: nameOf(group[0]!),
    variants: group,
  }));
  const named = groups.filter(({ name }) => name !== undefined);
  const others = groups.filter(({ name }) => name === undefined);
  return named.length === 0 ? others.map((group) => ({ ...group, by: 'roster' })) : [...named, ...others];
}

function bySeat<V extends Placed>(variants: readonly V[]): readonly V[] {
  return [...variants].sort((a, b) => compared(a.student?.seat, b.student?.seat));
}

/** Who has none stands at the end. */
function compared(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.localeCompare(b, 'en', { numeric: true });
}

import type { Convention } from '../../../conventions/convention.ts';
import type { Sample } from './problem.ts';
import { classesOf } from './targets.ts';

/** Targets for the inputs 00, 01, 10, 11. */
const TABLES = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  nand: [1, 1, 1, 0],
  nor: [1, 0, 0, 0],
  xor: [0, 1, 1, 0],
  xnor: [1, 0, 0, 1],
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The four samples of a logical function of two inputs, all in the convention's coding. */
export function truthTable(name: TableName, coding: Convention['coding']): readonly Sample[] {
  const classes = classesOf(coding);
  return TABLES[name].map((target, row) => ({
    input: [classes[row < 2 ? 0 : 1], classes[row % 2 === 0 ? 0 : 1]],
    target: classes[target],
  }));
}

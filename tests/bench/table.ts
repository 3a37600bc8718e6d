import { tableText as columns } from '../../src/files/columns.ts';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** What it is held against in the same run. */
  readonly beside: string;
  readonly ratio: string;
  readonly goal: string;
}

const HEAD: Row = { what: 'what', measured: 'measured', beside: 'beside', ratio: 'ratio', goal: 'goal' };
const COLUMNS = ['what', 'measured', 'beside', 'ratio', 'goal'] as const;

/** The rows below each other, columns as wide as their widest cell. */
export function tableText(rows: readonly Row[]): string {
  return columns([HEAD, ...rows].map((row) => COLUMNS.map((column) => row[column])));
}

/** `0.42 ms`, `23 µs`, `1.9 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${rounded(milliseconds * 1000)} µs`;
  return milliseconds < 2000 ? `${rounded(milliseconds)} ms` : `${rounded(milliseconds / 1000)} s`;
}

export function rate(count: number, milliseconds: number, unit: string): string {
  return `${rounded((1000 * count) / milliseconds)} ${unit}/s`;
}

/** `3.1 ×`. */
export function times(factor: number): string {
  return `${rounded(factor)} ×`;
}

/** Three significant digits, whole from 100 on. */
export function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString();
}

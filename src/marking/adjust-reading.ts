import type { ExamKey } from '../exam/exam.ts';
import type { DataPath, Source } from '../files/source.ts';
import type { Addresses } from './adjust-addresses.ts';
import type { AdjustFields } from './adjust-fields.ts';

/** What is said, and where mistakes in it are told. */
export interface Reading {
  readonly fields: AdjustFields;
  readonly source: Source;
  readonly key: Pick<ExamKey, 'exam' | 'variants' | 'earlier'>;
  readonly addresses: Addresses;
  fail(path: DataPath, why: string): void;
}

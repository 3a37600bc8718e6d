import type { BankQuestion } from '../bank/bank.ts';
import type { Words } from '../messages/text.ts';
import type { PrintWishes } from './sheet-print.ts';

/** What stands in the head of a sheet besides the title, in this order. */
export const HEAD_FIELDS = [
  'course',
  'date',
  'time',
  'duration',
  'room',
  'instructor',
  'aids',
  'instructions',
] as const;

export type HeadField = (typeof HEAD_FIELDS)[number];

/** The head of an exam, as its author wrote it. */
export interface ExamHead extends Readonly<Partial<Record<HeadField, Words>>> {
  readonly title: Words;
  /** Further fields, each under its own label. */
  readonly fields: readonly { readonly label: string; readonly value: Words }[];
  /** A picture as a `data:` address. */
  readonly logo?: string;
}

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Questions that stand together on a sheet. */
export interface ExamSection {
  readonly title: Words | undefined;
  /** How many of its questions each variant has; undefined: all. */
  readonly pick: number | undefined;
  /** Whether each variant has them in an order of its own. */
  readonly shuffle: boolean;
  /** With what the exam says instead of the bank. */
  readonly questions: readonly BankQuestion[];
}

/** An exam before anything is drawn, whether one file says all of it or a bank stands alone. */
export interface ExamDesign {
  readonly id: string;
  readonly head: ExamHead;
  /** BCP 47, as the file says it. */
  readonly language: string;
  readonly paper: Paper | undefined;
  /** What the file says of how sheets look. */
  readonly print: PrintWishes;
  readonly sections: readonly ExamSection[];
  readonly banks: readonly { readonly id: string; readonly fingerprint: string }[];
  /** What is allowed but unwise, each with its place. */
  readonly warnings: readonly string[];
}

/** Every question that a variant may have, in the order in which the exam lists them. */
export function questionsIn({ sections }: Pick<ExamDesign, 'sections'>): readonly BankQuestion[] {
  return sections.flatMap(({ questions }) => questions);
}

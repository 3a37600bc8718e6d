import type { Adjustments } from '../marking/adjustments.ts';
import type { Assignment } from '../marking/assignments.ts';
import type { MarkingRun } from '../marking/marking-run.ts';
import type { EarlierRun } from './grade-compare.ts';

export interface GradeOptions {
  readonly answers: readonly string[];
  readonly key: string;
  readonly out: string | undefined;
  readonly format: 'text' | 'json' | 'csv' | 'html';
  /** Reports as PDF too. */
  readonly pdf: boolean;
  readonly paper: 'A4' | 'Letter';
  /** Least percentage. */
  readonly pass: string | undefined;
  readonly latest: boolean;
  /** An earlier marking: its folder, or its `report.json` or `gradebook.csv`. */
  readonly compare: string | undefined;
  /** Whose sheets are those that do not say it clearly. */
  readonly assign: readonly Assignment[];
  /** A file of adjustments. */
  readonly adjust: string | undefined;
  readonly language: string | undefined;
  readonly print: (text: string) => Promise<void>;
  readonly notice: (text: string) => void;
  readonly progress: (done: number, total: number) => void;
}

/** What a marking has besides answers and key. */
export interface Beside {
  readonly earlier?: EarlierRun | undefined;
  readonly run?: MarkingRun;
  readonly adjustments?: Adjustments | undefined;
}

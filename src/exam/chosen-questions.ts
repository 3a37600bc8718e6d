import type { BankQuestion } from '../bank/bank.ts';
import { stream } from '../random/stream.ts';
import type { ExamDesign, ExamSection } from './design.ts';

/** Whose questions are chosen: seed, exam, and the part of the address that a variant has of its own. */
export interface ChoiceAddress {
  readonly seed: string;
  readonly exam: string;
  readonly variant: readonly string[];
}

/** A question in its place on a sheet. */
export interface ChosenQuestion {
  readonly question: BankQuestion;
  readonly section: ExamSection;
}

/**
 * The questions of a variant in the order of its sheet. Each question draws its own rank, so that one more in a pool
 * changes nothing for whom it is not picked, and no other's numbers at all.
 */
export function chosenQuestions(
  { sections }: Pick<ExamDesign, 'sections'>,
  address: ChoiceAddress,
): readonly ChosenQuestion[] {
  return sections.flatMap((section) =>
    inOrder(section, picked(section, address), address).map((question) => ({ question, section })),
  );
}

function picked({ questions, pick }: ExamSection, address: ChoiceAddress): readonly BankQuestion[] {
  if (pick === undefined || pick >= questions.length) return questions;
  const taken = new Set(ranked(questions, 'pick', address).slice(0, pick));
  return questions.filter((question) => taken.has(question));
}

function inOrder(
  { shuffle }: ExamSection,
  questions: readonly BankQuestion[],
  address: ChoiceAddress,
): readonly BankQuestion[] {
  return shuffle ? ranked(questions, 'order', address) : questions;
}

function ranked(
  questions: readonly BankQuestion[],
  purpose: string,
  { seed, exam, variant }: ChoiceAddress,
): readonly BankQuestion[] {
  const ranks = new Map(
    questions.map((question) => [question, stream(seed, exam, purpose, ...variant, question.id).uniform()]),
  );
  return [...questions].sort((a, b) => ranks.get(a)! - ranks.get(b)!);
}

import { join } from 'node:path';
import type { BankQuestion } from '../bank/bank.ts';
import { readBankFile } from '../bank/bank-file.ts';
import { tableText } from '../files/columns.ts';
import { bankFiles, banksFolder } from './shipped-banks.ts';

/** One line of the table: what the banks offer for a topic of a course. */
export interface Coverage {
  /** What stands after `lecture-` in a tag. */
  readonly lecture: string;
  readonly family: string;
  /** Questions by difficulty, from 1 to 5. */
  readonly difficulties: readonly number[];
  /** Bank ids with the number of questions in each. */
  readonly banks: ReadonlyMap<string, number>;
}

const LECTURE = /^lecture-(\S+)$/;
const LEVELS = [1, 2, 3, 4, 5] as const;

interface Tagged {
  readonly lecture: string;
  readonly bank: string;
  readonly question: BankQuestion;
}

/** Which lectures the banks of a folder cover with which families, read off the tags `lecture-…` of their questions. */
export function coverageOf(folder: string): readonly Coverage[] {
  const rows = new Map<string, Tagged[]>();
  for (const tagged of bankFiles(folder).flatMap((name) => taggedIn(join(folder, name)))) {
    const row = `${tagged.lecture} ${tagged.question.family.id}`;
    rows.set(row, [...(rows.get(row) ?? []), tagged]);
  }
  return [...rows].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([, entries]) => coverage(entries));
}

function taggedIn(path: string): readonly Tagged[] {
  const { id, questions } = readBankFile(path);
  return questions.flatMap((question) =>
    lecturesOf(question).map((lecture) => ({ lecture, bank: id, question })),
  );
}

function coverage(entries: readonly Tagged[]): Coverage {
  const { lecture, question } = entries[0]!;
  return {
    lecture,
    family: question.family.id,
    difficulties: LEVELS.map(
      (level) => entries.filter((entry) => entry.question.difficulty === level).length,
    ),
    banks: counted(entries.map(({ bank }) => bank)),
  };
}

function lecturesOf({ tags }: BankQuestion): readonly string[] {
  return tags.flatMap((tag) => LECTURE.exec(tag)?.[1] ?? []);
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The table for people. */
export function coverageText(folder = banksFolder()): string {
  const rows = coverageOf(folder);
  if (rows.length === 0) return `No question in ${folder} has a tag such as lecture-001.\n`;
  const head = ['Lecture', 'Family', ...LEVELS.map((level) => `*${level}`), 'Banks (questions)'];
  return `Questions by lecture and family, difficulty *1 to *5\n\n${tableText([head, ...rows.map(cells)])}`;
}

function cells({ lecture, family, difficulties, banks }: Coverage): readonly string[] {
  const levels = difficulties.map((count) => (count === 0 ? '.' : `${count}`));
  return [lecture, family, ...levels, [...banks].map(([bank, count]) => `${bank} (${count})`).join(', ')];
}

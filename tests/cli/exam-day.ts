import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'yaml';
import type { KeyVariant } from '../../src/exam/exam.ts';
import { fieldName } from '../../src/marking/read-answers-pdf.ts';
import { type FillPdf, fillByLibrary, fillInViewer } from '../pdf/fill-pdf.ts';
import { answersOf, keyOf } from './exam-files.ts';
import { readText } from './test-folder.ts';

/** The five questions of an exam day. */
export const TERM_BANK = `id: term
questions:
  - { id: delta, family: adaline, parameters: { inputCount: 2, samples: 1, targets: [-1, 1], learningRate: 0.5 } }
  - { id: neuron, family: sigmoid-neuron, parameters: { inputCount: 1, samples: 1, learningRate: 1 } }
  - { id: rule, family: perceptron-rule, parameters: { samples: 1 } }
  - id: losses
    family: concept
    parameters:
      statement: Which are losses?
      options: [{ text: huber, right: true }, { text: dropout }, { text: hinge, right: true }]
  - id: descent
    worksheet:
      statement: One step of gradient descent on y = (x - c)^2.
      givens: { x: { min: 1, max: 4, step: 0.5 }, c: 2.2, eta: { range: [0.1, 0.2] } }
      rules: ["y = (x - c)^2", "slope = 2*(x - c)", "x1 = x - eta*slope"]
      slips:
        - { id: step-added, title: Step added, why: The step goes against the slope., rules: ["x1 = x + eta*slope"] }
    ask: [y, slope, x1]
`;

/** 10 points: 2, 2, 2, 1 and 3. */
export const MIDTERM = `exam: { id: midterm, title: Midterm, course: Neural networks, date: 2026-10-14, duration: 90 }
sections:
  - { title: Units, bank: term.yaml, questions: [delta, neuron, rule], points: 2 }
  - { title: Words, bank: term.yaml, questions: [losses], points: 1 }
  - { title: Descent, bank: term.yaml, questions: [descent], points: 3 }
`;

const ROOMS = ['North', 'South', 'Tower'];
const idOf = (at: number) => `s${String(at + 1).padStart(3, '0')}`;

/** Students in three rooms, seat by seat. */
export function rosterOf(students: number): string {
  const seats = students / ROOMS.length;
  const rows = Array.from({ length: students }, (_, at) => {
    const seat = (at % seats) + 1;
    return `${idOf(at)},Student ${idOf(at).toUpperCase()},${ROOMS[Math.floor(at / seats)]},${seat}\n`;
  });
  return `id,name,room,seat\n${rows.join('')}`;
}

/** How somebody works: all right; one slip that the bank knows; two questions left blank; misled by a misprint. */
const MANNERS = ['right', 'slip', 'part', 'misled'] as const;
/** How answers come in: on paper, typed into answers.csv; as fillable PDF; as YAML form. */
const WAYS = ['paper', 'pdf', 'yaml'] as const;

export interface Writer {
  readonly id: string;
  readonly manner: (typeof MANNERS)[number];
  readonly way: (typeof WAYS)[number];
  /** The sheet that they worked on. */
  readonly sheet: KeyVariant;
}

/** Everybody with a sheet, each manner in each way. */
export function writersOf(exam: string): readonly Writer[] {
  return keyOf(exam).variants.map((sheet) => {
    const at = Number(sheet.student!.id.slice(1)) - 1;
    const manner = MANNERS[Math.floor(at / WAYS.length) % MANNERS.length]!;
    return { id: sheet.student!.id, manner, way: WAYS[at % WAYS.length]!, sheet };
  });
}

/** Of 10 points, before anything is adjusted. */
export const EARNED = { right: 10, slip: 9, part: 7, misled: 9 } as const;

/** What the misprint made of a right value. */
export const misprinted = (expected: string) => (Number(expected) + 0.5).toFixed(4);

/** What one writes into each box of a sheet; empty where a box is left blank. */
export function written({ manner, sheet }: Writer): ReadonlyMap<string, string> {
  const key = new Map(
    sheet.questions.flatMap(({ id, slots }) => slots.map((slot) => [`${id}/${slot.id}`, slot.expected])),
  );
  return new Map([...key].map(([box, expected]) => [box, answer(manner, box, expected, key)]));
}

function answer(
  manner: Writer['manner'],
  box: string,
  expected: string,
  key: ReadonlyMap<string, string>,
): string {
  if (manner === 'part' && /^(neuron|losses)\//.test(box)) return '';
  if (manner === 'misled' && box === 'descent/y') return misprinted(expected);
  // x + eta*slope for x - eta*slope, where slope = 2*(x - c).
  if (manner === 'slip' && box === 'descent/x1')
    return (Number(key.get('descent/slope')) + 2 * 2.2 - Number(expected)).toFixed(4);
  return expected;
}

/** The YAML form of a sheet, filled in; under another code where one was copied wrongly. */
export function yamlForm(writer: Writer, code = writer.sheet.variant): string {
  const boxes = written(writer);
  const answers: Record<string, object> = {};
  for (const question of writer.sheet.questions) {
    const own = answersOf(
      '',
      { ...writer.sheet, questions: [question] },
      (_, slot) => boxes.get(`${question.id}/${slot}`)!,
    );
    Object.assign(answers, own.answers);
  }
  return stringify({ exam: 'midterm', variant: code, student: writer.id, answers });
}

const PROGRAMS: readonly FillPdf[] = [fillByLibrary, fillInViewer];

/** The fillable PDF of a sheet as two programs would save it, by turns. */
export function pdfForm(writer: Writer, form: Uint8Array, at: number): Promise<Uint8Array> {
  const boxes = written(writer);
  const filling = writer.sheet.questions.flatMap(({ id, slots }) =>
    slots.flatMap((slot) => {
      const text = boxes.get(`${id}/${slot.id}`)!;
      if (text === '') return [];
      if (slot.kind !== 'choices') return [[fieldName(id, slot.id), text] as const];
      return text.split(', ').map((option) => [fieldName(id, slot.id, option), 'on'] as const);
    }),
  );
  return PROGRAMS[at % PROGRAMS.length]!(form, new Map(filling));
}

/** `answers.csv` with what stands on the papers of some, typed into their rows. */
export function typedTable(exam: string, writers: readonly Writer[]): string {
  const rows: string[][] = parse(readText(exam, 'answers.csv'), { bom: true });
  const titles = rows[0]!;
  const typed = rows.map((row, line) => {
    const writer = line > 0 && writers.find(({ id }) => id === row[0]);
    if (!writer) return row;
    const boxes = written(writer);
    return row.map((cell, column) => cell || (boxes.get(titles[column]!.split(' ').at(-1)!) ?? ''));
  });
  return typed.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

export type Row = Readonly<Record<string, string>>;

/** What a gradebook says of everybody: points, or why there are none. */
export function marksIn(folder: string): Readonly<Record<string, string>> {
  const rows: Row[] = parse(readText(join(folder, 'gradebook.csv')), { columns: true, bom: true });
  return Object.fromEntries(
    rows.map(({ student, earned, status }) => [student!, status === 'marked' ? earned! : status!]),
  );
}

import type { KeyQuestion, KeyVariant } from '../exam/exam.ts';
import { DataError } from '../files/data-error.ts';
import { once } from '../once.ts';
import { didYouMean } from '../suggest.ts';
import { type SlotAddress, type SlotShape, slotAddress, slotShapes } from '../worksheet/slot-id.ts';
import { entryId } from '../worksheet/types.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { answeredTwice, setAnswer } from './read-answers-slots.ts';
import { Remarks } from './remarks.ts';
import { withQuestions } from './unnamed-question.ts';
import { Doubtful, withLists } from './written-lists.ts';

/** A sheet whose answers stand at slots. */
export interface AlignedSheet extends AnswerSheet {
  /** `QUESTION/QUANTITY` of matrices that were written in the other orientation. */
  readonly transposed: ReadonlySet<string>;
}

/**
 * The sheet with every answer at a slot of the variant. A row, a column and a list of the same length are taken for
 * each other, as are a number and a list of one; a matrix may be written with rows for columns. What fits nowhere is
 * left out and becomes a problem.
 * @throws {UserError} where a list can be read in several ways: nothing is guessed.
 */
export function alignAnswers(sheet: AnswerSheet, variant: KeyVariant): AlignedSheet {
  const transposed = new Set<string>();
  const remarks = new Remarks();
  const known = variant.questions.map(({ id }) => id);
  const aligned = [...withQuestions(sheet.answers, variant, remarks)].flatMap(([id, texts]) => {
    const question = variant.questions.find((each) => each.id === id);
    if (question)
      return [
        [
          id,
          alignQuestion(question, inEntries(question, withLetters(question, texts), sheet), {
            remarks,
            transposed,
          }),
        ] as const,
      ];
    if (isWritten(texts))
      remarks.add(() => ({ at: id, message: `there is no such question. ${didYouMean(id, known)}` }));
    return [];
  });
  return {
    ...sheet,
    answers: new Map(aligned),
    problems: [...sheet.problems, ...remarks.list()],
    transposed,
  };
}

type Texts = ReadonlyMap<string, string>;

function isWritten(texts: Texts): boolean {
  return [...texts.values()].some((text) => text.trim() !== '');
}

/** Letters of one box that were written as a list, as one text. */
function withLetters({ slots }: KeyQuestion, texts: Texts): Texts {
  const boxes = slots.filter(({ id, kind }) => kind === 'choices' && texts.has(`${id}[1]`) && !texts.has(id));
  if (boxes.length === 0) return texts;
  const isOf = (box: string, id: string) => id.startsWith(`${box}[`);
  const others = [...texts].filter(([id]) => !boxes.some((box) => isOf(box.id, id)));
  const joined = boxes.map(
    ({ id: box }) =>
      [box, [...texts].flatMap(([id, text]) => (isOf(box, id) ? [text] : [])).join(', ')] as const,
  );
  return new Map([...others, ...joined]);
}

/** With a text for each number. */
function inEntries(question: KeyQuestion, texts: Texts, { file, lists, placeOf }: AnswerSheet): Texts {
  if (!needsLook(question, texts)) return texts;
  const shapes = shapesOf(question.slots.map(({ id }) => id));
  try {
    return withLists(texts, (quantity) => {
      const shape = shapes.get(quantity);
      return shape && { ...shape, isList: lists?.has(`${question.id}/${quantity}`) ?? false };
    });
  } catch (error) {
    if (!(error instanceof Doubtful)) throw error;
    const place = placeOf?.(question.id, error.quantity) ?? { file };
    throw new DataError(place, [], `${question.id}/${error.quantity}: ${error.message}`, error);
  }
}

/** Most sheets have one number in each slot, and are as they should be. */
function needsLook({ slots }: KeyQuestion, texts: Texts): boolean {
  return (
    texts.size !== slots.length ||
    slots.some(({ id }) => {
      const text = texts.get(id);
      return text === undefined || /[;|\s]|,.*,/.test(text);
    })
  );
}

/** What is noticed on the way. */
interface Noticed {
  readonly remarks: Remarks;
  readonly transposed: Set<string>;
}

function alignQuestion(question: KeyQuestion, texts: Texts, { remarks, transposed }: Noticed): Texts {
  const slots = new Set(question.slots.map(({ id }) => id));
  // Most sheets have the right shape everywhere, and nobody asks.
  const shapes = once(() => shapesOf([...slots]));
  const given = once(() => shapesOf([...texts.keys()].filter((id) => slotAddress(id) !== undefined)));
  const aligned = new Map<string, string>();
  for (const [id, text] of texts) {
    const mirrored = mirrorOf(id, shapes, given);
    if (mirrored) transposed.add(`${question.id}/${mirrored.quantity}`);
    const slot = mirrored?.slot ?? (slots.has(id) ? id : otherForm(id, shapes(), given()));
    if (slot !== undefined && slots.has(slot)) {
      // Two ways of writing lead to the same slot: answer and answer[1].
      setAnswer(aligned, slot, text, () => remarks.add(() => answeredTwice(question.id, slot)));
    } else if (text.trim() !== '') {
      remarks.add(() => ({ at: `${question.id}/${id}`, message: whyNot(id, shapes()) }));
    }
  }
  return aligned;
}

function shapesOf(ids: readonly string[]): ReadonlyMap<string, SlotShape> {
  return new Map(slotShapes(ids).map((shape) => [shape.quantity, shape]));
}

/** The slot meant where a matrix that is not square was written with rows for columns. */
function mirrorOf(
  id: string,
  shapes: () => ReadonlyMap<string, SlotShape>,
  given: () => ReadonlyMap<string, SlotShape>,
): { readonly quantity: string; readonly slot: string } | undefined {
  const address = slotAddress(id);
  if (address?.indices.length !== 2) return undefined;
  const { quantity } = address;
  const [rows = 1, columns = 1] = shapes().get(quantity)?.shape ?? [];
  // A row and a column are taken for each other.
  if (rows === columns || rows === 1 || columns === 1) return undefined;
  const [writtenRows, writtenColumns] = given().get(quantity)?.shape ?? [];
  if (writtenRows !== columns || writtenColumns !== rows) return undefined;
  return { quantity, slot: entryId(quantity, [...address.indices].reverse()) };
}

/** The slot meant where the two shapes differ only in sides of length 1. */
function otherForm(
  id: string,
  shapes: ReadonlyMap<string, SlotShape>,
  given: ReadonlyMap<string, SlotShape>,
): string | undefined {
  const address = slotAddress(id);
  const wanted = address && shapes.get(address.quantity)?.shape;
  const written = address && given.get(address.quantity)?.shape;
  if (!wanted || !written) return undefined;
  const along = address.indices.filter((_, axis) => written[axis] !== 1);
  const lengths = wanted.filter((extent) => extent !== 1);
  const writtenLengths = written.filter((extent) => extent !== 1);
  if (
    lengths.length !== writtenLengths.length ||
    lengths.some((length, axis) => writtenLengths[axis]! > length)
  )
    return undefined;
  let next = 0;
  return entryId(
    address.quantity,
    wanted.map((extent) => (extent === 1 ? 1 : along[next++]!)),
  );
}

function whyNot(id: string, shapes: ReadonlyMap<string, SlotShape>): string {
  const address: SlotAddress | undefined = slotAddress(id);
  const wanted = address && shapes.get(address.quantity)?.shape;
  if (!wanted) return `there is no such quantity. ${didYouMean(address?.quantity ?? id, [...shapes.keys()])}`;
  if (wanted.length === 0) return `${address.quantity} is one number.`;
  return `${address.quantity} has ${wanted.join(' × ')} ${wanted.length === 1 && wanted[0] === 1 ? 'entry' : 'entries'}.`;
}

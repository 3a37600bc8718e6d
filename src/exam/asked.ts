import { idOfAsked, isChoice } from '../bank/asked-thing.ts';
import type { Asked, BankQuestion, ChoiceAsked } from '../bank/bank.ts';
import { fewSlipsText } from '../bank/check-choices.ts';
import { UserError } from '../errors.ts';
import type { Problem } from '../families/family.ts';
import { slipsOf } from '../families/slip.ts';
import { didYouMean } from '../suggest.ts';
import { numbersById, type Program, type Slot, slotsOf } from '../worksheet/program.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import { type Computed, entryId, indexTuples, sizeOf, type Worksheet } from '../worksheet/types.ts';
import { isOptionKind } from './item-choices.ts';

/**
 * What a question asks of a problem: ids of whole quantities, and of entries that are asked as choices.
 * @throws {UserError} for what the worksheet does not have.
 */
export function askedIds(question: BankQuestion, problem: Problem, worksheet: Worksheet): readonly string[] {
  const asked: readonly Asked[] = question.ask ?? question.family.defaultAsk(problem);
  const computed = worksheet.quantities.filter((quantity) => quantity.role === 'computed');
  for (const [index, item] of asked.entries()) {
    const why = !isChoice(item)
      ? unknown(idOfAsked(item), computed)
      : (unknownEntry(item.choice, computed) ?? tooFewSlips(item, question, problem));
    if (why !== undefined)
      throw new UserError(`question ${question.id}: ask: ${why}`, {
        place: question.askPlaces?.[index] ?? question.place,
      });
  }
  return asked.map(idOfAsked);
}

/** Wrong options are what mistakes with a name lead to. */
function tooFewSlips(
  asked: ChoiceAsked,
  { family, slips: chosen }: BankQuestion,
  problem: Problem,
): string | undefined {
  const slips = slipsOf(family, problem);
  if (slips.length >= asked.options - 1) return undefined;
  return fewSlipsText(asked, slips.length, family, chosen);
}

function unknown(id: string, computed: readonly Computed[]): string | undefined {
  const known = computed.map((quantity) => quantity.id);
  return known.includes(id) ? undefined : `there is no quantity "${id}" to ask for. ${didYouMean(id, known)}`;
}

function unknownEntry(id: string, computed: readonly Computed[]): string | undefined {
  const quantity = quantityOf(id);
  const found = computed.find((candidate) => candidate.id === quantity);
  if (!found) return unknown(quantity, computed);
  const { shape } = found;
  if (isOptionKind(found.kind)) {
    return `${quantity} has options of its own. Allowed: ${quantity}, without choice.`;
  }
  if (indexTuples(shape).some((tuple) => entryId(quantity, tuple) === id)) return undefined;
  if (shape.length === 0) return `${quantity} is one number. Allowed: choice: ${quantity}.`;
  const entries = `${shape.join(' × ')} ${sizeOf(shape) === 1 ? 'entry' : 'entries'}`;
  return `a choice is of one entry, and ${quantity} has ${entries}: "${id}" is none. Allowed: ${entryId(quantity, indexTuples(shape)[0]!)} to ${entryId(quantity, shape)}.`;
}

/** The slots of an asked quantity, or the one of an asked entry. */
export function slotsAsked(program: Program, id: string): readonly Slot[] {
  if (program.starts.has(id)) return slotsOf(program, id);
  const number = numbersById(program).get(id);
  return number === undefined ? [] : [program.slots[number]!];
}

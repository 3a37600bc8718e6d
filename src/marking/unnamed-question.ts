import type { KeyVariant } from '../exam/exam.ts';
import { quantityOf } from '../worksheet/slot-id.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { answeredTwice, setAnswer } from './read-answers-slots.ts';
import type { Remarks } from './remarks.ts';

/** The answers with those of no question, whose name is empty, put into the only question that has such a quantity. */
export function withQuestions(
  answers: AnswerSheet['answers'],
  { questions }: KeyVariant,
  remarks: Remarks,
): AnswerSheet['answers'] {
  const unnamed = answers.get('');
  if (!unnamed) return answers;
  const placed = new Map([...answers].filter(([id]) => id !== '').map(([id, texts]) => [id, new Map(texts)]));
  const known = questions.map((question) => ({
    ...question,
    quantities: new Set(question.slots.map(({ id }) => quantityOf(id))),
  }));
  for (const [slot, text] of unnamed) {
    const having = known.filter(({ quantities }) => quantities.has(quantityOf(slot)));
    const [only] = questions.length === 1 ? questions : having.length === 1 ? having : [];
    if (only) {
      const texts = placed.get(only.id) ?? new Map<string, string>();
      placed.set(only.id, texts);
      setAnswer(texts, slot, text, () => remarks.add(() => answeredTwice(only.id, slot)));
    } else if (text.trim() !== '') {
      const possible = having.length > 1 ? having : questions;
      const ids = possible.map(({ id }) => `${id}/${slot}`).join(', ');
      remarks.add(() => ({ at: slot, message: `does not say of which question. Allowed: ${ids}.` }));
    }
  }
  return placed;
}

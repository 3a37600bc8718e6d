import { evaluate } from 'mathjs';
import { applySlips } from '../../src/families/slip.ts';
import { questionsOf } from '../../src/pipeline/practice-questions.ts';
import type { PracticeEvent } from '../../src/practice/events.ts';
import type { PracticeQuestion } from '../../src/practice/ladder.ts';
import { respond } from '../../src/practice/respond.ts';
import { currentSlot, keySlotOf, type Round } from '../../src/practice/round.ts';
import { nextExercise, type Session, type Step, start } from '../../src/practice/session.ts';
import { digitsIn, numberLines } from '../../src/practice/step-lines.ts';
import { tell } from '../../src/practice/tell.ts';
import { numbersById, type Slot } from '../../src/worksheet/program.ts';
import { solve } from '../../src/worksheet/solve.ts';

/** A session at its first exercise. */
export function begun(questions: readonly PracticeQuestion[], seed = 'practice'): Session {
  return nextExercise(start(questions, seed)).session;
}

/** One question of a shipped bank. */
export function questionOf(bank: string, id: string): PracticeQuestion {
  const found = questionsOf(bank).find(({ question }) => question.id === id);
  if (!found) throw new Error(`${bank} has no question ${id}`);
  return found;
}

/** What comes of typing lines, with the events of all of them. */
export function typed(session: Session, ...lines: readonly string[]): Step {
  return lines.reduce<Step>(
    (step, line) => {
      const next = respond(step.session, line);
      return { session: next.session, events: [...step.events, ...next.events] };
    },
    { session, events: [] },
  );
}

export function roundOf({ round }: Session): Round {
  if (!round) throw new Error('no exercise is worked');
  return round;
}

/** The entry that is asked. */
export function askedOf(session: Session): Slot {
  const slot = currentSlot(roundOf(session));
  if (!slot) throw new Error('nothing is asked');
  return slot;
}

/** What the key says. */
export function rightAnswer(session: Session): string {
  return keySlotOf(roundOf(session), askedOf(session)).expected;
}

/** A good third larger than right, and wrong for sure. */
export function wrongAnswer(session: Session): string {
  return (Number(rightAnswer(session)) * 1.37 + 0.2).toFixed(4);
}

/** What somebody who makes this slip and no other writes. */
export function slipAnswer(session: Session, slip: string): string {
  const { exercise } = roundOf(session);
  const { family } = exercise.question;
  const solved = solve(applySlips(family, exercise.worksheet, exercise.problem, [slip]));
  const slot = askedOf(session);
  return solved.fixed(numbersById(solved.program).get(slot.id)!, digitsIn(roundOf(session), slot));
}

/** What a calculator gives for the last hint, in which the student's own numbers are put in. */
export function calculatedAnswer(session: Session): string {
  const [round, slot] = [roundOf(session), askedOf(session)];
  const scope = new Map<string, number | typeof argmax>([['argmax', argmax]]);
  for (const text of numberLines(round, slot)) evaluate(forCalculator(text), scope);
  const value = scope.get(variable(slot.id)) as number;
  return nearestLetter(session, value) ?? value.toFixed(digitsIn(round, slot));
}

/** Where the first of the largest stands, counted from 1; mathjs has none. */
const argmax = (...values: readonly number[]): number => values.indexOf(Math.max(...values)) + 1;

/** Of a choice the option that comes nearest. */
function nearestLetter(session: Session, value: number): string | undefined {
  const { options = [] } = keySlotOf(roundOf(session), askedOf(session));
  const distance = (option: { readonly value: string }) => Math.abs(Number(option.value) - value);
  return [...options].sort((a, b) => distance(a) - distance(b))[0]?.label;
}

/** `z1[2] = 1 if 0.3 >= 0, else 0` as mathjs reads it. */
function forCalculator(text: string): string {
  const [name, rule] = text.replaceAll(/\b[A-Za-z]\w*\[[\d,]+\]/g, variable).split(/ = (.*)/);
  return `${name} = ${withConditionals(rule!)}`
    .replaceAll('ln(', 'log(')
    .replaceAll('∧', 'and')
    .replaceAll('∨', 'or')
    .replaceAll('¬', 'not ')
    .replaceAll(/\|([^|]*)\|/g, 'abs($1)');
}

/** Every `a if c, else b` as `(c) ? (a) : (b)`, also inside parentheses. */
function withConditionals(text: string): string {
  const groups: string[] = [];
  let flat = text;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\(([^()]*)\)/, (_, inner: string) => `#${groups.push(inner) - 1}#`);
  }
  const converted = (part: string): string => {
    const [, then, condition, otherwise] = /^(.*?) if (.*?), else (.*)$/.exec(part) ?? [];
    if (then !== undefined) {
      return `(${converted(condition!)}) ? (${converted(then)}) : (${converted(otherwise!)})`;
    }
    return part.replaceAll(/#(\d+)#/g, (_, place: string) => `(${converted(groups[Number(place)]!)})`);
  };
  return converted(flat);
}

function variable(id: string): string {
  return id.replaceAll(/\W+/g, '_');
}

/** Types the same kind of line until the exercise is done. */
export function toTheEnd(session: Session, line: (session: Session) => string): Step {
  let step: Step = { session, events: [] };
  while (step.session.round) {
    const next = respond(step.session, line(step.session));
    step = { session: next.session, events: [...step.events, ...next.events] };
  }
  return step;
}

/** The verdicts in a list of events. */
export function verdicts(events: readonly PracticeEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === 'marked' ? [event.mark.finding.verdict] : []));
}

/** Events in words, one line below the other. */
export function told(events: readonly PracticeEvent[]): string {
  return events
    .flatMap((event) => tell(event, 'en'))
    .map(({ text }) => text)
    .join('\n');
}

import { plainText } from '../number/plain-text.ts';
import { own } from '../own.ts';
import {
  answerSlot,
  hint,
  keep,
  nextExercise,
  quit,
  reveal,
  type Session,
  type Step,
  skip,
} from './session.ts';

const COMMANDS: Readonly<Record<string, (session: Session) => Step>> = {
  '?': (session) => hint(session),
  hint: (session) => hint(session),
  '!': (session) => reveal(session),
  reveal: (session) => reveal(session),
  next,
  skip: (session) => skip(session),
  new: nextExercise,
  quit,
  help,
};

/** Does what a line asks for: a command, else it is an answer. An empty line only moves on between exercises. */
export function respond(session: Session, line: string): Step {
  const text = plainText(line);
  if (session.over) return { session, events: [] };
  if (text === '') return session.round ? { session, events: [{ type: 'empty' }] } : nextExercise(session);
  const command = own(COMMANDS, text.toLowerCase());
  return command ? command(session) : answerSlot(session, text);
}

/** The next step of an exercise, or the next exercise after its last. */
function next(session: Session): Step {
  return session.round ? keep(session) : nextExercise(session);
}

function help(session: Session): Step {
  return { session, events: [{ type: 'help' }] };
}

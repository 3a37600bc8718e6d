import { plainText } from '../number/plain-text.ts';
import { own } from '../own.ts';
import { entriesIn } from './entries-in.ts';
import { currentSlot } from './round.ts';
import {
  answerSlot,
  back,
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
  '!': (session) => reveal(session),
  next,
  skip: (session) => skip(session),
  new: nextExercise,
  show,
  back,
  mine,
  quit,
  help,
};

/** Commands under other names, in every language that is spoken. */
const ALSO: Readonly<Record<string, string>> = {
  hint: '?',
  reveal: '!',
  dica: '?',
  revelar: '!',
  próximo: 'next',
  proximo: 'next',
  seguir: 'next',
  pular: 'skip',
  novo: 'new',
  mostrar: 'show',
  voltar: 'back',
  minhas: 'mine',
  sair: 'quit',
  ajuda: 'help',
};

/** Does what a line asks for: a command, else it is an answer. An empty line only moves on between exercises. */
export function respond(session: Session, line: string): Step {
  const text = plainText(line);
  if (session.over) return { session, events: [] };
  if (text === '') return session.round ? { session, events: [{ type: 'empty' }] } : nextExercise(session);
  const word = text.toLowerCase();
  const command = own(COMMANDS, own(ALSO, word) ?? word);
  return command ? command(session) : answers(session, text);
}

/** One answer, or as many as the entries of a vector or matrix that are open still, up to the first that is not right. */
function answers(session: Session, text: string): Step {
  const entries = entriesIn(text);
  const open = openOfQuantity(session);
  const isList = entries.length > 1 && entries.every((entry) => /^[-−+]?[\d.,]/.test(entry));
  if (!isList || entries.length > open) return answerSlot(session, text);
  let step: Step = { session, events: [] };
  for (const entry of entries) {
    const next = answerSlot(step.session, entry);
    step = { session: next.session, events: [...step.events, ...next.events] };
    if (next.events.some((event) => event.type === 'marked' && !event.accepted)) break;
  }
  return step;
}

/** How many open entries in a row are of the quantity that is asked, none that is chosen from options. */
function openOfQuantity({ round }: Session): number {
  const slot = round && currentSlot(round);
  if (!round || !slot || slot.kind !== 'real') return 0;
  const open = round.order.filter(({ id }) => !round.outcomes.has(id));
  const end = open.findIndex(({ quantity }) => quantity !== slot.quantity);
  return end === -1 ? open.length : end;
}

/** The next step of an exercise, or the next exercise after its last. */
function next(session: Session): Step {
  return session.round ? keep(session) : nextExercise(session);
}

/** The exercise again, as it was put. */
function show(session: Session): Step {
  const { round } = session;
  return { session, events: [round ? { type: 'exercise', round } : { type: 'nothing-asked' }] };
}

/** The answers that stand. */
function mine(session: Session): Step {
  const { round } = session;
  return { session, events: [round ? { type: 'mine', round } : { type: 'nothing-asked' }] };
}

function help(session: Session): Step {
  return { session, events: [{ type: 'help' }] };
}

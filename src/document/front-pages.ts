import { message } from '../messages/index.ts';
import { headerView } from './header.ts';
import { render } from './render.ts';
import { type DocumentHtml, documentTitle } from './sheet.ts';
import type { DocumentSource, ShownExercise } from './source.ts';

/** The page before a sheet: the exam, whose it is, what has to be known, and a box for the points of each question. */
export function coverHtml(source: DocumentSource<ShownExercise>): DocumentHtml {
  const header = headerView(source, source.title);
  return { title: documentTitle(source), body: render('cover', { header }) };
}

/** What lies together in a pile of sheets, as its variants are grouped. */
export interface Pile {
  readonly by: 'roster' | 'room' | 'version';
  /** Undefined for who has none. */
  readonly name: string | undefined;
  readonly count: number;
}

/** The page before the sheets of a room or a version. */
export function dividerHtml(title: string, pile: Pile, language: string): DocumentHtml {
  const count = message(language, 'printing.count', { count: `${pile.count}` });
  return { title, body: render('divider', { title, name: pileName(pile, language), count }) };
}

/** `Room 12`, `Version A`; empty where all lie together. */
export function pileName({ by, name }: Omit<Pile, 'count'>, language: string): string {
  if (by === 'roster') return '';
  if (name === undefined) return message(language, `printing.no-${by}`);
  return by === 'version'
    ? message(language, 'document.version', { version: name })
    : roomName(name, language);
}

/** Who writes `Room 12` into a roster does not read `Room Room 12`. */
export function roomName(room: string, language: string): string {
  const label = message(language, 'head.room').toLowerCase();
  return room.toLowerCase().startsWith(label) || !/^[\d\W]/.test(room)
    ? room
    : message(language, 'printing.room', { room });
}

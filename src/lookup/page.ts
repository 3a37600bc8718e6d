import { wrapped } from '../practice/line.ts';

/** A table, sentences or an example under a title. */
export interface Section {
  readonly title: string;
  readonly notes?: readonly string[];
  /** Titles of the columns. */
  readonly head?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  /** A file as it may be written. */
  readonly code?: string;
}

/** What is looked up under one name. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

const WIDTH = 100;
const WIDEST_NAME = 28;

/** A page to be read in a terminal. */
export function pageText({ id, title, sections }: Page): string {
  return [`${id}: ${title}`, ...sections.flatMap((section) => ['', ...sectionLines(section)]), ''].join('\n');
}

export function sectionLines({ title, notes = [], rows = [], code }: Section): readonly string[] {
  const width = Math.min(WIDEST_NAME, Math.max(0, ...rows.map(([name = '']) => name.length)));
  return [
    ...(title === '' ? [] : [title]),
    ...rows.flatMap((row) => rowLines(row, width)),
    ...notes.flatMap((note) => wrapped(note, WIDTH).map((line) => `  ${line}`)),
    ...(code === undefined
      ? []
      : code
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`)),
  ];
}

/** The name, then everything else beside it; a long name stands alone. */
function rowLines([name = '', ...cells]: readonly string[], width: number): readonly string[] {
  const beside = cells.filter((cell) => cell !== '').flatMap((cell) => wrapped(cell, WIDTH - width));
  const start = `  ${name.padEnd(width)}  `;
  const rest = ' '.repeat(width + 4);
  if (name.length > width) return [`  ${name}`, ...beside.map((line) => `${rest}${line}`)];
  if (beside.length === 0) return [start.trimEnd()];
  return beside.map((line, position) => `${position === 0 ? start : rest}${line}`);
}

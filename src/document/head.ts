import type { ExamHead, HeadField } from '../exam/design.ts';
import { message } from '../messages/index.ts';
import { wordsIn } from '../messages/text.ts';
import { type Authored, authored } from './authored.ts';

/** The head of an exam in one language. */
export interface DocumentHead {
  /** By {@link HeadField}; those that are there. */
  readonly said: Readonly<Partial<Record<HeadField, string>>>;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly logo: string | null;
}

export interface HeadView {
  /** Empty where there is none. */
  readonly course: string;
  readonly logo: string;
  readonly particulars: readonly { readonly label: string; readonly value: string }[];
  readonly aids: { readonly label: string; readonly value: string } | null;
  readonly instructions: { readonly label: string; readonly text: Authored } | null;
}

/** Where somebody sits, as the roster says. */
export interface Seat {
  readonly room?: string | undefined;
  readonly seat?: string | undefined;
}

/** Undefined where an exam has a title and nothing else. */
export function documentHead(head: ExamHead, language: string): DocumentHead | undefined {
  const { title: _, fields, logo, ...rest } = head;
  const said = Object.fromEntries(
    Object.entries(rest).flatMap(([field, words]) => (words ? [[field, wordsIn(language, words)]] : [])),
  );
  if (Object.keys(said).length === 0 && fields.length === 0 && logo === undefined) return undefined;
  return {
    said,
    fields: fields.map(({ label, value }) => ({ label, value: wordsIn(language, value) })),
    logo: logo ?? null,
  };
}

/** Shown one beside the other; the longer texts have lines of their own. */
const SHORT = ['date', 'time', 'duration', 'room'] as const satisfies readonly HeadField[];

/** What stands round the title; null where there is nothing. */
export function headView(
  head: DocumentHead | undefined,
  { room, seat }: Seat,
  language: string,
  isSheet: boolean,
): HeadView | null {
  if (!head && room === undefined && seat === undefined) return null;
  const said: DocumentHead['said'] = { ...head?.said, ...(room === undefined ? {} : { room }) };
  const labelled = (field: HeadField | 'seat', value: string | undefined) =>
    value === undefined ? [] : [{ label: message(language, `head.${field}`), value }];
  const { aids, instructions } = said;
  return {
    course: said.course ?? '',
    logo: head?.logo ?? '',
    particulars: [
      ...SHORT.flatMap((field) => labelled(field, inWords(field, said[field], language))),
      ...labelled('seat', seat),
      ...labelled('instructor', said.instructor),
      ...(head?.fields ?? []),
    ],
    aids: isSheet ? (labelled('aids', aids)[0] ?? null) : null,
    instructions:
      isSheet && instructions !== undefined
        ? {
            label: message(language, 'head.instructions'),
            text: authored({ words: brokenAsWritten(instructions) }, language),
          }
        : null,
  };
}

/** Each line of instructions stands on a line of its own. */
function brokenAsWritten(text: string): string {
  return text.replaceAll(/(?<=\S)\n(?=\S)/g, '  \n');
}

/** A duration that is a number alone counts minutes. */
function inWords(field: HeadField, value: string | undefined, language: string): string | undefined {
  if (field !== 'duration' || value === undefined || !/^\d+$/.test(value)) return value;
  return message(language, 'head.minutes', { minutes: value });
}

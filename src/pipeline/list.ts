import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBankHeadFile } from '../bank/bank-file.ts';
import { CONVENTION_FIELDS, type Convention, PRESETS, valuesOf } from '../conventions/convention.ts';
import { notationSchema } from '../conventions/notation.ts';
import { FAMILIES } from '../families/index.ts';
import { sourceOf } from '../families/slip-sources.ts';
import { message } from '../messages/index.ts';
import { wordsIn } from '../messages/text.ts';
import { bankFiles, banksFolder } from './shipped-banks.ts';

export type Subject = 'families' | 'conventions' | 'slips' | 'banks';

/** What there is, for people. */
export async function listText(subjects: readonly Subject[], folder = banksFolder()): Promise<string> {
  const parts = subjects.map((subject) => SECTIONS[subject](folder));
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const SECTIONS: Readonly<Record<Subject, (folder: string) => readonly string[]>> = {
  families: () => [
    'Families',
    ...FAMILIES.map(({ id }) => `  ${id.padEnd(22)} ${message('en', `family.${id}`)}`),
  ],
  conventions,
  slips: () => ['Slips', ...FAMILIES.flatMap(slipsOf)],
  banks,
};

function conventions(): readonly string[] {
  const modern = PRESETS['modern']!;
  const presets = Object.entries(PRESETS).map(([name, preset]) => {
    const own = Object.entries(preset).filter(
      ([field, value]) => modern[field as keyof typeof modern] !== value,
    );
    return `  ${name.padEnd(20)} ${own.map(([field, value]) => `${field}: ${value}`).join(', ') || 'the defaults'}`;
  });
  const notation = Object.keys(notationSchema.shape) as (keyof typeof notationSchema.shape)[];
  return [
    'Convention fields',
    ...CONVENTION_FIELDS.map(fieldLine),
    '',
    'Convention fields of notation, which change no value',
    ...notation.map(fieldLine),
    '',
    'Convention presets (beside the defaults)',
    ...presets,
  ];
}

function fieldLine(field: keyof Convention): string {
  return `  ${field.padEnd(16)} ${valuesOf(field).join(' | ') || '0 … 12'}`;
}

function slipsOf({ id, slips = [] }: (typeof FAMILIES)[number]): readonly string[] {
  return [
    `  ${id}`,
    ...slips.map(
      (slip) => `    ${slip.id.padEnd(28)} ${message('en', `slip.${slip.id}.title`)}${reportedIn(slip.id)}`,
    ),
  ];
}

/** Who reports a mistake, where somebody published it. */
function reportedIn(slip: string): string {
  const source = sourceOf(slip);
  return source === undefined ? '' : ` [${source}]`;
}

function banks(folder: string): readonly string[] {
  if (!existsSync(folder)) return [`Banks: there is no folder ${folder} here`];
  return [
    `Banks in ${folder}`,
    ...bankFiles(folder).map((name) => {
      const bank = readBankHeadFile(join(folder, name));
      return `  ${name.padEnd(24)} ${bank.questions} questions  ${wordsIn('en', bank.title)}`;
    }),
  ];
}

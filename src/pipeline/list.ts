import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBankHeadFile } from '../bank/bank-file.ts';
import { UserError } from '../errors.ts';
import type { Family } from '../families/family.ts';
import { FAMILIES } from '../families/index.ts';
import { writeWhole } from '../files/write-whole-file.ts';
import { familyPage } from '../lookup/family-page.ts';
import { type Page, pageText, sectionLines } from '../lookup/page.ts';
import { referenceHtml } from '../lookup/reference-html.ts';
import { reportedBy } from '../lookup/reported-by.ts';
import { banksPage, conventionsPage, rulesPage } from '../lookup/shared-pages.ts';
import { message } from '../messages/index.ts';
import { slipTitle } from '../messages/slip-text.ts';
import { wordsIn } from '../messages/text.ts';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import { spokenLanguage } from './language.ts';
import { bankFiles, banksFolder } from './shipped-banks.ts';

/** Everything on one page of HTML that needs no other file; gives what to say of it. */
export function writeReference(file: string, language: string): string {
  const spoken = spokenLanguage(language);
  const shared = [banksPage, conventionsPage, rulesPage].map((page) => page(spoken));
  const families = FAMILIES.map((family) => familyPage(family, spoken));
  writeWhole(file, referenceHtml([...shared, ...families], spoken));
  return `${file}\n`;
}

/** What is listed where nothing is named. */
const USUAL = ['families', 'conventions', 'slips', 'banks'] as const;
/** What only is where it is named. */
const PAGES: Readonly<Record<string, (language: string) => Page>> = { rules: rulesPage, fields: banksPage };

export const SUBJECTS: readonly string[] = [...USUAL, ...Object.keys(PAGES)];

type Usual = (typeof USUAL)[number];

/** What there is, for people: all of it, one subject, or all about a family. @throws {UserError} for anything else. */
export function listText(subject: string | undefined, lang: string, folder = banksFolder()): string {
  const language = spokenLanguage(lang);
  const page = subject === undefined ? undefined : own(PAGES, subject);
  if (page) return pageText(page(language));
  const family = FAMILIES.find(({ id }) => id === subject);
  if (family) return pageText(familyPage(family, language));
  const listed = USUAL.filter((one) => subject === undefined || subject === one);
  if (listed.length === 0) {
    const known = [...SUBJECTS, ...FAMILIES.map(({ id }) => id)];
    throw new UserError(
      `"${subject}": there is nothing of that name to list. ${didYouMean(subject!, known)}`,
    );
  }
  const parts = listed.map((one) => SECTIONS[one](language, folder));
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const SECTIONS: Readonly<Record<Usual, (language: string, folder: string) => readonly string[]>> = {
  families: (language) => [
    message(language, 'lookup.families'),
    ...FAMILIES.map(({ id }) => `  ${id.padEnd(22)} ${message(language, `family.${id}`)}`),
  ],
  conventions: (language) =>
    conventionsPage(language).sections.flatMap((section, position) => [
      ...(position === 0 ? [] : ['']),
      ...sectionLines(section),
    ]),
  slips: (language) => [
    message(language, 'lookup.slips-title'),
    ...FAMILIES.flatMap((family) => slipsOf(family, language)),
  ],
  banks: (_language, folder) => banks(folder),
};

function slipsOf({ id, slips = [], authored }: Family, language: string): readonly string[] {
  return [
    `  ${id}`,
    ...(authored ? [`    ${message(language, 'lookup.authored-slips')}`] : []),
    ...slips.map((slip) => {
      const told = `${slipTitle(slip.id, language)} [${reportedBy(slip.id, language)}]`;
      return `    ${slip.id.padEnd(28)} ${told}`;
    }),
  ];
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

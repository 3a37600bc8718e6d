import { existsSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { BankQuestion } from '../bank/bank.ts';
import { readBankFile } from '../bank/bank-file.ts';
import { fontChooser } from '../document/needed-fonts.ts';
import { readTemplate, templatesFolder } from '../document/read-templates.ts';
import { PARTIALS, STRICT } from '../document/render.ts';
import { standaloneHtml } from '../document/standalone.ts';
import { UserError } from '../errors.ts';
import { isExamFile } from '../exam/design-file.ts';
import { FAMILIES } from '../families/index.ts';
import { readSource } from '../files/read-source.ts';
import { readTextFile } from '../files/text-file.ts';
import { writeWhole } from '../files/write-whole-file.ts';
import { catalogueOf, LANGUAGES, message } from '../messages/index.ts';
import type { Books } from '../page/library.ts';
import { loadStylesheet } from '../pdf/stylesheet.ts';
import { didYouMean } from '../suggest.ts';
import { spokenLanguage } from './language.ts';
import { insideScript, pageScript, policyFor } from './script-page.ts';
import { shippedBanks } from './shipped-banks.ts';

export interface PracticePageOptions {
  /** Files of banks, names of shipped ones, families; none: all families. */
  readonly subjects: readonly string[];
  /** In which the page opens; undefined: that of the first bank. */
  readonly language: string | undefined;
  readonly file: string;
}

/** Writes one HTML file with everything in it that practising takes. @throws {UserError} */
export async function writePracticePage({ subjects, language, file }: PracticePageOptions): Promise<void> {
  const { books, spoken } = booksOf(subjects);
  const lang = language === undefined ? spoken : spokenLanguage(language);
  writeWhole(file, await practicePage(books, lang));
}

/** Families that have exercises where nothing is chosen. */
function usualFamilies(): readonly string[] {
  return FAMILIES.filter(({ parametersSchema }) => parametersSchema.safeParse({}).success).map(
    ({ id }) => id,
  );
}

function booksOf(subjects: readonly string[]): { readonly books: Books; readonly spoken: string } {
  if (subjects.length === 0) return { books: { banks: [], families: usualFamilies() }, spoken: 'en' };
  const shipped = shippedBanks();
  const families = subjects.filter((name) => usualFamilies().includes(name) && !shipped.has(name));
  const files = subjects.filter((name) => !families.includes(name)).map((name) => shipped.get(name) ?? name);
  const known = [...new Set([...usualFamilies(), ...shipped.keys()])];
  const read = files.map((file) => {
    if (!existsSync(file) && !/[/\\.]/.test(file))
      throw new UserError(`"${file}" is neither a bank's file nor a family. ${didYouMean(file, known)}`);
    return bookOf(file);
  });
  return {
    books: { banks: read.map(({ book }) => book), families },
    spoken: read.map(({ language }) => language).find((one) => LANGUAGES.includes(one)) ?? 'en',
  };
}

function bookOf(file: string): { readonly book: Books['banks'][number]; readonly language: string } {
  if (existsSync(file) && isExamFile(file))
    throw new UserError('is an exam file; name the banks that are to be practised.', { place: { file } });
  const bank = readBankFile(file);
  const { data } = readSource(readTextFile(file), file);
  const pictures = Object.assign({}, ...bank.questions.map(({ pictures = {} }: BankQuestion) => pictures));
  return { book: { name: bank.id, data, fingerprint: bank.fingerprint, pictures }, language: bank.language };
}

/** The whole page as text. */
export async function practicePage(books: Books, language: string): Promise<string> {
  const app = pageScript('app.js');
  const engine = `const deltamarkTemplates = ${precompiledTemplates()};\n${pageScript('engine.js')}`;
  const styles = [await loadStylesheet(templatesFolder()), ...['sheet.css', 'page.css'].map(readTemplate)];
  const css = fontChooser(styles.join('\n'))(charactersOf(books));
  const names = [...books.banks.map(({ name }) => name), ...books.families];
  const data = { books, name: `deltamark-practice ${names.join(' ')}`, language, languages: LANGUAGES };
  const body = `<div id="page"><noscript>${LANGUAGES.map((one) => message(one, 'page.say.script')).join(' ')}</noscript></div>
<script type="application/json" id="data">${insideScript(JSON.stringify(data))}</script>
<script type="text/plain" id="engine">${engine.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')}</script>
<script>${app}</script>`;
  return standaloneHtml({
    title: message(language, 'page.say.title'),
    body,
    css,
    lang: language,
    policy: policyFor(app, true),
  });
}

/** Signs in a few of our own texts, for which three more faces would be carried: a reader's own serif has them. */
const RARE = /[ŷˣⁿᵀ⁻₁₂]/g;

/** Everything that the page may say, its own texts and its questions, with the formulas and italics of both. */
function charactersOf(books: Books): string {
  const said = JSON.stringify(LANGUAGES.map(catalogueOf)).replaceAll(RARE, '');
  return `<math><i>${said}${JSON.stringify(books)}`;
}

/** An object of templates as Handlebars compiles them ahead, as JavaScript. */
export function precompiledTemplates(): string {
  const parts = [...PARTIALS, 'solution'].map(
    (name) => `${JSON.stringify(name)}: ${Handlebars.precompile(readTemplate(`${name}.hbs`), STRICT)}`,
  );
  return `{${parts.join(',\n')}}`;
}

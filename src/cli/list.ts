import type { CommandModule } from 'yargs';
import type { Run } from './io.ts';

interface Options {
  readonly subject: string | undefined;
  readonly coverage: boolean | undefined;
  readonly schema: boolean | undefined;
  readonly reference: string | undefined;
  readonly lang: string;
}

export const list = (run: Run): CommandModule<object, Options> => ({
  command: 'list [subject]',
  describe: 'Show what there is: families and all about one, conventions, slips, banks, rules, schemas',
  builder: (yargs) =>
    yargs
      .positional('subject', {
        type: 'string',
        describe:
          'a family, or: families, conventions, slips, banks, fields, rules; with --schema a kind of file: bank, exam, problem, answers, adjust',
      })
      .option('coverage', {
        type: 'boolean',
        describe:
          'which lectures the banks in question-banks cover, by the tags lecture-… of their questions',
      })
      .option('schema', {
        type: 'boolean',
        describe:
          'a JSON Schema for editors; of banks, exams, problems, answers and adjustments, or of one of these',
      })
      .option('reference', {
        type: 'string',
        requiresArg: true,
        describe: 'a file to write everything to, as one page of HTML',
      })
      .option('lang', { type: 'string', default: 'en', requiresArg: true, describe: 'language' })
      .example('$0 list adaline', 'parameters with defaults, quantities, conventions, gates, slips, examples')
      .example('$0 list conventions', 'the presets and what each value of a field means')
      .example('$0 list --schema > deltamark.schema.json', 'so that an editor completes and checks banks')
      .example('$0 list exam --schema > exam.schema.json', 'that of exam files alone')
      .example('$0 list --reference out/reference.html', 'all of it on one page')
      .example(
        '$0 list --coverage',
        'lectures, exercise families, and how many questions of each difficulty',
      ),
  handler: async (options) => run.io.print(await textOf(options)),
});

async function textOf({ subject, coverage, schema, reference, lang }: Options): Promise<string> {
  if (coverage) return (await import('../pipeline/coverage.ts')).coverageText();
  if (schema) return (await import('../lookup/file-schemas.ts')).schemaText(subject);
  const { listText, writeReference } = await import('../pipeline/list.ts');
  return reference === undefined ? listText(subject, lang) : writeReference(reference, lang);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readKeyFile } from '../../src/exam/exam-file.ts';
import { keyText } from '../../src/exam/key.ts';
import { gradeAnswers } from '../../src/pipeline/grade.ts';
import { writeAnswers } from './answer-files.ts';
import { drawnVariants, largeKey } from './exam.ts';
import { medians } from './medians.ts';
import { duration, type Row, rate, rounded, times } from './table.ts';
import { cliMemory, withFolder } from './workplace.ts';

const ROUNDS = 2;
const FILES = 600;
/** Every one of so many variants was drawn. */
const DRAWN = 12;

/** Answer files marked, the reading of the key aside, beside merely reading and parsing the same files. */
export function markingRows(): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const key = largeKey(drawnVariants(DRAWN), FILES);
    const keyFile = join(folder, 'key.json');
    writeFileSync(keyFile, keyText(key));
    const wrong = (expected: string, slot: number) =>
      slot === 0 ? String(Number(expected) + 0.0777) : expected;
    const sources = {
      json: writeAnswers(join(folder, 'json'), key, 'json'),
      yaml: writeAnswers(join(folder, 'yaml'), key, 'yaml'),
      wrong: writeAnswers(join(folder, 'wrong'), key, 'json', wrong),
    };
    const mark = (name: keyof typeof sources) => () => marked(keyFile, join(folder, name));
    const read = (name: keyof typeof sources, parser: (text: string) => unknown) => () =>
      sources[name].map((file) => parser(readFileSync(file, 'utf8')));
    const time = await medians(ROUNDS, {
      key: () => readKeyFile(keyFile),
      json: mark('json'),
      parsedJson: read('json', JSON.parse),
      yaml: mark('yaml'),
      parsedYaml: read('yaml', (text) => parse(text)),
      wrong: mark('wrong'),
    });
    const row = (what: string, total: number, parsed: number, goal: string): Row => ({
      what,
      measured: rate(FILES, total - time.key, 'files'),
      beside: `read and parsed only: ${rate(FILES, parsed, 'files')}`,
      ratio: times((total - time.key) / parsed),
      goal,
    });
    const megabytes = await cliMemory(['grade', join(folder, 'json'), '--key', keyFile, '--format', 'csv']);
    return [
      row('JSON answers marked, all right', time.json, time.parsedJson, '≥ 1000 files/s'),
      row('JSON answers marked, one slip in each file', time.wrong, time.parsedJson, ''),
      row('YAML answers marked, all right', time.yaml, time.parsedYaml, ''),
      {
        what: `the key of ${FILES} variants`,
        measured: `${duration(time.key)} to read and check`,
        beside: `${rounded(Buffer.byteLength(readFileSync(keyFile)) / 1e6)} MB`,
        ratio: '',
        goal: '',
      },
      {
        what: `deltamark grade, ${FILES} JSON files`,
        measured: `${rounded(megabytes)} MB at most`,
        beside: '',
        ratio: '',
        goal: '',
      },
    ];
  });
}

async function marked(key: string, folder: string): Promise<void> {
  const quiet = () => {};
  await gradeAnswers({
    answers: [folder],
    key,
    out: undefined,
    format: 'csv',
    pdf: false,
    paper: 'A4',
    pass: undefined,
    latest: false,
    compare: undefined,
    assign: [],
    adjust: undefined,
    language: undefined,
    print: async () => {},
    notice: quiet,
    progress: quiet,
  });
}

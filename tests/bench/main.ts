import { endToEndRows } from './end-to-end.ts';
import { markingRows } from './marking.ts';
import { markingQuestionsRows } from './marking-questions.ts';
import { timeOf } from './medians.ts';
import { pageRows } from './page.ts';
import { printingRows } from './printing.ts';
import { solvingRows } from './solving.ts';
import { startUpRows } from './start-up.ts';
import { duration, type Row, tableText } from './table.ts';

/** What is measured, by the name with which it can be asked for alone. */
const SUITES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  'start-up': startUpRows,
  solving: solvingRows,
  printing: printingRows,
  page: pageRows,
  'end-to-end': endToEndRows,
  'marking-questions': markingQuestionsRows,
  marking: markingRows,
};

const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, suite] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const time = await timeOf(async () => rows.push(...(await suite())));
  process.stderr.write(`${name}: ${duration(time)}\n`);
}
process.stdout.write(tableText(rows));

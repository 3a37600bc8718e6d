import { join } from 'node:path';
import { bankFile, SEED } from './exam.ts';
import { medians } from './medians.ts';
import { duration, type Row } from './table.ts';
import { runCli, withFolder } from './workplace.ts';

const ROUNDS = 1;
const STUDENTS = 10;

/** A whole exam by the command line: drawn, solved, checked by every gate, sheets and solutions printed. */
export function endToEndRows(): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const args = ['generate', bankFile, '--variants', String(STUDENTS), '--seed', SEED, '--force', '--out'];
    const { html, pdf } = await medians(ROUNDS, {
      html: () => runCli([...args, join(folder, 'html'), '--format', 'html']),
      pdf: () => runCli([...args, join(folder, 'pdf'), '--format', 'pdf']),
    });
    const documents = 2 * STUDENTS;
    return [
      {
        what: `${STUDENTS} students × 4 questions, sheets and solutions as PDF`,
        measured: `${duration(pdf)}, ${duration(pdf / documents)} a document`,
        beside: `as HTML: ${duration(html)}, ${duration(html / documents)} a document`,
        ratio: `${Math.round((100 * (pdf - html)) / pdf)} % is printing`,
        goal: '',
      },
    ];
  });
}

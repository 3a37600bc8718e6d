import type { BankQuestion } from '../bank/bank.ts';
import { checkQuestion, type QuestionCheck } from '../exam/check-question.ts';
import { questionsIn } from '../exam/design.ts';
import { readDesignFiles } from '../exam/design-file.ts';
import { shareText } from '../exam/rejection-text.ts';
import { stream } from '../random/stream.ts';
import { breathe } from './breathe.ts';
import { Net } from './net.ts';

export interface CheckOptions {
  readonly banks: readonly string[];
  readonly seeds: number;
  readonly format: 'text' | 'json';
  readonly print: (text: string) => Promise<void>;
  readonly notice: (text: string) => void;
  readonly progress: (done: number, total: number) => void;
}

type TimedCheck = QuestionCheck & { readonly bank: string; readonly milliseconds: number };

/** Draws every question of every bank and exam; 1 where one cannot be drawn, or leaves a slip unnoticed. */
export async function checkBanks(options: CheckOptions): Promise<0 | 1> {
  const designs = options.banks.map((file) => readDesignFiles([file]));
  const banks = designs.map((design) => ({ ...design, questions: questionsIn(design) }));
  const total = banks.reduce((sum, { questions }) => sum + questions.length, 0);
  let done = 0;
  let fine = true;
  const net = new Net();
  for (const bank of banks) {
    for (const warning of bank.warnings) options.notice(warning);
    for (const question of bank.questions) {
      const check = net.catching(`${bank.id} ${question.id}`, () => timed(bank.id, question, options.seeds));
      fine &&= check?.impossible === 0 && Object.keys(check.unnoticed).length === 0;
      if (check)
        await options.print(options.format === 'json' ? `${JSON.stringify(check)}\n` : checkText(check));
      options.progress(++done, total);
      await breathe();
    }
  }
  net.end();
  return fine ? 0 : 1;
}

function timed(bank: string, question: BankQuestion, seeds: number): TimedCheck {
  const start = performance.now();
  const check = checkQuestion(question, stream('check', bank, question.id), seeds);
  return { bank, ...check, milliseconds: Math.round(performance.now() - start) };
}

function checkText(check: TimedCheck): string {
  const { bank, id, variants, draws, mostDraws, milliseconds, zeroPercent, impossible } = check;
  const each = (milliseconds / variants).toFixed(1);
  const lines = [
    `${bank} ${id}: ${variants} variants in ${draws} draws (at most ${mostDraws}), ${each} ms a variant`,
    ...(impossible > 0 ? [`  IMPOSSIBLE for ${impossible} variants: ${check.why}`] : []),
    ...counts('rejected by gate', check.rejected),
    ...counts('slips that rejected draws would have hidden', check.hardToSee),
    ...counts('UNNOTICED slips on printed problems', check.unnoticed),
    ...Object.entries(check.warned).map(
      ([what, count]) => `  warning, ${shareText(count, variants)}: ${what}`,
    ),
    ...(check.work[1] > 0 ? [`  operations by hand: ${rangeText(check.work)}`] : []),
    ...(zeroPercent > 0 ? [`  asked answers that are 0: ${zeroPercent} %`] : []),
    ...check.alike.map((slips) => `  always alike: ${slips.join(', ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

function rangeText([least, most]: readonly [number, number]): string {
  return least === most ? `${least}` : `${least} to ${most}`;
}

function counts(label: string, values: Readonly<Record<string, number>>): readonly string[] {
  const parts = Object.entries(values).map(([name, count]) => `${name} ${count}`);
  return parts.length === 0 ? [] : [`  ${label}: ${parts.join(', ')}`];
}

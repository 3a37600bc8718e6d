import type { ChoiceAnalysis } from '../marking/choice-analysis.ts';
import { booleanText } from '../marking/item-text.ts';
import { message } from '../messages/index.ts';
import { type Authored, authored } from './authored.ts';
import { barView, type ChartView } from './chart.ts';
import { plain } from './rich-text.ts';

/** How many students chose each option. */
export interface ChoicesView {
  readonly title: string;
  readonly items: readonly {
    readonly prompt: Authored;
    readonly rows: readonly {
      /** `right` stands out. */
      readonly kind: 'right' | 'wrong' | 'none';
      readonly text: Authored;
      readonly note: string;
      readonly bar: ChartView;
      readonly count: string;
    }[];
  }[];
}

const WIDTH = 200;

export function choicesView(choices: readonly ChoiceAnalysis[], language: string): ChoicesView {
  const title = message(language, 'analysis.choices');
  return { title, items: choices.map((choice) => itemView(choice, title, language)) };
}

function itemView(
  { prompt, options, none }: ChoiceAnalysis,
  label: string,
  language: string,
): ChoicesView['items'][number] {
  const total = options.reduce((sum, { count }) => sum + count, none);
  const row = (kind: 'right' | 'wrong' | 'none', text: Authored, count: number) => ({
    kind,
    text,
    note: kind === 'right' ? message(language, 'analysis.choices-right') : '',
    bar: barView(label, [{ kind: kind === 'right' ? 'right' : 'wrong', value: count }], total, WIDTH),
    count: `${count}`,
  });
  const line = (text: string): Authored => [{ kind: 'line', of: [plain(text)] }];
  return {
    prompt: authored(prompt ?? undefined, language),
    rows: [
      ...options.map(({ text, right, count }, index) =>
        row(
          right ? 'right' : 'wrong',
          text ? authored(text, language) : line(booleanText(index === 0, language)),
          count,
        ),
      ),
      ...(none === 0 ? [] : [row('none', line(message(language, 'analysis.choices-blank')), none)]),
    ],
  };
}

/** What a line is, so that a terminal or a page may show it its own way. */
export type Tone = 'title' | 'plain' | 'good' | 'bad' | 'quiet' | 'formula';

/** One paragraph; a formula keeps its spaces and is not broken. */
export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

export function line(tone: Tone, text: string): Line {
  return { tone, text };
}

/** Text broken at spaces into rows of at most `width` characters; a longer word stands alone on its row. */
export function wrapped(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const row = rows.at(-1);
    if (row === undefined || row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = `${row} ${word}`;
  }
  return rows;
}

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

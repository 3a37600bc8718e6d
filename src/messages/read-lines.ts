import type { MarkedToken, Token } from 'marked';
import { type CutFormula, placesIn, withFormulas } from './cut-formulas.ts';
import { formulaIssue } from './formula-issue.ts';
import type { Inline, Inlines } from './written.ts';

/** A display formula inside a line breaks it. */
export type TopInline = Inline | { readonly kind: 'display'; readonly tex: string };

/** Puts what stands on a line together from the tokens of the library, with the formulas of the text. */
export class LineReader {
  readonly #formulas: readonly CutFormula[];

  constructor(formulas: readonly CutFormula[]) {
    this.#formulas = formulas;
  }

  /** Where a formula cannot stand on a line of its own, it stands with what is round it. */
  inlines(tokens: readonly Token[]): Inlines {
    return this.topInlines(tokens).map((inline) =>
      inline.kind === 'display' ? { kind: 'formula', tex: inline.tex } : inline,
    );
  }

  topInlines(tokens: readonly Token[]): readonly TopInline[] {
    return joined(tokens.flatMap((token) => this.#inline(token as MarkedToken)));
  }

  /** A text as it was written. */
  verbatim(text: string): string {
    return withFormulas(text, this.#formulas);
  }

  #inline(token: MarkedToken): readonly TopInline[] {
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', of: this.inlines(token.tokens) }];
      case 'em':
        return [{ kind: 'emphasis', of: this.inlines(token.tokens) }];
      case 'codespan':
        return [{ kind: 'code', text: this.verbatim(token.text) }];
      case 'br':
        return [{ kind: 'break' }];
      case 'image':
        return [{ kind: 'address', address: token.href, alt: this.verbatim(token.text).trim() }];
      case 'escape':
        return [{ kind: 'text', text: token.text }];
      case 'text':
        return 'tokens' in token && token.tokens ? this.topInlines(token.tokens) : this.#text(token.text);
      default:
        return this.#text(token.raw);
    }
  }

  #text(text: string): readonly TopInline[] {
    return placesIn(text).map((part) => {
      if (typeof part === 'string') return { kind: 'text', text: part };
      const { tex, written, display } = this.#formulas[part]!;
      if (formulaIssue(tex) !== undefined) return { kind: 'text', text: written };
      return { kind: display ? 'display' : 'formula', tex };
    });
  }
}

/** Neighbouring stretches of text as one. */
function joined(inlines: readonly TopInline[]): readonly TopInline[] {
  const result: TopInline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else result.push(inline);
  }
  return result;
}

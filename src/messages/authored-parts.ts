/** A stretch of an author's text, or a formula without its dollar signs. */
export interface AuthoredPart {
  readonly content: string;
  readonly isFormula: boolean;
}

/** An author's text, taken apart at formulas between dollar signs; a single dollar sign is one. */
export function authoredParts(text: string): readonly AuthoredPart[] {
  return text.split(/\$([^$\n]+)\$/).map((content, position) => ({ content, isFormula: position % 2 === 1 }));
}

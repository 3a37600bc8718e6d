/** Words that come to everybody's mind for an exam. */
const USUAL =
  /^(?:exam|quiz|test|final|midterm|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|class|course|room|group|seed|secret|password|prova|turma|monday|tuesday|wednesday|thursday|friday|neural|network|networks|machine|learning|delta|deltamark|demo)s?$/;
const YEAR = /^(?:19|20)\d\d$/;
const VOWELS = /[aeiouyà-ÿ]/;

const LETTER_BITS = Math.log2(26);
const DIGIT_BITS = Math.log2(10);
const WORD_BITS = 12;
const USUAL_BITS = 4;
const OTHER_BITS = 3;

/** Below this, whoever tries out likely seeds at a second each may come to an end. */
export const SAFE_BITS = 48;

/**
 * About how many bits of guessing a typed seed costs: words count as words and not by their letters, years and what
 * repeats count little.
 */
export function seedBits(seed: string): number {
  const seen = new Set<string>();
  const parts = seed.toLowerCase().match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu) ?? [];
  return parts.reduce((bits, part) => {
    const repeated = seen.has(part);
    seen.add(part);
    return bits + (repeated ? 1 : bitsOf(part));
  }, 0);
}

function bitsOf(part: string): number {
  const different = new Set(part).size;
  if (/^\p{N}/u.test(part))
    return YEAR.test(part) ? USUAL_BITS : DIGIT_BITS * Math.min(part.length, 2 * different);
  if (!/^\p{L}/u.test(part)) return OTHER_BITS;
  if (USUAL.test(part)) return USUAL_BITS;
  const letters = LETTER_BITS * Math.min(part.length, different + 1);
  return isWord(part) ? Math.min(WORD_BITS, letters) : letters;
}

/** Letters drawn by chance have long runs without a vowel. */
function isWord(part: string): boolean {
  return VOWELS.test(part) && !/[^aeiouyà-ÿ]{4}/.test(part);
}

/** `Did you mean X?` where a known word is near, else the list of what is allowed. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const allowed = `Allowed: ${known.join(', ')}.`;
  return near === undefined ? allowed : `Did you mean ${near}? ${allowed}`;
}

/** The known word that fewest edits turn `word` into, if they are at most a third of it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const ranked = known
    // As many edits as the lengths differ by are needed, and a long word takes time.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    // A name of one letter is near to every other.
    .filter(({ distance }) => distance <= limit && distance < word.length)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** Levenshtein distance: insertions, deletions and replacements. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = previous[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}

import { mayBeOne } from '../number/split-decimal.ts';

/** Longer lists are nobody's answer to one quantity. */
const LONGEST = 400;

/**
 * The list with decimal commas put back so that `count` entries are left: no way, the only one, or two of several.
 * `joinable(i)` speaks of entries i and i + 1.
 */
export function joinedTo(
  count: number,
  texts: readonly string[],
  joinable = (index: number) => mayBeOne(texts[index]!, texts[index + 1]!),
): readonly (readonly string[])[] {
  const joins = texts.length - count;
  if (joins < 0 || 2 * joins > texts.length || texts.length > LONGEST) return [];
  // here[j]: at most two ways to read the entries from here on with j joins in them.
  let [here, next]: [Ways, Ways] = [[[END]], []];
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index]!;
    const joined = index + 1 < texts.length && joinable(index) ? `${text},${texts[index + 1]}` : undefined;
    const ways = Array.from({ length: joins + 1 }, (_, left) => {
      const alone = before(text, here[left]);
      const together = joined === undefined || left === 0 ? [] : before(joined, next[left - 1]);
      return [...alone, ...together].slice(0, 2);
    });
    [here, next] = [ways, here];
  }
  return (here[joins] ?? []).map(listOf);
}

/** Shares its end with other ways, so that long lists cost little. */
interface Way {
  readonly text: string;
  readonly rest: Way | undefined;
}

type Ways = readonly (readonly (Way | undefined)[])[];

const END = undefined;

function before(text: string, ways: readonly (Way | undefined)[] = []): readonly Way[] {
  return ways.map((rest) => ({ text, rest }));
}

function listOf(start: Way | undefined): readonly string[] {
  const texts: string[] = [];
  for (let way = start; way; way = way.rest) texts.push(way.text);
  return texts;
}

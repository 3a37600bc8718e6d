import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stream, stream } from '../../src/random/stream.ts';
import { GENERATOR_VERSION } from '../../src/random/version.ts';

const take = (count: number, from: Stream) => Array.from({ length: count }, () => from.integer(0, 999_999));
const addresses = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 });

describe('stream', () => {
  it('must not change but with GENERATOR_VERSION', () => {
    const source = stream('seed', 'exam', 'student', 'question', '0', 'weights');
    expect({
      version: GENERATOR_VERSION,
      integers: take(6, source),
      large: source.integer(-(2 ** 40), 2 ** 40),
      uniform: source.uniform(),
      pick: source.pick(['a', 'b', 'c', 'd']),
      shuffle: source.shuffle([1, 2, 3, 4, 5, 6, 7, 8]),
      child: take(3, source.at('child', 'ünïcode 漢字')),
      empty: take(3, stream()),
    }).toMatchInlineSnapshot(`
      {
        "child": [
          649357,
          112339,
          533448,
        ],
        "empty": [
          997159,
          813354,
          484515,
        ],
        "integers": [
          328289,
          82319,
          319068,
          797089,
          21451,
          996858,
        ],
        "large": 238103099990,
        "pick": "d",
        "shuffle": [
          8,
          2,
          4,
          6,
          1,
          5,
          3,
          7,
        ],
        "uniform": 0.11255680092549203,
        "version": "1",
      }
    `);
  });

  it('gives the same numbers at the same address', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(take(10, stream(...address))).toEqual(take(10, stream(...address)));
      }),
    );
  });

  it('gives other numbers at every other address, however the parts are cut', () => {
    fc.assert(
      fc.property(addresses, addresses, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(take(4, stream(...a))).not.toEqual(take(4, stream(...b)));
      }),
    );
    const cuts = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['a\0bc'], ['a,b', 'c']];
    expect(new Set(cuts.map((parts) => take(4, stream(...parts)).join())).size).toBe(cuts.length);
  });

  it('has the same numbers at a longer address whatever was drawn before', () => {
    fc.assert(
      fc.property(addresses, addresses, fc.nat(20), (address, parts, draws) => {
        const used = stream(...address);
        take(draws, used);
        expect(take(5, used.at(...parts))).toEqual(take(5, stream(...address, ...parts)));
      }),
    );
  });

  it('changes nobody else when siblings are inserted, removed or reordered', () => {
    const exam = stream('seed', 'exam');
    const numbersOf = (questions: string[]) =>
      Object.fromEntries(questions.map((id) => [id, take(5, exam.at(id))]));
    const before = numbersOf(['q1', 'q2', 'q3']);
    const after = numbersOf(['new', 'q3', 'q2', 'other', 'q1']);
    expect(after).toMatchObject(before);
    expect(Object.keys(numbersOf(['q3', 'q1'])).map((id) => after[id])).toEqual([before['q3'], before['q1']]);
  });

  it('shows no correlation between the first draws of neighbouring addresses', () => {
    const first = Array.from({ length: 4000 }, (_, i) => stream('seed', `${i}`).uniform());
    expect(Math.abs(correlation(first.slice(0, -1), first.slice(1)))).toBeLessThan(0.06);
    const second = Array.from({ length: 4000 }, (_, i) => {
      const source = stream('seed', `${i}`);
      source.uniform();
      return source.uniform();
    });
    expect(Math.abs(correlation(first, second))).toBeLessThan(0.06);
    expect(new Set(first).size).toBe(4000);
  });

  it('keeps whole numbers within their ends, reaches both, and prefers none', () => {
    const source = stream('integers');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 14_000; draw += 1) {
      const value = source.integer(-3, 3);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    // χ² with 6 degrees of freedom exceeds 22.5 once in a thousand.
    expect(chiSquare([...counts.values()])).toBeLessThan(22.5);
    expect(source.integer(7, 7)).toBe(7);
  });

  it('draws uniform numbers from [0, 1)', () => {
    const source = stream('uniform');
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const value = source.uniform();
      expect(value >= 0 && value < 1).toBe(true);
      tenths[Math.floor(10 * value)]! += 1;
    }
    // χ² with 9 degrees of freedom exceeds 27.9 once in a thousand.
    expect(chiSquare(tenths)).toBeLessThan(27.9);
  });

  it('picks every item, and from an empty list nothing', () => {
    const source = stream('pick');
    const picked = Array.from({ length: 3000 }, () => source.pick(['a', 'b', 'c']));
    expect(
      chiSquare(['a', 'b', 'c'].map((item) => picked.filter((other) => other === item).length)),
    ).toBeLessThan(13.8);
    expect(() => source.pick([])).toThrow(RangeError);
  });

  it('shuffles into every order equally often, and leaves the list as it was', () => {
    const source = stream('shuffle');
    const items = Object.freeze(['a', 'b', 'c']);
    const orders = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const order = source.shuffle(items).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    // χ² with 5 degrees of freedom exceeds 20.5 once in a thousand.
    expect(chiSquare([...orders.values()])).toBeLessThan(20.5);
  });
});

function chiSquare(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function correlation(xs: number[], ys: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, i) => (x - mx) * (ys[i]! - my)));
  return covariance / Math.sqrt(mean(xs.map((x) => (x - mx) ** 2)) * mean(ys.map((y) => (y - my) ** 2)));
}

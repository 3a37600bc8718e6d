import { describe, expect, it, test } from 'vitest';
import { isSeparable } from '../../src/families/shared/separable.ts';
import { rational } from '../../src/number/rational.ts';
import { stream } from '../../src/random/stream.ts';

type Point = readonly number[];

function separates(upper: readonly Point[], lower: readonly Point[], throughOrigin = false): boolean {
  const labelled = (points: readonly Point[], up: boolean) =>
    points.map((point) => ({ point: point.map((value) => rational(value)), upper: up }));
  return isSeparable([...labelled(upper, true), ...labelled(lower, false)], throughOrigin);
}

const SQUARE: readonly Point[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const only = (...wanted: number[]) => SQUARE.filter((_, index) => wanted.includes(index));

describe('a line', () => {
  it('separates 14 of the 16 functions of two bits, all but xor and its complement', () => {
    const functions = Array.from({ length: 16 }, (_, bits) =>
      [0, 1, 2, 3].filter((row) => (bits >> row) & 1),
    );
    const inseparable = functions.filter(
      (rows) => !separates(only(...rows), only(...[0, 1, 2, 3].filter((row) => !rows.includes(row)))),
    );
    expect(inseparable).toEqual([
      [1, 2],
      [0, 3],
    ]);
  });

  it('separates 104 of the 256 functions of three bits (Muroga 1971)', () => {
    const cube = Array.from({ length: 8 }, (_, n) => [n & 1, (n >> 1) & 1, (n >> 2) & 1]);
    const count = Array.from({ length: 256 }, (_, bits) =>
      separates(
        cube.filter((_, row) => (bits >> row) & 1),
        cube.filter((_, row) => !((bits >> row) & 1)),
      ),
    ).filter((yes) => yes).length;
    expect(count).toBe(104);
  });

  it('separates no point from itself, nor one in the middle of two others', () => {
    expect(separates([[1, 2]], [[1, 2]])).toBe(false);
    expect(
      separates(
        [[1, 1]],
        [
          [0, 0],
          [2, 2],
        ],
      ),
    ).toBe(false);
    expect(
      separates(
        [
          [0, 0],
          [2, 2],
        ],
        [[3, 3]],
      ),
    ).toBe(true);
  });

  it('needs a constant where it does not go through the origin', () => {
    expect(separates([[1, 1]], [[2, 2]])).toBe(true);
    expect(separates([[1, 1]], [[2, 2]], true)).toBe(false);
    expect(separates([[1, 1]], [[-2, 1]], true)).toBe(true);
  });

  it('separates anything from nothing', () => {
    expect([separates([], []), separates([[1, 2]], [])]).toEqual([true, true]);
  });
});

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.sign((bx! - ax!) * (cy! - ay!) - (by! - ay!) * (cx! - ax!));

function between(a: Point, b: Point, c: Point): boolean {
  const inside = (k: number) => Math.min(a[k]!, b[k]!) <= c[k]! && c[k]! <= Math.max(a[k]!, b[k]!);
  return side(a, b, c) === 0 && inside(0) && inside(1);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  if ([between(a, b, c), between(a, b, d), between(c, d, a), between(c, d, b)].some((yes) => yes))
    return true;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function inTriangle([a, b, c]: readonly [Point, Point, Point], p: Point): boolean {
  const sides = [side(a, b, p), side(b, c, p), side(c, a, p)];
  return side(a, b, c) !== 0 && !(sides.includes(1) && sides.includes(-1));
}

/** Whether the convex hulls of two sets in the plane meet, by their points, edges and triangles. */
function hullsMeet(upper: readonly Point[], lower: readonly Point[]): boolean {
  const edges = (points: readonly Point[]) => points.flatMap((a) => points.map((b) => [a, b] as const));
  const triangles = (points: readonly Point[]) =>
    edges(points).flatMap(([a, b]) => points.map((c) => [a, b, c] as const));
  return (
    edges(upper).some(([a, b]) => edges(lower).some(([c, d]) => cross(a, b, c, d))) ||
    triangles(upper).some((triangle) => lower.some((point) => inTriangle(triangle, point))) ||
    triangles(lower).some((triangle) => upper.some((point) => inTriangle(triangle, point)))
  );
}

test('two sets in the plane are separable exactly where their convex hulls do not meet', () => {
  const seen = { true: 0, false: 0 };
  for (let trial = 0; trial < 300; trial++) {
    const from = stream('separable', `${trial}`);
    const points = (name: string) =>
      Array.from({ length: 1 + (trial % 4) }, (_, n) =>
        [0, 1].map((k) => from.at(name, `${n},${k}`).integer(-3, 3)),
      );
    const [upper, lower] = [points('upper'), points('lower')];
    const expected = !hullsMeet(upper, lower);
    seen[`${expected}`]++;
    expect({ upper, lower, separable: separates(upper, lower) }).toEqual({
      upper,
      lower,
      separable: expected,
    });
  }
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(50);
});

test('in five dimensions a plane that was there is found, and a point between others ends it', () => {
  for (let trial = 0; trial < 20; trial++) {
    const from = stream('planted', `${trial}`);
    const integer = (name: string, k: number) => from.at(name, `${k}`).integer(-5, 5);
    const w = [0, 1, 2, 3, 4].map((k) => integer('w', k));
    const points = Array.from({ length: 12 }, (_, n) => w.map((_, k) => integer(`x${n}`, k)));
    const height = (point: Point) => point.reduce((sum, value, k) => sum + value * w[k]!, 0);
    const [upper, lower] = [
      points.filter((point) => height(point) > 2),
      points.filter((point) => height(point) <= 2),
    ];
    expect(separates(upper, lower)).toBe(true);
    if (upper.length < 2) continue;
    const middle = upper[0]!.map((value, k) => (value + upper[1]![k]!) / 2);
    const doubled = (set: readonly Point[]) => set.map((point) => point.map((value) => 2 * value));
    expect(separates(doubled(upper), doubled([...lower, middle]))).toBe(false);
  }
});

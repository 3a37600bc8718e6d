import { expect, test } from 'vitest';
import type { Student } from '../../src/exam/exam.ts';
import { spreadVersions } from '../../src/exam/spread-versions.ts';

const student = (id: string, room?: string, seat?: string): Student => ({
  id,
  name: '',
  email: '',
  ...(room === undefined ? {} : { room }),
  ...(seat === undefined ? {} : { seat }),
});
const spread = (students: readonly Student[], count: number, taken?: ReadonlyMap<string, string>) =>
  spreadVersions(students, { seed: 's', exam: 'e', count, ...(taken ? { taken } : {}) });
const SIZE = 6;
const grid = (write: (row: number, column: number) => string) =>
  Array.from({ length: SIZE * SIZE }, (_, at) =>
    student(`${Math.floor(at / SIZE)} ${at % SIZE}`, 'R', write(Math.floor(at / SIZE), at % SIZE)),
  );

test.each([
  ['B4', (row: number, column: number) => `${'ABCDEF'[row]}${column + 1}`],
  ['4B', (row: number, column: number) => `${row + 1}${'ABCDEF'[column]}`],
  ['3-12', (row: number, column: number) => `${row + 1}-${column + 1}`],
  ['row 3 seat 12', (row: number, column: number) => `row ${row + 1} seat ${column + 1}`],
])(
  'of seats such as %s all eight neighbours differ with 4 versions, those beside and before with 2',
  (_, write) => {
    for (const [count, steps] of [
      [
        4,
        [
          [0, 1],
          [1, 0],
          [1, 1],
          [1, -1],
        ],
      ],
      [
        2,
        [
          [0, 1],
          [1, 0],
        ],
      ],
      [
        3,
        [
          [0, 1],
          [1, 0],
        ],
      ],
    ] as const) {
      const versions = spread(grid(write), count);
      for (let row = 0; row < SIZE - 1; row++)
        for (let column = 1; column < SIZE - 1; column++)
          for (const [down, right] of steps)
            expect(versions.get(`${row} ${column}`)).not.toBe(
              versions.get(`${row + down} ${column + right}`),
            );
      expect(new Set(versions.values()).size).toBe(count);
    }
  },
);

test('numbered seats and seats by name: neighbours differ in their order', () => {
  const numbered = spread(
    [3, 1, 2, 4].map((seat) => student(`${seat}`, 'R', `${seat}`)),
    3,
  );
  expect(['1', '2', '3', '4'].map((id) => numbered.get(id))).toEqual(['B', 'C', 'A', 'B']);
  const named = spread(
    ['window', 'door', 'aisle'].map((seat) => student(seat, 'R', seat)),
    3,
  );
  expect(['aisle', 'door', 'window'].map((id) => named.get(id))).toEqual(['A', 'B', 'C']);
});

test('without seats every version is dealt out evenly within each room, whatever the order of the roster', () => {
  const students = Array.from({ length: 16 }, (_, at) => student(`s${at}`, at < 8 ? 'R' : 'S'));
  const versions = spread(students, 4);
  for (const room of ['R', 'S']) {
    const own = students.filter((one) => one.room === room).map(({ id }) => versions.get(id)!);
    expect(own.sort().join('')).toBe('AABBCCDD');
  }
  expect(spread([...students].reverse(), 4)).toEqual(versions);
});

test('whoever has a version keeps it, and a late student gets one that fewest have', () => {
  const taken = new Map([
    ['a', 'B'],
    ['b', 'B'],
  ]);
  const versions = spread(
    ['late', 'a', 'b'].map((id) => student(id)),
    2,
    taken,
  );
  expect([...versions].sort()).toEqual([
    ['a', 'B'],
    ['b', 'B'],
    ['late', 'A'],
  ]);
});

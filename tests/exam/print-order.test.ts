import { expect, test } from 'vitest';
import { inPrintOrder, type PrintOrder } from '../../src/exam/print-order.ts';

/** `room seat version`, each of which may be `-`. */
function placed(text: string, at: number) {
  const [room, seat, version] = text.split(' ').map((part) => (part === '-' ? undefined : part));
  const student = {
    id: `s${at}`,
    name: '',
    email: '',
    ...(room === undefined ? {} : { room }),
    ...(seat === undefined ? {} : { seat }),
  };
  return { text, student, ...(version === undefined ? {} : { version }) };
}

const ROSTER = ['R2 10 B', 'R1 A2 A', '- - A', 'R2 9 A', 'R1 A10 B', 'R2 - B', 'R1 A1 A'];
const ordered = (order: PrintOrder | undefined, texts = ROSTER) =>
  inPrintOrder(texts.map(placed), order).map(
    ({ by, name, variants }) => `${by} ${name}: ${variants.map(({ text }) => text).join(', ')}`,
  );

test('rooms follow each other as they first come, seats in order, and who has none is last', () => {
  const rooms = [
    'room R2: R2 9 A, R2 10 B, R2 - B',
    'room R1: R1 A1 A, R1 A2 A, R1 A10 B',
    'room undefined: - - A',
  ];
  expect(ordered('room')).toEqual(rooms);
  expect(ordered(undefined)).toEqual(rooms);
});

test('versions follow each other by letter, each room by room', () => {
  expect(ordered('version')).toEqual([
    'version A: R2 9 A, R1 A1 A, R1 A2 A, - - A',
    'version B: R2 10 B, R2 - B, R1 A10 B',
  ]);
});

test('the order of the roster is kept as it is, and is the usual one where nobody has a room', () => {
  expect(ordered('roster')).toEqual([`roster undefined: ${ROSTER.join(', ')}`]);
  const bare = ['- 2 -', '- 1 -'];
  expect(ordered(undefined, bare)).toEqual(['roster undefined: - 2 -, - 1 -']);
  expect(ordered('version', bare)).toEqual(['roster undefined: - 1 -, - 2 -']);
});

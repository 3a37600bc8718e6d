import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNames, NAMINGS, safeName } from '../../src/exam/file-names.ts';

const named = (name: string, at: number, id = `s${at + 1}`) => ({
  variant: `K7QX-${1000 + at}`,
  student: { id, name, email: '' },
});
const namesOf = (...names: readonly string[]) => [
  ...fileNames(
    names.map((name, at) => named(name, at)),
    'name',
  ).values(),
];

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x', 'C Windows x'],
  ['.hidden', 'hidden'],
  ['-rf', 'rf'],
  ['~$draft', '$draft'],
  ['dots...  ', 'dots'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['COM¹', '_COM¹'],
  ['Console', 'Console'],
  ['a\u202Eb\u0000c\nd', 'a b c d'],
  ['half \uD800 pair', 'half pair'],
  ['Zoe\u0308 A\u030Angstro\u0308m', 'Zoë Ångström'],
  ['李小龙', '李小龙'],
  ['* ? " | <>', ''],
])('%j is called %j as a file', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('a long name is cut between letters, accents and all', () => {
  const cut = safeName('e\u0323\u0302'.repeat(100) + 'x'.repeat(300));
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(120);
  expect(cut).toMatch(/^(?:ệ)+$/u);
});

test('of namesakes the first has the name alone, so that who comes late changes nobody’s', () => {
  const before = namesOf('Ana Silva', 'Ada');
  expect(namesOf('Ana Silva', 'Ada', 'ANA  SILVA', 'Ana Silva')).toEqual([
    ...before,
    'ANA SILVA (s3)',
    'Ana Silva (s4)',
  ]);
});

test('who has no name is called by id, and who is nobody by code', () => {
  expect(namesOf('', '???')).toEqual(['s1', 's2']);
  expect([...fileNames([{ variant: 'K7QX-1000', student: null }], 'name').values()]).toEqual(['K7QX-1000']);
});

test('ids that differ by case alone, or are devices, do not meet', () => {
  const ids = ['s1', 'S1', 'CON'].map((id, at) => named('', at, id));
  expect([...fileNames(ids, 'id').values()]).toEqual(['s1', 'S1 (K7QX-1001)', '_CON']);
});

test('whatever people are called, files are called differently on every system and stay in their folder', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'Ana',
      'ANA',
      'Ana (s3)',
      'Ana (s3)_',
      's2',
      '..',
      'con',
      'Straße',
      'STRASSE',
      'K7QX-1002',
    ),
  );
  const law = fc.property(
    fc.array(name, { maxLength: 12 }),
    fc.constantFrom(...NAMINGS),
    (people, naming) => {
      const variants = people.map((each, at) => named(each, at));
      const names = fileNames(variants, naming);
      expect([...names.keys()]).toEqual(variants.map(({ variant }) => variant));
      const files = [...names.values()];
      expect(new Set(files.map((file) => file.normalize('NFKD').toUpperCase())).size).toBe(files.length);
      for (const file of files) {
        expect(file).toMatch(/^[^\s.~/\\-][^/\\\p{Cc}]*$/u);
        expect(file).not.toMatch(/[\s.]$/);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(200);
      }
      // Who comes after changes nobody's name.
      const fewer = [...fileNames(variants.slice(0, -1), naming).values()];
      expect(files.slice(0, fewer.length)).toEqual(fewer);
    },
  );
  fc.assert(law);
});

const HEAD = '"exam":"small","variant":"CODE-s1"';
const YAML_HEAD = 'exam: small\nvariant: CODE-s1\n';

function many(count: number, item: (index: number) => string, separator = ''): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(separator);
}

/** Small files that once took minutes or gigabytes, each under 5 MB, by name. */
export const BOMBS: Readonly<Record<string, () => string>> = {
  'columns.csv': () => `exam,variant,${many(20_000, (i) => `q/${i}`, ',')}\n${'small,x\n'.repeat(20_000)}`,
  'rows.csv': () => `exam,variant,q/z\n${many(330_000, (i) => `small,v${i},1\n`)}`,
  'wide.csv': () => `exam${','.repeat(4_900_000)}`,
  'wide-row.csv': () => `exam,variant,q/z\n${','.repeat(4_900_000)}`,
  'quotes.csv': () => `exam,variant,q/z\n${'"'.repeat(4_900_000)}`,
  'students.csv': () =>
    `exam,variant,student,question,slot,value\n${many(110_000, (i) => `small,CODE-s1,${i},q,z,1\n`)}`,
  'maps.json': () => `{${HEAD},"answers":{"backprop":{"z1":[${many(1_000_000, () => '{}', ',')}]}}}`,
  'some-maps.json': () => `{${HEAD},"answers":{"backprop":{"z1":[${many(190_000, () => '{}', ',')}]}}}`,
  'fields.json': () => `{${HEAD},${many(190_000, (i) => `"k${i}":1`, ',')},"answers":{}}`,
  'long-list.json': () => `{${HEAD},"answers":{"backprop":{"z1":[${many(1_500_000, () => '1', ',')}]}}}`,
  'list.json': () => `{${HEAD},"answers":{"backprop":{"z1":[${many(190_000, () => '1', ',')}]}}}`,
  'long-name.json': () =>
    `{${HEAD},"answers":{"${'q'.repeat(2_400_000)}":{"z":"1"},"backprop":{"${'z'.repeat(2_400_000)}":"1"}}}`,
  'deep.json': () => '['.repeat(4_900_000),
  'deep.yaml': () => `${YAML_HEAD}answers: ${'['.repeat(4_900_000)}`,
  'commas.yaml': () => `${YAML_HEAD}answers: [${','.repeat(2_400_000)}]`,
  'some-commas.yaml': () => `${YAML_HEAD}answers: [${','.repeat(390_000)}]`,
  'remarks.yaml': () => `${YAML_HEAD}answers:\n  backprop:\n${many(60_000, (i) => `    a${i}: {}\n`)}`,
  'documents.yaml': () => '---\n'.repeat(1_200_000),
  'lines.txt': () => `${YAML_HEAD}${many(400_000, (i) => `a${i} = 1\n`)}`,
  'some-lines.txt': () => `${YAML_HEAD}${many(19_000, (i) => `a${i} = ${'1, '.repeat(60)}\n`)}`,
  'long-line.txt': () => `${YAML_HEAD}z = ${'1 , '.repeat(1_200_000)}`,
  'calculations.txt': () => `${YAML_HEAD}${many(19_000, (i) => `z1[${i + 1}] = ${'((9)^99)'.repeat(20)}\n`)}`,
  'tabs.tsv': () => `exam\tvariant\tq/z\n${'\t'.repeat(4_900_000)}`,
  'separators.csv': () => 'sep=;\n'.repeat(800_000),
  'empty-lines.yaml': () => `${YAML_HEAD}${'\n'.repeat(4_900_000)}`,
};

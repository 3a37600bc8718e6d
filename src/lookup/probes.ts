import { type Convention, conventionSchema, valuesOf } from '../conventions/convention.ts';
import { resolveConvention } from '../conventions/resolve-convention.ts';
import type { Family, Problem } from '../families/family.ts';
import { ProblemError } from '../families/problem.ts';
import { valueOr } from '../number/no-value.ts';
import { oncePer } from '../once.ts';
import { stream } from '../random/stream.ts';
import type { Quantity, Worksheet } from '../worksheet/types.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/** A drawn problem of a family, with what it was drawn from as it is written. */
export interface Probe {
  readonly written: Readonly<Record<string, unknown>>;
  readonly parameters: unknown;
  readonly problem: Problem;
  readonly worksheet: Worksheet;
}

/** The usual problem of a family, then one for each other kind that its parameters name. */
export const probesOf = oncePer((family: Family): readonly Probe[] => {
  const schema = jsonSchemaOf(family.parametersSchema);
  const others = (schema.anyOf ?? schema.oneOf ?? [schema]).flatMap(kindsIn);
  return [{}, ...others].flatMap((other) => drawn(family, { ...family.example, ...other }) ?? []);
});

/** Every value of every field that names kinds: `[{ cell: 'lstm' }, { cell: 'gru' }, …]`. */
function kindsIn({ properties = {} }: JsonSchema): readonly Readonly<Record<string, unknown>>[] {
  const whole = Object.fromEntries(
    Object.entries(properties).flatMap(([name, { const: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const fields = Object.entries(properties).flatMap(([name, field]) =>
    valuesIn(field).map((value) => ({ ...whole, [name]: value })),
  );
  return [...(Object.keys(whole).length > 0 ? [whole] : []), ...fields];
}

function valuesIn({ enum: values, type, anyOf = [] }: JsonSchema): readonly unknown[] {
  if (values) return values;
  return type === 'boolean' ? [true, false] : anyOf.flatMap(valuesIn);
}

function drawn(
  family: Family,
  written: Probe['written'],
  convention = resolveConvention(undefined),
): Probe | undefined {
  const parameters = family.parametersSchema.safeParse(written);
  if (!parameters.success) return undefined;
  return fitting(() => {
    const problem = family.draw(parameters.data, convention, stream('example', family.id));
    const settled = family.settled?.(problem) ?? problem;
    return { written, parameters: parameters.data, problem: settled, worksheet: family.worksheet(settled) };
  });
}

function fitting<T>(make: () => T): T | undefined {
  try {
    return valueOr(make, () => undefined);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** Fields of a convention of which some value changes a rule or a symbol of a family. */
export const conventionsThatCount = oncePer((family: Family): readonly (keyof Convention)[] => {
  const usual = resolveConvention(undefined);
  const probes = probesOf(family).map(({ written }) => ({ written, ...watched(family, written, usual) }));
  const fields = Object.keys(conventionSchema.shape) as readonly (keyof Convention)[];
  return fields.filter((field) => {
    const others = valuesOf(field).filter((value) => value !== usual[field]);
    return probes.some(({ written, shape, read }) =>
      others.some((value) => {
        const other = read.has(field) && drawn(family, written, { ...usual, [field]: value });
        return other && shapeOf(other.worksheet) !== shape;
      }),
    );
  });
});

/** The shape of a probe, and the fields of the convention that anything in it asks for: others change nothing. */
function watched(family: Family, written: Probe['written'], usual: Convention) {
  const read = new Set<string>();
  const convention = new Proxy(usual, {
    get(fields, name) {
      read.add(String(name));
      return Reflect.get(fields, name);
    },
    // A copy may be asked for fields that are left out here.
    ownKeys(fields) {
      for (const name of Object.keys(conventionSchema.shape)) read.add(name);
      return Reflect.ownKeys(fields);
    },
  });
  const { worksheet } = drawn(family, written, convention)!;
  return { shape: shapeOf(worksheet), read };
}

/** What a convention can change in a worksheet; the numbers of its givens aside. */
function shapeOf({ quantities }: Worksheet): string {
  return JSON.stringify(quantities.map(lineOf));
}

function lineOf(quantity: Quantity): readonly unknown[] {
  const indices = quantity.shape.map((_, position) => `${position + 1}`);
  const rules = quantity.role === 'computed' ? quantity.rules : [];
  return [quantity.id, quantity.shape, quantity.symbol(indices), quantity.symbol([]), ...rules];
}

import type * as z from 'zod';
import { own } from '../own.ts';
import type { DataPath } from './source.ts';

/** What a schema is built of, as zod 4 keeps it. */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
}

/** Names of the fields that a schema allows in the map at a path, in the order of the schema. */
export function knownFields(schema: z.ZodType, path: DataPath): readonly string[] {
  const maps = bare(
    path.reduce<readonly z.ZodType[]>(
      (schemas, part) => bare(schemas).flatMap((each) => inside(each, part)),
      [schema],
    ),
  );
  return [...new Set(maps.flatMap((each) => Object.keys(definition(each).shape ?? {})))];
}

function definition(schema: z.ZodType): Definition {
  return schema._zod.def as Definition;
}

/** The schemas behind defaults, optional marks, transforms and unions. */
function bare(schemas: readonly z.ZodType[]): readonly z.ZodType[] {
  return schemas.flatMap((schema) => {
    const { innerType, options, in: input, out } = definition(schema);
    // A preprocess step is a pipe too; only its output knows fields.
    const behind = [innerType, input, out, ...(options ?? [])].filter((each) => each !== undefined);
    return behind.length === 0 ? [schema] : bare(behind);
  });
}

function inside(schema: z.ZodType, part: string | number): readonly z.ZodType[] {
  const { shape, element, items, valueType } = definition(schema);
  const named = typeof part === 'string' ? own(shape, part) : items?.[part];
  return [named, element, valueType].filter((each) => each !== undefined);
}

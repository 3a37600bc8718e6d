import type * as z from 'zod';
import { own } from '../own.ts';
import { didYouMean } from '../suggest.ts';
import { DataError, quoted } from './data-error.ts';
import { knownFields } from './known-fields.ts';
import { type DataPath, type Source, valueAt } from './source.ts';

/** Reads the part of a source at a path by a schema; what does not fit is added to `errors`. */
export function checkData<T>(
  schema: z.ZodType<T>,
  source: Source,
  at: DataPath,
  errors: DataError[],
): T | undefined {
  const result = schema.safeParse(valueAt(source.data, at));
  if (result.success) return result.data;
  errors.push(...dataErrors(result.error, schema, source, at));
  return undefined;
}

/** Every issue as an error at its place, with what was found and what is allowed. */
export function dataErrors(
  error: z.ZodError,
  schema: z.ZodType,
  source: Source,
  at: DataPath,
): readonly DataError[] {
  const fields = (path: DataPath) => knownFields(schema, path);
  return error.issues.flatMap((issue) => issueErrors(issue, source, at, fields));
}

type Issue = z.core.$ZodIssue;
type Fields = (path: DataPath) => readonly string[];

function issueErrors(issue: Issue, source: Source, at: DataPath, fields: Fields): readonly DataError[] {
  const path = existing([...at, ...(issue.path as (string | number)[])], source.data);
  if (issue.code === 'unrecognized_keys') {
    const known = fields(issue.path as DataPath);
    return issue.keys.map((key) => {
      const place = source.placeOfKey([...path, key]);
      return new DataError(place, [...path, key], `unknown field. ${didYouMean(key, known)}`);
    });
  }
  const branch = issue.code === 'invalid_union' ? likelyBranch(issue) : undefined;
  if (branch) {
    const inner = branch.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
    return inner.flatMap((each) => issueErrors(each, source, at, fields));
  }
  const found = valueAt(source.data, path);
  const place = source.placeOf(path, withinOf(issue));
  return [new DataError(place, path, explained(issue, found, fields(issue.path as DataPath)))];
}

/** The part of a text that an issue is about, where it says so. */
function withinOf(issue: Issue): string | undefined {
  const within: unknown = issue.code === 'custom' ? issue.params?.['within'] : undefined;
  return typeof within === 'string' ? within : undefined;
}

/** Of several forms, the one that the value has at its outermost level. */
function likelyBranch(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | undefined {
  const fitting = issue.errors.filter((branch) => !branch.some(isOtherForm));
  // Of several maps, the one that has all of the fields.
  const named = fitting.filter((branch) => !branch.some(({ code }) => code === 'unrecognized_keys'));
  return [fitting, named].find(({ length }) => length === 1)?.[0];
}

/** Whether the whole value is of another kind, not something inside it. */
function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOtherForm));
  return issue.code === 'invalid_type';
}

/** A short form such as `activation: relu` has no fields to point at; the path ends where the data do. */
function existing(path: DataPath, data: unknown): DataPath {
  const parent = path.slice(0, -1);
  const isContainer = typeof (valueAt(data, parent) ?? {}) === 'object';
  return path.length === 0 || isContainer ? path : existing(parent, data);
}

function explained(issue: Issue, found: unknown, fields: readonly string[]): string {
  if (saysEverything(issue)) return issue.message;
  const allowed = allowedText(issue, fields);
  if (found === undefined) return `is missing. Allowed: ${allowed}.`;
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    return `unknown ${quoted(found)}. ${didYouMean(found, issue.values.map(String))}`;
  }
  return `found ${foundText(found)}. Allowed: ${allowed}.`;
}

/** Messages of our own schemas either are whole sentences, or say what is allowed: "a list of numbers", "at most 3 rows". */
const ALLOWED = /^(?:an?|one|two|at (?:least|most)|from|between|up to|text|whole|letters) /;
const ZODS_OWN = /^(?:Invalid|Too |Unrecognized )/;

function saysEverything(issue: Issue): boolean {
  return !ZODS_OWN.test(issue.message) && !ALLOWED.test(issue.message);
}

function allowedText(issue: Issue, fields: readonly string[] = []): string {
  if (ALLOWED.test(issue.message)) return issue.message.replace(/\.$/, '');
  if (issue.code === 'invalid_type' && issue.expected === 'object' && fields.length > 0) {
    return `a map of the fields ${fields.join(', ')}`;
  }
  if (issue.code === 'invalid_type') return own(KINDS, issue.expected) ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'too_small') return `at least ${issue.minimum}${unit(issue.origin)}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}${unit(issue.origin)}`;
  if (issue.code === 'invalid_union') return unionText(issue);
  return issue.message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
};

function unit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' || origin === 'set' ? ' entries' : '';
}

function unionText(issue: z.core.$ZodIssueInvalidUnion): string {
  const forms = issue.errors.flatMap((branch) =>
    branch.filter(({ path }) => path.length === 0).map((one) => allowedText(one)),
  );
  const discriminators = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return [...new Set([...forms, ...discriminators])].join(', or ') || issue.message;
}

function foundText(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a map of fields';
  return typeof value === 'string' ? quoted(value) : String(value);
}

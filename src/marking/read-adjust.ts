import { placeText } from '../errors.ts';
import { allVariants } from '../exam/key-order.ts';
import { checkData } from '../files/check-data.ts';
import { asOne, DataError, quoted } from '../files/data-error.ts';
import { readSource } from '../files/read-source.ts';
import type { DataPath } from '../files/source.ts';
import { compare, type Rational, rational } from '../number/rational.ts';
import { didYouMean } from '../suggest.ts';
import { Addresses } from './adjust-addresses.ts';
import { adjustSchema, exactly } from './adjust-fields.ts';
import type { Reading } from './adjust-reading.ts';
import type { AcceptedToo, Adjustments, ForAll } from './adjustments.ts';
import { decimalsOf, type GradeScale } from './grade-scale.ts';
import { personalOf } from './read-adjust-personal.ts';

/**
 * Reads a file of adjustments against the key of its exam.
 * @throws {UserError} for all mistakes in it at once, each with its place
 */
export function readAdjustments(text: string, file: string, key: Reading['key']): Adjustments {
  const source = readSource(text, file);
  const errors: DataError[] = [];
  const fields = checkData(adjustSchema, source, [], errors);
  if (!fields) throw asOne(errors);
  const fail = (path: DataPath, why: string) =>
    void errors.push(new DataError(source.placeOf(path), path, why));
  if (fields.adjust !== key.exam) {
    fail(
      ['adjust'],
      `these are adjustments of exam ${quoted(fields.adjust)}, and the key is of "${key.exam}".`,
    );
    throw asOne(errors);
  }
  const reading = { fields, source, key, addresses: new Addresses(allVariants(key), fail), fail };
  const accepted = acceptedOf(reading);
  const forAll = [...forAllOf('full-marks', reading), ...forAllOf('drop', reading)];
  refuseTwice(forAll, reading);
  const { named, personal } = personalOf(reading, forAll);
  const scale = scaleOf(reading);
  if (errors.length > 0) throw asOne(errors);
  const assign = Object.entries(fields.assign).map(([code, student]) => ({
    code,
    student,
    where: `${placeText(source.placeOf(['assign', code]))} assign`,
  }));
  return { accepted, forAll, named, personal, assign, round: fields.round, scale, source: { file, text } };
}

function acceptedOf(reading: Reading): readonly AcceptedToo[] {
  const { fields, key, addresses, fail } = reading;
  const variants = allVariants(key);
  return fields.accept.flatMap((entry, index) => {
    const path = ['accept', index];
    const at = addresses.read(entry.at, [...path, 'at']);
    refuseUnknown(
      entry.variant,
      variants.map(({ variant }) => variant),
      [...path, 'variant'],
      fail,
    );
    const versions = [...new Set(variants.flatMap(({ version }) => version ?? []))];
    refuseUnknown(entry.version, versions, [...path, 'version'], fail);
    if (!at) return [];
    const isNumber = addresses.slotsAt(at).some((slot) => !slot.options);
    if (entry.interval && !isNumber)
      fail([...path, 'interval'], 'is for numbers, and a choice is asked here. Allowed: value: B.');
    if (entry.value !== undefined && isNumber && exactly(entry.value) === undefined)
      fail([...path, 'value'], `found ${quoted(entry.value)}. Allowed: a number.`);
    const { value, interval, variant, version, reason } = entry;
    return [{ at, value, interval, variant, version, reason }];
  });
}

function refuseUnknown(
  said: string | undefined,
  known: readonly string[],
  path: DataPath,
  fail: Reading['fail'],
): void {
  if (said === undefined || known.includes(said)) return;
  if (known.length === 0) fail(path, 'this exam has none.');
  else fail(path, `there is no ${quoted(said)}. ${didYouMean(said, known.slice(0, 20))}`);
}

function forAllOf(kind: ForAll['kind'], { fields, addresses }: Reading): readonly ForAll[] {
  return fields[kind].flatMap(({ at: written, reason }, index) => {
    const at = addresses.read(written, [kind, index, 'at']);
    return at ? [{ kind, at, reason }] : [];
  });
}

/** Nothing is dropped and credited, or adjusted twice. */
function refuseTwice(forAll: readonly ForAll[], { fields, addresses, fail }: Reading): void {
  const seen = new Map<string, ForAll>();
  const positions = { 'full-marks': 0, drop: 0 };
  if (forAll.length < fields['full-marks'].length + fields.drop.length) return;
  for (const entry of forAll) {
    const path = [entry.kind, positions[entry.kind]++, 'at'];
    for (const slot of addresses.slotsAt(entry.at)) {
      const id = `${entry.at.question}/${slot.id}`;
      const before = seen.get(id);
      if (before) {
        fail(path, `${id} is in ${before.kind} already, as ${before.at.text}. Allowed: one of both.`);
        break;
      }
      seen.set(id, entry);
    }
  }
}

function scaleOf({ fields: { grade, round }, fail }: Reading): GradeScale | undefined {
  if (round && !isStep(round)) fail(['round'], 'has too many decimals. Allowed: a step such as 0.5.');
  if (!grade) return undefined;
  const { scale, letters, round: step = rational(1, 10), pass } = grade;
  if ((scale === undefined) === (letters === undefined)) {
    fail(['grade'], 'needs either scale (such as 0-10) or letters (such as { A: 90, F: 0 }).');
    return undefined;
  }
  if (!isStep(step)) fail(['grade', 'round'], 'has too many decimals. Allowed: a step such as 0.1 or 0.5.');
  if (scale) {
    const least = pass === undefined ? undefined : exactly(pass);
    if (pass !== undefined && !least)
      fail(['grade', 'pass'], `found ${quoted(pass)}. Allowed: a grade such as 6.`);
    return { kind: 'linear', ...scale, step, pass: least };
  }
  const sorted = Object.entries(letters!).sort(([, a], [, b]) => compare(b, a));
  const known = sorted.map(([letter]) => letter);
  if (sorted.length === 0) fail(['grade', 'letters'], 'is empty. Allowed: a map such as { A: 90, F: 0 }.');
  if (pass !== undefined && !known.includes(pass))
    fail(['grade', 'pass'], `there is no grade ${quoted(pass)}. ${didYouMean(pass, known)}`);
  return { kind: 'letters', letters: sorted, pass };
}

function isStep(step: Rational): boolean {
  return compare(step, rational(1, 10 ** 6)) >= 0 && decimalsOf(step) < 6;
}

import type { DecimalMark } from '../../number/decimal-mark.ts';
import { own } from '../../own.ts';
import { difference, fraction, negation, type PlainPart, phrase, product, sum, word } from './parts.ts';

interface Writing {
  readonly mark: DecimalMark;
  cases(then: string, condition: string, otherwise: string): string;
}

type Writer = (args: readonly PlainPart[], writing: Writing) => PlainPart;

const ONE = word('1');

/** `name(a, b)`; with a decimal comma a semicolon stands between. */
function named(name: string): Writer {
  return (args, { mark }) =>
    word(`${name}(${args.map(({ text }) => text).join(mark === 'comma' ? '; ' : ', ')})`);
}

const exp = named('exp');

/** One of two values, whichever side of zero the first argument lies on. */
function twoSided(relation: '>=' | '>', above: Value, below: Value): Writer {
  return (args, writing) => {
    const [then, otherwise] = [above, below].map((value) => branchOf(value, args, writing));
    return phrase(writing.cases(then!, `${args[0]!.text} ${relation} 0`, otherwise!));
  };
}

/** A number, or what to make of the arguments. */
type Value = string | ((args: readonly PlainPart[], writing: Writing) => string);

function branchOf(value: Value, args: readonly PlainPart[], writing: Writing): string {
  return typeof value === 'string' ? value : value(args, writing);
}

/** 1 above a band round 0, −1 below it, 0 within. */
const signBeyond: Writer = ([a, band], writing) => {
  const [x, edge] = [a!.text, band!.text];
  const inner = writing.cases('-1', `${x} < ${negation(band!).text}`, '0');
  return phrase(writing.cases('1', `${x} > ${edge}`, inner));
};

const itself: Value = ([a]) => a!.text;
const scaled: Value = ([a, alpha]) => product(alpha!, a!).text;
const alphaItself: Value = ([, alpha]) => alpha!.text;

const decaying: Value = ([a, alpha], writing) => times(alpha!, exp([a!], writing)).text;
const saturating: Value = ([a, alpha], writing) => times(alpha!, difference(exp([a!], writing), ONE)).text;

function times(factor: PlainPart, of: PlainPart): PlainPart {
  return factor.text === ONE.text ? of : product(factor, of);
}

const relu: Writer = ([a], writing) => named('max')([word('0'), a!], writing);

/** Functions of the rule language that read better as the formula they stand for, or under another name. */
const READABLE: Readonly<Record<string, Writer>> = {
  pi: () => word('π'),
  e: () => word('e'),
  mod: ([a, b]) => phrase(`${a!.text} mod ${b!.text}`),
  abs: ([a]) => word(`|${a!.text}|`),
  sigmoid: ([a], writing) => fraction(ONE, sum(ONE, exp([negation(a!)], writing))),
  softplus: ([a], writing) => named('ln')([sum(ONE, exp([a!], writing))], writing),
  xlogy: ([t, a], writing) => product(t!, named('ln')([a!], writing)),
  xovery: ([t, a]) => fraction(t!, a!),
  step: twoSided('>=', '1', '0'),
  stepOpen: twoSided('>', '1', '0'),
  sign: twoSided('>=', '1', '-1'),
  signOpen: twoSided('>', '1', '-1'),
  signBeyond,
  relu,
  reluClosed: relu,
  leakyRelu: twoSided('>', itself, scaled),
  leakyReluClosed: twoSided('>=', itself, scaled),
  reluSlope: twoSided('>', '1', '0'),
  reluSlopeClosed: twoSided('>=', '1', '0'),
  leakyReluSlope: twoSided('>', '1', alphaItself),
  leakyReluSlopeClosed: twoSided('>=', '1', alphaItself),
  elu: twoSided('>', itself, saturating),
  eluClosed: twoSided('>=', itself, saturating),
  eluSlope: twoSided('>', '1', decaying),
  eluSlopeClosed: twoSided('>=', '1', decaying),
};

/** A call of a rule function; one without an entry in the table stands under its own name. */
export function plainCall(name: string, args: readonly PlainPart[], writing: Writing): PlainPart {
  return (own(READABLE, name) ?? named(name))(args, writing);
}

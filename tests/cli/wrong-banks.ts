/** A bank with one question, written in flow style behind `head`. */
const bank = (question: string, head = 'id: bank') => `${head}\nquestions:\n  - ${question}\n`;

interface WrongBank {
  readonly what: string;
  readonly bank: string;
  /** What the message must say, place first. */
  readonly says: readonly string[];
}

export const WRONG_BANKS: readonly WrongBank[] = [
  {
    what: 'an unknown family',
    bank: bank('{ id: q, family: mlp-backprob }'),
    says: [
      'bank.yaml:3:22 questions[0].family: unknown "mlp-backprob"',
      'Did you mean mlp-backprop?',
      'Allowed: activation-functions, ',
    ],
  },
  {
    what: 'an unknown parameter',
    bank: bank('{ id: q, family: adaline, parameters: { learningrate: 1 } }'),
    says: [
      'bank.yaml:3:45 questions[0].parameters.learningrate: unknown field',
      'Did you mean learningRate?',
      'Allowed: ',
    ],
  },
  {
    what: 'an unknown field of a question',
    bank: bank('{ id: q, family: adaline, point: 2 }'),
    says: ['bank.yaml:3:31 questions[0].point: unknown field', 'Did you mean points?'],
  },
  {
    what: 'a range upside down',
    bank: bank('{ id: q, family: adaline, parameters: { weights: { min: 1, max: -1, step: 0.1 } } }'),
    says: [
      'bank.yaml:3:54 questions[0].parameters.weights: the range is upside down',
      'min 1 is above max -1. Did you mean min -1, max 1?',
    ],
  },
  {
    what: 'a bank that no draw can satisfy: the gate is named after a bounded number of tries',
    bank: bank(
      '{ id: q, family: mlp-backprop, parameters: { units: [2, 2, 1], activations: sigmoid, weights: { min: 50, max: 90, step: 10 } } }',
    ),
    says: [
      'bank.yaml:3:5 question q: none of 500 draws',
      'gate saturated (500)',
      'saturated: A unit is saturated',
      'Take smaller weights',
    ],
  },
  {
    what: 'a rule without a value',
    bank: bank(
      '{ id: q, worksheet: { statement: s, givens: { a: { min: 1, max: 2, step: 1 } }, rules: ["b = ln(-a)"] }, ask: [b] }',
    ),
    says: ['bank.yaml:3:5 question q: none of 500 draws', 'gate outside-domain (500)'],
  },
  {
    what: 'a rule that is a program',
    bank: bank(
      '{ id: q, worksheet: { statement: s, givens: { a: { min: 1, max: 2, step: 1 } }, rules: ["b = import(a)"] }, ask: [b] }',
    ),
    says: ['bank.yaml:3:93 questions[0].worksheet.rules[0]: "b = import(a)"'],
  },
  {
    what: 'a number that is none',
    bank: bank('{ id: q, family: adaline, parameters: { learningRate: NaN }, points: many }'),
    says: [
      'bank.yaml:3:59 questions[0].parameters.learningRate: "NaN" is not a number',
      'bank.yaml:3:74 questions[0].points: found "many". Allowed: a number above 0.',
    ],
  },
  {
    what: 'an id that stands twice',
    bank: bank('{ id: q, family: adaline }\n  - { id: q, family: adaline }'),
    says: ['bank.yaml:4:11 questions[1].id: "q" is the id of questions[0] too'],
  },
  {
    what: 'an id that leads out of the folder',
    bank: bank('{ id: ../q, family: adaline }', 'id: ../../bank'),
    says: [
      'bank.yaml:1:5 id: found "../../bank"',
      'bank.yaml:3:11 questions[0].id: found "../q". Allowed: letters',
    ],
  },
  {
    what: 'an unknown quantity to ask for',
    bank: bank('{ id: q, family: adaline, ask: [z9] }'),
    says: ['bank.yaml:3:37 question q: ask: there is no quantity "z9"', 'Did you mean z?'],
  },
  {
    what: 'an unknown convention',
    bank: bank('{ id: q, family: adaline, convention: { preset: mordern, step0: 2 } }'),
    says: [
      'bank.yaml:3:53 questions[0].convention.preset: unknown "mordern". Did you mean modern?',
      'bank.yaml:3:69 questions[0].convention.step0: found 2. Allowed: 0, 1.',
    ],
  },
  {
    what: 'a language that is no language',
    bank: bank('{ id: q, family: adaline }', 'id: bank\nlanguage: Klingon'),
    says: ['bank.yaml:2:11 language: found "Klingon". Allowed: a language code such as en or pt-BR.'],
  },
  {
    what: 'no question',
    bank: 'id: bank\nquestions: []\n',
    says: ['bank.yaml:2:12 questions: found a list of 0. Allowed: at least one question.'],
  },
  {
    what: 'a number of 401 digits, however short it is written',
    bank: bank('{ id: q, family: adaline, parameters: { targets: [-1, "1e400"], learningRate: "1e-400" } }'),
    says: [
      'bank.yaml:3:59 questions[0].parameters.targets[1]: "1e400" has more than 400 digits',
      'questions[0].parameters.learningRate: "1e-400" has more than 400 digits',
    ],
  },
  {
    what: 'a range of numbers that nobody writes',
    bank: bank(
      '{ id: q, family: adaline, parameters: { weights: { min: "-1e399", max: "1e399", step: "1e-399" } } }',
    ),
    says: ['bank.yaml:3:54 questions[0].parameters.weights: ', '400 digits'],
  },
  {
    what: 'a variable that a function does not have',
    bank: bank('{ id: q, family: numerical-derivative, parameters: { kind: circuit, by: w } }'),
    says: ['bank.yaml:3:5 question q: there is no variable "w". Allowed: x, y, z.'],
  },
  {
    what: 'a rule whose index function gives no whole number',
    bank: bank(
      '{ id: q, worksheet: { statement: s, givens: { x: [1, 2] }, rules: ["y[i] = x[i]*mod(i/2, 2)"] } }',
    ),
    says: ['bank.yaml:3:', 'mod of indices must be a whole number, and here it is 0.5'],
  },
  {
    what: 'a preset that is a number',
    bank: bank('{ id: q, family: adaline, convention: { preset: 3 } }'),
    says: ['bank.yaml:3:53 questions[0].convention.preset: unknown "3". Allowed: modern, '],
  },
  {
    what: 'names that every object has',
    bank: bank(
      '{ id: q, family: toString, convention: constructor, parameters: { activations: valueOf, hasOwnProperty: 1 } }',
    ),
    says: ['bank.yaml:3:22 questions[0].family: unknown "toString"', 'unknown preset "constructor"'],
  },
  { what: 'an empty file', bank: '', says: ['bank.yaml:1:1 is empty.'] },
  {
    what: 'a tab in the indentation',
    bank: 'id: bank\nquestions:\n\t- id: q\n',
    says: ['bank.yaml:3:1 a tab stands in the indentation'],
  },
  {
    what: 'a quote that is not closed',
    bank: 'id: "bank\nquestions: []\n',
    says: ['bank.yaml:', 'is not closed'],
  },
  { what: 'aliases without end', bank: `a: &a [x]\n${bombLines()}`, says: ['bank.yaml:', 'allowed'] },
];

/** Each line holds the one before ten times: a billion entries at the end. */
function bombLines(): string {
  const names = 'abcdefghij';
  return [...names.slice(1)]
    .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${names[index]}`).join(', ')}]`)
    .join('\n');
}

interface WrongRoster {
  readonly what: string;
  readonly roster: string;
  readonly says: readonly string[];
}

export const WRONG_ROSTERS: readonly WrongRoster[] = [
  { what: 'an empty roster', roster: '', says: ['roster.csv:1 is empty.'] },
  {
    what: 'a roster without students',
    roster: 'id,name\n',
    says: ['roster.csv holds no student, only a header.'],
  },
  {
    what: 'a roster without ids',
    roster: 'nick,age\nada,36\n',
    says: ['roster.csv:1 has no column for the id; found "nick", "age". Allowed: id, '],
  },
  {
    what: 'ids that are missing, lead elsewhere or stand twice',
    roster: 'id,name\n../../etc,Eve\na,Ada\n,Bob\na,Eve\n',
    says: [
      'roster.csv:2 the id "../../etc" is not allowed',
      'roster.csv:4 the id is missing',
      'roster.csv:5 the id "a" stands in line 3 too',
    ],
  },
  {
    what: 'a quote that is not closed',
    roster: 'id,name\n"a,Ada\n',
    says: ['roster.csv:2 is not valid CSV'],
  },
];

import type { BankQuestion } from '../../../src/bank/bank.ts';
import { readBank } from '../../../src/bank/read-bank.ts';
import { drawExercise } from '../../../src/exam/draw-exercise.ts';
import type { KeyQuestion } from '../../../src/exam/exam.ts';
import type { Exercise } from '../../../src/exam/exercise.ts';
import { keyQuestionOf } from '../../../src/exam/key-question.ts';
import { stream } from '../../../src/random/stream.ts';

const { questions } = readBank(
  `id: concepts
questions:
  - id: choice
    family: concept
    points: 2
    parameters:
      statement: { en: "What does a learning rate $\\\\eta$ do that is too large?", pt-BR: "O que faz uma taxa $\\\\eta$ grande demais?" }
      options:
        - { text: { en: diverge, pt-BR: divergir }, right: true, why: { en: "Steps jump over $J$.", pt-BR: "Os passos saltam por cima de $J$." } }
        - { text: { en: slow down, pt-BR: atrasar }, why: { en: "That is one too small.", pt-BR: "Isso faz uma pequena demais." } }
        - { text: { en: nothing, pt-BR: nada }, why: { en: "It scales every step.", pt-BR: "Ela multiplica cada passo." } }
        - { text: { en: <b>grow</b>, pt-BR: crescer }, why: { en: "The network is fixed.", pt-BR: "A rede é fixa." } }
  - id: statements
    family: concept
    points: 3
    parameters:
      pick: 3
      statements:
        - { text: softmax adds up to 1, true: yes, why: divided by their sum }
        - { text: a perceptron learns XOR, true: no, why: no line separates it }
        - { text: a sigmoid exceeds 1, true: no, why: it lies below }
        - { text: linear layers collapse, true: yes, why: a product of matrices }
        - { text: a ReLU is smooth, true: no, why: it has a kink }
  - id: pairs
    family: concept
    parameters:
      statement: Which derivative belongs to which function?
      pairs:
        - { left: "$x^2$", right: "$2x$", why: power rule }
        - { left: "$e^x$", right: "$e^x$", why: its own derivative }
        - { left: "$x^2 + 1$", right: "$2x$", why: a constant vanishes }
      extra: ["$x$", "$0$"]
  - id: count
    family: concept
    parameters:
      statement: How many weights has a 3-2-1 network without biases?
      number: { value: "3*2 + 2*1", unit: weights, why: "$6 + 2$" }
  - id: sigma
    family: concept
    decimals: 3
    parameters:
      statement: How large is $\\sigma(1)$?
      number: { value: "1/(1 + exp(-1))", why: 1 divided by 1.368 }
  - id: in-order
    family: concept
    parameters:
      shuffle: false
      statement: Which?
      options: [{ text: a, why: wa }, { text: b, right: true, why: wb }, { text: c, why: wc }]
  - id: last
    family: concept
    parameters:
      statement: Which?
      options: [{ text: a, right: true }, { text: c, last: true }, { text: b }, { text: d, last: yes }]
`,
  'concepts.yaml',
);

export function conceptQuestion(id: string): BankQuestion {
  return questions.find((question) => question.id === id)!;
}

/** One variant's exercise. */
export function conceptExercise(id: string, address = '1'): Exercise {
  return drawExercise(conceptQuestion(id), stream('concept', id, address));
}

export function conceptKey(id: string, address = '1'): KeyQuestion {
  return keyQuestionOf(conceptExercise(id, address));
}

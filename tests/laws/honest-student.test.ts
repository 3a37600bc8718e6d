import { honestStudentSuite } from './honest-student-suite.ts';

honestStudentSuite({
  from: 0,
  count: 10,
  students: 2,
  inEveryManner: { family: 5, question: 1, banks: ['demo.yaml', 'mlp-backprop.yaml', 'sigmoid-neuron.yaml'] },
  answers: 5_000,
});

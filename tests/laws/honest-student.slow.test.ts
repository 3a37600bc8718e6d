import { BANK_FILES } from './honest-manners.ts';
import { honestStudentSuite } from './honest-student-suite.ts';

honestStudentSuite({
  from: 20_000,
  count: 2000,
  students: 4,
  inEveryManner: { family: 60, question: 4, banks: BANK_FILES },
  answers: 30_000,
});

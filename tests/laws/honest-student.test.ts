import { honestStudentSuite } from './honest-student-suite.ts';

honestStudentSuite({ from: 20_000, count: 24, students: 2 });

import { honestStudentSuite } from './honest-student-suite.ts';

honestStudentSuite({ from: 20_000, count: 2000, students: 4 });

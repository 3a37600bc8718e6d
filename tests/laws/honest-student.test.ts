import { honestStudentSuite } from './honest-student-suite.ts';

honestStudentSuite({ from: 20_000, count: 60, students: 3 });

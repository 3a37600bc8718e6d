import { honestStudentSuite } from './honest-student-suite.ts';

honestStudentSuite({ from: 0, count: 60, students: 3 });

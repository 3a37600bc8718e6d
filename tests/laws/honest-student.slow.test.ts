import { vi } from 'vitest';
import { honestStudentSuite } from './honest-student-suite.ts';

vi.setConfig({ testTimeout: 1_200_000 });

honestStudentSuite({ from: 20_000, count: 2000, students: 4 });

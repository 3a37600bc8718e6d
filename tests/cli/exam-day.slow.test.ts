import { examDay } from './exam-day-suite.ts';

examDay(120, 'pdf');

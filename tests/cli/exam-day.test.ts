import { examDay } from './exam-day-suite.ts';

examDay(12, 'html');

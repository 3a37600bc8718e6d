import { analysis } from './analysis.ts';
import { documents } from './documents.ts';
import { families } from './families.ts';
import { feedback } from './feedback.ts';
import { forms } from './forms.ts';
import { gates } from './gates.ts';
import { practice } from './practice.ts';
import { slips } from './slips.ts';
import { statements } from './statements.ts';

/** Every text of deltamark; other languages are translations of it. */
export const en = {
  ...analysis,
  ...documents,
  ...families,
  ...feedback,
  ...forms,
  ...gates,
  ...practice,
  ...slips,
  ...statements,
} as const;

import { documents } from './documents.ts';
import { feedback } from './feedback.ts';
import { forms } from './forms.ts';
import { gates } from './gates.ts';
import { slips } from './slips.ts';
import { statements } from './statements.ts';

/** Every text of deltamark; other languages are translations of it. */
export const en = { ...documents, ...feedback, ...forms, ...gates, ...slips, ...statements } as const;

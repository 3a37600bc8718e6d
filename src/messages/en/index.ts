import { gates } from './gates.ts';

/** Every text of deltamark; other languages are translations of it. */
export const en = { ...gates } as const;

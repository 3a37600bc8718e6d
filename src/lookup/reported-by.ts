import { sourceOf } from '../families/slip-sources.ts';
import { message } from '../messages/index.ts';

/** Who reports a mistake: whoever published it, else nobody but those who wrote this. */
export function reportedBy(slip: string, language: string): string {
  return sourceOf(slip) ?? message(language, 'lookup.own-observation');
}

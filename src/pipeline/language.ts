import { UserError } from '../errors.ts';
import { LANGUAGES, nearestLanguage } from '../messages/index.ts';
import { didYouMean } from '../suggest.ts';

/** The language that was asked for. @throws {UserError} where there are no texts in it. */
export function spokenLanguage(language: string): string {
  if (LANGUAGES.includes(language)) return language;
  const near = nearestLanguage(language);
  const meant =
    near === undefined
      ? didYouMean(language, LANGUAGES)
      : `Did you mean ${near}? Allowed: ${LANGUAGES.join(', ')}.`;
  throw new UserError(`--lang: there are no texts in "${language}". ${meant}`);
}

/** A bank may be written in a language that we have no texts in: English stands in, and reading the bank says so. */
export function languageOfBank(language: string): string {
  return LANGUAGES.includes(language) ? language : 'en';
}

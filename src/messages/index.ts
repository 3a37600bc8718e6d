import { own } from '../own.ts';
import { en } from './en/index.ts';
import { ptBR } from './pt-BR/index.ts';

export type MessageKey = keyof typeof en;
/** A language may lack texts; the English one stands in. */
export type Catalogue = Readonly<Partial<Record<MessageKey, string>>>;

/** One folder for each language; its code is BCP 47. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en, 'pt-BR': ptBR };

export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The language with texts that a code without them is most likely to mean: `pt` and `pt-PT` that of Brazil. */
export function nearestLanguage(language: string): string | undefined {
  const primary = (code: string) => code.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => primary(known) === primary(language));
}

export const MESSAGE_KEYS = Object.keys(en) as readonly MessageKey[];

/** The texts of a language; nothing where there are none. */
export function catalogueOf(language: string): Catalogue {
  return own(CATALOGUES, language) ?? {};
}

/** A value, or the word that goes with one. */
const PLACEHOLDER = /\{([A-Za-z]\w*)(?:\|([^{}|]+)\|([^{}|]+))?\}/g;

export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/**
 * The text of a key with its `{placeholders}` filled in; English where the language lacks it. `{count|answer|answers}`
 * is the word that goes with the number `count`: the first for 1.
 * @throws {Error} for an unknown key, and for a placeholder without a value: these are bugs.
 */
export function message(
  language: string,
  key: string,
  values: Readonly<Record<string, string>> = {},
): string {
  if (!hasMessage(key)) throw new Error(`There is no message "${key}".`);
  const text = catalogueOf(language)[key] ?? en[key];
  return text.replace(PLACEHOLDER, (_, name: string, one?: string, other?: string) => {
    const value = own(values, name);
    if (value === undefined) throw new Error(`The message "${key}" needs a value for {${name}}.`);
    if (one === undefined) return value;
    return (value === '1' ? one : other)!;
  });
}

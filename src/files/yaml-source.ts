import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import { DataError, tooMany } from './data-error.ts';
import { type ReadOptions, tooLarge } from './json-source.ts';
import { DEEPEST, MOST_CHARACTERS, MOST_VALUES, type Source, spannedSource, TextOf } from './source.ts';
import { yamlData } from './yaml-data.ts';

/**
 * Reads one YAML 1.2 document, keeping the text of its numbers, which a double would change.
 * @throws {DataError} for bad syntax, a name that stands twice, tags, aliases without end, too much nesting,
 * too large a text.
 */
export function readYaml(text: string, file: string, options: ReadOptions = {}): Source {
  const place = new TextOf(text, file, options.firstLine);
  if (place.text.length > MOST_CHARACTERS) throw tooLarge(place);
  const { mostValues = MOST_VALUES } = options;
  const document = documentOf(place, mostValues);
  const { data, spans } = yamlData(document, place, options);
  return spannedSource(place, data, document.contents?.range[0] ?? 0, spans);
}

/** What the library makes of a text takes much more memory than the text; space and punctuation count too. */
const MOST_LEXEMES = 400_000;
const MOST_PER_VALUE = 10;

/** Documents, the stream and its scalar take some of the parser's stack beside the levels of the data. */
const DEEPEST_STACK = DEEPEST + 4;

/** The library composes by recursion, so deep nesting is stopped while its tokens are read. */
function* tokensOf(place: TextOf, mostValues: number): Generator<CST.Token> {
  const parser = new Parser();
  const most = Math.min(MOST_LEXEMES, MOST_PER_VALUE * mostValues);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(place.text)) {
    if (++lexemes > most) throw new DataError(place.place(parser.offset), [], tooMany(mostValues));
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST_STACK) {
      const why = `is nested too deeply: at most ${DEEPEST} levels are allowed.`;
      throw new DataError(place.place(parser.offset), [], why);
    }
  }
  yield* parser.end();
}

type Parsed = Document.Parsed<ParsedNode, true>;

function documentOf(place: TextOf, mostValues: number): Parsed {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  // The library would go on and collect hundreds of thousands of mistakes, each with a stack.
  let first: DataError | undefined;
  Object.assign(composer, {
    onError: (source: ErrorSource, code: YAMLError['code'], message: string) => {
      // What is thrown comes back as the message of a mistake around it.
      first ??= new DataError(place.place(offsetOf(source)), [], explained(code, message));
      throw first;
    },
  });
  const tokens = [...tokensOf(place, mostValues)];
  const documents = [...composer.compose(tokens, true, place.text.length)] as Parsed[];
  const [document, second] = documents;
  if (second) {
    throw new DataError(place.place(second.range[0]), [], 'holds several documents ("---"); one is allowed.');
  }
  if (!document?.contents) throw new DataError(place.place(0), [], 'is empty.');
  return document;
}

/** Where the library sees a mistake: an offset, a range of them, or a token. */
type ErrorSource = number | readonly [number, ...unknown[]] | { readonly offset: number };

function offsetOf(source: ErrorSource): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

const LINE =
  'this cannot be read as "name: value"; put texts that hold ": " in quotes and indent alike what belongs together.';

const EXPLANATIONS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  TAB_AS_INDENT: 'a tab stands in the indentation; indent with spaces.',
  BLOCK_AS_IMPLICIT_KEY: LINE,
  MULTILINE_IMPLICIT_KEY: LINE,
  TAG_RESOLVE_FAILED: 'tags such as !name are not allowed.',
  BAD_SCALAR_START: 'a text that starts with "@" or "`" must stand in quotes.',
};

function explained(code: YAMLError['code'], message: string): string {
  const closing = /end with a ([\]}])$/.exec(message)?.[1];
  if (closing !== undefined)
    return `not valid YAML: a "${closing}" is missing, or what it closes is not indented.`;
  const quote = /^Missing closing (.)quote/.exec(message)?.[1];
  if (quote !== undefined) return `not valid YAML: a text in quotes (${quote}) is not closed.`;
  return EXPLANATIONS[code] ?? `not valid YAML: ${message}.`;
}

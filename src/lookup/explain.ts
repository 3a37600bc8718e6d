import { type Convention, conventionSchema } from '../conventions/convention.ts';
import { UserError } from '../errors.ts';
import { FAMILIES } from '../families/index.ts';
import { catalogueOf, MESSAGE_KEYS, type MessageKey, message } from '../messages/index.ts';
import { slipExplanation, slipHint, slipTitle } from '../messages/slip-text.ts';
import { nearest } from '../suggest.ts';
import { FUNCTIONS } from '../worksheet/functions.ts';
import { gateIds } from './family-page.ts';
import { type Section, sectionLines } from './page.ts';
import { reportedBy } from './reported-by.ts';
import { callOf, fieldRows, functionRow, RULE_FORMS } from './shared-pages.ts';

/** What an id may be, with all that is known by it. */
const KINDS: readonly {
  readonly kind: string;
  readonly ids: () => readonly string[];
  readonly tell: (id: string, language: string) => Pick<Section, 'notes' | 'rows'>;
}[] = [
  { kind: 'slip', ids: () => idsUnder('slip.', '.title'), tell: slip },
  { kind: 'gate', ids: () => idsUnder('gate.'), tell: gate },
  { kind: 'verdict', ids: () => idsUnder('verdict.'), tell: verdict },
  {
    kind: 'family',
    ids: () => FAMILIES.map(({ id }) => id),
    tell: (id, language) => ({ notes: [message(language, `family.${id}`), `deltamark list ${id}`] }),
  },
  {
    kind: 'convention-field',
    ids: () => Object.keys(conventionSchema.shape),
    tell: (id, language) => ({ rows: fieldRows(id as keyof Convention, language) }),
  },
  {
    kind: 'rule-function',
    ids: () => [...RULE_FORMS, ...Object.keys(FUNCTIONS)],
    tell: (id, language) => {
      const [known] = Object.entries(FUNCTIONS).filter(([name]) => name === id);
      return { rows: [functionRow(known ? callOf(known) : id, language)] };
    },
  },
  {
    kind: 'message',
    ids: () => MESSAGE_KEYS,
    tell: (id, language) => ({ notes: [rawMessage(id, language)] }),
  },
];

/** What a slip, gate, verdict or message is, wherever its id is known. @throws {UserError} for an unknown one. */
export function explainText(id: string, language: string): string {
  const found = KINDS.filter(({ ids }) => ids().includes(id));
  if (found.length === 0) {
    const near = nearest(
      id,
      KINDS.flatMap(({ ids }) => ids()),
    );
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    throw new UserError(
      `"${id}": there is no slip, gate, verdict, convention field, rule function or message of that name.${meant} deltamark list shows what there is.`,
    );
  }
  return found
    .map(({ kind, tell }) =>
      sectionLines({ title: `${id}: ${message(language, `lookup.${kind}`)}`, ...tell(id, language) }).join(
        '\n',
      ),
    )
    .join('\n\n')
    .concat('\n');
}

function idsUnder(start: string, end = ''): readonly string[] {
  return MESSAGE_KEYS.filter((key) => key.startsWith(start) && key.endsWith(end)).map((key) =>
    key.slice(start.length, key.length - end.length),
  );
}

function slip(id: string, language: string): Pick<Section, 'notes'> {
  const families = FAMILIES.filter(({ slips = [] }) => slips.some((one) => one.id === id));
  return {
    notes: [
      slipTitle(id, language),
      slipExplanation(id, language),
      message(language, 'lookup.hint', { hint: slipHint(id, language) }),
      message(language, 'lookup.reported-by', { source: reportedBy(id, language) }),
      ...familiesNote(families, language),
    ],
  };
}

function gate(id: string, language: string): Pick<Section, 'notes'> {
  const families = FAMILIES.filter((family) => gateIds(family).includes(id));
  return { notes: [message(language, `gate.${id}`), ...familiesNote(families, language)] };
}

function familiesNote(families: readonly { readonly id: string }[], language: string): readonly string[] {
  if (families.length === 0) return [];
  return [message(language, 'lookup.slip-of', { families: families.map(({ id }) => id).join(', ') })];
}

function verdict(id: string, language: string): Pick<Section, 'notes'> {
  return { notes: [message(language, `verdict.${id}`), message(language, `lookup.verdict-${id}`)] };
}

/** The text with the places for its values as they are. */
function rawMessage(id: string, language: string): string {
  const key = id as MessageKey;
  return catalogueOf(language)[key] ?? catalogueOf('en')[key]!;
}

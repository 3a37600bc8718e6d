import { type PdfObjects, readPdfObjects } from './pdf-objects.ts';
import {
  isEntries,
  isList,
  isReference,
  nameOf,
  type PdfEntries,
  type PdfValue,
  textOf,
} from './pdf-values.ts';
import { TooMuch } from './unzip.ts';

/** The fields of a form in a PDF. */
export interface PdfForm {
  /** What was filled in, by the whole name of the field; of a box to tick the name of its state. */
  readonly fields: ReadonlyMap<string, string>;
  /** What the file says of itself as a whole, such as its title. */
  readonly info: ReadonlyMap<string, string>;
}

/** Why a PDF cannot be read. */
export type PdfTrouble = 'no PDF' | 'encrypted' | 'too much';

const [MOST_FIELDS, DEEPEST] = [20_000, 20];

/** The form in a PDF; without fields where it has none. */
export function readPdfForm(bytes: Uint8Array): PdfForm | PdfTrouble {
  try {
    const objects = readPdfObjects(bytes);
    if (!objects) return 'no PDF';
    const { at, trailer } = objects;
    if (at(trailer.get('Encrypt')) !== null) return 'encrypted';
    const root = at(trailer.get('Root'));
    if (!isEntries(root)) return 'no PDF';
    return { fields: new Fields(objects).of(root), info: textsIn(at(trailer.get('Info')), at) };
  } catch (error) {
    if (error instanceof TooMuch) return 'too much';
    throw error;
  }
}

function textsIn(value: PdfValue, at: PdfObjects['at']): ReadonlyMap<string, string> {
  if (!isEntries(value)) return new Map();
  return new Map([...value].flatMap(([name, each]) => [[name, textOf(at(each)) ?? ''] as const]));
}

/** What a field has from the one above it. */
interface Above {
  readonly name: string;
  readonly value: PdfValue | undefined;
  readonly type: string | undefined;
}

class Fields {
  readonly #at: PdfObjects['at'];
  readonly #fields = new Map<string, string>();
  readonly #seen = new Set<number>();
  #count = 0;

  constructor({ at }: PdfObjects) {
    this.#at = at;
  }

  of(root: PdfEntries): ReadonlyMap<string, string> {
    const form = this.#at(root.get('AcroForm'));
    if (isEntries(form)) this.#walk(form.get('Fields'), { name: '', value: undefined, type: undefined }, 0);
    return this.#fields;
  }

  #walk(list: PdfValue | undefined, above: Above, depth: number): void {
    const fields = this.#at(list);
    if (!isList(fields) || depth > DEEPEST) return;
    for (const one of fields) {
      if (++this.#count > MOST_FIELDS) throw new TooMuch(`more than ${MOST_FIELDS} fields`);
      if (isReference(one)) {
        // A field that stands in itself would never end.
        if (this.#seen.has(one.object)) continue;
        this.#seen.add(one.object);
      }
      const field = this.#at(one);
      if (isEntries(field)) this.#field(field, above, depth);
    }
  }

  #field(field: PdfEntries, above: Above, depth: number): void {
    const part = textOf(this.#at(field.get('T')));
    const own = this.#at(field.get('V'));
    const value = own === null ? above.value : own;
    const type = nameOf(this.#at(field.get('FT'))) ?? above.type;
    const name = [above.name, part].filter((text) => text).join('.');
    const kids = this.#at(field.get('Kids'));
    const below = isList(kids) ? kids.map((kid) => this.#at(kid)).filter(isEntries) : [];
    if (below.some((kid) => kid.has('T'))) this.#walk(kids, { name, value, type }, depth + 1);
    else if (name !== '')
      this.#fields.set(name, type === 'Btn' ? this.#state(field, value, below) : textIn(value));
  }

  /** Some programs say only at the box what is ticked; some number the states of a group and list their names. */
  #state(field: PdfEntries, value: PdfValue | undefined, boxes: readonly PdfEntries[]): string {
    const states = [value, ...[field, ...boxes].map((box) => this.#at(box.get('AS')))].map(nameOf);
    const state = states.find((name) => name !== undefined && name !== 'Off') ?? '';
    const names = this.#at(field.get('Opt'));
    const named = isList(names) && /^\d+$/.test(state) ? textOf(this.#at(names[Number(state)])) : undefined;
    return named ?? state;
  }
}

function textIn(value: PdfValue | undefined): string {
  return textOf(value) ?? nameOf(value) ?? '';
}

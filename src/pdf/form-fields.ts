import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A box of a form, where the link with its number stands. */
export interface FieldBox {
  readonly kind: 'text' | 'radio' | 'tick';
  readonly name: string;
  /** What it means where it is ticked, in letters; empty for a text. */
  readonly state: string;
  /** What a person is told that it is. */
  readonly label: string;
}

export interface FormPlan {
  /** Links that lead there are fields; their number follows. */
  readonly links: string;
  readonly boxes: readonly FieldBox[];
  /** Fields that nobody sees or changes. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What the file says of itself as a whole. */
  readonly info: Readonly<Record<string, string>>;
}

/** Bits of a field, and of its place on the page. */
const [READ_ONLY, RADIO, UNSPELLED] = [1, 1 << 15, 1 << 22];
const [HIDDEN, PRINTED] = [2, 4];
const LETTERS = 11;

/**
 * A printed page with fields where its links stand: every link becomes the field, so that what reads aloud finds it in
 * the same place, and none is left. Fields stand in the order of their numbers. The same page gives the same bytes.
 */
export async function withFields(pdf: Uint8Array, plan: FormPlan): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const form = new FormMaker(document, plan);
  const fields = form.make();
  const { context } = document;
  const helvetica = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
  );
  document.catalog.set(
    PDFName.of('AcroForm'),
    context.obj({ Fields: fields, DA: PDFString.of(APPEARANCE), DR: { Font: { Helv: helvetica } } }),
  );
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  for (const [name, text] of Object.entries(plan.info))
    info.set(PDFName.of(name), PDFHexString.fromText(text));
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

const APPEARANCE = `/Helv ${LETTERS} Tf 0 g`;

interface PlacedBox {
  readonly ref: PDFRef;
  readonly link: PDFDict;
  readonly page: PDFPage;
}

class FormMaker {
  readonly #document: PDFDocument;
  readonly #plan: FormPlan;
  readonly #groups = new Map<string, { readonly ref: PDFRef; readonly kids: PDFRef[] }>();

  constructor(document: PDFDocument, plan: FormPlan) {
    this.#document = document;
    this.#plan = plan;
  }

  /** The fields in their order. @throws {Error} where a box has no link */
  make(): readonly PDFRef[] {
    const placed = this.#linksByNumber();
    if (placed.size !== this.#plan.boxes.length)
      throw new Error(`${this.#plan.boxes.length} boxes are to be fields, and ${placed.size} were printed`);
    const fields = Object.entries(this.#plan.hidden).map(([name, text]) => this.#hidden(name, text));
    for (const [number, box] of this.#plan.boxes.entries()) {
      const place = placed.get(number);
      if (!place) throw new Error(`The box of ${box.name} is not on the printed page`);
      const field = this.#field(box, place);
      if (field) fields.push(field);
    }
    this.#tellRoles(new Set([...placed.values()].map(({ ref }) => ref.tag)));
    return fields;
  }

  #linksByNumber(): ReadonlyMap<number, PlacedBox> {
    const placed = new Map<number, PlacedBox>();
    for (const page of this.#document.getPages()) {
      for (const ref of page.node.Annots()?.asArray() ?? []) {
        if (!(ref instanceof PDFRef)) continue;
        const link = page.node.context.lookup(ref, PDFDict);
        const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
        const address = action?.lookupMaybe(PDFName.of('URI'), PDFString)?.asString() ?? '';
        if (address.startsWith(this.#plan.links))
          placed.set(Number(address.slice(this.#plan.links.length)), { ref, link, page });
      }
    }
    return placed;
  }

  /** The field itself; nothing where it is another box of a group that is a field already. */
  #field({ kind, name, state, label }: FieldBox, { ref, link, page }: PlacedBox): PDFRef | undefined {
    for (const key of ['A', 'Border', 'Contents']) link.delete(PDFName.of(key));
    const own = { T: text(name), TU: text(label) };
    const place = { Subtype: 'Widget', F: PRINTED, P: page.ref };
    if (kind === 'text') {
      this.#put(link, { ...own, ...place, FT: 'Tx', Ff: UNSPELLED, DA: PDFString.of(APPEARANCE) });
      return ref;
    }
    this.#put(link, { ...place, ...this.#states(link, state, kind) });
    if (kind === 'tick') {
      this.#put(link, { ...own, FT: 'Btn', V: 'Off' });
      return ref;
    }
    return this.#inGroup(name, own, ref, link);
  }

  #inGroup(name: string, own: Literal, ref: PDFRef, link: PDFDict): PDFRef | undefined {
    const { context } = this.#document;
    const known = this.#groups.get(name);
    const group = known ?? { ref: context.nextRef(), kids: [] };
    group.kids.push(ref);
    this.#groups.set(name, group);
    this.#put(link, { Parent: group.ref });
    context.assign(group.ref, context.obj({ ...own, FT: 'Btn', Ff: RADIO, V: 'Off', Kids: [...group.kids] }));
    return known ? undefined : group.ref;
  }

  /** How a box looks where it is ticked: a dot in a circle, or a cross; and where it is not: as it is printed. */
  #states(link: PDFDict, state: string, kind: 'radio' | 'tick'): Literal {
    const { context } = this.#document;
    const [left = 0, bottom = 0, right = 0, top = 0] = link
      .lookup(PDFName.of('Rect'), PDFArray)
      .asArray()
      .map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
    const [width, height] = [right - left, top - bottom];
    const look = (drawn: string) =>
      context.register(
        context.flateStream(drawn, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }),
      );
    const ticked = look(
      kind === 'radio' ? dot(width / 2, height / 2, Math.min(width, height) / 4) : cross(width, height),
    );
    return {
      AS: 'Off',
      AP: { N: { [state]: ticked, Off: look('') } },
      MK: { CA: PDFString.of(kind === 'radio' ? 'l' : '8') },
    };
  }

  #hidden(name: string, value: string): PDFRef {
    const page = this.#document.getPage(0);
    const field = this.#document.context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', F: HIDDEN, Rect: [0, 0, 0, 0], P: page.ref },
      ...{ FT: 'Tx', Ff: READ_ONLY, T: text(name), V: text(value), DA: PDFString.of(APPEARANCE) },
    });
    const ref = this.#document.context.register(field);
    page.node.addAnnot(ref);
    return ref;
  }

  #put(dictionary: PDFDict, entries: Literal): void {
    for (const [name, value] of this.#document.context.obj({ ...entries }).entries())
      dictionary.set(name, value);
  }

  /** What reads aloud told a link there; now it tells a form. */
  #tellRoles(fields: ReadonlySet<string>): void {
    for (const [, object] of this.#document.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of('Link')) continue;
      const content = object.lookup(PDFName.of('K'));
      const to = content instanceof PDFDict ? content.get(PDFName.of('Obj')) : undefined;
      if (to instanceof PDFRef && fields.has(to.tag)) object.set(PDFName.of('S'), PDFName.of('Form'));
    }
  }
}

type Literal = Readonly<Record<string, LiteralValue>>;
type LiteralValue = string | number | PDFObject | LiteralValue[] | { [name: string]: LiteralValue };

function text(value: string): PDFHexString {
  return PDFHexString.fromText(value);
}

/** Four curves make a circle. */
function dot(x: number, y: number, r: number): string {
  const k = 0.5523 * r;
  return [
    `0 g ${x + r} ${y} m`,
    `${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c`,
    `${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c`,
    `${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c`,
    `${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c f`,
  ].join(' ');
}

function cross(width: number, height: number): string {
  const [w, h] = [width * 0.2, height * 0.2];
  return `0 G 1.2 w ${w} ${h} m ${width - w} ${height - h} l ${w} ${height - h} m ${width - w} ${h} l S`;
}

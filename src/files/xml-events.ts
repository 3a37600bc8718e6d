/** What an XML text tells, in order; names come without their prefixes. */
export interface XmlEvents {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** No part can end in two places, so that time grows with the length alone. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/<>"'=!?]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)/gy;
const ATTRIBUTE = /(?<=\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads XML that programs write: elements, attributes, texts; of document types nothing is read, so that no entity
 * grows. @throws {SyntaxError} where the text is no XML
 */
export function readXml(xml: string, { open, close, text }: XmlEvents): void {
  TOKEN.lastIndex = 0;
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [, cdata, slash, name, rest = '', characters] = token;
    if (cdata !== undefined) text?.(cdata);
    else if (characters !== undefined) text?.(decoded(characters));
    else if (name !== undefined && slash === '/') close?.(local(name));
    else if (name !== undefined) {
      open?.(local(name), attributesOf(rest));
      if (rest.endsWith('/')) close?.(local(name));
    }
  }
  if (end < xml.length) throw new SyntaxError(`no XML at character ${end}`);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
      local(name!),
      decoded(double ?? single!),
    ]),
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, ten, sixteen, name) => {
      if (name !== undefined) return NAMED.get(name.toLowerCase())!;
      const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

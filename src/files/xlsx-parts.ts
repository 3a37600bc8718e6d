import { readXml } from './xml-events.ts';

/** A sheet of a workbook, and where in the file it stands. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The sheets that are not hidden, in order. */
export function sheetParts(workbook: string, relations: string): readonly SheetPart[] {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
  });
  const sheets: SheetPart[] = [];
  readXml(workbook, {
    open: (name, attributes) => {
      const target = name === 'sheet' ? targets.get(attributes.get('id') ?? '') : undefined;
      if (target === undefined || /hidden/i.test(attributes.get('state') ?? '')) return;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      sheets.push({ name: attributes.get('name') ?? '', path });
    },
  });
  return sheets;
}

/** The texts that cells refer to by number; ruby (`rPh`) is left out. */
export function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let [current, isText, isRuby] = ['', false, false];
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 't') isText = true;
      if (name === 'rPh') isRuby = true;
    },
    text: (text) => {
      if (isText && !isRuby) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isRuby = false;
      if (name === 'si') texts.push(current);
    },
  });
  return texts;
}

/** Built-in formats of dates and times. */
const DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

/** The cell styles, by number, that show a number as a date or time. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Set(DATES);
  const styles = new Set<number>();
  let [isStyle, count] = [false, 0];
  readXml(xml, {
    open: (name, attributes) => {
      const format = Number(attributes.get('numFmtId'));
      if (name === 'numFmt' && isDateFormat(attributes.get('formatCode') ?? '')) formats.add(format);
      if (name === 'cellXfs') isStyle = true;
      if (name === 'xf' && isStyle) {
        if (formats.has(format)) styles.add(count);
        count++;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isStyle = false;
    },
  });
  return styles;
}

/** Texts, colours and escaped letters in a format mean nothing. */
function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.slice(0, 1000).replace(/"[^"]*"|\\.|_.|\[[^\]]*\]|General|E[+-]/gi, ''));
}

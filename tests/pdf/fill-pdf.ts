import { PDFCheckBox, PDFDocument, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is to be written into a field, by its name; `on` into a box to tick. */
export type Filling = ReadonlyMap<string, string>;

/** A program that fills in a form and gives the bytes that it would save. */
export type FillPdf = (pdf: Uint8Array, filling: Filling) => Promise<Uint8Array>;

/** The viewer of Firefox: it puts what changed behind the file, and shares no code with what made the form. */
export const fillInViewer: FillPdf = async (pdf, filling) => {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  try {
    for (const field of await viewerFields(document)) {
      const text = filling.get(field.fieldName);
      if (text === undefined) continue;
      const value = field.radioButton
        ? field.buttonValue === text || undefined
        : field.checkBox
          ? true
          : text;
      if (value !== undefined) document.annotationStorage.setValue(field.id, { value });
    }
    return await document.saveDocument();
  } finally {
    await task.destroy();
  }
};

export interface ViewerField {
  readonly id: string;
  readonly fieldName: string;
  readonly fieldType: string;
  readonly alternativeText: string;
  readonly radioButton?: boolean;
  readonly checkBox?: boolean;
  readonly buttonValue?: string;
  readonly hidden: boolean;
  readonly readOnly: boolean;
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

/** The fields on the pages, in the order in which they are reached with the tabulator. */
export async function viewerFields(document: PdfDocument): Promise<readonly ViewerField[]> {
  const fields: ViewerField[] = [];
  for (let number = 1; number <= document.numPages; number++)
    fields.push(...(await (await document.getPage(number)).getAnnotations()));
  return fields;
}

/** A library that writes all of the file anew, its objects packed together. */
export const fillByLibrary: FillPdf = async (pdf, filling) => {
  const document = await PDFDocument.load(pdf);
  for (const field of document.getForm().getFields()) {
    const text = filling.get(field.getName());
    if (text === undefined) continue;
    if (field instanceof PDFTextField) field.setText(text);
    if (field instanceof PDFRadioGroup) field.select(text);
    if (field instanceof PDFCheckBox) field.check();
  }
  return document.save();
};

/** The same with nothing left of the form but its looks. */
export async function flattened(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  document.getForm().flatten();
  return document.save();
}

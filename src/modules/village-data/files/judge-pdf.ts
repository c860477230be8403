import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFStream, type PDFObject } from 'pdf-lib';

/** What a paper has no need of: it would run, open or bring something in whoever reads it. */
const ACTS: ReadonlySet<string> = new Set([
  '/JS',
  '/JavaScript',
  '/Launch',
  '/EmbeddedFiles',
  '/EmbeddedFile',
  '/RichMedia',
  '/XFA',
  '/SubmitForm',
]);

/** Why bytes are no paper to publish, whatever their name says; null: they are one. */
export async function pdfFault(bytes: Uint8Array): Promise<'not_a_pdf' | 'pdf_locked' | 'pdf_acts' | null> {
  const begins = String.fromCharCode(...bytes.subarray(0, 5));
  if (begins !== '%PDF-') return 'not_a_pdf';
  try {
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    if (read.getPageCount() === 0) return 'not_a_pdf';
    const acts = read.context.enumerateIndirectObjects().some(([, object]) => doesAct(object));
    return acts ? 'pdf_acts' : null;
  } catch (cause) {
    return cause instanceof EncryptedPDFError ? 'pdf_locked' : 'not_a_pdf';
  }
}

function doesAct(object: PDFObject): boolean {
  if (object instanceof PDFStream) return doesAct(object.dict);
  if (object instanceof PDFArray) return object.asArray().some(doesAct);
  if (!(object instanceof PDFDict)) return false;
  return object
    .entries()
    .some(([name, value]) => ACTS.has(name.toString()) || ACTS.has(value.toString()) || doesAct(value));
}

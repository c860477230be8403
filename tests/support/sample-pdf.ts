import { PDFDocument, PDFName, PDFString } from 'pdf-lib';

/** A short paper as bytes: one page with some words on it; with `acts` it would run a script in its reader. */
export async function samplePdf(words = 'Peraturan Desa', { acts = false } = {}): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.setProducer('Balai');
  for (const set of [made.setCreationDate, made.setModificationDate]) set.call(made, new Date(0));
  made.addPage([300, 400]).drawText(words, { x: 30, y: 350, size: 14 });
  if (acts)
    made.catalog.set(
      PDFName.of('OpenAction'),
      made.context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') }),
    );
  return made.save();
}

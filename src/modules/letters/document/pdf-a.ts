import { sha256Hex } from '../../../kernel/hex.ts';
import {
  decodePDFRawStream,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFDocument,
} from 'pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

export interface Description {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly at: Date;
}

const MAKER = 'Balai';

/**
 * Makes a finished document a PDF/A-2b (ISO 19005-2): an sRGB output intent, XMP metadata that agrees with the information
 * dictionary, a file identifier, title and language. The identifier comes from the content, so the same letter gives the same file.
 */
export async function describeAsPdfA(doc: PDFDocument, it: Description, seed: string): Promise<void> {
  doc.setTitle(it.title, { showInWindowTitleBar: true });
  doc.setAuthor(it.author);
  doc.setSubject(it.subject);
  doc.setLanguage('id-ID');
  doc.setCreator(MAKER);
  doc.setProducer(MAKER);
  doc.setCreationDate(it.at);
  doc.setModificationDate(it.at);
  const { context, catalog } = doc;
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const name = PDFString.of('sRGB IEC61966-2.1');
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  };
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(context.obj(intent))]));
  const metadata = context.stream(new TextEncoder().encode(xmp(it)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  await doc.flush();
  for (const [, object] of context.enumerateIndirectObjects()) {
    const face = object instanceof PDFDict ? object.lookupMaybe(PDFName.of('FontFile2'), PDFStream) : undefined;
    // ISO 32000-1, table 127, which pdf-lib leaves out: the length of the face before compression.
    if (face instanceof PDFRawStream)
      face.dict.set(PDFName.of('Length1'), context.obj(decodePDFRawStream(face).decode().length));
  }
  const id = PDFHexString.of((await sha256Hex(seed)).slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

function xmp(it: Description): string {
  const at = it.at.toISOString().replace(/\.\d+Z$/, 'Z');
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title>${alt(it.title)}</dc:title>
<dc:description>${alt(it.subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(it.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>
<pdf:Producer>${MAKER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

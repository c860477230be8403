import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { canReadPdf, linesOfPdf, textOfPdf } from '../../../../tests/support/pdf-text.ts';
import { letterPdf, sampleLetter, samplePerson } from '../../../../tests/support/sample-letter.ts';

const pagesOf = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPageCount();

describe('the document of a letter', () => {
  it.runIf(canReadPdf)('is real text: letterhead, number, identity, answers, place, date and signer', async () => {
    const text = textOfPdf(await letterPdf(sampleLetter()));
    for (const part of [
      'PEMERINTAH KABUPATEN PESAWARAN',
      'KECAMATAN TELUK PANDAN',
      'DESA HANURA',
      'SURAT KETERANGAN USAHA',
      'Nomor: 500.2.2.4/001/HNR/XI/2026',
      'Siti Rahmawati',
      '1809105505899001',
      "Keripik Pisang 'Bu Siti'",
      'Hanura, 2 November 2026',
      'KEPALA DESA HANURA,',
      "H. Ma'ruf Hidayatullah, S.E.",
      'GRATIS — tidak dipungut biaya',
      'pesawaran.example/cek',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is one page for ordinary data', async () => expect(await pagesOf(await letterPdf(sampleLetter()))).toBe(1));

  it.runIf(canReadPdf)('stays on one page, whole, with a very long name and address', async () => {
    const name = "Raden Ayu Kusumaningtyas Nur'aini Putri Ramadhani Wirjosoemarto";
    const address = 'Perumahan Griya Bukit Pesona Blok CC Nomor 127, Jalan Way Ratai Kilometer 14';
    const pdf = await letterPdf(sampleLetter({ subject: { ...samplePerson, name, address } }));
    expect(await pagesOf(pdf)).toBe(1);
    expect(textOfPdf(pdf)).toContain('Wirjosoemarto');
    expect(textOfPdf(pdf)).toContain('Kilometer 14');
  });

  it
    .runIf(canReadPdf)
    .each(['Suparman', "Nur'aini", 'Nurʼaini', 'M. Yusuf', 'Renée Müller', 'Đặng Łucja', 'Ḥasan Şahin'])(
    'prints the name %s letter by letter',
    async (name) => {
      const text = textOfPdf(await letterPdf(sampleLetter({ subject: { ...samplePerson, name } })));
      expect(text).toContain(name.replace('ʼ', '’'));
    },
  );

  it.runIf(canReadPdf)('takes a space that never breaks for a space, and leaves out what has no shape', async () => {
    const name = 'Siti\u00a0Rahma\u200bwati \u202eX';
    expect(textOfPdf(await letterPdf(sampleLetter({ subject: { ...samplePerson, name } })))).toContain(
      'Siti Rahmawati X',
    );
  });

  it.runIf(canReadPdf).each([
    ['Hanura', 'Jalan Raya Way Ratai, Desa Hanura'],
    [
      'Sukajaya Lempasing Teluk Pandan Pesisir',
      'Jalan Raya Way Ratai Kilometer 14, Perumahan Griya Bukit Pesona Blok CC',
    ],
  ])('sets the lines of the kop of %s, the title and the number on one axis', async (village, address) => {
    const office = { ...sampleLetter().office, village, address };
    const lines = linesOfPdf(await letterPdf(sampleLetter({ office })));
    const heads = [
      'PEMERINTAH KABUPATEN',
      'KECAMATAN TELUK',
      `DESA ${village.toUpperCase()}`,
      'SURAT KETERANGAN',
      'Nomor:',
    ];
    const middles = [...heads, address.slice(0, 20)].map((head) => {
      const line = lines.find(({ text }) => text.startsWith(head));
      return line ? (line.left + line.right) / 2 : NaN;
    });
    for (const middle of middles) expect(middle).toBeCloseTo(304.64, 0);
  });

  it.runIf(canReadPdf)('stretches no line to holes, whatever its words', async () => {
    const template = Array.from({ length: 9 }, (_, i) =>
      ['Keterangan', 'pertanggungjawabannya', 'itu', 'ketidakberdayaannya', 'di', 'Wirjosoemarto-Kusumaningtyas', 'ini']
        .flatMap((word, w, all) => [word, all[(w * (i + 2)) % all.length] ?? ''])
        .join(' '),
    );
    for (const line of linesOfPdf(await letterPdf(sampleLetter({ template })))) {
      if (/^(Keterangan|itu|di|ini|perta|ketid|Wirjo)/.test(line.text)) expect(line.widestGap).toBeLessThan(12);
    }
  });

  it('never prints a question mark for a letter it cannot draw', async () => {
    await expect(letterPdf(sampleLetter({ subject: { ...samplePerson, name: 'عمر' } }))).rejects.toThrow('U+639');
  });

  it.runIf(canReadPdf)('breaks a long letter over pages, signs it on the last and numbers each', async () => {
    const more = Array.from(
      { length: 16 },
      (_, i) => `Pasal ${i}: ${'kalimat yang cukup panjang untuk dipenggal. '.repeat(4)}`,
    );
    const { template } = sampleLetter();
    const pdf = await letterPdf(sampleLetter({ template: [...template.slice(0, 4), ...more, ...template.slice(4)] }));
    const pages = await pagesOf(pdf);
    expect(pages).toBeGreaterThan(1);
    const text = textOfPdf(pdf);
    expect(text).toContain(`halaman 1 dari ${pages}`);
    expect(text.indexOf('KEPALA DESA HANURA')).toBeGreaterThan(text.indexOf('Pasal 15'));
    expect(text.match(/GRATIS/g)).toHaveLength(pages);
  });

  it('declares PDF/A-2b with an sRGB intent, title, language, structure and an identifier', async () => {
    const pdf = await letterPdf(sampleLetter());
    const raw = new TextDecoder('latin1').decode(pdf);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(doc.getTitle()).toBe('Surat Keterangan Usaha Nomor 500.2.2.4/001/HNR/XI/2026');
    expect(String(doc.catalog.get(PDFName.of('Lang')))).toBe('(id-ID)');
    expect(String(doc.catalog.get(PDFName.of('MarkInfo')))).toContain('true');
    expect(raw).toContain('/GTS_PDFA1');
    expect(doc.context.trailerInfo.ID).toBeDefined();
    for (const forbidden of ['/JavaScript', '/Encrypt', '/SMask', '/Launch']) expect(raw).not.toContain(forbidden);
  });

  it('is the same file for the same snapshot, and another for another', async () => {
    const [a, b] = [await letterPdf(sampleLetter()), await letterPdf(sampleLetter())];
    expect(Buffer.compare(a, b)).toBe(0);
    const other = await letterPdf(sampleLetter({ issuedOn: '2026-11-03' }));
    expect(Buffer.compare(a, other)).not.toBe(0);
  });
});

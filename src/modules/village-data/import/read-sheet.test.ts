import { readSheet as readByLibrary } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { workbook, zipOf } from '../../../../tests/support/zip.ts';
import { readSheet } from './read-sheet.ts';

const text = (written: string) => new TextEncoder().encode(written);
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

async function rowsOf(bytes: Uint8Array) {
  const read = await readSheet(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.rows.map(({ cells }) => cells);
}

async function refusalOf(bytes: Uint8Array) {
  const read = await readSheet(bytes);
  return read.ok ? 'read' : [read.refusal.code, read.refusal.data ?? {}];
}

const cells = (inside: string) => `<sheetData>${inside}</sheetData>`;
const inline = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;

test.each([
  ['semicolons and decimal commas', text('Nama;Luas\nSawah;416,8\n')],
  ['commas and decimal points', text('Nama,Luas\nSawah,"416,8"\n')],
  ['tabs', text('Nama\tLuas\nSawah\t416,8\n')],
  ['a byte order mark, CRLF and an empty line', text('\ufeffNama;Luas\r\n\r\nSawah;416,8\r\n')],
  ['a first line that names the sign', text('sep=;\nNama;Luas\nSawah;416,8\n')],
  ['UTF-16, as Excel saves Unicode text', new Uint8Array(Buffer.from('\ufeffNama\tLuas\nSawah\t416,8\n', 'utf16le'))],
])('a text file with %s is a table', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual([
    ['Nama', 'Luas'],
    ['Sawah', '416,8'],
  ]);
});

test('a file of old Excel keeps its letters', async () => {
  expect(await rowsOf(new Uint8Array(Buffer.from('Nama;Cara\nDukuh;caf\u00e9 \u0096\n', 'latin1')))).toEqual([
    ['Nama', 'Cara'],
    ['Dukuh', 'café –'],
  ]);
});

test('each row knows its line, also behind line breaks in a cell and empty lines', async () => {
  const read = await readSheet(text('Nama;Nilai\n"dua\nbaris";1\n\nSawah;2\n'));
  expect(read.ok && read.value.rows.map(({ line }) => line)).toEqual([1, 2, 5]);
});

test.each([
  ['a quote that is never closed', 'Nama;Nilai\n"Sawah;1\n', ['import.quotes', { line: expect.any(Number) }]],
  ['a web page in the clothes of Excel', '<html><table><tr><td>1</td></tr></table></html>', ['import.not_a_table', {}]],
  ['bytes that are no text', 'Nama\0Nilai', ['import.not_a_table', {}]],
  ['nothing', '\n\n', ['import.empty', {}]],
  ['more than 10,000 rows', 'a;b\n' + '1;2\n'.repeat(10_060), ['import.too_many_rows', { most: 10_000 }]],
  ['61 columns', 'a;'.repeat(61) + 'a\n', ['import.too_many_columns', { most: 60 }]],
])('a text file of %s is refused', async (_, written, refused) => {
  expect(await refusalOf(text(written))).toEqual(refused);
});

test('10,000 rows of a workbook are read as another reader reads them', async () => {
  const data = [
    ['Kode', 'Uraian', 'Anggaran'].map((value) => ({ value })),
    ...Array.from({ length: 10_000 }, (_, i) => [
      { value: `4.1.${i}`, type: String },
      { value: `Baris & <${i}> "é"`, type: String },
      { value: i * 1.5, type: Number },
    ]),
  ];
  const blob = await writeXlsxFile(data).toBlob();
  expect(await rowsOf(await bytesOf(blob))).toEqual(await readByLibrary(blob));
});

test('dates, percentages, yes and no are read as they look', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs></styleSheet>';
  const row =
    '<c r="A1" s="1"><v>46355</v></c><c r="B1" s="2"><v>46355.75</v></c><c r="C1" s="3"><v>0.57</v></c>' +
    '<c r="D1" s="4"><v>46355</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c>';
  expect(await rowsOf(zipOf(workbook(cells(`<row r="1">${row}</row>`), { styles })))).toEqual([
    ['2026-11-29', '2026-11-29', 57, 46_355, 'TRUE', '#REF!'],
  ]);
});

test('a formula is the value that was saved with it and is never run; without one the file is refused', async () => {
  const saved = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>=1+1</v></c>';
  expect(await rowsOf(zipOf(workbook(cells(`<row r="1">${saved}</row>`))))).toEqual([[2, '=1+1']]);
  const bare = cells('<row r="3"><c r="C3"><f>SUM(A1:B1)</f></c></row>');
  expect(await refusalOf(zipOf(workbook(bare)))).toEqual(['import.formula_without_value', { cell: 'C3' }]);
});

test('a text merged over lines stands for each of them, a number counts once', async () => {
  const sheet =
    cells(
      `<row r="1">${inline('A1', '1.1.01')}<c r="B1"><v>5</v></c></row>` +
        `<row r="2"><c r="A2"/><c r="B2"/>${inline('C2', 'x')}</row>`,
    ) + '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C5:D1048576"/></mergeCells>';
  expect(await rowsOf(zipOf(workbook(sheet)))).toEqual([
    ['1.1.01', 5],
    ['1.1.01', null, 'x'],
  ]);
});

test('texts in pieces are put together, without how they are read aloud', async () => {
  const strings =
    '<sst><si><r><t>Dana </t></r><r><t>Desa</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si></sst>';
  const sheet = cells('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>');
  expect(await rowsOf(zipOf(workbook(sheet, { strings })))).toEqual([['Dana Desa', 'a\rb']]);
});

const LARGE = 21 * 1024 * 1024;

test.each([
  ['declares more than may be unpacked', [{ size: LARGE }], 'import.zip_too_large'],
  ['unpacks to more than it declares', [{ body: ' '.repeat(LARGE), size: 1_000 }], 'import.zip_too_large'],
  ['unpacks to less than it declares', [{ size: 100_000 }], 'import.broken'],
  [
    'lets many files share the same bytes',
    Array.from({ length: 50 }, () => ({ shared: true as const })),
    'import.broken',
  ],
  ['holds the same file twice', [{}, {}], 'import.broken'],
  ['is locked with a password', [{ flags: 1 }], 'import.password'],
  [
    'holds thousands of files',
    Array.from({ length: 2_100 }, (_, i) => ({ name: `xl/${i}.xml` })),
    'import.zip_too_large',
  ],
])('a zip that %s is refused', async (_, entries, code) => {
  const zip = zipOf([
    ...workbook(cells('<row r="1"><c r="A1"><v>1</v></c></row>')),
    ...entries.map((entry) => ({ name: 'xl/more.xml', body: 'x'.repeat(100), ...entry })),
  ]);
  expect(await refusalOf(zip)).toEqual([code, {}]);
});

test('a zip bomb is refused before its bytes are in memory', async () => {
  const bomb = zipOf([
    ...workbook(cells('')),
    { name: 'xl/more.xml', body: new Uint8Array(300 * 1024 * 1024), size: 10 },
  ]);
  const before = process.memoryUsage().arrayBuffers;
  expect(await refusalOf(bomb)).toEqual(['import.zip_too_large', {}]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
});

test.each([
  ['a row far below', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', [[1]]],
  ['cells without an address', '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', [[1, 2], [3]]],
])('%s costs no memory and is read', async (_, inside, rows) => {
  expect(await rowsOf(zipOf(workbook(cells(inside))))).toEqual(rows);
});

test.each([
  ['a column far to the right', cells('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'import.too_many_columns'],
  ['a comment between cells', cells('<!-- <row r="1"> --><row r="1"><c r="A1"><v>1</v></c></row>'), 'import.broken'],
  [
    'an address that is none',
    cells('<row r="1"><c r="A1&#48;"><v>1</v></c><c r="9"><v>1</v></c></row>'),
    'import.broken',
  ],
  [
    'entities of its own',
    '<!DOCTYPE x [<!ENTITY a "b">]>' + cells('<row r="1"><c r="A1"><v>1</v></c></row>'),
    'import.broken',
  ],
  ['a text that is not there', cells('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'import.broken'],
])('a workbook with %s is refused', async (_, sheet, code) => {
  expect(await refusalOf(zipOf(workbook(sheet)))).toEqual([code, expect.anything()]);
});

test('what is locked or of an older Excel is told apart', async () => {
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1];
  expect(await refusalOf(new Uint8Array([...old, ...text('Workbook')]))).toEqual(['import.xls', {}]);
  const locked = Buffer.from('EncryptedPackage', 'utf16le');
  expect(await refusalOf(new Uint8Array([...old, ...locked]))).toEqual(['import.password', {}]);
});

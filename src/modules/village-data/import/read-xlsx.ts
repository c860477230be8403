import { ok, refuse, type Refused, type Result } from '../../../kernel/result.ts';
import { MOST, type Sheet } from './sheet.ts';
import { unzip } from './unzip.ts';
import { attribute, eachTag, plain } from './xml.ts';
import { readCells } from './xlsx-cells.ts';
import { looksOf } from './xlsx-styles.ts';

const broken = (): Refused => refuse('invalid', 'import.broken');

/**
 * A table of an Excel workbook, the first one that is shown and holds anything, or the one at `wanted`. Formulas are never run: they count as
 * the value that was saved with them. Refusals: those of {@link unzip} and {@link readCells}, `import.empty`.
 */
export async function readXlsx(bytes: Uint8Array, wanted?: number): Promise<Result<Sheet>> {
  const unzipped = await unzip(
    bytes,
    (name) => /^xl\/.*\.(xml|rels)$/.test(name) && !/drawing|theme/.test(name),
    MOST.unzipped,
  );
  if (!unzipped.ok) return unzipped;
  const decoder = new TextDecoder();
  const text = (name: string): string => decoder.decode(unzipped.value.get(name));
  const book = bookOf(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  if (!book) return broken();
  const strings = stringsOf(text(book.strings));
  const looks = looksOf(text(book.styles));
  if (!strings || !looks) return broken();
  const names = book.sheets.map(({ name }) => name);
  const tried = wanted === undefined ? book.sheets.flatMap(({ hidden }, at) => (hidden ? [] : [at])) : [wanted];
  for (const at of tried) {
    const file = book.sheets[at]?.file;
    if (file === undefined || !unzipped.value.has(file)) return broken();
    const cells = readCells(text(file), { strings, looks, since1904: book.since1904 });
    if (!cells.ok) return cells;
    if (cells.value.rows.length > 0) return ok({ ...cells.value, names, at, ragged: false });
  }
  return refuse('invalid', 'import.empty');
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly file: string | undefined }[];
  readonly strings: string;
  readonly styles: string;
  readonly since1904: boolean;
}

function bookOf(workbook: string, relations: string): Book | null {
  const files = new Map<string, string>();
  const kinds = new Map<string, string>();
  const related = eachTag(relations, (tag) => {
    const [id, target, type] = ['Id', 'Target', 'Type'].map((name) => attribute(tag, name));
    if (tag.name !== 'Relationship' || !id || !target) return;
    const file = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    files.set(id, file);
    kinds.set(type?.split('/').at(-1) ?? '', file);
  });
  const sheets: { name: string; hidden: boolean; file: string | undefined }[] = [];
  let since1904 = false;
  const whole = eachTag(workbook, (tag) => {
    if (tag.name === 'workbookPr') since1904 = /^(1|true)$/.test(attribute(tag, 'date1904') ?? '');
    if (tag.name === 'sheet' && tag.opens)
      sheets.push({
        name: attribute(tag, 'name') ?? '',
        hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
        file: files.get(attribute(tag, 'id') ?? ''),
      });
  });
  if (!related || !whole || sheets.length === 0) return null;
  return {
    sheets,
    strings: kinds.get('sharedStrings') ?? 'xl/sharedStrings.xml',
    styles: kinds.get('styles') ?? 'xl/styles.xml',
    since1904,
  };
}

/** The texts that cells name by number. How a word is read aloud (`rPh`) is no part of it. */
function stringsOf(xml: string): readonly string[] | null {
  const strings: string[] = [];
  let text = '';
  let [inText, aloud] = [false, false];
  const whole = eachTag(xml, (tag) => {
    if (tag.name === 'rPh') aloud = tag.opens && !tag.closes;
    else if (tag.name === 't') inText = tag.opens && !tag.closes;
    if (inText && !aloud && tag.name === 't') text += plain(tag.text);
    if (tag.name === 'si' && tag.closes) {
      strings.push(text);
      text = '';
    }
  });
  return whole ? strings : null;
}

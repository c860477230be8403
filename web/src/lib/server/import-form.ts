import { sha256Hex } from '#src/kernel/hex.ts';
import { fileOf } from './login-form.ts';

/**
 * What the form of an import says, as its use-cases take it. Columns and sheet that were chosen, and what all rows share, belong to the file that was checked: for
 * another file they are found anew.
 */
export async function importIn(form: FormData, villageId: string) {
  const bytes = await fileOf(form, 'file');
  const text = (name: string) => String(form.get(name) ?? '');
  const isChecked = bytes.length > 0 && text('sha256') === (await sha256Hex(bytes.slice()));
  const mapping = [...form].flatMap(([name, value]) => (name.startsWith('column.') ? [String(value) || null] : []));
  const fixed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (name.startsWith('fixed.') ? [[name.slice(6), String(value)]] : [])),
  );
  const [sheet, was] = [text('sheet'), text('sheetWas')];
  return {
    villageId,
    dataset: text('dataset'),
    ...(bytes.length > 0 && { bytes }),
    ...(isChecked && sheet !== '' && { sheet: Number(sheet) }),
    ...(isChecked && sheet === was && mapping.length > 0 && { mapping, fixed }),
  };
}

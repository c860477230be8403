import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** One data object of an EMVCo QR code: a two-digit tag and its value. */
export interface DataObject {
  readonly tag: string;
  readonly value: string;
}

/** Splits tag-length-value text into its objects, in the order found. Lengths count characters, not bytes (EMVCo MPM 4.1). */
export function parseTlv(text: string): Result<DataObject[]> {
  const chars = Array.from(text);
  const objects: DataObject[] = [];
  for (let at = 0; at < chars.length;) {
    const head = chars.slice(at, at + 4).join('');
    if (!/^\d{4}$/.test(head)) return refuse('invalid', 'qris.not_tlv');
    const end = at + 4 + Number(head.slice(2));
    if (end > chars.length) return refuse('invalid', 'qris.bad_length', { data: { tag: head.slice(0, 2) } });
    objects.push({ tag: head.slice(0, 2), value: chars.slice(at + 4, end).join('') });
    at = end;
  }
  return ok(objects);
}

/** Writes the objects in the order given. A value is at most 99 characters; longer is a defect of the caller. */
export const writeTlv = (objects: readonly DataObject[]): string => objects.map(writeObject).join('');

function writeObject({ tag, value }: DataObject): string {
  const length = Array.from(value).length;
  if (length > 99) throw new RangeError(`the value of tag ${tag} is longer than 99 characters`);
  return tag + String(length).padStart(2, '0') + value;
}

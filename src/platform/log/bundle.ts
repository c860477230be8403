import { joined } from './bytes.ts';

/** Entries one after the other, each after its length in two bytes, the larger first (C2SP tlog-tiles). */
export const packed = (entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joined(entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]));

/** Null when the lengths do not fit. */
export function unpacked(bundle: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length) {
    const [high = 0, low = 0] = bundle.subarray(at, at + 2);
    const end = at + 2 + high * 256 + low;
    if (at + 2 > bundle.length || end > bundle.length) return null;
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}

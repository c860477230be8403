import { ok, refuse, type Refused, type Result } from '../../../kernel/result.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENTRIES = 2_000;

interface Packed {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const broken = (): Refused => refuse('invalid', 'import.broken');
const tooLarge = (): Refused => refuse('invalid', 'import.zip_too_large');

/**
 * The wanted files of a zip. A file that would unpack to more than `most` bytes is refused by what its directory declares, before
 * anything is unpacked, and again by what comes out. Refusals: `import.broken`, `import.zip_too_large`, `import.password`.
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const directory = directoryOf(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value.filter(({ name }) => wanted(name));
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return tooLarge();
  const files = new Map<string, Uint8Array>();
  for (const { name, method, size, packed } of entries) {
    if (files.has(name)) return broken();
    const file = method === 0 ? packed : await inflated(packed, size);
    if (file === 'more') return tooLarge();
    if (file?.length !== size) return broken();
    files.set(name, file);
  }
  return ok(files);
}

function directoryOf(bytes: Uint8Array): Result<readonly Packed[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end = end > bytes.length - 65_558 ? end - 1 : -1;
  if (end < 0) return broken();
  const count = view.getUint16(end + 10, true);
  // 0xffff is the mark of a zip of 4 GB and more.
  if (count > ENTRIES) return tooLarge();
  const entries: Packed[] = [];
  let [at, packedBytes] = [view.getUint32(end + 16, true), 0];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return broken();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    if (flags & 1) return refuse('invalid', 'import.password');
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return broken();
    if (method !== 0 && method !== 8) return broken();
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    // Files that share their bytes make a bomb of a small zip.
    packedBytes += packed;
    if (packedBytes > bytes.length || from + packed > bytes.length) return broken();
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method,
      size,
      packed: bytes.subarray(from, from + packed),
    });
    at += 46 + nameLength + extra + comment;
  }
  return ok(entries);
}

/** `more`: it unpacks to more than its directory declares. Null: it cannot be unpacked. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | 'more' | null> {
  const file = new Uint8Array(size);
  let filled = 0;
  const reader = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return filled === size ? file : null;
      if (filled + value.length > size) {
        await reader.cancel();
        return 'more';
      }
      file.set(value, filled);
      filled += value.length;
    }
  } catch {
    return null;
  }
}

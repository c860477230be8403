/** Fixed-point 15.16 numbers, big-endian. */
const fixed = (...numbers: number[]): number[] => numbers.flatMap((n) => uint32(Math.round(n * 65_536)));
const uint32 = (n: number): number[] => [24, 16, 8, 0].map((shift) => (n >> shift) & 0xff);
const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

const xyz = (x: number, y: number, z: number): number[] => [...ascii('XYZ '), ...uint32(0), ...fixed(x, y, z)];

/** A text in one language (multiLocalizedUnicodeType). */
const words = (text: string): number[] => [
  ...ascii('mluc'),
  ...[0, 1, 12].flatMap(uint32),
  ...ascii('enUS'),
  ...uint32(text.length * 2),
  ...uint32(28),
  ...[...text].flatMap((c) => [0, c.charCodeAt(0)]),
];

/** The sRGB curve of IEC 61966-2-1 as a parametric curve of type 3. */
const curve = [...ascii('para'), ...uint32(0), 0, 3, 0, 0, ...fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)];

/** White and primaries of sRGB adapted to D50 by Bradford, and that adaptation itself. */
const TAGS: readonly [string, readonly number[]][] = [
  ['desc', words('sRGB')],
  ['cprt', words('No copyright')],
  ['wtpt', xyz(0.9642, 1, 0.8249)],
  [
    'chad',
    [
      ...ascii('sf32'),
      ...uint32(0),
      ...fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168),
    ],
  ],
  ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
  ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
  ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
];

/** A display profile of sRGB (ICC.1:2010, version 4.3), about 700 bytes: what "colour" means in an archived letter. */
export function srgbProfile(): Uint8Array {
  const table: number[] = uint32(TAGS.length);
  const data: number[] = [];
  const start = 128 + 4 + TAGS.length * 12;
  for (const [tag, bytes] of TAGS) {
    table.push(...ascii(tag), ...uint32(start + data.length), ...uint32(bytes.length));
    data.push(...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0));
  }
  const size = start + data.length;
  const created = [2026, 1, 1, 0, 0, 0].flatMap((part) => [part >> 8, part & 0xff]);
  const header = [
    ...uint32(size), ...uint32(0), 4, 0x30, 0, 0, ...ascii('mntrRGB XYZ '), ...created, ...ascii('acsp'),
    ...Array<number>(28).fill(0), ...fixed(0.9642, 1, 0.8249), ...Array<number>(48).fill(0),
  ]; // prettier-ignore
  return new Uint8Array([...header, ...table, ...data]);
}

import { encode } from 'uqr';
import { qrPath } from '#lib/ui/qr.ts';

/** A QR code as an SVG file: sharp in any size. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * PIXELS}" ` +
    `height="${size * PIXELS}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/>` +
    `<path d="${path}"/></svg>`
  );
}

/** Pixels per module: about 800 a side, which gallery scanners of bank apps read. */
const PIXELS = 12;
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** A QR code as a PNG of one bit per pixel (ISO/IEC 15948), because phones keep no SVG in their gallery. */
export async function qrPng(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const side = size * PIXELS;
  const bytesPerRow = 1 + Math.ceil(side / 8);
  const raw = new Uint8Array(bytesPerRow * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (!data[Math.floor(y / PIXELS)]?.[Math.floor(x / PIXELS)]) {
        const at = y * bytesPerRow + 1 + (x >> 3);
        raw[at] = (raw[at] ?? 0) | (0x80 >> (x & 7));
      }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header[8] = 1; // bits per pixel; colour type 0 is grey
  const zipped = new Blob([raw]).stream().pipeThrough(new CompressionStream('deflate'));
  const body = new Uint8Array(await new Response(zipped).arrayBuffer());
  const parts = [
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Length, type, data and checksum. */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

import { pictureKind } from './picture-kind.ts';

/** Pixels that a picture may have: twice a good phone's. A small file can unfold into gigabytes. */
const MOST_PIXELS = 100_000_000;
/** And along one side: beyond it Cloudflare Images refuses too. */
const LONGEST_SIDE = 12_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether a picture may be decoded, by the size that its header states; null when none can be read there. */
export function isDecodable(bytes: Uint8Array): boolean | null {
  const size = pictureSize(bytes);
  if (!size || size.width < 1 || size.height < 1) return null;
  return Math.max(size.width, size.height) <= LONGEST_SIDE && size.width * size.height <= MOST_PIXELS;
}

/** The size in pixels that a picture's header states; nothing is decoded. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const kind = pictureKind(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (kind === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (kind === 'jpeg') return jpegSize(view);
    if (kind === 'webp') return webpSize(view);
    return kind === 'avif' ? avifSize(view) : null;
  } catch {
    // The file ends within its header.
    return null;
  }
}

/** The first frame header (SOF0–SOF15 without DHT, JPG and DAC; ITU T.81 B.2.2). */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    // Markers without a length stand in no header of an honest picture; skipped by one, they would hide the frame.
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)) return null;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xda) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Extended, lossless or simple (RFC 9649 section 2). */
function webpSize(view: DataView): Size | null {
  const chunk = view.getUint32(12);
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (chunk === 0x56503858) return { width: three(24) + 1, height: three(27) + 1 };
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 0x56503820) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

const ISPE = 0x69737065;

/** The largest image that the file's properties name (`ispe`, ISO 23008-12 section 6.5.3): the others are its parts. */
function avifSize(view: DataView): Size | null {
  let found: Size | null = null;
  for (let at = 4; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== ISPE) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!found || size.width * size.height > found.width * found.height) found = size;
  }
  return found;
}

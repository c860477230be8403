import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isDecodable, pictureSize } from './picture-size.ts';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c96' }, limitInputPixels: false });

const FORMATS = {
  jpeg: (w: number, h: number) => blank(w, h).jpeg().toBuffer(),
  'progressive jpeg': (w: number, h: number) =>
    blank(w, h).jpeg({ progressive: true }).withMetadata({ orientation: 6 }).toBuffer(),
  png: (w: number, h: number) => blank(w, h).png().toBuffer(),
  webp: (w: number, h: number) => blank(w, h).webp().toBuffer(),
  'lossless webp': (w: number, h: number) => blank(w, h).webp({ lossless: true }).toBuffer(),
  'webp with transparency': (w: number, h: number) => blank(w, h).ensureAlpha(0.5).webp().toBuffer(),
  avif: (w: number, h: number) => blank(w, h).avif({ effort: 0 }).toBuffer(),
} as const;

describe('a picture’s size is read from its header', () => {
  test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('of a %s', async (format) => {
    for (const [width, height] of [
      [1, 1],
      [300, 401],
    ] as const) {
      const bytes = await FORMATS[format](width, height);
      expect(pictureSize(bytes)).toEqual({ width, height });
      expect(isDecodable(bytes)).toBe(true);
    }
  });

  test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
    'of a %s that ends in its header it is unknown',
    async (format) => {
      const bytes = await FORMATS[format](300, 401);
      for (const length of [0, 3, 12, 16, 18, 20]) expect(isDecodable(bytes.subarray(0, length))).toBeNull();
    },
  );
});

describe('a picture that would unfold into gigabytes is known', () => {
  const u16 = (n: number) => [n >> 8, n & 255];
  const frame = (side: number) => [0xff, 0xc0, 0, 17, 8, ...u16(side), ...u16(side), 3];

  test('behind a marker without a length, which a decoder steps over', () => {
    const hidden = [0xff, 0xd8, 0xff, 0x01, ...frame(65_500)];
    const bytes = new Uint8Array(4 + 0xffc0 + 64);
    bytes.set(hidden);
    bytes.set(frame(100), 4 + 0xffc0);
    expect(isDecodable(bytes)).not.toBe(true);
  });

  test('far behind a small one that is named first', async () => {
    const small = await FORMATS.avif(30, 40);
    const ispe = [0x69, 0x73, 0x70, 0x65, 0, 0, 0, 0, 0, 0, ...u16(65_000), 0, 0, ...u16(65_000), 0, 0, 0, 0];
    const bytes = new Uint8Array(small.length + 70_000 + ispe.length);
    bytes.set(small);
    bytes.set(ispe, small.length + 70_000);
    expect(isDecodable(bytes)).toBe(false);
  });

  /** A PNG whose header states any size. */
  const png = async (width: number, height: number) => {
    const bytes = await FORMATS.png(1, 1);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };

  test.each([
    [12_000, 8_333, true],
    [10_001, 10_000, false],
    [12_001, 1, false],
    [1, 4_294_967_295, false],
    [65_535, 65_535, false],
    [0, 100, null],
  ])('%i × %i: %s', async (width, height, decodable) => {
    expect(isDecodable(await png(width, height))).toBe(decodable);
  });

  test('also as a file of a few bytes that really holds so many pixels', async () => {
    const bomb = await blank(16_000, 16_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(isDecodable(bomb)).toBe(false);
  });

  test('of a jpeg in which many segments come before the frame', async () => {
    const bytes = await FORMATS.jpeg(300, 401);
    const padding = Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(65_533)]);
    const padded = Buffer.concat([bytes.subarray(0, 2), padding, padding, bytes.subarray(2)]);
    expect(pictureSize(padded)).toEqual({ width: 300, height: 401 });
  });
});

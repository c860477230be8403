import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrPng, qrSvg } from './qr-picture.ts';

const TEXT = '00020101021226610016ID.CO.SHOPEE.WWW01189360091800000000005204549953033605405490005802ID6304ABCD';

/** Dark modules of a picture, read from the middle of each. */
async function modulesOf(picture: Uint8Array | Buffer, size: number): Promise<boolean[][]> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const step = info.width / size;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => {
      const at = (Math.floor((y + 0.5) * step) * info.width + Math.floor((x + 0.5) * step)) * info.channels;
      return (data[at] ?? 255) < 128;
    }),
  );
}

it.each([
  ['PNG', () => qrPng(TEXT)],
  ['SVG', async () => Buffer.from(qrSvg(TEXT))],
])(
  'the %s is a picture that other programs open, with every module of the code and the quiet zone',
  async (_, make) => {
    const { data, size } = encode(TEXT, { ecc: 'M', border: 4 });
    const picture = await make();
    expect(await sharp(picture).metadata()).toMatchObject({ width: size * 12, height: size * 12 });
    expect(await modulesOf(picture, size)).toEqual(data);
  },
);

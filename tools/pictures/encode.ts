import sharp, { type CreateRaw } from 'sharp';

/** The widths that pages ask for, in both formats. */
export const WIDTHS = [160, 320, 640, 1280] as const;
export const FORMATS = ['avif', 'webp'] as const;
export type Width = (typeof WIDTHS)[number];
export type Format = (typeof FORMATS)[number];

/** Bytes that one file may have: small enough for a phone on slow 4G, and for the repository. */
export const MOST_BYTES: Readonly<Record<Format, Readonly<Record<Width, number>>>> = {
  avif: { 160: 4_000, 320: 10_000, 640: 24_000, 1280: 50_000 },
  webp: { 160: 5_500, 320: 13_000, 640: 34_000, 1280: 78_000 },
};

const QUALITIES: Readonly<Record<Format, readonly number[]>> = {
  avif: [44, 36, 28, 22],
  webp: [60, 46, 32, 18, 10],
};

export interface Encoded {
  width: Width;
  format: Format;
  bytes: Buffer;
}

/** Rasterises one drawing and encodes it in these widths and both formats, at the best quality within the limit. */
export async function encode(svg: string, widths: readonly Width[]): Promise<Encoded[]> {
  const full = await sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 1 }).toBuffer();
  const out: Encoded[] = [];
  for (const width of widths) {
    const raster = await sharp(full).resize(width).raw().toBuffer({ resolveWithObject: true });
    const raw = { width: raster.info.width, height: raster.info.height, channels: raster.info.channels } as const;
    for (const format of FORMATS) out.push({ width, format, bytes: await within(raster.data, raw, format, width) });
  }
  return out;
}

async function within(data: Buffer, raw: CreateRaw, format: Format, width: Width): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES[format]) {
    const image = sharp(data, { raw });
    bytes = await (
      format === 'avif' ? image.avif({ quality, effort: 3 }) : image.webp({ quality, effort: 4, smartSubsample: true })
    ).toBuffer();
    if (bytes.length <= MOST_BYTES[format][width]) break;
  }
  return bytes;
}

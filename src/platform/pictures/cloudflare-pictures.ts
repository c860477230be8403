import type { Pictures } from '../../kernel/ports.ts';
import { ok, refuse, type Refused } from '../../kernel/result.ts';
import { isHeic, pictureKind } from './picture-kind.ts';
import { isDecodable } from './picture-size.ts';

/** Every picture is kept in these widths, square. */
const WIDTHS = [160, 320, 640, 1280] as const;
const FORMATS = ['avif', 'webp'] as const;

type Variant = { width: (typeof WIDTHS)[number]; format: (typeof FORMATS)[number]; bytes: Uint8Array };

async function variant(
  images: ImagesBinding,
  source: Blob,
  width: Variant['width'],
  format: Variant['format'],
): Promise<Variant> {
  const output = await images
    .input(source.stream())
    .transform({ width, height: width, fit: 'cover' })
    .output({ format: `image/${format}`, quality: format === 'avif' ? 55 : 72 });
  return { width, format, bytes: new Uint8Array(await output.response().arrayBuffer()) };
}

/** Why a picture is not even tried: whoever decodes it reserves what its header asks for. */
function notDecoded(original: Uint8Array): Refused | null {
  // An iPhone's photo is one to whoever took it: they are told what to do.
  if (!pictureKind(original)) return refuse('invalid', isHeic(original) ? 'pictures.heic' : 'pictures.not_a_picture');
  const decodable = isDecodable(original);
  if (decodable === null) return refuse('invalid', 'pictures.unreadable');
  return decodable ? null : refuse('invalid', 'pictures.too_large');
}

/** Cloudflare Images as a binding: decodes, shrinks, re-encodes; nothing of the original's metadata is left. */
export const cloudflarePictures = (images: ImagesBinding): Pictures => ({
  async variants(original) {
    const refused = notDecoded(original);
    if (refused) return refused;
    try {
      // One copy of the original, and one width at a time: an isolate has 128 MB for all that it does.
      const source = new Blob([original.slice()]);
      const made: Variant[] = [];
      for (const width of WIDTHS)
        made.push(...(await Promise.all(FORMATS.map((format) => variant(images, source, width, format)))));
      return ok(made);
    } catch {
      return refuse('invalid', 'pictures.unreadable');
    }
  },

  async whole(original, longest) {
    const refused = notDecoded(original);
    if (refused) return refused;
    try {
      const output = await images
        .input(new Blob([original.slice()]).stream())
        .transform({ width: longest, height: longest, fit: 'scale-down' })
        .output({ format: 'image/webp', quality: 80 });
      return ok(new Uint8Array(await output.response().arrayBuffer()));
    } catch {
      return refuse('invalid', 'pictures.unreadable');
    }
  },
});

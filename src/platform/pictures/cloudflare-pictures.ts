import type { Pictures } from '../../kernel/ports.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { pictureKind } from './picture-kind.ts';

/** Every picture is kept in these widths, square. */
const WIDTHS = [160, 320, 640, 1280] as const;
const FORMATS = ['avif', 'webp'] as const;

/** Cloudflare Images as a binding: decodes, shrinks, re-encodes; nothing of the original's metadata is left. */
export const cloudflarePictures = (images: ImagesBinding): Pictures => ({
  async variants(original) {
    if (!pictureKind(original)) return refuse('invalid', 'pictures.not_a_picture');
    try {
      const made = await Promise.all(
        WIDTHS.flatMap((width) =>
          FORMATS.map(async (format) => {
            const output = await images
              .input(new Blob([original.slice()]).stream())
              .transform({ width, height: width, fit: 'cover' })
              .output({ format: `image/${format}`, quality: format === 'avif' ? 55 : 72 });
            return { width, format, bytes: new Uint8Array(await output.response().arrayBuffer()) };
          }),
        ),
      );
      return ok(made);
    } catch {
      return refuse('invalid', 'pictures.unreadable');
    }
  },

  async whole(original, longest) {
    if (!pictureKind(original)) return refuse('invalid', 'pictures.not_a_picture');
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

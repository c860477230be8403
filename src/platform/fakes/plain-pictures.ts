import type { Pictures } from '../../kernel/ports.ts';
import { ok, refuse } from '../../kernel/result.ts';

/** As an iPhone takes them: the brand stands behind `ftyp`. */
const isHeic = (original: Uint8Array): boolean =>
  /^ftyp(?:hei|hev|mif)/.test(String.fromCharCode(...original.slice(4, 12)));

const SIZES = [160, 320, 640, 1280].flatMap((width) => [
  { width, format: 'avif' as const },
  { width, format: 'webp' as const },
]);

/** Pictures without a decoder: whatever does not say that it is broken comes back small. For tests. */
export function plainPictures(
  isBroken: (original: Uint8Array) => boolean = () => false,
  isHuge: (original: Uint8Array) => boolean = () => false,
): Pictures {
  const refusedFor = (original: Uint8Array) =>
    isHeic(original)
      ? refuse('invalid', 'pictures.heic')
      : isBroken(original)
        ? refuse('invalid', 'pictures.not_a_picture')
        : isHuge(original)
          ? refuse('invalid', 'pictures.too_large')
          : null;
  return {
    variants: async (original) =>
      refusedFor(original) ?? ok(SIZES.map((size) => ({ ...size, bytes: new Uint8Array([size.width % 256]) }))),
    whole: async (original) => refusedFor(original) ?? ok(new Uint8Array([1])),
  };
}

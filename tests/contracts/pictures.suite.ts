import { describe, expect, it } from 'vitest';
import type { Pictures } from '../../src/kernel/ports.ts';

export interface PicturesUnderTest {
  readonly pictures: Pictures;
  readonly picture: Uint8Array;
  readonly noPicture: Uint8Array;
  /** A small file that states a huge size. */
  readonly hugePicture: Uint8Array;
}

/** What every adapter of the Pictures port promises. */
export function picturesSuite(name: string, setUp: () => PicturesUnderTest): void {
  describe(`${name} keeps the promises about pictures`, () => {
    it('makes each width once as AVIF and once as WebP', async () => {
      const { pictures, picture } = setUp();
      const made = await pictures.variants(picture);
      const sizes = made.ok && made.value.map(({ width, format }) => `${width}.${format}`).sort();
      expect(sizes).toEqual([160, 320, 640, 1280].flatMap((width) => [`${width}.avif`, `${width}.webp`]).sort());
      expect(made.ok && made.value.every(({ bytes }) => bytes.length > 0)).toBe(true);
    });

    it('makes one whole picture', async () => {
      const { pictures, picture } = setUp();
      const made = await pictures.whole(picture, 1600);
      expect(made.ok && made.value.length).toBeGreaterThan(0);
    });

    it('refuses a picture that would unfold into gigabytes, by its header', async () => {
      const { pictures, hugePicture } = setUp();
      const refused = { ok: false, refusal: { kind: 'invalid', code: 'pictures.too_large' } };
      expect(await pictures.variants(hugePicture)).toMatchObject(refused);
      expect(await pictures.whole(hugePicture, 1600)).toMatchObject(refused);
    });

    it('refuses what is no picture', async () => {
      const { pictures, noPicture } = setUp();
      const heic = new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic');
      expect(await pictures.variants(heic)).toMatchObject({ refusal: { code: 'pictures.heic' } });
      expect(await pictures.whole(heic, 640)).toMatchObject({ refusal: { code: 'pictures.heic' } });
      const refused = { ok: false, refusal: { kind: 'invalid', code: 'pictures.not_a_picture' } };
      expect(await pictures.variants(noPicture)).toMatchObject(refused);
      expect(await pictures.whole(noPicture, 1600)).toMatchObject(refused);
    });
  });
}

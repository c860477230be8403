import { env } from 'cloudflare:workers';
import { expect, inject, it } from 'vitest';
import { plainPictures } from '../../src/platform/fakes/index.ts';
import { cloudflarePictures } from '../../src/platform/pictures/index.ts';
import { pictureKind } from '../../src/platform/pictures/picture-kind.ts';
import { picturesSuite } from './pictures.suite.ts';

const images = (env as unknown as { IMAGES: ImagesBinding }).IMAGES;
const taken = Uint8Array.fromBase64(inject('takenPhoto'));
const text = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** The first bytes of a PNG that states 65,535 × 65,535 pixels. */
const huge = Uint8Array.fromHex('89504e470d0a1a0a0000000d494844520000ffff0000ffff0802000000');

picturesSuite('Cloudflare Images', () => ({
  pictures: cloudflarePictures(images),
  picture: taken,
  noPicture: text,
  hugePicture: huge,
}));
picturesSuite('the plain pictures', () => ({
  pictures: plainPictures(
    (original) => original === text,
    (original) => original === huge,
  ),
  picture: taken,
  noPicture: text,
  hugePicture: huge,
}));

const asText = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

it('nothing that the phone wrote beside the picture is kept: not the place, not the owner', async () => {
  expect(asText(taken)).toContain('Telepon Bu Siti');
  const pictures = cloudflarePictures(images);
  const made = await pictures.variants(taken);
  const whole = await pictures.whole(taken, 1600);
  if (!made.ok || !whole.ok) throw new Error('not made');
  for (const bytes of [whole.value, ...made.value.map((it) => it.bytes)])
    expect(asText(bytes)).not.toContain('Telepon Bu Siti');
  for (const { format, bytes } of made.value) expect(pictureKind(bytes)).toBe(format);
});

it('what only begins like a picture is refused, not a defect', async () => {
  const header = new Uint8Array(64).fill(1);
  header.set([0xff, 0xd8, 0xff, 0xe0]);
  expect(await cloudflarePictures(images).variants(header)).toMatchObject({
    ok: false,
    refusal: { kind: 'invalid', code: 'pictures.unreadable' },
  });
});

import { withoutBars } from './dark-bars.ts';

/** The longest side that is sent; what is shown is never larger. */
const LONGEST = 1600;
const QUALITY = 0.82;

/**
 * A photo from the camera, turned upright and made small enough for a slow connection. What the browser cannot open is given
 * back as it is: the server then says what is wrong with it.
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob> {
  const bitmap =
    (await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null)) ?? (await shown(photo));
  if (!bitmap) return photo;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  if (bitmap instanceof ImageBitmap) bitmap.close();
  const trimmed = trim(canvas);
  const small = (await encoded(canvas, 'image/webp')) ?? (await encoded(canvas, 'image/jpeg'));
  // A format that not every browser shows is never sent as it is.
  const isPlain = /^image\/(?:jpeg|png|webp|avif)$/.test(photo.type);
  return small && (trimmed || scale < 1 || small.size < photo.size || !isPlain) ? small : photo;
}

/** Makes the photo that was chosen in a field small before it is sent; what is none stays as it is. */
export async function shrinkChosen(input: HTMLInputElement): Promise<void> {
  const photo = input.files?.[0];
  if (!photo?.type.startsWith('image/')) return;
  const small = await shrinkPhoto(photo);
  if (small === photo || input.files?.[0] !== photo) return;
  const files = new DataTransfer();
  files.items.add(new File([small], small.type === 'image/webp' ? 'foto.webp' : 'foto.jpg', { type: small.type }));
  input.files = files.files;
}

/** Black bars round a photo tear the page it is shown on. True when there were some. */
function trim(canvas: HTMLCanvasElement): boolean {
  const pen = canvas.getContext('2d');
  if (!pen || !canvas.width || !canvas.height) return false;
  const box = withoutBars(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
  if (box.width === canvas.width && box.height === canvas.height) return false;
  const inside = pen.getImageData(box.x, box.y, box.width, box.height);
  [canvas.width, canvas.height] = [box.width, box.height];
  pen.putImageData(inside, 0, 0);
  return true;
}

/** Safari shows an iPhone's HEIC photo as a picture of a page, also where it makes no bitmap of it. */
async function shown(photo: Blob): Promise<HTMLImageElement | null> {
  const picture = new Image();
  picture.src = URL.createObjectURL(photo);
  const isShown = await picture.decode().then(
    () => true,
    () => false,
  );
  URL.revokeObjectURL(picture.src);
  return isShown ? picture : null;
}

/** Null where the browser cannot write this format; it then falls back to PNG, which is larger. */
const encoded = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob((blob) => done(blob?.type === type ? blob : null), type, QUALITY));
